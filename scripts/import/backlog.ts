import type { Connection, DescribeSObjectResult } from 'jsforce';
import type { Draft, Limits } from './drafts.ts';
import { dependencyKey, externalId, fold } from './externalIds.ts';
import { ImportError } from './importError.ts';
import type { ExistingBacklog, ExistingRecord } from './planModel.ts';
import { limitsOf, type FieldValue } from './storyFields.ts';

type Row = Record<string, FieldValue | null> & { Id: string };

/** What the fields of the org can hold. Throws ImportError where the package is not installed or not to be seen. */
export async function readLimits(connection: Connection): Promise<Limits> {
  const describe = async (object: string): Promise<DescribeSObjectResult> => {
    try {
      return await connection.describe(object);
    } catch (error) {
      if ((error as { errorCode?: string }).errorCode === 'NOT_FOUND') {
        throw new ImportError(
          `The org at ${connection.instanceUrl} has no ${object} that this user may see: install Foresight and assign a permission set, then import again.`,
          error
        );
      }
      throw error;
    }
  };
  const [story, epic, sprint, release] = [
    await describe('Story__c'),
    await describe('Epic__c'),
    await describe('Sprint__c'),
    await describe('Release__c')
  ];
  return { story: limitsOf(story), epic: limitsOf(epic), sprint: limitsOf(sprint), release: limitsOf(release) };
}

/** Id of the product of that name, undefined if there is none. */
export async function findProduct(connection: Connection, name: string): Promise<string | undefined> {
  const products = await rows(connection, `SELECT Id FROM Product__c WHERE Name = '${escapeSoql(name)}'`);
  if (products.length > 1) {
    throw new ImportError(`${products.length} products are named "${name}": rename all but one, then import again.`);
  }
  return products[0]?.Id;
}

/** Reads what the org holds of a product, of stories the given fields. */
export async function readBacklog(
  connection: Connection,
  productId: string,
  fields: readonly string[]
): Promise<Omit<ExistingBacklog, 'users'>> {
  const of = (object: string, columns: string) =>
    rows(connection, `SELECT ${columns} FROM ${object} WHERE Product__c = '${productId}'`);
  const prefix = externalId(productId, '');
  const storyColumns = [...new Set(['Id', 'External_Id__c', 'Epic__c', 'Sprint__c', 'Release__c', ...fields])].join(
    ', '
  );
  const stories = await of('Story__c', storyColumns);
  const epics = await of('Epic__c', 'Id, Name, External_Id__c, Description__c');
  const links = await rows(
    connection,
    `SELECT Id, Predecessor__c, Successor__c FROM Story_Dependency__c WHERE Successor__r.Product__c = '${productId}'`
  );
  return {
    stories: byKey(stories, prefix),
    epicsByKey: byKey(epics, prefix),
    epicsByName: new Map(epics.map((epic) => [fold(String(epic['Name'])), { id: epic.Id, values: epic }])),
    sprints: idsByName(await of('Sprint__c', 'Id, Name')),
    releases: idsByName(await of('Release__c', 'Id, Name')),
    dependencies: new Set(
      links.map((link) => dependencyKey(String(link['Predecessor__c']), String(link['Successor__c'])))
    )
  };
}

/** Ids of active users by all the names that the drafts' assignees may go by. */
export async function findUsers(
  connection: Connection,
  drafts: readonly Draft[]
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(drafts.flatMap(({ assignee }) => (assignee ? [assignee.text] : [])))];
  const found = new Map<string, string>();
  for (let start = 0; start < wanted.length; start += 100) {
    const list = wanted
      .slice(start, start + 100)
      .map((name) => `'${escapeSoql(name)}'`)
      .join(', ');
    const users = await rows(
      connection,
      `SELECT Id, Name, Username, Email FROM User WHERE IsActive = true AND (Name IN (${list}) OR Username IN (${list}) OR Email IN (${list}))`
    );
    for (const user of users) {
      for (const name of [user['Name'], user['Email'], user['Username']]) {
        found.set(fold(String(name)), user.Id);
      }
    }
  }
  return found;
}

async function rows(connection: Connection, soql: string): Promise<Row[]> {
  const { records } = await connection.query<Row>(soql, { autoFetch: true, maxFetch: 1_000_000 });
  return records;
}

function byKey(records: readonly Row[], prefix: string): Map<string, ExistingRecord> {
  const own = records.filter((record) => fold(String(record['External_Id__c'] ?? '')).startsWith(fold(prefix)));
  return new Map(
    own.map((record) => [
      fold(String(record['External_Id__c']).slice(prefix.length)),
      { id: record.Id, values: record }
    ])
  );
}

function idsByName(records: readonly Row[]): Map<string, string> {
  return new Map(records.map((record) => [fold(String(record['Name'])), record.Id]));
}

/** A text as it may stand between the quotes of a query. */
export function escapeSoql(text: string): string {
  return text.replace(/[\\']/g, (sign) => `\\${sign}`);
}
