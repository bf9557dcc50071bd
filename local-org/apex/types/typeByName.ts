import type { TypeName } from '../syntax/ast.ts';
import { parseTypeName } from '../syntax/parse.ts';
import { builtInOf } from './builtIn.ts';
import type { ApexType } from './model.ts';
import { namedType, type TypeTable } from './typeNames.ts';

/** As `Type.forName` takes it: `Outer.Inner`, `Map<Id, Account>`; private types too. */
export function typeByName(table: TypeTable, name: string): ApexType | undefined {
  const parsed = parseTypeName(name);
  return 'unit' in parsed ? typeOfName(table, parsed.unit) : undefined;
}

function typeOfName(table: TypeTable, { parts, arrayDepth }: TypeName): ApexType | undefined {
  const path = parts.map((part) => part.name);
  const found = namedType(table, path, undefined);
  const given = parts.at(-1)!.arguments.map((one) => typeOfName(table, one));
  const types = given.filter((one) => one !== undefined);
  const expected = found?.kind === 'class' ? found.symbol.typeParameters.length : 0;
  if (!found || types.length !== given.length || types.length !== expected) return undefined;
  const type: ApexType = found.kind === 'class' ? { ...found, arguments: types } : found;
  return arrayDepth > 0 ? builtInOf(table.library).listOf(type) : type;
}
