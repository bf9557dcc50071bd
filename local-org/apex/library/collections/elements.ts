import { apexError } from '../../runtime/apexException.ts';
import { iterate } from '../../runtime/iteration.ts';
import type { ClassType } from '../../types/model.ts';
import { typeName } from '../../types/typeKey.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import { Id } from '../../runtime/values/id.ts';
import { toId } from '../../runtime/values/id.ts';

/** Elements of another collection as those of this type: text becomes Ids and back, as assignments do it. */
export function* elementsFor(type: ClassType, source: unknown): Generator<unknown> {
  const element = type.arguments[0];
  const name = element?.kind === 'class' ? element.symbol.qualifiedName : undefined;
  const convert = name === 'Id' ? asId : name === 'String' ? asText : undefined;
  for (const item of iterate(source)) yield convert === undefined || item === null ? item : convert(item);
}

function asId(value: unknown): unknown {
  if (value instanceof Id) return value;
  if (typeof value === 'string') return toId(value);
  throw apexError('System.TypeException', `Invalid conversion from runtime type ${typeName(typeOf(value))} to Id`);
}

function asText(value: unknown): unknown {
  return value instanceof Id ? value.text : value;
}
