import type { TriggerEvent } from '../../syntax/ast.ts';

/** A trigger that is live, ready to run over what `Trigger.new` and its siblings show. */
export interface RunnableTrigger {
  readonly name: string;
  readonly object: string;
  readonly events: readonly TriggerEvent[];
  run(): void;
}
