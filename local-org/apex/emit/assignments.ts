import type { BoundExpression, BoundOperation, BoundPlace, OperandKind } from '../bind/bound.ts';
import type { ApexType } from '../types/model.ts';
import { binaryText } from './arithmetic.ts';
import { classInUse, heldReceiver, statics } from './chains.ts';
import { converted } from './conversions.ts';
import { memberName } from './creations.ts';
import { expression, nonNull } from './expressions.ts';
import { getterName, setterName, slotName } from './names.ts';
import { isNeverNull } from './nullness.ts';
import { textPart } from './operations.ts';
import type { BodyScope } from './scope.ts';
import { primitiveName } from './typeTests.ts';

type Operation<Kind extends BoundOperation['kind']> = Extract<BoundOperation, { kind: Kind }>;

/** A place that can be read and written more than once, its receiver evaluated only once. */
interface Target {
  readonly read: string;
  /** An expression that writes and gives what was written. */
  write(value: string): string;
}

/** `place = value`, `place += value`. */
export function assignment(node: Operation<'assign'>, scope: BodyScope): string {
  const { place, operation, value } = node;
  if (operation === undefined) return targetOf(place, false, scope).write(expression(value, scope));
  const target = targetOf(place, true, scope);
  const kind = operation.operands;
  if (kind === 'String') return target.write(`("" + ${textOf(target.read, place.type)} + ${textPart(value, scope)})`);
  const before = readAs(target.read, place, kind, scope);
  const isSafeDivisor = value.kind === 'literal' && value.value !== 0 && value.value !== 0n;
  const outcome = binaryText(operation.operator, kind, before, nonNull(value, scope), isSafeDivisor);
  return target.write(converted(outcome, kind, primitiveName(place.type), true));
}

function textOf(text: string, type: ApexType): string {
  return primitiveName(type) === 'String' ? text : `$.text(${text})`;
}

/** What is there, as a value of the operation's kind. */
function readAs(read: string, place: BoundPlace, kind: OperandKind, scope: BodyScope): string {
  const there = isNeverNull(place, scope.neverNull) ? read : `(${read} ?? $.nullPointer())`;
  return converted(there, primitiveName(place.type), kind, true);
}

/** `++` and `--`. */
export function increment(node: Operation<'increment'>, scope: BodyScope): string {
  const { operator, isPrefix, operands, place } = node;
  const target = targetOf(place, true, scope);
  const sign = operator === '++' ? '+' : '-';
  const before = readAs(target.read, place, operands, scope);
  const next = (from: string): string =>
    converted(binaryText(sign, operands, from, ones[operands] ?? '1'), operands, primitiveName(place.type), true);
  if (isPrefix) return target.write(next(before));
  const held = scope.temporary();
  return `(${target.write(next(`(${held} = ${before})`))}, ${held})`;
}

const ones: Partial<Record<OperandKind, string>> = { Long: '1n', Double: '$.oneDouble', Decimal: '$.oneDecimal' };

function targetOf(place: BoundPlace, isTwice: boolean, scope: BodyScope): Target {
  switch (place.kind) {
    case 'local':
      return simple(place.local.emittedName);
    case 'variable':
      return variableTarget(place, isTwice, scope);
    case 'sobjectMember': {
      const record = receiverOf(place.target, isTwice, scope);
      const name = memberName(place.member);
      const read = `${record.again}.${place.member.kind}(${name})`;
      return {
        read,
        write: (value) => `$.setMember(${record.first}, ${JSON.stringify(place.member.kind)}, ${name}, ${value})`
      };
    }
    case 'element': {
      const list = receiverOf(place.target, isTwice, scope);
      const index = isTwice ? scope.temporary() : '';
      const value = expression(place.index, scope);
      const first = isTwice ? `(${index} = ${value})` : value;
      return { read: `${list.again}.get(${index})`, write: (item) => `$.setElement(${list.first}, ${first}, ${item})` };
    }
  }
}

function simple(name: string): Target {
  return { read: name, write: (value) => `(${name} = ${value})` };
}

/** The receiver for the write, which comes first in the text, and again for the read within. */
function receiverOf(target: BoundExpression, isTwice: boolean, scope: BodyScope): { first: string; again: string } {
  const text = heldReceiver(target, scope);
  if (!isTwice || target.kind === 'this') return { first: text, again: text };
  const held = scope.temporary();
  return { first: `(${held} = ${text})`, again: held };
}

function variableTarget(place: Extract<BoundPlace, { kind: 'variable' }>, isTwice: boolean, scope: BodyScope): Target {
  const { variable, target, isDirect } = place;
  const isProperty = variable.storage === 'property' && !isDirect;
  const from = target
    ? receiverOf(target, isTwice, scope)
    : sameTwice(isProperty ? classInUse(variable.owner, scope) : statics(variable.owner, scope));
  if (variable.storage === 'library') {
    const [get, set] = (['getter', 'setter'] as const).map((kind) => scope.pool.name({ kind, variable }));
    const own = target ? `${from.first}, ` : '';
    return { read: `${get}(${target ? from.again : ''})`, write: (value) => `$.assigned(${set}, ${own}${value})` };
  }
  if (!isProperty) {
    return {
      read: `${from.again}.${slotName(variable)}`,
      write: (value) => `(${from.first}.${slotName(variable)} = ${value})`
    };
  }
  const read = `${from.again}.${getterName(variable)}()`;
  const held = scope.temporary();
  return { read, write: (value) => `(${from.first}.${setterName(variable)}(${held} = ${value}), ${held})` };
}

function sameTwice(text: string): { first: string; again: string } {
  return { first: text, again: text };
}
