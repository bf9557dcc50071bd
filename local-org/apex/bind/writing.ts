import type { ObjectSchema } from '../../schema/model.ts';
import type { Position } from '../syntax/ast.ts';
import type { SObjectMember } from '../types/model.ts';
import { inheritsFrom } from '../types/supertypes.ts';
import { isVisible } from '../types/visibility.ts';
import type { BoundExpression, BoundPlace } from './bound.ts';
import type { Code } from './code.ts';

/** A value as a place to write to; undefined, with a problem reported, where it is none. */
export function placeOf(code: Code, value: BoundExpression, at: Position): BoundPlace | undefined {
  const problem = isPlace(value) ? problemOf(code, value) : 'Expression cannot be assigned';
  if (problem === undefined) return value as BoundPlace;
  if (value.type.kind !== 'error') code.report(at, problem);
  return undefined;
}

function isPlace(value: BoundExpression): value is BoundPlace {
  return ['local', 'variable', 'sobjectMember', 'element'].includes(value.kind);
}

function problemOf(code: Code, place: BoundPlace): string | undefined {
  if (place.kind === 'variable') return variableProblem(code, place);
  if (place.kind !== 'sobjectMember' || place.target.type.kind !== 'sobject') return undefined;
  return place.target.type.object && unwriteable(place.target.type.object, place.member);
}

function variableProblem(code: Code, { variable, isDirect }: BoundPlace & { kind: 'variable' }): string | undefined {
  const { owner, name, storage } = variable;
  if (isDirect) return undefined;
  if (storage === 'constant') return 'Expression cannot be assigned';
  if (!variable.hasSetter) return `A value cannot be stored to ${name} in type ${owner.qualifiedName}`;
  if (!isVisible(variable, variable.writeAccess, code.within)) {
    return `Variable is not visible: ${owner.qualifiedName}.${name}`;
  }
  const mayBeGiven = code.isInitializing && inheritsFrom(code.within, owner);
  if (!variable.isFinal || mayBeGiven) return undefined;
  return `Final members can only be assigned in their declaration, init blocks, or constructors: ${name}`;
}

/** Why a field of a record cannot be written in code, if so. Custom metadata and the like are made in memory, for tests. */
export function unwriteable({ name, kind }: ObjectSchema, member: SObjectMember): string | undefined {
  if (member.kind === 'children') return `Field is not writeable: ${name}.${member.relationship}`;
  if (member.kind === 'parent' || member.field.name === 'Id') return undefined;
  const { field } = member;
  if ((kind !== 'standard' && kind !== 'custom') || field.createable || field.updateable) return undefined;
  return `Field is not writeable: ${name}.${field.name}`;
}
