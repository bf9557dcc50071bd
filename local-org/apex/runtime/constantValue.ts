import type { Constant } from '../emit/model.ts';
import { isException } from '../emit/typeTests.ts';
import type { ClassType, TypeSymbol } from '../types/model.ts';
import { ApexException } from './apexException.ts';
import { ApexObject } from './apexObject.ts';
import { codeOf, virtualCode } from './libraryCode.ts';
import type { LoadedClass } from './loadedClass.ts';
import { fieldToken, objectToken } from './sobject/tokens.ts';
import { Decimal } from './values/decimal.ts';
import { Double } from './values/double.ts';
import { enumConstant } from './values/enumConstant.ts';
import { TypeToken } from './values/typeToken.ts';

/** Finds a class of the org by its symbol, or by the symbol that the class had when the code was compiled. */
export type ClassLookup = (symbol: TypeSymbol) => LoadedClass;

/** What stands for a constant of emitted code while it runs. */
export function constantValue(constant: Constant, classOf: ClassLookup): unknown {
  switch (constant.kind) {
    case 'type':
      return constant.type;
    case 'class':
      return classOf(constant.symbol);
    case 'base':
      return baseClass(constant, classOf);
    case 'enumConstant':
      return enumConstant(liveType(constant.symbol, classOf), constant.name);
    case 'method':
      return codeOf(constant.method);
    case 'virtual':
      return virtualCode(constant.method);
    case 'getter':
    case 'setter':
      return codeOf(constant.variable, constant.kind === 'setter');
    case 'decimal':
      return Decimal.parse(constant.text);
    case 'double':
      return new Double(Number(constant.text));
    case 'typeToken':
      return new TypeToken(constant.type);
    case 'objectToken':
      return objectToken(constant.object);
    case 'fieldToken':
      return fieldToken(constant.object, constant.field);
  }
}

/** Constants are those of the enum as it is now. */
function liveType(symbol: TypeSymbol, classOf: ClassLookup): ClassType {
  return { kind: 'class', symbol: symbol.origin === 'source' ? classOf(symbol).symbol : symbol, arguments: [] };
}

/** Of the library only exceptions are JavaScript classes; what others are is left to their code. */
function baseClass(
  { type }: Extract<Constant, { kind: 'base' }>,
  classOf: (symbol: TypeSymbol) => LoadedClass
): unknown {
  if (!type) return ApexObject;
  if (type.symbol.origin === 'source') return classOf(type.symbol).loaded();
  return isException(type.symbol) ? ApexException : ApexObject;
}
