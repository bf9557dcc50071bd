import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { Blob } from '../../runtime/values/blob.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { blobText } from '../primitives/blobClass.ts';
import { callout } from './callouts.ts';
import { HttpRequest, HttpResponse } from './messages.ts';

type Message = HttpRequest | HttpResponse;

class Http extends LibraryObject {
  override get apexType() {
    return libraryType('System.Http');
  }
}

/** What requests and responses have alike. */
const messageMembers: Readonly<Record<string, LibraryCode>> = {
  'String getBody()': ({ body }: Message) => blobText(body),
  'Blob getBodyAsBlob()': ({ body }: Message) => body,
  'void setBody(String body)': (self: Message, body: string | null) => void (self.body = Blob.ofText(body ?? '')),
  'void setBodyAsBlob(Blob body)': (self: Message, body: Blob | null) => void (self.body = given(body)),
  'String getHeader(String name)': ({ headers }: Message, name: string | null) => headers.get(given(name)),
  'void setHeader(String name, String value)': ({ headers }: Message, name: string | null, value: string | null) =>
    headers.set(given(name), given(value))
};

const httpClass: LibraryClass = {
  declaration: 'class System.Http',
  members: {
    'new()': () => new Http(),
    'HttpResponse send(HttpRequest request)': (_: Http, request: HttpRequest | null) => callout(given(request)),
    'String toString()': () => 'System.Http'
  }
};

const httpRequestClass: LibraryClass = {
  declaration: 'class System.HttpRequest',
  members: {
    'new()': () => new HttpRequest(),
    ...messageMembers,
    'Boolean getCompressed()': (self: HttpRequest) => self.isCompressed,
    'void setCompressed(Boolean flag)': (self: HttpRequest, flag: boolean) => void (self.isCompressed = flag),
    'String getEndpoint()': (self: HttpRequest) => self.endpoint,
    'void setEndpoint(String endpoint)': (self: HttpRequest, endpoint: string) => void (self.endpoint = endpoint),
    'String getMethod()': (self: HttpRequest) => self.method,
    'void setMethod(String method)': (self: HttpRequest, method: string) => void (self.method = method),
    'void setTimeout(Integer milliseconds)': setTimeLimit,
    'void setClientCertificateName(String name)': () => undefined,
    'String toString()': (self: HttpRequest) => self.toString()
  }
};

const httpResponseClass: LibraryClass = {
  declaration: 'class System.HttpResponse',
  members: {
    'new()': () => new HttpResponse(),
    ...messageMembers,
    'List<String> getHeaderKeys()': ({ headers }: HttpResponse) => ApexList.of('String', headers.names()),
    'String getStatus()': (self: HttpResponse) => self.status,
    'void setStatus(String status)': (self: HttpResponse, status: string) => void (self.status = status),
    'Integer getStatusCode()': (self: HttpResponse) => self.statusCode,
    'void setStatusCode(Integer code)': (self: HttpResponse, code: number) => void (self.statusCode = code),
    'String toString()': (self: HttpResponse) => self.toString()
  }
};

const httpCalloutMock: LibraryClass = {
  declaration: 'interface System.HttpCalloutMock',
  members: { 'HttpResponse respond(HttpRequest request)': null }
};

export const httpClasses: readonly LibraryClass[] = [httpClass, httpRequestClass, httpResponseClass, httpCalloutMock];

function setTimeLimit(self: HttpRequest, milliseconds: number): void {
  if (milliseconds < 1 || milliseconds > 120_000) {
    throw apexError('System.CalloutException', 'The timeout must be between 1 and 120000 milliseconds');
  }
  self.timeout = milliseconds;
}
