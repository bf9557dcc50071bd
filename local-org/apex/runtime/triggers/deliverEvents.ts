import type { RecordInput } from '../../../save/model.ts';
import type { ObjectSchema, Schema } from '../../../schema/model.ts';
import type { FieldValue, Row } from '../../../store/model.ts';
import { current } from '../transaction.ts';
import type { RunnableTrigger } from './trigger.ts';
import { triggerContext, triggerRecords } from './triggerRecords.ts';

/** Platform events come to a trigger in pieces of this many. Source: Platform Events Developer Guide. */
const PIECE = 2000;

/** Runs the triggers that wait for platform events of an object, in the transaction that is running. */
export function deliverEvents(
  triggers: readonly RunnableTrigger[],
  schema: Schema,
  objectName: string,
  events: readonly RecordInput[]
): void {
  const object = schema.object(objectName);
  const listening = triggers.filter((trigger) => trigger.events.includes('after insert'));
  if (!object || listening.length === 0) return;
  const { triggers: running, caller } = current();
  for (let start = 0; start < events.length; start += PIECE) {
    const records = events.slice(start, start + PIECE).map((event) => rowOf(object, event));
    const context = {
      timing: 'after',
      operation: 'insert',
      records,
      old: records.map(() => undefined),
      caller,
      addError: () => undefined,
      formula: () => null
    } as const;
    running.push(triggerContext(context, object, triggerRecords(context, object)));
    try {
      for (const trigger of listening) trigger.run();
    } finally {
      running.pop();
    }
  }
}

let replayed = 0;

/** An event as its subscribers get it: every field, and what the event bus adds. */
function rowOf({ fields }: ObjectSchema, event: RecordInput): Row {
  const { environment, caller } = current();
  const row: Row = {};
  for (const { name, type } of fields.values()) {
    row[name] = (event[name] as FieldValue | undefined) ?? (type === 'Checkbox' ? false : null);
  }
  const stamps = { CreatedDate: environment.clock().toISOString(), CreatedById: caller.userId };
  return { ...row, ...stamps, ReplayId: String(++replayed) };
}
