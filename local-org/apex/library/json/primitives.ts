import { apexError } from '../../runtime/apexException.ts';
import { ApexDate } from '../../runtime/values/apexDate.ts';
import { Blob } from '../../runtime/values/blob.ts';
import { Datetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { Double } from '../../runtime/values/double.ts';
import { toId } from '../../runtime/values/id.ts';
import { Time } from '../../runtime/values/time.ts';
import { JsonNumber, type JsonTree } from './tree.ts';

/** Values of primitive types from JSON, by the name of the type. Numbers and Booleans may stand in quotes. */
export const primitiveReaders: Readonly<Record<string, (tree: JsonTree) => unknown>> = {
  Boolean: (tree) => (tree === true || tree === 'true' ? true : tree === false || tree === 'false' ? false : refuse()),
  Integer: (tree) => Number(whole(tree, 32)),
  Long: (tree) => whole(tree, 64),
  Double: (tree) => new Double(Number(numberText(tree))),
  Decimal: (tree) => Decimal.parse(numberText(tree)) ?? refuse(),
  String: textOf,
  Id: (tree) => toId(asString(tree)),
  Date: (tree) => moment(tree, /^\d{4}-\d{2}-\d{2}/, (text) => ApexDate.ofIso(text)),
  Datetime: (tree) => moment(tree, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, datetimeOf),
  Time: (tree) => moment(tree, /^\d{2}:\d{2}/, (text) => Time.ofIso(text.endsWith('Z') ? text : `${text}Z`)),
  Blob: (tree) => new Blob(Buffer.from(asString(tree), 'base64'))
};

function whole(tree: JsonTree, bits: number): bigint {
  const text = numberText(tree);
  if (!/^-?\d+$/.test(text)) refuse();
  const value = BigInt(text);
  return value === BigInt.asIntN(bits, value) ? value : refuse();
}

function numberText(tree: JsonTree): string {
  if (tree instanceof JsonNumber) return tree.text;
  return typeof tree === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(tree) ? tree : refuse();
}

function textOf(tree: JsonTree): string {
  if (tree instanceof JsonNumber) return tree.text;
  return typeof tree === 'string' || typeof tree === 'boolean' ? String(tree) : refuse();
}

function asString(tree: JsonTree): string {
  return typeof tree === 'string' ? tree : refuse();
}

/** `+0000` is as good as `Z`; a moment without a zone is in UTC. */
function datetimeOf(text: string): Datetime {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`;
  return Datetime.ofIso(zoned.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}

function moment<T extends { milliseconds: number }>(tree: JsonTree, shape: RegExp, read: (text: string) => T): T {
  const value = typeof tree === 'string' && shape.test(tree) ? read(tree) : refuse();
  return Number.isNaN(value.milliseconds) ? refuse() : value;
}

function refuse(): never {
  throw apexError('System.JSONException', 'Illegal value for primitive');
}
