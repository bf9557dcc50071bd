import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { current } from '../../runtime/transaction.ts';
import { Blob } from '../../runtime/values/blob.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import type { CalloutMock } from './callouts.ts';
import { type HttpRequest, HttpResponse } from './messages.ts';

/** A mock whose answers are static resources: one for each endpoint, or (under the empty endpoint) one for all. */
class ResourceMock extends LibraryObject implements CalloutMock {
  readonly typeName: string;
  readonly resources = new Map<string, string>();
  readonly headers = new Map<string, string>();
  status = 'OK';
  statusCode = 200;

  constructor(typeName: string) {
    super();
    this.typeName = typeName;
  }

  override get apexType() {
    return libraryType(this.typeName);
  }

  respond$httprequest({ endpoint }: HttpRequest): HttpResponse {
    const resource = this.resources.get(endpoint ?? '') ?? this.resources.get('');
    if (resource === undefined) throw apexError('System.CalloutException', `No static resource for ${endpoint}`);
    const response = new HttpResponse();
    response.body = contentOf(resource);
    response.status = this.status;
    response.statusCode = this.statusCode;
    for (const [name, value] of this.headers) response.headers.set(name, value);
    return response;
  }
}

/** The bytes of a static resource. */
function contentOf(name: string): Blob {
  const resource = current().environment.metadata.get('StaticResource', name);
  const file = resource?.files?.find(({ path }) => !path.endsWith('-meta.xml'));
  if (file === undefined) throw apexError('System.CalloutException', `Static Resource not found: ${name}`);
  return new Blob(file.content);
}

const answering: Readonly<Record<string, LibraryCode>> = {
  'void setStatus(String status)': (self: ResourceMock, status: string) => void (self.status = status),
  'void setStatusCode(Integer code)': (self: ResourceMock, code: number) => void (self.statusCode = code),
  'void setHeader(String name, String value)': (self: ResourceMock, name: string, value: string) =>
    void self.headers.set(name, value),
  'HttpResponse respond(HttpRequest request)': (self: ResourceMock, request: HttpRequest) =>
    self.respond$httprequest(request)
};

export const resourceMockClasses: readonly LibraryClass[] = [
  {
    declaration: 'class System.StaticResourceCalloutMock implements HttpCalloutMock',
    members: {
      'new()': () => new ResourceMock('System.StaticResourceCalloutMock'),
      'void setStaticResource(String name)': ({ resources }: ResourceMock, name: string | null) =>
        void resources.set('', given(name)),
      ...answering
    }
  },
  {
    declaration: 'class System.MultiStaticResourceCalloutMock implements HttpCalloutMock',
    members: {
      'new()': () => new ResourceMock('System.MultiStaticResourceCalloutMock'),
      'void setStaticResource(String endpoint, String name)': (
        { resources }: ResourceMock,
        endpoint: string | null,
        name: string | null
      ) => void resources.set(given(endpoint), given(name)),
      ...answering
    }
  }
];
