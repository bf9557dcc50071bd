import { accessorName } from '../../types/mangle.ts';
import { apexError } from '../../runtime/apexException.ts';
import { bareInstance } from '../../runtime/newInstance.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { ApexMap } from '../../runtime/values/apexMap.ts';
import { ApexSet } from '../../runtime/values/apexSet.ts';
import { enumConstant } from '../../runtime/values/enumConstant.ts';
import type { ApexType, ClassType, VariableSymbol } from '../../types/model.ts';
import { typeName } from '../../types/typeKey.ts';
import { resultFromJson } from '../database/resultJson.ts';
import { primitiveReaders } from './primitives.ts';
import { recordFromJson } from './records.ts';
import type { JsonObject, JsonTree } from './tree.ts';
import { untyped } from './untyped.ts';

/** `isStrict`: a field that the type does not have is an error. */
export interface ReadingOptions {
  readonly isStrict: boolean;
}

/** JSON as a value of a type. Throws JSONException, or TypeException, where it does not fit. */
export function typed(tree: JsonTree, type: ApexType, options: ReadingOptions): unknown {
  if (tree === null) return null;
  if (type.kind === 'sobject') return recordFromJson(tree, type.object, options);
  if (type.kind !== 'class') throw unsupported(type);
  const name = type.symbol.qualifiedName;
  if (type.symbol.origin === 'library') {
    if (name === 'Object') return untyped(tree);
    const primitive = primitiveReaders[name];
    if (primitive !== undefined) return primitive(tree);
    if (name === 'List' || name === 'Set') return collection(tree, type, options);
    if (name === 'Map') return mapOf(tree, type, options);
    const result = resultFromJson(name, tree);
    if (result !== undefined) return result;
  }
  if (type.symbol.kind === 'enum') return constant(tree, type);
  return instance(tree, type, options);
}

function collection(tree: JsonTree, type: ClassType, options: ReadingOptions): unknown {
  if (!Array.isArray(tree)) throw malformed("Expected '[' at the beginning of List/Set");
  const items = tree.map((item) => typed(item, type.arguments[0]!, options));
  return type.symbol.qualifiedName === 'List' ? new ApexList(type, items) : new ApexSet(type, items);
}

function mapOf(tree: JsonTree, type: ClassType, options: ReadingOptions): ApexMap {
  if (!(tree instanceof Map)) throw malformed("Expected '{' at the beginning of Map");
  const map = new ApexMap(type);
  for (const [key, value] of tree) {
    map.put(typed(key, type.arguments[0]!, options), typed(value, type.arguments[1]!, options));
  }
  return map;
}

function constant(tree: JsonTree, type: ClassType): unknown {
  const found = typeof tree === 'string' ? enumConstant(type, tree) : undefined;
  if (found === undefined) throw malformed(`Invalid value for enum ${typeName(type)}`);
  return found;
}

/** No constructor runs: what the JSON does not name stays null. */
function instance(tree: JsonTree, type: ClassType, options: ReadingOptions): object {
  if (type.symbol.origin !== 'source' || type.symbol.isAbstract || type.symbol.kind === 'interface')
    throw unsupported(type);
  if (!(tree instanceof Map)) throw malformed("Expected '{' at the beginning of object");
  const made = bareInstance(type) as Record<string, unknown>;
  fill(made, tree, type, options);
  return made;
}

function fill(made: Record<string, unknown>, fields: JsonObject, type: ClassType, options: ReadingOptions): void {
  for (const [name, value] of fields) {
    const variable = variableNamed(type, name);
    if (variable !== undefined) assign(made, variable, typed(value, variable.type, options));
    else if (options.isStrict) throw apexError('System.JSONException', `Unknown field: ${typeName(type)}.${name}`);
  }
}

function assign(made: Record<string, unknown>, variable: VariableSymbol, value: unknown): void {
  const name = variable.name.toLowerCase();
  const setter = made[accessorName('set', name)];
  if (variable.storage === 'property' && typeof setter === 'function') setter.call(made, value);
  else if (variable.storage === 'field') made[`_${name}`] = value;
}

/** Static and transient ones are not of JSON. */
function variableNamed(type: ClassType, name: string): VariableSymbol | undefined {
  const key = name.toLowerCase();
  for (let each: ClassType | undefined = type; each !== undefined; each = each.symbol.superclass) {
    const variable = each.symbol.variables.get(key);
    if (variable !== undefined && !variable.isStatic && !variable.isTransient) return variable;
  }
  return undefined;
}

function malformed(message: string): Error {
  return apexError('System.JSONException', `Malformed JSON: ${message}`);
}

function unsupported(type: ApexType): Error {
  return apexError('System.JSONException', `Apex Type unsupported in JSON: ${typeName(type)}`);
}
