import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { openSupportDesk } from './testing/supportDesk.ts';

/** A ticket as the model of these tests sees it. */
interface Ticket {
  readonly name: string;
  readonly status: string | null;
  readonly tags: string | null;
  readonly points: number | null;
  readonly urgent: boolean;
  readonly due: string | null;
  readonly team: string | null;
}

interface Filter {
  readonly soql: string;
  matches(ticket: Ticket): boolean;
}

const desk = await openSupportDesk({ after });
const teams = ['Core', 'core', 'Web'];
const teamIds = desk.insert('Team__c', ...teams.map((Name) => ({ Name })));

const names = ['Alpha', 'alpha', 'ALPHABET', 'Beta', "O'Neil", '100%', 'a_b', 'back\\slash', 'Ärger', 'x" --', '日本'];
const statuses = ['New', 'Open', 'Blocked', 'Closed'];
const tags = ['api', 'ui', 'docs', 'ops'];
const days = ['2026-02-17', '2026-02-18', '2026-02-19', '2026-03-01', '2025-12-31'];

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const anyTicket: fc.Arbitrary<Ticket> = fc.record({
  name: fc.constantFrom(...names),
  status: orNull(fc.constantFrom(...statuses)),
  tags: orNull(fc.subarray(tags, { minLength: 1 }).map((chosen) => chosen.join(';'))),
  points: orNull(fc.integer({ min: -2, max: 4 })),
  urgent: fc.boolean(),
  due: orNull(fc.constantFrom(...days)),
  team: orNull(fc.constantFrom(...teams))
});

const tickets = fc.sample(anyTicket, { numRuns: 120, seed: 2026 });
const ids = desk.insert(
  'Ticket__c',
  ...tickets.map(({ name, status, tags: held, points, urgent, due, team }) => ({
    Name: name,
    Status__c: status,
    Tags__c: held,
    Points__c: points,
    Urgent__c: urgent,
    Due__c: due,
    Team__c: team === null ? null : teamIds[teams.indexOf(team)]!
  }))
);

const quote = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const alter = (text: string) => fc.constantFrom(text, text.toUpperCase(), text.toLowerCase());

/** `=` and its like between values that may be null; a null is equal to null and in no order with anything. */
function compare<T extends string | number>(operator: string, left: T | null, right: T): boolean {
  if (operator === '=') return left === right;
  if (operator === '!=') return left !== right;
  if (left === null) return false;
  return { '<': left < right, '<=': left <= right, '>': left > right, '>=': left >= right }[operator]!;
}

const operators = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const foldOf = (text: string | null) => (text === null ? null : fold(text));

const textFields = [
  { path: 'Name', of: (ticket: Ticket) => ticket.name, values: names },
  { path: 'Status__c', of: (ticket: Ticket) => ticket.status, values: statuses },
  { path: 'Team__r.Name', of: (ticket: Ticket) => ticket.team, values: teams }
];
const anyTextField = fc.constantFrom(...textFields);

const textFilter = anyTextField.chain(({ path, of, values }) =>
  fc.tuple(operators, fc.constantFrom(...values).chain(alter)).map(([operator, value]): Filter => ({
    soql: `${path} ${operator} ${quote(value)}`,
    matches: (ticket) => compare(operator, foldOf(of(ticket)), fold(value))
  }))
);

const nullFilter = fc.constantFrom<Filter>(
  { soql: 'Status__c = null', matches: ({ status }) => status === null },
  { soql: 'Points__c != null', matches: ({ points }) => points !== null },
  { soql: "Tags__c = ''", matches: ({ tags: held }) => held === null },
  { soql: 'Team__r.Name = null', matches: ({ team }) => team === null },
  { soql: 'Due__c = null', matches: ({ due }) => due === null }
);

const listFilter = anyTextField.chain(({ path, of, values }) =>
  fc.tuple(fc.boolean(), fc.subarray([...values, null], { minLength: 1 })).map(([isNot, chosen]): Filter => {
    const listed = chosen.map(foldOf);
    return {
      soql: `${path} ${isNot ? 'NOT IN' : 'IN'} (${chosen.map((value) => (value === null ? 'null' : quote(value))).join(', ')})`,
      matches: (ticket) => listed.includes(foldOf(of(ticket))) !== isNot
    };
  })
);

const meanings: Readonly<Record<string, string>> = { '%': '.*', _: '.', '\\%': '%', '\\_': '_' };
const likePieces = fc.constantFrom('a', 'A', 'lph', 'e', '%', '%', '_', '\\%', '\\_', "'", '100', 'ä', '日');
const likeFilter = fc
  .tuple(anyTextField, fc.array(likePieces, { minLength: 1, maxLength: 4 }))
  .map(([{ path, of }, pieces]): Filter => {
    const source = pieces.map((piece) => meanings[piece] ?? fold(piece)).join('');
    const expression = new RegExp(`^${source}$`, 'su');
    const pattern = pieces.map((piece) => (piece === "'" ? "\\'" : piece)).join('');
    return {
      soql: `${path} LIKE '${pattern}'`,
      matches: (ticket) => of(ticket) !== null && expression.test(fold(of(ticket)!))
    };
  });

const numberFilter = fc.tuple(operators, fc.integer({ min: -3, max: 5 })).map(([operator, value]): Filter => ({
  soql: `Points__c ${operator} ${value}`,
  matches: ({ points }) => compare(operator, points, value)
}));

const booleanFilter = fc.tuple(fc.constantFrom('=', '!='), fc.boolean()).map(([operator, value]): Filter => ({
  soql: `Urgent__c ${operator} ${value}`,
  matches: ({ urgent }) => (urgent === value) === (operator === '=')
}));

const dateFilter = fc.tuple(operators, fc.constantFrom(...days)).map(([operator, value]): Filter => ({
  soql: `Due__c ${operator} ${value}`,
  matches: ({ due }) => compare(operator, due, value)
}));

/** Today is 18 February 2026. */
const ranges = { TODAY: ['2026-02-18', '2026-02-18'], THIS_MONTH: ['2026-02-01', '2026-02-28'] } as const;
const rangeFilter = fc.tuple(operators, fc.constantFrom('TODAY', 'THIS_MONTH')).map(([operator, literal]): Filter => {
  const [first, last] = ranges[literal as keyof typeof ranges];
  const matches = (due: string | null): boolean => {
    const isWithin = due !== null && due >= first && due <= last;
    if (operator === '=') return isWithin;
    if (operator === '!=') return !isWithin;
    return compare(operator, due, operator === '<' || operator === '>=' ? first : last);
  };
  return { soql: `Due__c ${operator} ${literal}`, matches: ({ due }) => matches(due) };
});

const tagFilter = fc
  .tuple(fc.boolean(), fc.array(fc.subarray(tags, { minLength: 1 }), { minLength: 1, maxLength: 3 }))
  .map(([isNot, groups]): Filter => ({
    soql: `Tags__c ${isNot ? 'EXCLUDES' : 'INCLUDES'} (${groups.map((group) => quote(group.join(';'))).join(', ')})`,
    matches: ({ tags: held }) => {
      const own = held?.split(';') ?? [];
      return groups.some((group) => group.every((tag) => own.includes(tag))) !== isNot;
    }
  }));

const { filter: anyFilter } = fc.letrec<{ filter: Filter }>((tie) => {
  const inner = tie('filter');
  const join = (word: 'AND' | 'OR') =>
    fc.array(inner, { minLength: 2, maxLength: 3 }).map((filters): Filter => ({
      soql: filters.map(({ soql }) => `(${soql})`).join(` ${word} `),
      matches: (ticket) => filters[word === 'AND' ? 'every' : 'some'](({ matches }) => matches(ticket))
    }));
  const not = inner.map(({ soql, matches }): Filter => ({
    soql: `NOT (${soql})`,
    matches: (ticket) => !matches(ticket)
  }));
  return {
    filter: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 10, arbitrary: fc.oneof(textFilter, nullFilter, listFilter, likeFilter, numberFilter) },
      { weight: 6, arbitrary: fc.oneof(booleanFilter, dateFilter, rangeFilter, tagFilter) },
      { weight: 3, arbitrary: join('AND') },
      { weight: 3, arbitrary: join('OR') },
      { weight: 3, arbitrary: not }
    )
  };
});

test('any filter finds the rows that a plain reading of it finds', () => {
  fc.assert(
    fc.property(anyFilter, ({ soql, matches }) => {
      const expected = ids.filter((_, index) => matches(tickets[index]!));
      const found = desk.values(`SELECT Id FROM Ticket__c WHERE ${soql}`, 'Id');
      assert.deepEqual(found.toSorted(), expected.toSorted());
    }),
    { numRuns: 1000, seed: 7 }
  );
});

test('a filter and its negation share out all rows between them', () => {
  fc.assert(
    fc.property(anyFilter, ({ soql }) => {
      const count = (where: string) =>
        desk.org.soql.query(`SELECT COUNT() FROM Ticket__c WHERE ${where}`, desk.admin).totalSize;
      assert.equal(count(soql) + count(`NOT (${soql})`), ids.length);
    }),
    { numRuns: 300, seed: 8 }
  );
});

test('any text at all stays text: as a literal, a pattern or a bind it finds the row that holds it', () => {
  const [id] = desk.insert('Team__c', { Name: 'any' });
  const { store } = desk.org;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), (text) => {
      fc.pre(text === text.toWellFormed() && !text.includes('\0'));
      store.run('UPDATE "Team__c" SET "Region__c" = ? WHERE "Id" = ?', [text, id!]);
      const pattern = quote(text).replace(/[%_]/g, '\\$&');
      for (const condition of [`= ${quote(text)}`, `LIKE ${pattern}`, `IN (${quote(text)})`, '= :text']) {
        const found = desk.values(`SELECT Region__c FROM Team__c WHERE Region__c ${condition}`, 'Region__c', {
          binds: { text }
        });
        assert.deepEqual(found, [text], condition);
      }
    }),
    { numRuns: 200, seed: 9 }
  );
});

test('pages of any size put together are the whole', () => {
  const whole = desk.values('SELECT Id FROM Ticket__c ORDER BY Status__c DESC, Points__c', 'Id');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 130 }), (batchSize) => {
      let page = desk.org.soql.query('SELECT Id FROM Ticket__c ORDER BY Status__c DESC, Points__c', desk.admin, {
        batchSize
      });
      const found = page.records.map((record) => record['Id']);
      while (page.nextRecordsUrl) {
        page = desk.org.soql.queryMore(page.nextRecordsUrl, desk.admin);
        found.push(...page.records.map((record) => record['Id']));
      }
      assert.deepEqual(found, whole);
    }),
    { numRuns: 30, seed: 10 }
  );
});
