import type { ClassDeclaration, TypeDeclaration, TypeName } from '../syntax/ast.ts';
import type { ApexType, ClassType } from './model.ts';
import type { SourceContext, SourceSymbol } from './sourceSymbols.ts';

/** Second pass: what types inherit. */
export function declareInheritance(symbol: SourceSymbol, context: SourceContext): void {
  const declaration = symbol.source!.declaration as TypeDeclaration;
  if (declaration.kind === 'enum') return;
  if (declaration.kind === 'class' && declaration.superclass) {
    symbol.superclass = superclassOf(symbol, declaration, context);
  }
  symbol.interfaces = declaration.interfaces.flatMap((name) => interfaceType(symbol, name, context));
  for (const inner of symbol.types.values()) declareInheritance(inner, context);
}

function superclassOf(
  symbol: SourceSymbol,
  { superclass }: ClassDeclaration,
  context: SourceContext
): ClassType | undefined {
  const type = context.typeOf(superclass!, symbol.outer ?? symbol);
  if (type.kind === 'error') return undefined;
  const problem =
    type.kind !== 'class' || type.symbol.kind !== 'class'
      ? `Invalid super type: ${written(superclass!)}`
      : type.symbol.isVirtual || isException(type)
        ? undefined
        : `Non-virtual and non-abstract type cannot be extended: ${type.symbol.qualifiedName}`;
  if (problem === undefined) return type as ClassType;
  context.report(superclass!.at, problem);
  return undefined;
}

function isException(type: ApexType): boolean {
  return type.kind === 'class' && type.symbol.origin === 'library' && type.symbol.name.endsWith('Exception');
}

function interfaceType(symbol: SourceSymbol, name: TypeName, context: SourceContext): ClassType[] {
  const type = context.typeOf(name, symbol.outer ?? symbol);
  if (type.kind === 'error') return [];
  if (type.kind === 'class' && type.symbol.kind === 'interface') return [type];
  context.report(name.at, `Invalid interface: ${written(name)}`);
  return [];
}

function written(name: TypeName): string {
  return name.parts.map((part) => part.name).join('.');
}
