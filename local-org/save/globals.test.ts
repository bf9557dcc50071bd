import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { globalField, globalValue } from './globals.ts';
import { openLibrary } from './testing/libraryOrg.ts';

describe('the $User global', () => {
  it('gives the fields of the user, and the theme of the page', async (test) => {
    const org = await openLibrary();
    test.after(() => org.close());
    const deps = { ...org, clock: () => org.clock.now };
    const value = (path: string) => globalValue(deps, path, { caller: org.admin, recordTypeId: null });
    assert.equal(value('$User.Id'), org.admin.userId);
    assert.equal(value('$User.UIThemeDisplayed'), 'Theme4d');
    assert.equal(globalField(org.schema(), '$User.Nothing'), undefined);
  });
});

describe('the $Api global', () => {
  it('gives the path of a SOAP endpoint in the version asked for, and nothing else', async (test) => {
    const org = await openLibrary();
    test.after(() => org.close());
    const deps = { ...org, clock: () => org.clock.now };
    const value = (path: string) => globalValue(deps, path, { caller: org.admin, recordTypeId: null });
    const id = org.organizationId.slice(0, 15);
    assert.equal(value('$Api.Partner_Server_URL_260'), `/services/Soap/u/26.0/${id}`);
    assert.equal(value('$API.enterprise_server_url_660'), `/services/Soap/c/66.0/${id}`);
    assert.equal(globalField(org.schema(), '$Api.Partner_Server_URL_260')?.type, 'Text');
    assert.equal(globalField(org.schema(), '$Api.Session_ID'), undefined);
    assert.equal(globalField(org.schema(), '$Api.Partner_Server_URL'), undefined);
  });
});
