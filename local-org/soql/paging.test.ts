import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { QueryResult } from './model.ts';
import { openSupportDesk } from './testing/supportDesk.ts';

const desk = await openSupportDesk({ after });
const clerk = desk.hire('clerk');
const numbers = Array.from({ length: 25 }, (_, index) => String(index).padStart(2, '0'));
const ids = desk.insert('Ticket__c', ...numbers.map((Name) => ({ Name })));
const soql = 'SELECT Name, Team__r.Name FROM Ticket__c ORDER BY Name DESC';

const names = ({ records }: QueryResult) => records.map((record) => record['Name']);
const first = (batchSize: number) => desk.org.soql.query(soql, desk.admin, { batchSize });
const next = (page: QueryResult, caller = desk.admin) => desk.org.soql.queryMore(page.nextRecordsUrl!, caller);
const lost = { code: 'INVALID_QUERY_LOCATOR', message: 'invalid query locator' };

test('a result that fits one page is done', () => {
  const page = first(25);
  assert.equal(page.totalSize, 25);
  assert.equal(page.done, true);
  assert.ok(!('nextRecordsUrl' in page));
});

test('a longer result comes in pages that name the next', () => {
  const page1 = first(10);
  assert.deepEqual({ totalSize: page1.totalSize, done: page1.done }, { totalSize: 25, done: false });
  assert.match(page1.nextRecordsUrl!, /^\/services\/data\/v66\.0\/query\/01g\w{15}-10$/);
  const page2 = next(page1);
  assert.match(page2.nextRecordsUrl!, /-20$/);
  const page3 = next(page2);
  assert.deepEqual({ totalSize: page3.totalSize, done: page3.done }, { totalSize: 25, done: true });
  assert.deepEqual([page1, page2, page3].flatMap(names), numbers.toReversed());
});

test('a page can be asked for again, by url or by locator', () => {
  const page = first(10);
  assert.deepEqual(names(next(page)), names(next(page)));
  assert.deepEqual(
    names(desk.org.soql.queryMore(page.nextRecordsUrl!.split('/').pop()!, desk.admin)),
    names(next(page))
  );
});

test('pages fit together though rows come, go and move meanwhile', () => {
  const page1 = first(10);
  const [added] = desk.insert('Ticket__c', { Name: '99' });
  desk.org.dml.update('Ticket__c', [{ Id: ids[0]!, Name: '98' }], desk.system);
  const rest = next(page1);
  const last = next(rest);
  assert.deepEqual([...names(page1), ...names(rest), ...names(last)], [...numbers.toReversed().slice(0, 24), '98']);
  desk.org.dml.delete([added!], desk.system);
  desk.org.dml.update('Ticket__c', [{ Id: ids[0]!, Name: '00' }], desk.system);
});

test('a locator serves nobody else, and an unknown one nobody', () => {
  const page = first(10);
  assert.throws(() => next(page, clerk), lost);
  for (const locator of ['01g000000000000AAA-10', 'nonsense', '']) {
    assert.throws(() => desk.org.soql.queryMore(locator, desk.admin), lost);
  }
});

test('a user keeps fifty cursors; the oldest goes first', () => {
  const pages = Array.from({ length: 51 }, () => first(10));
  assert.throws(() => next(pages[0]!), lost);
  assert.equal(names(next(pages[1]!)).length, 10);
  assert.equal(names(next(pages[50]!)).length, 10);
});

test('a page shows rows as they are, children included', () => {
  desk.insert('Comment__c', { Name: 'late', Ticket__c: ids[2]! });
  const query = 'SELECT Name, (SELECT Name FROM Comments__r) FROM Ticket__c ORDER BY Name';
  const page = desk.org.soql.queryMore(
    desk.org.soql.query(query, desk.admin, { batchSize: 2 }).nextRecordsUrl!,
    desk.admin
  );
  assert.deepEqual(names(page), ['02', '03']);
  assert.deepEqual(names(page.records[0]!['Comments__r'] as QueryResult), ['late']);
});

test('a batch is between one row and two thousand', () => {
  assert.equal(first(0).records.length, 1);
  assert.equal(first(1_000_000).records.length, 25);
});

test('more groups than a batch holds are refused: groups have no second page', () => {
  const grouped = 'SELECT Name, COUNT(Id) FROM Ticket__c GROUP BY Name';
  assert.equal(desk.org.soql.query(grouped, desk.admin, { batchSize: 25 }).records.length, 25);
  assert.throws(() => desk.org.soql.query(grouped, desk.admin, { batchSize: 24 }), {
    code: 'EXCEEDED_ID_LIMIT',
    message: 'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch'
  });
});

test('the next page of a field that a deploy took away is refused, not half answered', async () => {
  const query = 'SELECT Name, Opens__c FROM Ticket__c ORDER BY Name';
  const page = desk.org.soql.query(query, desk.admin, { batchSize: 10 });
  const kept = ['CustomObject', 'CustomField', 'PermissionSet'].flatMap((type) =>
    desk.org.metadata.list(type).filter(({ fullName }) => fullName !== 'Ticket__c.Opens__c')
  );
  const { problems } = await desk.org.deploy(kept, { purge: true });
  assert.deepEqual(problems, []);
  assert.throws(() => next(page), { code: 'INVALID_FIELD' });
});
