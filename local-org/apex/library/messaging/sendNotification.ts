import { notify } from '../../../notifications/notifications.ts';
import { recipientsOf } from '../../../notifications/recipients.ts';
import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { current } from '../../runtime/transaction.ts';
import type { ApexSet } from '../../runtime/values/apexSet.ts';
import type { HasValues } from '../property.ts';

const MOST_RECIPIENTS = 500;
const MOST_CHARACTERS = { title: 250, body: 750 } as const;

/** `notification.send(users)`: each of them has it under the bell when the transaction is through. */
export function sendNotification({ values }: HasValues, users: ApexSet | null): void {
  const { environment, log } = current();
  const recipients = [...given(users)].map(String);
  const text = (name: string): string => String(values.get(name) ?? '');
  check(environment.store, text, recipients.length);
  log.add('PUSH_NOTIFICATION', `title: ${text('title')}`);
  notify(environment.store, recipientsOf(environment.store, recipients), {
    typeId: text('notificationTypeId'),
    title: text('title').slice(0, MOST_CHARACTERS.title),
    body: text('body').slice(0, MOST_CHARACTERS.body),
    targetId: text('targetId') || null,
    targetPageRef: text('targetPageRef') || null
  });
}

type Store = Parameters<typeof notify>[0];

function check(store: Store, text: (name: string) => string, count: number): void {
  const refuse = (problem: string): never => {
    throw apexError('System.IllegalArgumentException', problem);
  };
  if (count === 0) refuse('No users to send notification to.');
  if (count > MOST_RECIPIENTS) refuse(`A notification can be sent to at most ${MOST_RECIPIENTS} recipients.`);
  for (const name of ['title', 'body']) if (!text(name)) refuse(`The notification ${name} can't be empty.`);
  if (!text('targetId') && !text('targetPageRef')) refuse('Specify either a target ID or a target page reference.');
  const type = store.get('SELECT "Id" FROM "CustomNotificationType" WHERE "Id" = ?', [text('notificationTypeId')]);
  if (!type) refuse('The notification type ID is missing or is none of this org.');
}
