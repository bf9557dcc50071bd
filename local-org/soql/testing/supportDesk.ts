import { readComponents } from '../../metadata/readComponents.ts';
import { openOrg } from '../../openOrg.ts';
import type { Org } from '../../org.ts';
import type { Caller } from '../../security/model.ts';
import { field, metadata, object } from '../../testing/fixtureProject.ts';
import { temporaryFolder } from '../../testing/temporaryFolder.ts';
import type { RecordInput } from '../../save/model.ts';
import type { QueriedRecord, QueryOptions } from '../model.ts';

/** When the desk's clock stands: a Wednesday. */
export const NOW = '2026-02-18T12:00:00.000Z';

const folder = (name: string) => `src/objects/${name}`;
const fieldOf = (owner: string, name: string, type: string, more = ''): [string, string] => [
  `${folder(owner)}/fields/${name}.field-meta.xml`,
  field(name, type, more)
];

const values = (...names: string[]) =>
  `<valueSet><valueSetDefinition><sorted>false</sorted>${names
    .map((name) => {
      const [value, label = value] = name.split('|');
      return `<value><fullName>${value}</fullName><default>false</default><label>${label}</label></value>`;
    })
    .join('')}</valueSetDefinition></valueSet>`;

const lookup = (to: string, children: string) =>
  `<referenceTo>${to}</referenceTo><relationshipName>${children}</relationshipName>`;

/** A support desk: private tickets of teams, with comments; every field type a query can meet. */
const files: Readonly<Record<string, string>> = Object.fromEntries([
  [`${folder('Team__c')}/Team__c.object-meta.xml`, object('Team')],
  fieldOf('Team__c', 'Region__c', 'Text', '<length>40</length>'),
  fieldOf('Team__c', 'Active__c', 'Checkbox', '<defaultValue>false</defaultValue>'),
  fieldOf('Team__c', 'Parent__c', 'Lookup', lookup('Team__c', 'Squads')),
  [`${folder('Ticket__c')}/Ticket__c.object-meta.xml`, object('Ticket', '<sharingModel>Private</sharingModel>')],
  fieldOf('Ticket__c', 'Team__c', 'Lookup', lookup('Team__c', 'Tickets')),
  fieldOf('Ticket__c', 'Backup_Team__c', 'Lookup', lookup('Team__c', 'Backup_Tickets')),
  fieldOf('Ticket__c', 'Status__c', 'Picklist', values('New', 'Open|In work', 'Blocked', 'Closed|Done')),
  fieldOf(
    'Ticket__c',
    'Tags__c',
    'MultiselectPicklist',
    `<visibleLines>4</visibleLines>${values('api', 'ui', 'docs', 'ops')}`
  ),
  fieldOf('Ticket__c', 'Points__c', 'Number', '<precision>6</precision><scale>1</scale>'),
  fieldOf('Ticket__c', 'Cost__c', 'Currency', '<precision>18</precision><scale>2</scale>'),
  fieldOf('Ticket__c', 'Share__c', 'Percent', '<precision>5</precision><scale>2</scale>'),
  fieldOf('Ticket__c', 'Urgent__c', 'Checkbox', '<defaultValue>false</defaultValue>'),
  fieldOf('Ticket__c', 'Due__c', 'Date'),
  fieldOf('Ticket__c', 'Seen__c', 'DateTime'),
  fieldOf('Ticket__c', 'Opens__c', 'Time'),
  fieldOf('Ticket__c', 'Notes__c', 'LongTextArea', '<length>5000</length><visibleLines>3</visibleLines>'),
  fieldOf(
    'Ticket__c',
    'Place__c',
    'Location',
    '<scale>6</scale><displayLocationInDecimal>true</displayLocationInDecimal>'
  ),
  fieldOf(
    'Ticket__c',
    'Code__c',
    'Text',
    '<length>20</length><unique>true</unique><externalId>true</externalId><caseSensitive>true</caseSensitive>'
  ),
  fieldOf(
    'Ticket__c',
    'Weight__c',
    'Number',
    '<precision>18</precision><scale>2</scale><formula>Points__c * IF(Urgent__c, 2, 1)</formula><formulaTreatBlanksAs>BlankAsZero</formulaTreatBlanksAs>'
  ),
  fieldOf('Ticket__c', 'Team_Region__c', 'Text', '<formula>Team__r.Region__c</formula>'),
  fieldOf('Ticket__c', 'Is_Mine__c', 'Checkbox', '<formula>OwnerId = $User.Id</formula>'),
  [
    `${folder('Comment__c')}/Comment__c.object-meta.xml`,
    object('Comment', '<sharingModel>ControlledByParent</sharingModel>')
  ],
  fieldOf(
    'Comment__c',
    'Ticket__c',
    'MasterDetail',
    `${lookup('Ticket__c', 'Comments')}<relationshipLabel>Comments</relationshipLabel><relationshipOrder>0</relationshipOrder>`
  ),
  fieldOf('Comment__c', 'Likes__c', 'Number', '<precision>6</precision><scale>0</scale>'),
  fieldOf('Comment__c', 'Text__c', 'Text', '<length>255</length>'),
  [
    'src/permissionsets/Desk.permissionset-meta.xml',
    metadata(
      'PermissionSet',
      `<label>Desk</label>
      <fieldPermissions><editable>true</editable><field>Ticket__c.Points__c</field><readable>true</readable></fieldPermissions>
      <fieldPermissions><editable>true</editable><field>Ticket__c.Team__c</field><readable>true</readable></fieldPermissions>
      <fieldPermissions><editable>false</editable><field>Comment__c.Text__c</field><readable>true</readable></fieldPermissions>
      ${['Ticket__c', 'Comment__c'].map(objectPermission).join('')}`
    )
  ]
]);

function objectPermission(name: string): string {
  return `<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit>
    <allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${name}</object>
    <viewAllRecords>false</viewAllRecords></objectPermissions>`;
}

export interface SupportDesk {
  readonly org: Org;
  /** The first administrator, as every API calls. */
  readonly admin: Caller;
  readonly system: Caller;
  /** Inserts records as the system; answers with their ids. */
  insert(object: string, ...records: RecordInput[]): string[];
  /** The rows of an administrator's query. */
  query(soql: string, options?: QueryOptions): QueriedRecord[];
  /** Values of a field, `Name` unless told otherwise, over the rows of an administrator's query. */
  values(soql: string, field?: string, options?: QueryOptions): unknown[];
  /** A user of the profile Standard User with the permission set Desk, and nothing else. */
  hire(name: string, user?: RecordInput): Caller;
}

/** Opens a desk without rows in a folder of its own; it closes with the test. */
export async function openSupportDesk(test: { after(work: () => void): void }): Promise<SupportDesk> {
  const org = await openOrg({ dir: temporaryFolder(test), clock: () => new Date(NOW) });
  test.after(() => org.close());
  const encoder = new TextEncoder();
  const sources = Object.entries(files).map(([path, text]) => ({ path, content: encoder.encode(text) }));
  const { components } = readComponents(sources);
  const { problems } = await org.deploy(components);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
  const system = org.systemCaller();
  const admin = org.callerFor(system.userId, 'user');
  const insert = (name: string, ...records: RecordInput[]): string[] => {
    const results = org.dml.insert(name, records, system, { allOrNone: true });
    const failed = results.find(({ success }) => !success);
    if (failed) throw new Error(JSON.stringify(failed.errors));
    return results.map(({ id }) => id!);
  };
  const query = (soql: string, options?: QueryOptions) => org.soql.query(soql, admin, options).records;
  return {
    org,
    admin,
    system,
    insert,
    query,
    values: (soql, name = 'Name', options) => query(soql, options).map((record) => record[name]),
    hire(name, user = {}) {
      const id = insert('User', { ...newUser(org, name), ...user })[0]!;
      insert('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: idOf(org, 'PermissionSet', 'Desk') });
      return org.callerFor(id, 'user');
    }
  };
}

function idOf(org: Org, table: string, name: string): string {
  return String(org.store.get(`SELECT "Id" AS id FROM "${table}" WHERE "Name" = ?`, [name])?.['id']);
}

function newUser(org: Org, name: string): RecordInput {
  return {
    LastName: name,
    Username: `${name}@desk.example`,
    Email: `${name}@desk.example`,
    Alias: name.slice(0, 8),
    CommunityNickname: name,
    ProfileId: idOf(org, 'Profile', 'Standard User'),
    TimeZoneSidKey: 'UTC',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8'
  };
}
