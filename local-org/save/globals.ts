import { childText } from '../metadata/xmlElement.ts';
import type { FieldSchema, Schema } from '../schema/model.ts';
import { standardField } from '../schema/standard/fields.ts';
import { fromColumn, quoted } from '../store/columns.ts';
import type { FieldValue, Row, SqlValue } from '../store/model.ts';
import type { Caller } from '../security/model.ts';
import type { SaveDeps } from './environment.ts';

/** Who and what a `$` global is read for. */
export interface GlobalScope {
  readonly caller: Caller;
  /** Record type of the record in hand, for `$RecordType`. */
  readonly recordTypeId: FieldValue;
}

interface Global {
  field(schema: Schema, names: readonly string[], path: string): FieldSchema | undefined;
  value(deps: SaveDeps, names: readonly string[], scope: GlobalScope): FieldValue;
}

/** A global whose values are the fields of one row. */
const ofRow = (object: string, id: (deps: SaveDeps, scope: GlobalScope) => SqlValue): Global => ({
  field: (schema, names) => (names.length === 1 ? schema.field(object, names[0]!) : undefined),
  value: (deps, names, scope) => cell(deps, object, names[0]!, '"Id" = ?', [id(deps, scope)])
});

const constant = (type: FieldSchema['type'], value: Global['value']): Global => ({
  field: (_schema, names, path) => (names.length === 1 ? standardField(path, path, type) : undefined),
  value
});

const userColumn = (deps: SaveDeps, { caller }: GlobalScope, column: 'ProfileId' | 'UserRoleId'): SqlValue =>
  deps.store.get(`SELECT ${quoted(column)} AS "value" FROM "User" WHERE "Id" = ?`, [caller.userId])?.['value'] ?? null;

/** `Partner_Server_URL_260` */
const serverUrl = /^(Partner|Enterprise)_Server_URL_(\d{2,3})$/i;

const user = ofRow('User', (_deps, { caller }) => caller.userId);

/** `$User.UITheme` is no field of users, but how the page looks: always Lightning Experience here. */
const isTheme = (names: readonly string[]) => names.length === 1 && /^UITheme(Displayed)?$/i.test(names[0]!);
const lightningTheme = 'Theme4d';

/** Source: Salesforce Help, "Global Variables". */
const GLOBALS: Readonly<Record<string, Global>> = {
  $user: {
    field: (schema, names, path) =>
      isTheme(names) ? standardField(path, path, 'Text') : user.field(schema, names, path),
    value: (deps, names, scope) => (isTheme(names) ? lightningTheme : user.value(deps, names, scope))
  },
  $profile: ofRow('Profile', (deps, scope) => userColumn(deps, scope, 'ProfileId')),
  $userrole: ofRow('UserRole', (deps, scope) => userColumn(deps, scope, 'UserRoleId')),
  $organization: ofRow('Organization', (deps) => deps.organizationId),
  $recordtype: ofRow('RecordType', (_deps, { recordTypeId }) =>
    recordTypeId === false ? null : (recordTypeId as SqlValue)
  ),
  $permission: constant('Checkbox', (_deps, names, { caller }) => caller.access.customPermission(names[0]!)),
  $label: constant(
    'Text',
    (deps, names) => childText(deps.metadata.get('CustomLabel', names[0]!)?.xml, 'value') ?? null
  ),
  $api: {
    field: (_schema, names, path) =>
      names.length === 1 && serverUrl.test(names[0]!) ? standardField(path, path, 'Text') : undefined,
    value: ({ organizationId }, names) => serverPath(names[0]!, organizationId)
  },
  $system: constant('DateTime', () => '1900-01-01T00:00:00.000Z'),
  $custommetadata: {
    field: (schema, names) => (names.length === 3 ? schema.field(names[0]!, names[2]!) : undefined),
    value: (deps, [type, record, field]) =>
      cell(deps, type!, field!, 'sf_fold("DeveloperName") = sf_fold(?)', [record!])
  },
  $setup: {
    field: (schema, names) => (names.length === 2 ? schema.field(names[0]!, names[1]!) : undefined),
    value: hierarchySetting
  }
};

/** Path of a SOAP endpoint: which host a reader reaches the org at is not known here, and a link needs none. */
function serverPath(name: string, organizationId: string): string | null {
  const [, api, version] = serverUrl.exec(name) ?? [];
  if (api === undefined) return null;
  const letter = api.toLowerCase() === 'partner' ? 'u' : 'c';
  return `/services/Soap/${letter}/${(Number(version) / 10).toFixed(1)}/${organizationId.slice(0, 15)}`;
}

/** The field behind a global's path (`$User.Id`), or undefined. */
export function globalField(schema: Schema, path: string): FieldSchema | undefined {
  const [name = '', ...rest] = path.split('.');
  return GLOBALS[name.toLowerCase()]?.field(schema, rest, path);
}

/** The value behind a global's path; null where nothing is there. */
export function globalValue(deps: SaveDeps, path: string, scope: GlobalScope): FieldValue {
  const [name = '', ...rest] = path.split('.');
  return GLOBALS[name.toLowerCase()]?.value(deps, rest, scope) ?? null;
}

/** One field of the first row that meets a condition. */
function cell(deps: SaveDeps, object: string, field: string, condition: string, params: SqlValue[]): FieldValue {
  const definition = deps.schema().field(object, field);
  const table = deps.schema().object(object);
  if (!definition || !table || definition.formula !== undefined) return null;
  const row = deps.store.get(
    `SELECT ${quoted(definition.name)} AS "value" FROM ${quoted(table.name)} WHERE ${condition} LIMIT 1`,
    params
  );
  return row ? fromColumn(definition, row['value']) : null;
}

/** Hierarchy custom settings: the user's own value, else the profile's, else the organization's. */
function hierarchySetting(deps: SaveDeps, [object, field]: readonly string[], scope: GlobalScope): FieldValue {
  const owners: Row = {
    user: scope.caller.userId,
    profile: userColumn(deps, scope, 'ProfileId') as FieldValue,
    organization: deps.organizationId
  };
  for (const owner of Object.values(owners)) {
    const value = cell(deps, object!, field!, '"SetupOwnerId" = ?', [owner as SqlValue]);
    if (value !== null) return value;
  }
  return null;
}
