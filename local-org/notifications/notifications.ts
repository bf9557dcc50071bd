import type { Store } from '../store/model.ts';
import { createIdSource } from '../store/newId.ts';

/** What somebody is to see under the bell of the header. */
export interface Notification {
  readonly id: string;
  readonly recipientId: string;
  readonly typeId: string;
  readonly title: string;
  readonly body: string;
  /** The record that a click opens, or else the page. */
  readonly targetId: string | null;
  /** JSON of a page reference. */
  readonly targetPageRef: string | null;
  /** `2026-01-31T08:00:00.000Z`. */
  readonly createdDate: string;
  readonly isRead: boolean;
  readonly isSeen: boolean;
}

export type NewNotification = Omit<Notification, 'id' | 'createdDate' | 'isRead' | 'isSeen' | 'recipientId'>;

/** Marks to set; what is left out stays as it is. */
export interface Marks {
  readonly read?: boolean | undefined;
  readonly seen?: boolean | undefined;
}

const TABLE = `CREATE TABLE IF NOT EXISTS _notification (
  id TEXT PRIMARY KEY, recipientId TEXT NOT NULL, typeId TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, targetId TEXT,
  targetPageRef TEXT, createdDate TEXT NOT NULL, isRead INTEGER NOT NULL, isSeen INTEGER NOT NULL
) STRICT`;

const KEY_PREFIX = '0ND';

/** Sends one notification to each recipient, in the transaction that is running. */
export function notify(store: Store, recipients: Iterable<string>, notification: NewNotification): void {
  store.exec(TABLE);
  const { typeId, title, body, targetId, targetPageRef } = notification;
  const nextId = createIdSource(store);
  const now = store.clock.now().toISOString();
  for (const recipientId of new Set(recipients)) {
    store.run('INSERT INTO _notification VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)', [
      nextId({ keyPrefix: KEY_PREFIX }),
      ...[recipientId, typeId, title, body, targetId, targetPageRef, now]
    ]);
  }
}

/** A user's notifications, the newest first. */
export function notificationsOf(store: Store, userId: string, most = 50): Notification[] {
  store.exec(TABLE);
  return store
    .all('SELECT * FROM _notification WHERE recipientId = ? ORDER BY createdDate DESC, id DESC LIMIT ?', [userId, most])
    .map((row) => ({ ...row, isRead: row['isRead'] === 1, isSeen: row['isSeen'] === 1 }) as unknown as Notification);
}

/** Marks a user's notifications, all of them or those named; answers how many are theirs. */
export function mark(store: Store, userId: string, { read, seen }: Marks, ids?: readonly string[]): number {
  const own = notificationsOf(store, userId, 10_000).filter(({ id }) => !ids || ids.includes(id));
  for (const { id, isRead, isSeen } of own) {
    // What is read has been seen.
    const marks = [Number(read ?? isRead), Number(read || (seen ?? isSeen))];
    store.run('UPDATE _notification SET isRead = ?, isSeen = ? WHERE id = ?', [...marks, id]);
  }
  return own.length;
}
