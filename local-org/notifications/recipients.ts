import type { Store } from '../store/model.ts';

const USER = '005';
const GROUP = '00G';

/** Ids of active users behind ids of users, groups and queues; what is none of these, or not active, is left out. */
export function recipientsOf(store: Store, ids: readonly string[]): string[] {
  const active = new Set(store.all('SELECT "Id" FROM "User" WHERE "IsActive" = 1').map((row) => String(row['Id'])));
  return [...new Set(expanded(store, ids, new Set()))].filter((id) => active.has(id));
}

/** `within`: groups that are being opened, for one may hold another that holds it. */
function expanded(store: Store, ids: readonly string[], within: ReadonlySet<string>): string[] {
  return ids.flatMap((id) => {
    if (id.startsWith(USER)) return [id];
    if (!id.startsWith(GROUP) || within.has(id)) return [];
    const members = store.all('SELECT "UserOrGroupId" FROM "GroupMember" WHERE "GroupId" = ?', [id]);
    return expanded(
      store,
      members.map((row) => String(row['UserOrGroupId'])),
      new Set([...within, id])
    );
  });
}
