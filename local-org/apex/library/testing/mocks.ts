import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { bareInstance } from '../../runtime/newInstance.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { TypeToken } from '../../runtime/values/typeToken.ts';
import type { ApexType, ClassType, MethodSymbol } from '../../types/model.ts';
import { lineage } from '../../types/supertypes.ts';
import { typeName } from '../../types/typeKey.ts';
import { type CalloutMock, setCalloutMock } from '../http/callouts.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';

function setMock(type: TypeToken, mock: object): void {
  const name = typeName(given(type).of);
  if (name !== 'HttpCalloutMock') {
    throw apexError('System.UnsupportedOperationException', `No mocks of ${name} here: only of HttpCalloutMock`);
  }
  setCalloutMock(given(mock) as CalloutMock);
}

type Handle = (
  stub: object,
  name: string,
  returns: unknown,
  types: unknown,
  names: unknown,
  values: unknown
) => unknown;

const HANDLER = 'handlemethodcall$object$string$type$list_type$list_string$list_object';

/** An instance of a class or interface each of whose methods asks the provider what to answer. */
function createStub(type: TypeToken, provider: object): object {
  const of = given(type).of as ClassType;
  if (of.kind !== 'class' || of.symbol.origin !== 'source') {
    throw apexError('System.TypeException', `Type cannot be mocked: ${typeName(of)}`);
  }
  const stub = of.symbol.kind === 'interface' ? { apexType: of } : bareInstance(of);
  Object.defineProperty(stub, 'isStub', { value: true });
  const handle = (given(provider) as Record<string, Handle>)[HANDLER]!;
  for (const { symbol } of lineage(of)) {
    for (const method of [...symbol.methods.values()].flat()) {
      if (method.isStatic || Object.hasOwn(stub, method.emittedName)) continue;
      Object.defineProperty(stub, method.emittedName, { value: answering(stub, method, handle.bind(provider)) });
    }
  }
  return stub;
}

function answering(stub: object, { name, parameters, returns }: MethodSymbol, handle: Handle): LibraryCode {
  const types = ApexList.of(
    'Type',
    parameters.map(({ type }) => tokenOf(type))
  );
  const names = ApexList.of(
    'String',
    parameters.map((parameter) => parameter.name)
  );
  return (...values) => handle(stub, name, tokenOf(returns), types, names, ApexList.of('Object', values));
}

const tokenOf = (type: ApexType): TypeToken | null => (type.kind === 'void' ? null : new TypeToken(type));

/** Of `Test` what takes the place of something else. */
export const mockMembers: Readonly<Record<string, LibraryCode>> = {
  'static void setMock(Type type, Object mock)': setMock,
  'static Object createStub(Type type, StubProvider provider)': createStub
};

export const stubProviderInterface: LibraryClass = {
  declaration: 'interface System.StubProvider',
  members: {
    'Object handleMethodCall(Object stub, String name, Type returns, List<Type> types, List<String> names, List<Object> values)':
      null
  }
};
