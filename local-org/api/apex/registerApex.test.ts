import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readProject } from '../../metadata/readProject.ts';
import { json, LENDING, startLibrary, type Library } from '../test/startLibrary.ts';

describe('calls of Apex', () => {
  let library: Library;
  let bookId = '';
  before(async () => {
    library = await startLibrary();
    const { success, problems } = await library.org.deploy(readProject(LENDING).components);
    assert.deepEqual([success, problems], [true, []]);
    const book = await library.admin.sobject('Book__c').create({ Name: 'Emma', Author__c: 'Jane Austen' });
    bookId = book.id!;
  });
  after(() => library.close());

  const post = async (path: string, body: unknown, token = library.connection.accessToken) => {
    const headers = { ...json('POST', {}).headers, authorization: `Bearer ${token}` };
    const response = await fetch(`${library.url}/services/data/v66.0${path}`, { ...json('POST', body), headers });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const get = async (path: string) => (await library.call(`/services/data/v66.0${path}`)).json() as Promise<unknown>;

  describe('by components', () => {
    const call = (path: string, body: unknown, token?: string) => post(`/lwr/apex/${path}`, body, token);

    it('answer what the method returned, also to a wire', async () => {
      const lent = await call('LoanService/lend', { bookId, reader: 'Harriet' });
      assert.equal(lent.status, 200);
      assert.match(String(lent.body), /^[a-zA-Z0-9]{18}$/);
      const read = await call('LoanService/ofBook?cacheable=true', { bookId });
      assert.deepEqual(
        (read.body as Record<string, unknown>[]).map(({ Id, Reader__c }) => [Id, Reader__c]),
        [[lent.body, 'Harriet']]
      );
    });

    it('fail with the message that the method gave', async () => {
      const { status, body } = await call('LoanService/lend', { bookId, reader: '' });
      assert.equal(status, 500);
      assert.equal((body as { message: string }).message, 'Say who borrows the book.');
    });

    it('fail with the message of a trigger, and save nothing', async () => {
      const before = await library.admin.query('SELECT Id FROM Loan__c');
      const { status, body } = await call('LoanService/lend', { bookId, reader: 'x'.repeat(81) });
      assert.equal(status, 500);
      assert.match(JSON.stringify(body), /Reader.*data value too large/);
      assert.equal((await library.admin.query('SELECT Id FROM Loan__c')).totalSize, before.totalSize);
    });

    it('are refused to a wire where the method is not cacheable', async () => {
      const { status, body } = await call('LoanService/lend?cacheable=true', { bookId, reader: 'Harriet' });
      assert.ok(status >= 400);
      assert.match(JSON.stringify(body), /cacheable/i);
    });

    it('tell a class or method that does not exist from one that the user may not run', async () => {
      assert.equal((await call('NopeController/lend', {})).status, 404);
      assert.ok((await call('LoanService/nope', {})).status >= 400);
      assert.deepEqual(await call('loanservice/lend', {}, library.reader.accessToken!), {
        status: 403,
        body: [
          {
            errorCode: 'INSUFFICIENT_ACCESS',
            message: "You do not have access to the Apex class named 'LoanService'."
          }
        ]
      });
    });
  });

  describe('as actions', () => {
    const ACTION = '/actions/custom/apex/LoanService';

    it('are listed and described', async () => {
      assert.deepEqual(await get('/actions/custom/apex'), {
        actions: [
          {
            label: 'Lend a book',
            name: 'LoanService',
            type: 'APEX',
            url: '/services/data/v66.0/actions/custom/apex/LoanService'
          }
        ]
      });
      const { label, inputs } = (await get(ACTION)) as { label: string; inputs: { name: string; required: boolean }[] };
      assert.equal(label, 'Lend a book');
      assert.deepEqual(
        inputs.map(({ name, required }) => [name, required]),
        [
          ['bookId', true],
          ['reader', false]
        ]
      );
    });

    it('run once for all their inputs, and answer each', async () => {
      const inputs = [
        { bookId, reader: 'Jane' },
        { bookId, reader: 'Frank' }
      ];
      const { status, body } = await post(ACTION, { inputs });
      assert.equal(status, 200);
      const results = body as { actionName: string; isSuccess: boolean; outputValues: { output: string } }[];
      assert.deepEqual(
        results.map(({ actionName, isSuccess }) => [actionName, isSuccess]),
        [
          ['LoanService', true],
          ['LoanService', true]
        ]
      );
      assert.equal(new Set(results.map(({ outputValues }) => outputValues.output)).size, 2);
    });

    it('that fail say why', async () => {
      const { status, body } = await post(ACTION, { inputs: [{ bookId, reader: '' }] });
      assert.equal(status, 400);
      const [result] = body as { isSuccess: boolean; errors: { message: string }[] }[];
      assert.equal(result!.isSuccess, false);
      // What an AuraHandledException says is for components alone.
      assert.match(
        result!.errors[0]!.message,
        /^An Apex error occurred: .*AuraHandledException: Script-thrown exception/
      );
    });

    it('are refused where inputs are none, too many, or not for this user', async () => {
      assert.equal((await post(ACTION, { inputs: 'all' })).status, 400);
      assert.equal((await post(ACTION, { inputs: Array.from({ length: 201 }, () => ({ bookId })) })).status, 400);
      assert.equal((await post(ACTION, { inputs: [] }, library.reader.accessToken!)).status, 403);
      assert.equal((await post('/actions/custom/apex/LoanServiceTest', { inputs: [] })).status, 404);
    });
  });
});
