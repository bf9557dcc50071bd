import { apexError } from '../../runtime/apexException.ts';
import { current } from '../../runtime/transaction.ts';
import type { HttpRequest, HttpResponse } from './messages.ts';

/** What `Test.setMock(HttpCalloutMock.class, mock)` puts in the place of the network. */
export interface CalloutMock {
  respond$httprequest(request: HttpRequest): HttpResponse | null;
}

const mocks = new WeakMap<object, CalloutMock>();

/** Answers the callouts of the running test from here on. */
export function setCalloutMock(mock: CalloutMock): void {
  const { test } = current();
  if (test === undefined) throw apexError('System.UnexpectedException', 'Test.setMock is for tests');
  mocks.set(test, mock);
}

/** `Http.send`. Nothing leaves this machine: a test brings a mock, anything else is an error that says so. */
export function callout(request: HttpRequest): HttpResponse {
  const { limits, test } = current();
  if (request.endpoint === null || request.endpoint === '')
    throw apexError('System.CalloutException', 'Illegal URI: no endpoint');
  limits.use('callouts');
  if (test === undefined) {
    throw apexError(
      'System.CalloutException',
      `Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${request.endpoint}`
    );
  }
  const mock = mocks.get(test);
  if (mock === undefined) {
    throw apexError('System.CalloutException', 'Methods defined as TestMethod do not support Web service callouts');
  }
  const response = mock.respond$httprequest(request);
  if (response === null) throw apexError('System.NullPointerException', 'The mock gave no response');
  return response;
}
