import type { BoundCall, BoundExpression, BoundPlace } from '../bind/bound.ts';
import type { TypeSymbol } from '../types/model.ts';
import { callOf } from './calls.ts';
import { expression } from './expressions.ts';
import { getterName, slotName } from './names.ts';
import { isNeverNull } from './nullness.ts';
import type { BodyScope } from './scope.ts';

type Link = BoundCall | Exclude<BoundPlace, { kind: 'local' }>;

/**
 * A piece of `a.b().c[0]`: its text, and what goes before the whole: `(t=a)===null?null:` for each `?.` in it, since that leaves out all
 * that follows.
 */
interface Chain {
  readonly before: string;
  readonly text: string;
}

/** A member, element or call, with all before it. */
export function chained(node: Link, scope: BodyScope): string {
  const { before, text } = chain(node, scope);
  return before === '' ? text : `(${before}${text})`;
}

function chain(node: BoundExpression, scope: BodyScope): Chain {
  switch (node.kind) {
    case 'variable':
      return variable(node, scope);
    case 'sobjectMember':
      return recordMember(node, scope);
    case 'element': {
      const list = receiver(node.target, false, scope);
      return { before: list.before, text: `${list.text}.get(${expression(node.index, scope)})` };
    }
    case 'call':
      return call(node, scope);
    default:
      return { before: '', text: expression(node, scope) };
  }
}

/** What stands before the dot, which must not be null, or may be where the dot is a `?.`. */
function receiver(target: BoundExpression, isSafe: boolean, scope: BodyScope): Chain {
  const { before, text } = chain(target, scope);
  if (!isSafe)
    return {
      before,
      text: isNeverNull(target, scope.neverNull) ? operand(target, text) : `(${text} ?? $.nullPointer())`
    };
  const held = scope.temporary();
  return { before: `${before}(${held} = ${text}) === null ? null : `, text: held };
}

/** Numbers and the like cannot stand before a dot. */
function operand(target: BoundExpression, text: string): string {
  return target.kind === 'this' || target.kind === 'local' ? text : `(${text})`;
}

function variable(node: Extract<BoundPlace, { kind: 'variable' }>, scope: BodyScope): Chain {
  const { variable: symbol, target, isSafe, isDirect } = node;
  if (symbol.storage === 'constant') {
    return { before: '', text: scope.pool.name({ kind: 'enumConstant', symbol: symbol.owner, name: symbol.name }) };
  }
  const from = target && receiver(target, isSafe, scope);
  const before = from?.before ?? '';
  if (symbol.storage === 'library') {
    return { before, text: `${scope.pool.name({ kind: 'getter', variable: symbol })}(${from?.text ?? ''})` };
  }
  if (symbol.storage === 'property' && !isDirect) {
    return { before, text: `${from?.text ?? classInUse(symbol.owner, scope)}.${getterName(symbol)}()` };
  }
  return { before, text: `${from?.text ?? statics(symbol.owner, scope)}.${slotName(symbol)}` };
}

function recordMember(node: Extract<BoundPlace, { kind: 'sobjectMember' }>, scope: BodyScope): Chain {
  const { member, target, isSafe } = node;
  // A record without a parent gives null for whatever is asked of the parent.
  const isForgiving = target.kind === 'sobjectMember' && target.member.kind === 'parent';
  const from = isForgiving && !isSafe ? chain(target, scope) : receiver(target, isSafe, scope);
  const name = JSON.stringify(member.kind === 'field' ? member.field.name : member.relationship);
  const read = member.kind === 'field' ? 'field' : member.kind;
  const text = isForgiving && !isSafe ? `(${from.text}?.${read}(${name}) ?? null)` : `${from.text}.${read}(${name})`;
  return { before: from.before, text };
}

function call(node: BoundCall, scope: BodyScope): Chain {
  if (node.target === undefined || node.isExact) return { before: '', text: callOf(node, undefined, scope) };
  const from = receiver(node.target, node.isSafe, scope);
  return { before: from.before, text: callOf(node, from.text, scope) };
}

/** The object that holds the static variables of a class. */
export function statics(owner: TypeSymbol, scope: BodyScope): string {
  return `${scope.pool.name({ kind: 'class', symbol: owner })}.statics()`;
}

/** A class whose static initializers have run; inside its own code they have. */
export function classInUse(owner: TypeSymbol, scope: BodyScope): string {
  return owner === scope.owner ? 'C' : `${scope.pool.name({ kind: 'class', symbol: owner })}.use()`;
}

/** What stands before the dot of a place that is written to. */
export function heldReceiver(target: BoundExpression, scope: BodyScope): string {
  const { before, text } = receiver(target, false, scope);
  return before === '' ? text : `((${before}${text}) ?? $.nullPointer())`;
}
