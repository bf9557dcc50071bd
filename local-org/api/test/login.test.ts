import assert from 'node:assert/strict';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import jsforce from 'jsforce';
import { API_VERSION, connect, json, startLibrary, type Library } from './startLibrary.ts';

const INVALID_SESSION = [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }];

describe('getting in', () => {
  let library: Library;
  before(async () => (library = await startLibrary()));
  after(() => library.close());

  const form = (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {}
  ): Promise<Response> =>
    fetch(library.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers });

  const sidOf = (response: Response): string => {
    const cookie = response.headers.getSetCookie().find((text) => text.startsWith('sid='));
    return cookie?.split(';')[0] ?? '';
  };

  const assertion = (key: string, claims: Record<string, unknown> = {}): string => {
    const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const body = {
      iss: library.connection.clientId,
      sub: library.connection.username,
      aud: library.url,
      exp: Math.floor(Date.now() / 1000) + 180,
      ...claims
    };
    const signed = `${encode({ alg: 'RS256' })}.${encode(body)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
  };

  describe('with a password over SOAP', () => {
    it('lets jsforce in', async () => {
      const { username, password, organizationId } = library.connection;
      const connection = new jsforce.Connection({ loginUrl: library.url, version: API_VERSION });
      const user = await connection.login(username, password);
      assert.equal(user.organizationId, organizationId);
      assert.equal((await connection.identity()).username, username);
    });

    it('refuses a wrong password without saying which part was wrong', async () => {
      const connection = new jsforce.Connection({ loginUrl: library.url, version: API_VERSION });
      const message = /^INVALID_LOGIN: Invalid username, password, security token; or user locked out\.$/;
      await assert.rejects(connection.login(library.connection.username, 'wrong'), { message });
      await assert.rejects(connection.login('nobody@library.example', 'wrong'), { message });
    });

    it('answers getUserInfo and getServerTimestamp', async () => {
      const info = await library.reader.soap.getUserInfo();
      assert.equal(info.userName, 'rita@library.example');
      assert.equal(info.organizationId, library.org.id);
      const { timestamp } = await library.reader.soap.getServerTimestamp();
      assert.ok(Math.abs(Date.parse(timestamp) - Date.now()) < 3_600_000);
    });

    it('ends the session at logout', async () => {
      const { username, password } = library.connection;
      const connection = new jsforce.Connection({ loginUrl: library.url, version: API_VERSION });
      await connection.login(username, password);
      const token = connection.accessToken!;
      await connection.logout();
      await assert.rejects(connect(library.url, token).limits(), { errorCode: 'INVALID_SESSION_ID' });
    });

    it('answers an operation it does not know, and text that is no SOAP, with a fault', async () => {
      const post = (body: string): Promise<Response> =>
        fetch(`${library.url}/services/Soap/u/${API_VERSION}`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'text/xml' }
        });
      const envelope =
        '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><fly xmlns="urn:x"/></e:Body></e:Envelope>';
      const unknown = await post(envelope);
      assert.equal(unknown.status, 500);
      assert.match(await unknown.text(), /<faultstring>[^<]*No operation available for request \{urn:x\}fly/);
      assert.match(await (await post('no xml <')).text(), /<faultstring>[^<]*not well-formed/);
    });
  });

  describe('over OAuth', () => {
    const grant = (fields: Record<string, string>): Promise<Response> => form('/services/oauth2/token', fields);

    it('takes a JWT that the org knows the key of', async () => {
      const key = readFileSync(library.connection.privateKeyFile, 'utf8');
      const connection = new jsforce.Connection({
        instanceUrl: library.url,
        loginUrl: library.url,
        version: API_VERSION
      });
      const user = await connection.authorize({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: assertion(key)
      });
      assert.equal(user.organizationId, library.org.id);
      assert.equal((await connection.identity()).user_id, user.id);
    });

    it('refuses a JWT signed by somebody else, and one for another audience', async () => {
      const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const strange = await grant({
        grant_type,
        assertion: assertion(String(privateKey.export({ type: 'pkcs8', format: 'pem' })))
      });
      assert.equal(strange.status, 400);
      assert.equal(((await strange.json()) as { error: string }).error, 'invalid_grant');
      const key = readFileSync(library.connection.privateKeyFile, 'utf8');
      const elsewhere = await grant({ grant_type, assertion: assertion(key, { aud: 'https://elsewhere.example' }) });
      assert.deepEqual(await elsewhere.json(), { error: 'invalid_grant', error_description: 'audience is invalid' });
    });

    it('takes a username and password, and tells who that is', async () => {
      const { username, password } = library.connection;
      const answer = (await (await grant({ grant_type: 'password', username, password })).json()) as Record<
        string,
        string
      >;
      assert.equal(answer.instance_url, library.url);
      const headers = { authorization: `Bearer ${answer.access_token}` };
      const info = (await (await fetch(`${library.url}/services/oauth2/userinfo`, { headers })).json()) as Record<
        string,
        unknown
      >;
      assert.equal(info.preferred_username, username);
      assert.equal(info.organization_id, library.org.id);
      const identity = (await (await fetch(answer.id!, { headers })).json()) as Record<string, unknown>;
      assert.equal(identity.username, username);
    });

    it('refuses a wrong password and a grant it does not know', async () => {
      const refused = await grant({ grant_type: 'password', username: 'x', password: 'y' });
      assert.deepEqual(
        [refused.status, await refused.json()],
        [400, { error: 'invalid_grant', error_description: 'authentication failure' }]
      );
      assert.equal((await grant({ grant_type: 'magic' })).status, 400);
    });

    it('revokes a token', async () => {
      const { token } = library.sessions.create((await library.admin.identity()).user_id);
      assert.equal((await form('/services/oauth2/revoke', { token })).status, 200);
      await assert.rejects(connect(library.url, token).limits(), { errorCode: 'INVALID_SESSION_ID' });
      assert.equal((await form('/services/oauth2/revoke', { token })).status, 400);
    });
  });

  describe('in a browser', () => {
    const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(library.url + path, { redirect: 'manual', headers: { accept: 'text/html', ...headers } });

    it('is sent to the log-in page, and back to where it wanted to go', async () => {
      const turned = await get('/lightning/n/Books?x=1');
      assert.equal(turned.headers.get('location'), '/login?startURL=%2Flightning%2Fn%2FBooks%3Fx%3D1');
      const page = await get(turned.headers.get('location')!);
      assert.match(await page.text(), /name="startURL" value="\/lightning\/n\/Books\?x=1"/);
      const { username: un, password: pw } = library.connection;
      const entered = await form('/login', { un, pw, startURL: '/lightning/n/Books?x=1' });
      assert.equal(entered.headers.get('location'), '/lightning/n/Books?x=1');
      assert.match(entered.headers.getSetCookie()[0]!, /^sid=.*; Path=\/; HttpOnly; SameSite=Lax$/);
    });

    it('is told of a wrong password, with what was typed kept as text', async () => {
      const refused = await form('/login', { un: '"><img src=x onerror=alert(1)>', pw: 'x' });
      assert.equal(refused.status, 401);
      const html = await refused.text();
      assert.match(html, /role="alert"/);
      assert.match(html, /value="&quot;&gt;&lt;img src=x onerror=alert\(1\)&gt;"/);
    });

    it('is never sent to another site', async () => {
      const { accessToken } = library.connection;
      for (const target of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
        const entered = await get(`/secur/frontdoor.jsp?sid=${accessToken}&retURL=${encodeURIComponent(target)}`);
        const location = entered.headers.get('location')!;
        assert.equal(new URL(location, library.url).origin, library.url, target);
        assert.equal(location, '/lightning/page/home', target);
      }
    });

    it('enters by the front door with a session, or once with a token of singleaccess', async () => {
      const bySession = await get(new URL(library.frontDoorUrl).pathname + new URL(library.frontDoorUrl).search);
      assert.match(sidOf(bySession), /^sid=00D/);
      const single = (await (
        await library.call('/services/oauth2/singleaccess?redirect_uri=/lightning/o/Book__c/list')
      ).json()) as {
        frontdoor_uri: string;
      };
      const door = new URL(single.frontdoor_uri);
      const first = await get(door.pathname + door.search);
      assert.equal(first.headers.get('location'), '/lightning/o/Book__c/list');
      const second = await get(door.pathname + door.search);
      assert.match(second.headers.get('location')!, /^\/login\?/);
    });

    it('may call an API with its cookie only beside the header that other sites cannot send', async () => {
      const cookie = sidOf(await get(`/secur/frontdoor.jsp?sid=${library.connection.accessToken}`));
      const path = `/services/data/v${API_VERSION}/limits`;
      const bare = await fetch(library.url + path, { headers: { cookie } });
      assert.deepEqual([bare.status, await bare.json()], [401, INVALID_SESSION]);
      const marked = await fetch(library.url + path, { headers: { cookie, 'X-Local-Org-Client': 'test' } });
      assert.equal(marked.status, 200);
    });

    it('lists the users and goes on as another one', async () => {
      const cookie = sidOf(await get(`/secur/frontdoor.jsp?sid=${library.connection.accessToken}`));
      const headers = { cookie, 'X-Local-Org-Client': 'test', 'content-type': 'application/json' };
      const users = (await (await fetch(`${library.url}/local-org/users`, { headers })).json()) as Record<
        string,
        unknown
      >[];
      const rita = users.find(({ username }) => username === 'rita@library.example')!;
      assert.deepEqual(
        [rita.name, rita.profile, rita.permissionSets, rita.isCurrent],
        ['Rita Reader', 'Standard User', ['Reader'], false]
      );
      const body = JSON.stringify({ userId: rita.id });
      const switched = await fetch(`${library.url}/local-org/switch-user`, { method: 'POST', headers, body });
      assert.equal(switched.status, 200);
      const token = decodeURIComponent(sidOf(switched).slice('sid='.length));
      assert.equal((await connect(library.url, token).identity()).username, 'rita@library.example');
      const byToken = await library.call('/local-org/switch-user', json('POST', { userId: rita.id }));
      assert.equal(byToken.status, 403);
      const foreign = { ...headers, origin: 'http://127.0.0.1:1' };
      assert.equal(
        (await fetch(`${library.url}/local-org/switch-user`, { method: 'POST', headers: foreign, body })).status,
        403
      );
    });

    it('leaves by logout', async () => {
      const { token } = library.sessions.create((await library.admin.identity()).user_id);
      const left = await get('/secur/logout.jsp', { cookie: `sid=${encodeURIComponent(token)}` });
      assert.equal(left.headers.get('location'), '/login');
      assert.equal(library.sessions.verify(token), undefined);
    });
  });

  describe('for a program that asks in the browser', () => {
    const REDIRECT = 'http://localhost:1717/OauthRedirect';
    const asked = { response_type: 'code', client_id: 'PlatformCLI', redirect_uri: REDIRECT, state: 'x y' };
    const browser = (): Record<string, string> => {
      const userId = library.org.systemCaller().userId;
      return { cookie: `sid=${encodeURIComponent(library.sessions.create(userId).token)}` };
    };
    const ask = (fields: Record<string, string>, headers: Record<string, string>): Promise<Response> =>
      fetch(`${library.url}/services/oauth2/authorize?${new URLSearchParams(fields)}`, { headers, redirect: 'manual' });
    const decide = (
      decision: string,
      fields: Record<string, string>,
      headers: Record<string, string>
    ): Promise<Response> => form('/services/oauth2/authorize', { ...fields, decision }, headers);
    const oauth2 = (): InstanceType<typeof jsforce.OAuth2> =>
      new jsforce.OAuth2({ loginUrl: library.url, clientId: 'PlatformCLI', redirectUri: REDIRECT, useVerifier: true });

    it('asks the user, and gives the program a session and a refresh token, with jsforce', async () => {
      const client = oauth2();
      const url = client.getAuthorizationUrl({ state: 'x y' });
      const headers = browser();
      const page = await fetch(url, { headers });
      assert.match(await page.text(), /PlatformCLI<\/strong>/);
      assert.match(page.headers.get('content-security-policy')!, /form-action 'self' http:\/\/localhost:1717;/);
      const allowed = await decide('allow', Object.fromEntries(new URL(url).searchParams), headers);
      const back = new URL(allowed.headers.get('location')!);
      assert.deepEqual([back.origin + back.pathname, back.searchParams.get('state')], [REDIRECT, 'x y']);
      const code = back.searchParams.get('code')!;
      const connection = new jsforce.Connection({ oauth2: client, instanceUrl: library.url, version: API_VERSION });
      await connection.authorize(code);
      library.sessions.revoke(connection.accessToken!);
      assert.equal(
        (await connection.identity()).username,
        library.connection.username,
        'jsforce comes back by its refresh token'
      );
      await assert.rejects(client.requestToken(code), { name: 'invalid_grant' });
      await client.revokeToken(connection.refreshToken!);
      await assert.rejects(client.refreshToken(connection.refreshToken!), { name: 'invalid_grant' });
    });

    it('gives a code only to the program that asked for it', async () => {
      const [client, thief] = [oauth2(), oauth2()];
      const fields = Object.fromEntries(new URL(client.getAuthorizationUrl()).searchParams);
      const allowed = await decide('allow', fields, browser());
      const code = new URL(allowed.headers.get('location')!).searchParams.get('code')!;
      await assert.rejects(thief.requestToken(code), { name: 'invalid_grant', message: 'invalid code verifier' });
    });

    it('tells the program when the user says no', async () => {
      const denied = await decide('deny', asked, browser());
      const back = new URL(denied.headers.get('location')!);
      assert.deepEqual([back.searchParams.get('error'), back.searchParams.get('code')], ['access_denied', null]);
    });

    it('sends nothing off this machine, and nothing without the user’s own click', async () => {
      const away = await ask({ ...asked, redirect_uri: 'https://evil.example/' }, browser());
      assert.deepEqual([away.status, away.headers.get('location')], [400, null]);
      const foreign = await decide('allow', asked, { ...browser(), origin: 'http://localhost:1' });
      assert.equal(foreign.status, 403);
      const unknown = await ask(asked, {});
      assert.match(unknown.headers.get('location')!, /^\/login\?startURL=%2Fservices%2Foauth2%2Fauthorize/);
    });
  });

  it('answers every path without a session with 401', async () => {
    for (const path of [
      '/services/data/v66.0/sobjects',
      '/services/data',
      '/services/oauth2/userinfo',
      '/nowhere',
      '/local-org/users'
    ]) {
      const response = await fetch(library.url + path);
      assert.deepEqual([path, response.status, await response.json()], [path, 401, INVALID_SESSION]);
    }
    const stale = await fetch(`${library.url}/services/data/v66.0/limits`, {
      headers: { authorization: 'Bearer 00D!stale' }
    });
    assert.deepEqual([stale.status, await stale.json()], [401, INVALID_SESSION]);
  });

  it('turns away requests addressed to another host', async () => {
    const { port } = new URL(library.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: '/login', headers: { host: `evil.example:${port}` } };
      request(options, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    assert.equal(status, 403);
  });

  it('takes two slashes before services for one', async () => {
    const response = await library.call('//services/data/v66.0/limits');
    assert.equal(response.status, 200);
  });
});
