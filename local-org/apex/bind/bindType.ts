import type { ClassDeclaration, Member, TypeDeclaration } from '../syntax/ast.ts';
import type { TypeSymbol } from '../types/model.ts';
import { isType } from '../types/sourceSymbols.ts';
import { checkAnnotations } from './annotations.ts';
import type { BoundMember, BoundType } from './bound.ts';
import { checkInheritance, isCircular } from './inheritance.ts';
import { bindMembers, checkSuperConstructor } from './members.ts';
import type { UnitContext } from './unitContext.ts';

/** A type and those declared in it, the outer one first. */
export function bindTypes(context: UnitContext, symbol: TypeSymbol): BoundType[] {
  const declaration = symbol.source!.declaration as TypeDeclaration;
  const members = declaration.kind === 'class' ? declaration.members : [];
  return [bindType(context, symbol, declaration), ...bindInner(context, symbol, members)];
}

export function bindInner(context: UnitContext, outer: TypeSymbol, members: readonly Member[]): BoundType[] {
  return members.filter(isType).flatMap((declaration) => {
    const inner = outer.types.get(declaration.name.name.toLowerCase());
    if (inner?.source?.declaration !== declaration) {
      context.report(declaration.name.at, `Type name already in use: ${declaration.name.name}`);
      return [];
    }
    if (outer.outer) context.report(declaration.name.at, 'Inner types are not allowed to have inner types');
    return bindTypes(context, inner);
  });
}

function bindType(context: UnitContext, symbol: TypeSymbol, declaration: TypeDeclaration): BoundType {
  if (isCircular(symbol)) {
    context.report(declaration.name.at, `Circular definition: ${symbol.qualifiedName}`);
    return { symbol, members: [], bridges: [] };
  }
  const report: UnitContext['report'] = (at, problem) => context.report(at, problem);
  const bridges = checkInheritance(symbol, report);
  checkAnnotations(symbol, report);
  return { symbol, members: membersOf(context, symbol, declaration), bridges };
}

function membersOf(context: UnitContext, symbol: TypeSymbol, declaration: TypeDeclaration): BoundMember[] {
  if (declaration.kind === 'class') return membersOfClass(context, symbol, declaration);
  return declaration.kind === 'interface' ? bindMembers(context, symbol, declaration.methods) : [];
}

function membersOfClass(context: UnitContext, symbol: TypeSymbol, declaration: ClassDeclaration): BoundMember[] {
  const isExceptionName = /exception$/i.test(symbol.name);
  const isException = symbol.superclass !== undefined && /exception$/i.test(symbol.superclass.symbol.name);
  if (isException && !isExceptionName) {
    const problem = `Classes extending Exception must have a name ending in 'Exception': ${symbol.qualifiedName}`;
    context.report(declaration.name.at, problem);
  }
  if (symbol.constructors.length === 0) checkSuperConstructor(context, symbol, declaration.name.at);
  return bindMembers(context, symbol, declaration.members);
}
