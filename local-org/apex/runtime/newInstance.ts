import type { LibraryCode } from '../library/model.ts';
import type { ApexType, ClassType } from '../types/model.ts';
import { typeName } from '../types/typeKey.ts';
import { apexError } from './apexException.ts';
import { SObject } from './sobject/sobject.ts';
import { current } from './transaction.ts';
import { ApexList } from './values/apexList.ts';
import { ApexMap } from './values/apexMap.ts';
import { ApexSet } from './values/apexSet.ts';

const collections: Readonly<Record<string, new (type: ClassType) => object>> = {
  List: ApexList,
  Set: ApexSet,
  Map: ApexMap
};

/** `Type.newInstance()`: what `new` without arguments gives. Throws TypeException where there is no such constructor. */
export function newInstance(type: ApexType): unknown {
  if (type.kind === 'sobject' && type.object !== undefined) return new SObject(type.object);
  if (type.kind !== 'class' || type.symbol.isAbstract || type.symbol.kind !== 'class') throw notConstructible(type);
  const collection = collections[type.symbol.qualifiedName];
  if (collection !== undefined) return new collection(type);
  if (type.symbol.origin !== 'source' || !hasDefaultConstructor(type)) throw notConstructible(type);
  const made = current().environment.classOf(type).$make() as Record<string, LibraryCode>;
  return made['new$']!();
}

/** Classes that declare no constructor have one that does nothing. */
function hasDefaultConstructor({ symbol: { constructors } }: ClassType): boolean {
  return constructors.length === 0 || constructors.some(({ parameters }) => parameters.length === 0);
}

/** An instance of a class of the org with every field null; no constructor has run. */
export function bareInstance(type: ClassType): object {
  if (type.symbol.origin !== 'source') throw notConstructible(type);
  return new (current().environment.classOf(type))();
}

function notConstructible(type: ApexType): Error {
  return apexError('System.TypeException', `Class.newInstance() failed: ${typeName(type)} has no default constructor`);
}
