import { libraryClasses } from '../library/index.ts';
import type { LibraryCode } from '../library/model.ts';
import { readDeclaration } from '../types/signature.ts';
import type { MethodSymbol, TypeSymbol, VariableSymbol } from '../types/model.ts';
import { lineage, typeOfSymbol } from '../types/supertypes.ts';
import { library } from '../library/symbols.ts';
import { typeOf } from './typeOf.ts';

type Members = Readonly<Record<string, LibraryCode | null>>;

let members: Map<string, Members> | undefined;

function membersOf(owner: TypeSymbol): Members {
  members ??= new Map(
    libraryClasses.map((one) => [readDeclaration(one.declaration).path.join('.').toLowerCase(), one.members])
  );
  const prefix = owner.namespace === 'System' ? 'system.' : '';
  const found = members.get(`${prefix}${owner.qualifiedName.toLowerCase()}`);
  if (!found) throw new Error(`The Apex library has no ${owner.qualifiedName}`);
  return found;
}

/** The code behind a method or variable of the library; null where a class of the user has to bring it. */
export function codeOf({ owner, signature }: MethodSymbol | VariableSymbol, isSetter = false): LibraryCode | null {
  const code = membersOf(owner)[`${isSetter ? 'set ' : ''}${signature}`];
  if (code === undefined) throw new Error(`The Apex library has no ${owner.qualifiedName}: ${signature}`);
  return code;
}

/**
 * The code of a method that the receiver may bring itself: a class of the user has it as a JavaScript method, one of the library that
 * extends or implements another in its own members.
 */
export function virtualCode(method: MethodSymbol): LibraryCode {
  const { emittedName: name } = method;
  const code = codeOf(method);
  const byType = new Map<TypeSymbol, LibraryCode>();
  const ofLibrary = (self: unknown): LibraryCode => {
    const symbol = symbolOf(self);
    let found = byType.get(symbol);
    if (!found) byType.set(symbol, (found = inherited(symbol, method, code)));
    return found;
  };
  return (self: Record<string, LibraryCode>, ...values: unknown[]) => {
    const own = self[name];
    return own === undefined ? ofLibrary(self)(self, ...values) : own.apply(self, values);
  };
}

function symbolOf(self: unknown): TypeSymbol {
  const type = typeOf(self);
  return type.kind === 'class' ? type.symbol : library.type('System.SObject')!;
}

/** The nearest code up the line of inheritance; that of the method itself where nobody replaces it. */
function inherited(symbol: TypeSymbol, method: MethodSymbol, code: LibraryCode | null): LibraryCode {
  const key = method.name.toLowerCase();
  for (const type of lineage(typeOfSymbol(symbol))) {
    if (type.symbol.origin !== 'library') continue;
    const overload = type.symbol.methods.get(key)?.find((one) => one.emittedName === method.emittedName);
    const found = overload && codeOf(overload);
    if (found) return found;
  }
  if (code) return code;
  throw new Error(`${symbol.qualifiedName} has no code for ${method.owner.qualifiedName}: ${method.signature}`);
}
