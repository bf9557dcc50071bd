import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openSupportDesk } from './testing/supportDesk.ts';

const desk = await openSupportDesk({ after });
const [core, web] = desk.insert('Team__c', { Name: 'Core', Region__c: 'EMEA' }, { Name: 'Web', Region__c: 'emea' });
desk.insert(
  'Ticket__c',
  { Name: 'Alpha', Team__c: core!, Status__c: 'Open', Points__c: 3, Urgent__c: true, Due__c: '2026-01-15' },
  { Name: 'alpha', Team__c: core!, Status__c: 'Open', Points__c: 5, Due__c: '2026-02-01' },
  { Name: 'Beta', Team__c: web!, Status__c: 'New', Points__c: 2, Due__c: '2025-12-31' },
  { Name: 'Gamma', Status__c: 'Closed', Cost__c: 9.5 },
  { Name: 'Delta', Status__c: 'Closed', Seen__c: '2026-02-18T23:30:00.000Z' }
);

/** Rows of a grouped query without their attributes, as JSON. */
const rows = (soql: string): string =>
  JSON.stringify(
    desk.query(soql).map(({ attributes, ...row }) => {
      assert.deepEqual(attributes, { type: 'AggregateResult' });
      return row;
    })
  );

const cases: readonly [soql: string, rows: object[]][] = [
  ['SELECT COUNT(Id) FROM Ticket__c', [{ expr0: 5 }]],
  ['SELECT COUNT(Id), COUNT(Points__c) n FROM Ticket__c', [{ expr0: 5, n: 3 }]],
  [
    'SELECT SUM(Points__c), AVG(Points__c), MIN(Points__c), MAX(Points__c) top FROM Ticket__c',
    [{ expr0: 10, expr1: 10 / 3, expr2: 2, top: 5 }]
  ],
  ['SELECT SUM(Points__c) FROM Ticket__c WHERE Points__c > 100', [{ expr0: null }]],
  ['SELECT COUNT_DISTINCT(Name), COUNT_DISTINCT(Status__c) s FROM Ticket__c', [{ expr0: 4, s: 3 }]],
  ['SELECT MIN(Name), MAX(Name) FROM Ticket__c', [{ expr0: 'Alpha', expr1: 'Gamma' }]],
  ['SELECT MIN(Due__c), MAX(CreatedDate) FROM Ticket__c', [{ expr0: '2025-12-31', expr1: '2026-02-18T12:00:00.000Z' }]],
  ['SELECT SUM(Weight__c) FROM Ticket__c', [{ expr0: 13 }]],
  ['SELECT MAX(Team__r.Name) FROM Ticket__c', [{ expr0: 'Web' }]],
  [
    'SELECT Status__c, COUNT(Id) FROM Ticket__c GROUP BY Status__c ORDER BY Status__c',
    [
      { Status__c: 'New', expr0: 1 },
      { Status__c: 'Open', expr0: 2 },
      { Status__c: 'Closed', expr0: 2 }
    ]
  ],
  [
    'SELECT status__C s, COUNT(Id) n FROM Ticket__c GROUP BY Status__c ORDER BY COUNT(Id) DESC, Status__c DESC LIMIT 2',
    [
      { s: 'Closed', n: 2 },
      { s: 'Open', n: 2 }
    ]
  ],
  // Text groups without regard to case.
  [
    'SELECT Name, COUNT(Id) n FROM Ticket__c GROUP BY Name ORDER BY COUNT(Id) DESC, Name LIMIT 1',
    [{ Name: 'Alpha', n: 2 }]
  ],
  [
    'SELECT Team__r.Region__c, COUNT(Id) n FROM Ticket__c WHERE Team__c != null GROUP BY Team__r.Region__c',
    [{ Region__c: 'EMEA', n: 3 }]
  ],
  [
    'SELECT Urgent__c, COUNT(Id) n FROM Ticket__c GROUP BY Urgent__c ORDER BY Urgent__c DESC',
    [
      { Urgent__c: true, n: 1 },
      { Urgent__c: false, n: 4 }
    ]
  ],
  [
    'SELECT Team__c FROM Ticket__c WHERE Team__c != null GROUP BY Team__c ORDER BY Team__c',
    [{ Team__c: core }, { Team__c: web }]
  ],
  // Dates.
  [
    'SELECT CALENDAR_YEAR(Due__c) y, CALENDAR_MONTH(Due__c), COUNT(Id) FROM Ticket__c WHERE Due__c != null ' +
      'GROUP BY CALENDAR_YEAR(Due__c), CALENDAR_MONTH(Due__c) ORDER BY CALENDAR_YEAR(Due__c), CALENDAR_MONTH(Due__c)',
    [
      { y: 2025, expr0: 12, expr1: 1 },
      { y: 2026, expr0: 1, expr1: 1 },
      { y: 2026, expr0: 2, expr1: 1 }
    ]
  ],
  ['SELECT DAY_ONLY(Seen__c) d FROM Ticket__c WHERE Seen__c != null GROUP BY DAY_ONLY(Seen__c)', [{ d: '2026-02-18' }]],
  [
    'SELECT CALENDAR_YEAR(Due__c) y FROM Ticket__c WHERE Due__c = THIS_YEAR GROUP BY Due__c',
    [{ y: 2026 }, { y: 2026 }]
  ],
  // HAVING.
  [
    'SELECT Status__c FROM Ticket__c GROUP BY Status__c HAVING COUNT(Id) > 1 ORDER BY Status__c',
    [{ Status__c: 'Open' }, { Status__c: 'Closed' }]
  ],
  [
    "SELECT Status__c FROM Ticket__c GROUP BY Status__c HAVING SUM(Points__c) >= 2 AND (NOT Status__c LIKE 'o%')",
    [{ Status__c: 'New' }]
  ],
  ['SELECT Name FROM Ticket__c GROUP BY Name HAVING COUNT(Id) > 1', [{ Name: 'Alpha' }]],
  ['SELECT Status__c FROM Ticket__c GROUP BY Status__c HAVING SUM(Points__c) = null', [{ Status__c: 'Closed' }]],
  // Labels and formats.
  [
    "SELECT toLabel(Status__c) FROM Ticket__c WHERE Status__c IN ('Open', 'New') GROUP BY Status__c ORDER BY Status__c",
    [{ expr0: 'New' }, { expr0: 'In work' }]
  ],
  ['SELECT FORMAT(SUM(Cost__c)) cost FROM Ticket__c', [{ cost: '9.50' }]],
  // Subtotals.
  [
    'SELECT Status__c, COUNT(Id) n, GROUPING(Status__c) g FROM Ticket__c GROUP BY ROLLUP(Status__c) ORDER BY GROUPING(Status__c), Status__c',
    [
      { Status__c: 'New', n: 1, g: 0 },
      { Status__c: 'Open', n: 2, g: 0 },
      { Status__c: 'Closed', n: 2, g: 0 },
      { Status__c: null, n: 5, g: 1 }
    ]
  ],
  [
    'SELECT Urgent__c u, Status__c s, COUNT(Id) n FROM Ticket__c WHERE Points__c > 2 GROUP BY CUBE(Urgent__c, Status__c) ' +
      'ORDER BY GROUPING(Urgent__c), GROUPING(Status__c), Urgent__c',
    [
      { u: false, s: 'Open', n: 1 },
      { u: true, s: 'Open', n: 1 },
      { u: false, s: null, n: 1 },
      { u: true, s: null, n: 1 },
      { u: false, s: 'Open', n: 2 },
      { u: false, s: null, n: 2 }
    ]
  ]
];

for (const [soql, expected] of cases) {
  test(soql, () => assert.equal(rows(soql), JSON.stringify(expected)));
}

test('COUNT() answers with a size and no rows', () => {
  const count = (rest: string) => desk.org.soql.query(`SELECT COUNT() FROM Ticket__c ${rest}`, desk.admin);
  assert.deepEqual(count(''), { totalSize: 5, done: true, records: [] });
  assert.equal(count("WHERE Team__r.Name = 'Core'").totalSize, 2);
  assert.equal(count('LIMIT 3').totalSize, 3);
});

test('deleted rows do not count', () => {
  const [id] = desk.insert('Ticket__c', { Name: 'Gone', Status__c: 'Blocked' });
  desk.org.dml.delete([id!], desk.system);
  assert.equal(rows("SELECT COUNT(Id) n FROM Ticket__c WHERE Status__c = 'Blocked'"), '[{"n":0}]');
});
