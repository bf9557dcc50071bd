import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calling, thrownBy } from '../../runtime/testing/calling.ts';
import { inTransaction } from '../../runtime/testing/inTransaction.ts';
import { Blob } from '../../runtime/values/blob.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import { setCalloutMock } from './callouts.ts';
import type { HttpRequest } from './messages.ts';
import { HttpResponse } from './messages.ts';

const http = calling('System.Http');
const request = calling('System.HttpRequest');
const response = calling('System.HttpResponse');
const url = calling('System.Url');

function send(endpoint: string): HttpResponse {
  const made = request('new()', libraryType('HttpRequest')) as HttpRequest;
  request('void setEndpoint(String endpoint)', made, endpoint);
  return http('HttpResponse send(HttpRequest request)', http('new()'), made) as HttpResponse;
}

test('a callout of a test goes to its mock', () => {
  inTransaction({ test: {} }, () => {
    setCalloutMock({
      respond$httprequest: ({ endpoint }) => {
        const made = new HttpResponse();
        made.body = Blob.ofText(`you asked ${endpoint}`);
        made.statusCode = 201;
        made.headers.set('Content-Type', 'text/plain');
        return made;
      }
    });
    const answer = send('https://example.com/x');
    assert.equal(response('String getBody()', answer), 'you asked https://example.com/x');
    assert.equal(response('Integer getStatusCode()', answer), 201);
    assert.equal(response('String getHeader(String name)', answer, 'content-type'), 'text/plain');
  });
});

test('without a mock nothing leaves the machine', () => {
  const inTest = () => inTransaction({ test: {} }, () => send('https://example.com'));
  assert.match(
    thrownBy(inTest),
    /^CalloutException: Methods defined as TestMethod do not support Web service callouts/
  );
  const outside = () => inTransaction({}, () => send('https://example.com'));
  assert.match(thrownBy(outside), /^CalloutException: Unauthorized endpoint/);
});

test('URLs have parts', () => {
  const made = url('new(String spec)', libraryType('Url'), 'https://user@example.com:8443/a/b?c=d#e');
  const parts = ['Protocol', 'Host', 'Path', 'Query', 'Ref', 'File', 'Authority'];
  assert.deepEqual(
    parts.map((part) => url(`String get${part}()`, made)),
    ['https', 'example.com', '/a/b', 'c=d', 'e', '/a/b?c=d', 'example.com:8443']
  );
  assert.equal(url('Integer getPort()', made), 8443);
  assert.match(
    thrownBy(() => url('new(String spec)', null, 'nowhere')),
    /^StringException: no protocol/
  );
});
