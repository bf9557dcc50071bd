import type { TriggerDeclaration, TriggerEvent } from './ast.ts';
import type { Cursor } from './cursor.ts';

const events = new Set<string>([
  'before insert',
  'before update',
  'before delete',
  'after insert',
  'after update',
  'after delete',
  'after undelete'
]);

/** `trigger Name on Object (before insert, after update)`. */
export function triggerHead(cursor: Cursor): Pick<TriggerDeclaration, 'name' | 'object' | 'events'> {
  cursor.expect('trigger');
  const name = cursor.declaredName();
  cursor.expect('on');
  const object = cursor.name();
  cursor.expect('(');
  const found: TriggerEvent[] = [];
  do found.push(triggerEvent(cursor));
  while (cursor.take(','));
  cursor.expect(')');
  return { name, object, events: found };
}

function triggerEvent(cursor: Cursor): TriggerEvent {
  const timing = cursor.next();
  const operation = cursor.next();
  const event = `${timing.lower} ${operation.lower}`;
  if (!events.has(event)) throw cursor.unexpected(/^(?:before|after)$/.test(timing.lower) ? operation : timing);
  return event as TriggerEvent;
}
