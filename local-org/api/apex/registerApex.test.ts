import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { json, startLibrary, type Library } from '../test/startLibrary.ts';

const CLASS = 'public with sharing class LoanController { @AuraEnabled public static void lend() {} }';

describe('calls of Apex methods', () => {
  let library: Library;
  before(async () => {
    library = await startLibrary();
    const path = 'classes/LoanController.cls';
    const { success } = await library.org.deploy([
      {
        type: 'ApexClass',
        fullName: 'LoanController',
        path,
        files: [{ path, content: new TextEncoder().encode(CLASS) }]
      }
    ]);
    assert.ok(success);
  });
  after(() => library.close());

  const call = async (path: string, token = library.connection.accessToken) => {
    const headers = { ...json('POST', {}).headers, authorization: `Bearer ${token}` };
    const url = `${library.url}/services/data/v66.0/lwr/apex/${path}`;
    const response = await fetch(url, { ...json('POST', {}), headers });
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('are refused where no Apex runs', async () => {
    assert.deepEqual(await call('LoanController/lend?cacheable=true'), {
      status: 403,
      body: [
        {
          errorCode: 'API_CURRENTLY_DISABLED',
          message: 'Apex does not run in this org.'
        }
      ]
    });
  });

  it('tell a class that does not exist from one that the user may not run', async () => {
    assert.equal((await call('NopeController/lend')).status, 404);
    assert.deepEqual(await call('loancontroller/lend', library.reader.accessToken!), {
      status: 403,
      body: [
        {
          errorCode: 'INSUFFICIENT_ACCESS',
          message: "You do not have access to the Apex class named 'LoanController'."
        }
      ]
    });
  });
});
