import type { LargeBacklog } from './largeBacklog.ts';

export interface TypicalQuery {
  readonly name: string;
  readonly soql: string;
  /** What one would write by hand for SQLite to get the same values, one statement after the other. */
  readonly sql: readonly string[];
}

const LIVE = `"IsDeleted" = 0`;

/** The questions that the pages, list views and reports of a backlog put to an org. */
export function typicalQueries({ productId, epicIds, storyIds }: LargeBacklog): TypicalQuery[] {
  const epic = epicIds[7]!;
  const some = storyIds
    .filter((_, index) => index % 250 === 0)
    .map((id) => `'${id}'`)
    .join(', ');
  return [
    {
      name: 'first page of the backlog by rank',
      soql: `SELECT Id, Name, Title__c, Status__c, Points__c, Rank__c FROM Story__c WHERE Product__c = '${productId}' ORDER BY Rank__c NULLS LAST, Name LIMIT 2000`,
      sql: [
        `SELECT "Id", "Name", "Title__c", "Status__c", "Points__c", "Rank__c" FROM "Story__c" WHERE ${LIVE} AND "Product__c" = '${productId}' ORDER BY "Rank__c" NULLS LAST, "Name" LIMIT 2000`
      ]
    },
    {
      name: 'status and epic, by rank',
      soql: `SELECT Id, Title__c, Points__c FROM Story__c WHERE Status__c = 'Ready' AND Epic__c = '${epic}' ORDER BY Rank__c`,
      sql: [
        `SELECT "Id", "Title__c", "Points__c" FROM "Story__c" WHERE ${LIVE} AND "Status__c" = 'Ready' AND "Epic__c" = '${epic}' ORDER BY "Rank__c"`
      ]
    },
    {
      name: 'LIKE in the title',
      soql: `SELECT Id, Title__c FROM Story__c WHERE Title__c LIKE '%ferry%café%' LIMIT 200`,
      sql: [`SELECT "Id", "Title__c" FROM "Story__c" WHERE ${LIVE} AND "Title__c" LIKE '%ferry%café%' LIMIT 200`]
    },
    {
      name: 'LIKE that few match',
      soql: `SELECT Id, Title__c FROM Story__c WHERE Title__c LIKE '%part 4999%' ORDER BY Name`,
      sql: [`SELECT "Id", "Title__c" FROM "Story__c" WHERE ${LIVE} AND "Title__c" LIKE '%part 4999%' ORDER BY "Name"`]
    },
    {
      name: 'stories and points by status',
      soql: 'SELECT Status__c, COUNT(Id) stories, SUM(Points__c) points FROM Story__c GROUP BY Status__c ORDER BY COUNT(Id) DESC',
      sql: [
        `SELECT "Status__c", count("Id") AS n, sum("Points__c") FROM "Story__c" WHERE ${LIVE} GROUP BY "Status__c" ORDER BY n DESC`
      ]
    },
    {
      name: 'parents: epic, its product, sprint',
      soql: 'SELECT Title__c, Epic__r.Name, Epic__r.Product__r.Name, Sprint__r.Name FROM Story__c ORDER BY Rank__c LIMIT 2000',
      sql: [
        `SELECT s."Title__c", e."Name", p."Name", t."Name" FROM "Story__c" s LEFT JOIN "Epic__c" e ON e."Id" = s."Epic__c" LEFT JOIN "Product__c" p ON p."Id" = e."Product__c" LEFT JOIN "Sprint__c" t ON t."Id" = s."Sprint__c" WHERE s.${LIVE} ORDER BY s."Rank__c" LIMIT 2000`
      ]
    },
    {
      name: 'epics with their first 20 stories',
      soql: 'SELECT Name, (SELECT Title__c, Points__c FROM Stories__r ORDER BY Rank__c LIMIT 20) FROM Epic__c',
      sql: epicIds.map(
        (id) =>
          `SELECT "Title__c", "Points__c" FROM "Story__c" WHERE ${LIVE} AND "Epic__c" = '${id}' ORDER BY "Rank__c" LIMIT 20`
      )
    },
    {
      name: 'top 50 by the WSJF formula',
      soql: 'SELECT Title__c, WSJF__c FROM Story__c ORDER BY WSJF__c DESC NULLS LAST LIMIT 50',
      sql: [
        `SELECT "Title__c", round((coalesce("Business_Value__c", 0) + coalesce("Time_Criticality__c", 0) + coalesce("Risk_Reduction__c", 0)) / nullif("Points__c", 0), 2) AS wsjf FROM "Story__c" WHERE ${LIVE} ORDER BY wsjf DESC NULLS LAST LIMIT 50`
      ]
    },
    {
      name: 'count of unestimated stories',
      soql: 'SELECT COUNT() FROM Story__c WHERE Points__c = NULL',
      sql: [`SELECT count(*) FROM "Story__c" WHERE ${LIVE} AND "Points__c" IS NULL`]
    },
    {
      name: 'stories of open epics (semi-join)',
      soql: `SELECT COUNT() FROM Story__c WHERE Epic__c IN (SELECT Id FROM Epic__c WHERE Name LIKE 'Epic 1%')`,
      sql: [
        `SELECT count(*) FROM "Story__c" WHERE ${LIVE} AND "Epic__c" IN (SELECT "Id" FROM "Epic__c" WHERE ${LIVE} AND "Name" LIKE 'Epic 1%')`
      ]
    },
    {
      name: '200 stories by Id',
      soql: `SELECT Id, Title__c, Status__c FROM Story__c WHERE Id IN (${some})`,
      sql: [`SELECT "Id", "Title__c", "Status__c" FROM "Story__c" WHERE ${LIVE} AND "Id" IN (${some})`]
    },
    {
      name: 'one story by external id',
      soql: `SELECT Id, Title__c FROM Story__c WHERE External_Id__c = 'bench:40404'`,
      sql: [`SELECT "Id", "Title__c" FROM "Story__c" WHERE ${LIVE} AND "Id" = '${storyIds[40_404]}'`]
    }
  ];
}
