import { current } from '../../runtime/transaction.ts';
import { ApexMap } from '../../runtime/values/apexMap.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import { dataClass, type DataObject } from '../dataClass.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';

/** What a class with `@RestResource` is asked, and what it answers: of one transaction. */
interface Exchange {
  request: unknown;
  response: unknown;
}

const exchanges = new WeakMap<object, Exchange>();

/** The request and the response of the running transaction; null until a door or a test sets them. */
export function restExchange(): Exchange {
  const { statics } = current();
  let exchange = exchanges.get(statics);
  if (exchange === undefined) exchanges.set(statics, (exchange = { request: null, response: null }));
  return exchange;
}

const texts = (): ApexMap => new ApexMap(libraryType('Map<String,String>'));

/** `addHeader` and `addParameter` write into maps that code may read as well. */
const adding =
  (map: string): LibraryCode =>
  ({ values }: DataObject, name: string, value: string) =>
    void (values.get(map) as ApexMap).put(name, value);

const restContext: LibraryClass = {
  declaration: 'class System.RestContext',
  members: {
    'static RestRequest request': () => restExchange().request,
    'set static RestRequest request': (value: unknown) => void (restExchange().request = value),
    'static RestResponse response': () => restExchange().response,
    'set static RestResponse response': (value: unknown) => void (restExchange().response = value)
  }
};

const restRequest = dataClass(
  'System.RestRequest',
  {
    headers: 'Map<String, String>',
    httpMethod: 'String',
    params: 'Map<String, String>',
    remoteAddress: 'String',
    requestBody: 'Blob',
    requestURI: 'String',
    resourcePath: 'String'
  },
  {
    'void addHeader(String name, String value)': adding('headers'),
    'void addParameter(String name, String value)': adding('params')
  },
  () => ({ headers: texts(), params: texts() })
);

const restResponse = dataClass(
  'System.RestResponse',
  { headers: 'Map<String, String>', responseBody: 'Blob', statusCode: 'Integer' },
  { 'void addHeader(String name, String value)': adding('headers') },
  () => ({ headers: texts() })
);

export const restClasses: readonly LibraryClass[] = [restContext, restRequest, restResponse];
