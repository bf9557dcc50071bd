import type { Mark } from './draft';
import type { Fix } from './warnings';

/** What a part of the planner asks of the page; travels up as the event `plancommand`. */
export type PlanCommand =
  /** Stories into a column; `index`: their place in it, null for the place that their rank gives them. */
  | { readonly kind: 'place'; readonly ids: readonly string[]; readonly to: string; readonly index: number | null }
  | { readonly kind: 'mark'; readonly ids: readonly string[]; readonly mark: Mark; readonly isOn: boolean }
  | { readonly kind: 'select'; readonly ids: readonly string[]; readonly isOn: boolean }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'openSprint'; readonly sprint: string }
  | { readonly kind: 'why'; readonly id: string }
  | { readonly kind: 'fix'; readonly fix: Fix }
  /** A plan taken over: story -> index of a sprint of the board. `only`: the sprint for which it counts; null for all. */
  | { readonly kind: 'take'; readonly assignment: Readonly<Record<string, number>>; readonly only: number | null }
  | { readonly kind: 'editSprint'; readonly sprint: string }
  | { readonly kind: 'life'; readonly sprint: string; readonly step: 'start' | 'close' | 'review' };

/** Sends a command up to the page, from however deep inside it. */
export function sendCommand(from: EventTarget, command: PlanCommand): void {
  from.dispatchEvent(new CustomEvent('plancommand', { detail: command, bubbles: true, composed: true }));
}

/** What the person has marked and chosen, by story id. */
export interface StoryMarks {
  readonly moved: ReadonlySet<string>;
  readonly pins: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
  readonly mustHaves: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  /** Stories that a warning names. */
  readonly warned: ReadonlySet<string>;
}
