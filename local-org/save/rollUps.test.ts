import assert from 'node:assert/strict';
import fc from 'fast-check';
import { after, before, describe, it } from 'node:test';
import type { FieldValue, Row } from '../store/model.ts';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';
import { fieldFile, summaryFilters } from './testing/projectSource.ts';

let org: LibraryOrg;
before(async () => {
  org = await openLibrary();
});
after(() => org.close());

const live = (object: string): Row[] => org.rows(object, '"IsDeleted" = 0');
const numbers = (rows: Row[], field: string): number[] =>
  rows.flatMap((row) => (typeof row[field] === 'number' ? [row[field]] : []));
const sum = (values: readonly number[], scale: number): number =>
  Number(values.reduce((total, value) => total + value, 0).toFixed(scale));
const least = (values: FieldValue[]): FieldValue => values.filter((value) => value !== null).sort()[0] ?? null;

/** What the summaries of an author should be, from nothing but its live rows. */
function expectedSummaries(author: FieldValue) {
  const books = live('Book__c').filter((row) => row['Author__c'] === author);
  const prices = numbers(
    books.filter((row) => row['Is_Rare__c'] === true),
    'Price__c'
  );
  return {
    Books__c: books.length,
    Open_Books__c: books.filter((row) => row['Status__c'] === 'Draft' || row['Status__c'] === 'In Print').length,
    Pages__c: sum(numbers(books, 'Pages__c'), 0),
    Thickness__c: sum(
      numbers(books, 'Pages__c').map((pages) => pages / 10),
      1
    ),
    First_Published__c: least(books.map((row) => row['Published__c'] ?? null)),
    Highest_Price__c: prices.length > 0 ? Math.max(...prices) : null,
    Stars__c: sum(numbers(books, 'Stars__c'), 0)
  };
}

function assertSummaries(): void {
  for (const author of live('Author__c')) {
    const expected = expectedSummaries(author['Id']!);
    const actual = Object.fromEntries(Object.keys(expected).map((name) => [name, author[name]]));
    assert.deepEqual(actual, expected);
  }
  for (const book of live('Book__c')) {
    const reviews = live('Review__c').filter((row) => row['Book__c'] === book['Id']);
    assert.equal(book['Stars__c'], sum(numbers(reviews, 'Stars__c'), 0));
  }
}

const bookValues = fc.record(
  {
    Pages__c: fc.option(fc.integer({ min: 0, max: 12 })),
    Price__c: fc.integer({ min: 0, max: 5000 }).map((cents) => cents / 100),
    Published__c: fc.option(fc.constantFrom('1999-12-31', '2005-06-01', '2020-02-29')),
    Status__c: fc.constantFrom('Draft', 'In Print', 'Gone'),
    Is_Rare__c: fc.boolean()
  },
  { noNullPrototype: true }
);

const operation = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('addBooks' as const),
      author: fc.nat(),
      values: fc.array(bookValues, { minLength: 1, maxLength: 4 })
    })
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('changeBooks' as const),
      from: fc.nat(),
      values: fc.array(bookValues, { minLength: 1, maxLength: 3 })
    })
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('moveBook' as const), book: fc.nat(), author: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('addReview' as const),
      book: fc.nat(),
      stars: fc.integer({ min: 1, max: 5 })
    })
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      object: fc.constantFrom('Author__c', 'Book__c', 'Review__c'),
      at: fc.nat(),
      count: fc.integer({ min: 1, max: 3 })
    })
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('restore' as const),
      object: fc.constantFrom('Author__c', 'Book__c', 'Review__c'),
      at: fc.nat(),
      count: fc.integer({ min: 1, max: 3 })
    })
  }
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

function pick(rows: readonly Row[], at: number, count = 1): string[] {
  return Array.from({ length: Math.min(count, rows.length) }, (_, step) =>
    String(rows[(at + step) % rows.length]!['Id'])
  );
}

function perform(step: Operation): void {
  const author = (at: number) => pick(live('Author__c'), at)[0] ?? org.add('Author__c', { Name: 'A' });
  const books = live('Book__c');
  switch (step.kind) {
    case 'addBooks':
      return void org.dml.insert(
        'Book__c',
        step.values.map((values) => ({ ...values, Author__c: author(step.author) })),
        org.admin
      );
    case 'changeBooks': {
      const ids = pick(books, step.from, step.values.length);
      return void org.dml.update(
        'Book__c',
        ids.map((Id, at) => ({ Id, ...step.values[at] })),
        org.admin
      );
    }
    case 'moveBook':
      return void pick(books, step.book).map((Id) => org.update('Book__c', { Id, Author__c: author(step.author) }));
    case 'addReview':
      return void pick(books, step.book).map((Book__c) => org.insert('Review__c', { Book__c, Stars__c: step.stars }));
    case 'remove':
      return void org.dml.delete(pick(live(step.object), step.at, step.count), org.admin);
    case 'restore':
      return void org.dml.undelete(pick(org.rows(step.object, '"IsDeleted" = 1'), step.at, step.count), org.admin);
  }
}

describe('roll-up summaries', () => {
  it('equal what their details make, after any operations', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 25 }), (steps) => {
        org.dml.delete(
          live('Author__c').map((row) => String(row['Id'])),
          org.admin
        );
        for (const step of steps) {
          perform(step);
          assertSummaries();
        }
      }),
      { numRuns: 40 }
    );
  });

  it('are 0 for no details, and blank where nothing is the least or greatest', () => {
    const row = org.row('Author__c', org.add('Author__c', { Name: 'New' }));
    assert.deepEqual(
      [row['Books__c'], row['Pages__c'], row['First_Published__c'], row['Highest_Price__c']],
      [0, 0, null, null]
    );
  });

  it('are exact sums of decimals', () => {
    const author = org.add('Author__c', { Name: 'Decimal' });
    for (const Pages__c of [1, 2, 3]) org.add('Book__c', { Name: 'B', Author__c: author, Pages__c });
    assert.equal(org.row('Author__c', author)['Thickness__c'], 0.6);
  });

  it('that a rule of the master forbids fail the details that made them, and those only', () => {
    const [strict, free] = [10, null].map((Allowed_Pages__c) => org.add('Author__c', { Name: 'A', Allowed_Pages__c }));
    const books = [
      [strict, 11],
      [free, 99],
      [free, 1]
    ] as const;
    const results = org.dml.insert(
      'Book__c',
      books.map(([Author__c, Pages__c]) => ({ Author__c: Author__c!, Pages__c })),
      org.admin
    );
    assert.deepEqual(
      results.map((result) => result.success),
      [false, true, true]
    );
    assert.deepEqual(results[0]!.errors, [
      {
        statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        message: 'This author may not write that many pages.',
        fields: []
      }
    ]);
    assert.deepEqual(
      [strict, free].map((id) => org.row('Author__c', id!)['Pages__c']),
      [0, 100]
    );
  });

  it('run the master through its own code and history of writes', () => {
    const author = org.add('Author__c', { Name: 'Watched' });
    const seen: FieldValue[] = [];
    org.dml.register({
      object: 'Author__c',
      run: ({ timing, records }) => void (timing === 'before' && seen.push(records[0]!['Books__c']!))
    });
    org.add('Book__c', { Name: 'B', Author__c: author });
    assert.deepEqual(seen, [1]);
  });

  it('that a deploy adds or redefines are worked out for the masters there are', async () => {
    const author = org.add('Author__c', { Name: 'Early' });
    for (const Pages__c of [3, 300]) org.add('Book__c', { Name: 'B', Author__c: author, Pages__c });
    const long = (limit: string) =>
      fieldFile(
        'Author__c.Long_Books__c',
        'Summary',
        { summaryForeignKey: 'Book__c.Author__c', summaryOperation: 'count' },
        summaryFilters([['Book__c.Pages__c', 'greaterThan', limit]])
      );
    for (const [limit, expected] of [
      ['100', 1],
      ['1', 2]
    ] as const) {
      await org.deployFiles([long(limit)]);
      org.dml.refreshSummaries();
      assert.equal(org.row('Author__c', author)['Long_Books__c'], expected);
    }
  });
});
