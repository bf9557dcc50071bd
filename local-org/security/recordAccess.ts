import { isMasterReference } from '../schema/masterReference.ts';
import type { ObjectSchema, Schema } from '../schema/model.ts';
import type { Store } from '../store/model.ts';
import type { Caller } from './model.ts';

/** `read` sees a row, `edit` changes it, `full` deletes or shares it (owner, above the owner, or "modify all"). */
export type RecordLevel = 'read' | 'edit' | 'full';

/** Which rows of an object a caller reaches by sharing: organisation-wide default, owner, role hierarchy, shares, masters. */
export interface RecordAccess {
  /** SQL condition on the rows of `alias`; undefined when every row qualifies. The caller's object permissions are not in it. */
  condition(object: ObjectSchema, caller: Caller, level: RecordLevel, alias: string): string | undefined;
  /** Those of `ids` that the caller does not reach. */
  refused(object: ObjectSchema, caller: Caller, level: RecordLevel, ids: readonly string[]): Set<string>;
}

export interface RecordAccessDeps {
  readonly store: Store;
  schema(): Schema;
}

/** One home for sharing: the query engine narrows with `condition`, the save order refuses with `refused`. */
export function createRecordAccess(deps: RecordAccessDeps): RecordAccess {
  const condition: RecordAccess['condition'] = (object, caller, level, alias) => {
    if (caller.mode === 'system') return undefined;
    return sharingCondition({ schema: deps.schema(), caller, level }, object, alias);
  };
  return {
    condition,
    refused(object, caller, level, ids) {
      const where = condition(object, caller, level, 'r');
      if (where === undefined || ids.length === 0) return new Set();
      const marks = ids.map(() => '?').join(',');
      const rows = deps.store.all(
        `SELECT r."Id" AS "Id" FROM ${quoted(object.name)} r WHERE r."Id" IN (${marks}) AND (${where})`,
        ids
      );
      const reached = new Set(rows.map((row) => row['Id']));
      return new Set(ids.filter((id) => !reached.has(id)));
    }
  };
}

interface Question {
  readonly schema: Schema;
  readonly caller: Caller;
  readonly level: RecordLevel;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function sharingCondition(question: Question, object: ObjectSchema, alias: string): string | undefined {
  const { caller, level } = question;
  const access = caller.access.object(object.name);
  if (access.modifyAll || (level === 'read' && access.viewAll)) return undefined;
  if (object.sharingModel === 'ControlledByParent') return parentCondition(question, object, alias);
  if (!object.hasOwner || object.sharingModel === 'ReadWrite') {
    return level === 'full' && object.hasOwner ? ownCondition(question, object, alias) : undefined;
  }
  if (level === 'read' && object.sharingModel === 'Read') return undefined;
  return ownCondition(question, object, alias);
}

/** A detail row is reached through its masters: all of them, for a junction. Without any it is open. */
function parentCondition(question: Question, object: ObjectSchema, alias: string): string | undefined {
  const conditions: string[] = [];
  for (const field of object.fields.values()) {
    const master = isMasterReference(field) ? question.schema.object(field.referenceTo[0] ?? '') : undefined;
    if (!master) continue;
    const masterAlias = `${alias}m`;
    const level = question.level === 'read' || field.writeRequiresMasterRead ? 'read' : 'edit';
    const onMaster = sharingCondition({ ...question, level }, master, masterAlias);
    if (onMaster === undefined) continue;
    conditions.push(
      `EXISTS (SELECT 1 FROM ${quoted(master.name)} ${masterAlias} ` +
        `WHERE ${masterAlias}."Id" = ${alias}.${quoted(field.name)} AND (${onMaster}))`
    );
  }
  return conditions.length > 0 ? conditions.join(' AND ') : undefined;
}

/** The caller, a group or queue of the caller, or someone below in the role hierarchy owns the row; or it is shared with one of them. */
function ownCondition(question: Question, object: ObjectSchema, alias: string): string {
  const { schema, caller } = question;
  const principals = principalsOf(schema, caller.userId);
  const conditions = [`${alias}."OwnerId" IN (${principals})`];
  const below = subordinatesOf(schema, caller.userId);
  if (below) conditions.push(`${alias}."OwnerId" IN (${below})`);
  const shared = sharedCondition(question, object, alias, principals);
  if (shared) conditions.push(shared);
  return conditions.join(' OR ');
}

function principalsOf(schema: Schema, userId: string): string {
  if (!schema.object('GroupMember')) return literal(userId);
  return (
    `WITH RECURSIVE principal("Id") AS (SELECT ${literal(userId)} UNION ` +
    `SELECT g."GroupId" FROM "GroupMember" g JOIN principal p ON p."Id" = g."UserOrGroupId") SELECT "Id" FROM principal`
  );
}

function subordinatesOf(schema: Schema, userId: string): string | undefined {
  if (!schema.field('UserRole', 'ParentRoleId') || !schema.field('User', 'UserRoleId')) return undefined;
  return (
    `SELECT s."Id" FROM "User" s WHERE s."UserRoleId" IN (` +
    `WITH RECURSIVE below("Id") AS (SELECT r."Id" FROM "UserRole" r JOIN "User" u ON r."ParentRoleId" = u."UserRoleId" ` +
    `WHERE u."Id" = ${literal(userId)} UNION SELECT r."Id" FROM "UserRole" r JOIN below b ON r."ParentRoleId" = b."Id") ` +
    `SELECT "Id" FROM below)`
  );
}

const LEVELS: Readonly<Record<RecordLevel, string>> = {
  read: `('Read', 'Edit', 'All')`,
  edit: `('Edit', 'All')`,
  full: `('All')`
};

/** Rows of `Thing__Share` (`ParentId`, `AccessLevel`) or `AccountShare` (`AccountId`, `AccountAccessLevel`). */
function sharedCondition(
  { schema, level }: Question,
  object: ObjectSchema,
  alias: string,
  principals: string
): string | undefined {
  const share = schema.object(object.custom ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`);
  if (share?.kind !== 'share') return undefined;
  const parent = share.fields.has('ParentId') ? 'ParentId' : `${object.name}Id`;
  const granted = share.fields.has('AccessLevel') ? 'AccessLevel' : `${object.name}AccessLevel`;
  if (!share.fields.has(parent) || !share.fields.has(granted)) return undefined;
  const live = share.fields.has('IsDeleted') ? ' AND h."IsDeleted" = 0' : '';
  return (
    `EXISTS (SELECT 1 FROM ${quoted(share.name)} h WHERE h.${quoted(parent)} = ${alias}."Id" ` +
    `AND h.${quoted(granted)} IN ${LEVELS[level]} AND h."UserOrGroupId" IN (${principals})${live})`
  );
}
