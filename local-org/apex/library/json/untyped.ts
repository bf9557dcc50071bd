import { ApexList } from '../../runtime/values/apexList.ts';
import { ApexMap } from '../../runtime/values/apexMap.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import { JsonNumber, type JsonTree } from './tree.ts';

/** `JSON.deserializeUntyped`: Map<String, Object>, List<Object>, String, Boolean, Integer, Long where that is too small, Decimal. */
export function untyped(tree: JsonTree): unknown {
  if (tree instanceof JsonNumber) return numberOf(tree);
  if (Array.isArray(tree)) return ApexList.of('Object', tree.map(untyped));
  if (!(tree instanceof Map)) return tree;
  const map = new ApexMap(libraryType('Map<String,Object>'));
  for (const [name, value] of tree) map.put(name, untyped(value));
  return map;
}

function numberOf({ text, isWhole }: JsonNumber): number | bigint | Decimal {
  if (!isWhole) return Decimal.parse(text)!;
  const value = BigInt(text);
  if (value === BigInt.asIntN(32, value)) return Number(value);
  return value === BigInt.asIntN(64, value) ? value : Decimal.parse(text)!;
}
