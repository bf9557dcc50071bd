import { OrgError } from '../../errors.ts';
import type { Caller } from '../../security/model.ts';
import type { ApexHost } from '../live/model.ts';
import type { ActionDescription, ActionParameter, ActionResult } from '../model.ts';
import { asApexException } from '../runtime/apexException.ts';
import type { LoadedClass } from '../runtime/loadedClass.ts';
import { ApexList } from '../runtime/values/apexList.ts';
import type { AnnotationSymbol, ApexType, MethodSymbol, VariableSymbol } from '../types/model.ts';
import { annotationOf, callStatic, methodsWith } from './callMethod.ts';
import { fromJson, toJson } from './jsonValues.ts';

interface Action {
  readonly owner: LoadedClass;
  readonly method: MethodSymbol;
}

/** What a result of a primitive is called. Source: Actions Developer Guide, "Apex Invocable Actions". */
const OUTPUT = 'output';

/** Every action there is, by the name of its class. */
export function describeActions({ live }: ApexHost): ActionDescription[] {
  return live().units.flatMap(({ name, kind }) => {
    const action = kind === 'class' ? actionOf(live().classNamed(name)) : undefined;
    return action ? [describe(action)] : [];
  });
}

/**
 * Runs an action once with all its inputs, in one transaction. Throws OrgError NOT_FOUND where there is none, INSUFFICIENT_ACCESS where the user
 * may not run its class. What Apex throws undoes everything and is told with every input.
 */
export function callAction(
  host: ApexHost,
  className: string,
  inputs: readonly Record<string, unknown>[],
  caller: Caller
): readonly ActionResult[] {
  const action = actionOf(host.live().classNamed(className));
  if (!action) throw new OrgError('NOT_FOUND', `The Apex action '${className}' does not exist.`);
  const { name } = action.owner.symbol;
  if (!caller.access.classEnabled(name)) {
    throw new OrgError('INSUFFICIENT_ACCESS', `You do not have access to the Apex class named '${name}'.`);
  }
  try {
    const values = host.run({ entryPoint: 'action', caller }, () => run(action, inputs));
    return inputs.map((_, index) => ({ isSuccess: true, errors: null, outputValues: outputOf(values?.[index]) }));
  } catch (error) {
    const exception = asApexException(error);
    if (!exception) throw error;
    const message = `An Apex error occurred: ${exception.apexType.symbol.qualifiedName}: ${exception.message}`;
    const errors = [{ statusCode: 'INVALID_APEX_ACTION_CALL', message }];
    return inputs.map(() => ({ isSuccess: false, errors, outputValues: null }));
  }
}

function actionOf(owner: LoadedClass | undefined): Action | undefined {
  const method = owner && methodsWith(owner, 'invocablemethod')[0];
  return method && { owner, method };
}

/** The results as JSON, one an input; undefined of a method that returns nothing. */
function run({ owner, method }: Action, inputs: readonly Record<string, unknown>[]): unknown[] | undefined {
  const [parameter] = method.parameters;
  const values = parameter ? [listOf(parameter.type, parameter.name, inputs)] : [];
  const returned = callStatic(owner, method, values);
  return returned instanceof ApexList ? returned.items.map((item) => toJson(item, 'invocablevariable')) : undefined;
}

function listOf(type: ApexType, name: string, inputs: readonly Record<string, unknown>[]): ApexList {
  if (type.kind !== 'class') throw new Error(`An action takes a list, not ${type.kind}`);
  const item = type.arguments[0]!;
  const isOfVariables = item.kind === 'class' && item.symbol.origin === 'source' && item.symbol.kind === 'class';
  return new ApexList(
    type,
    inputs.map((input) => fromJson(isOfVariables ? input : input[name], item))
  );
}

function outputOf(value: unknown): ActionResult['outputValues'] {
  if (value === undefined) return null;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : { [OUTPUT]: value };
}

function describe({ owner, method }: Action): ActionDescription {
  const { parameters } = annotationOf(method, 'invocablemethod')!;
  const category = text(parameters, 'category');
  return {
    name: owner.symbol.name,
    label: text(parameters, 'label') ?? method.name,
    description: text(parameters, 'description') ?? '',
    ...(category === undefined ? {} : { category }),
    inputs: method.parameters.flatMap(({ name, type }) => describeItems(type, name)),
    outputs: describeItems(method.returns, OUTPUT)
  };
}

/** Of a list: the variables of its class, or itself under a name. */
function describeItems(list: ApexType, name: string): ActionParameter[] {
  const item = list.kind === 'class' ? list.arguments[0] : undefined;
  if (!item) return [];
  if (item.kind !== 'class' || item.symbol.origin === 'library') {
    return [{ name, label: name, description: '', required: true, type: restType(item) }];
  }
  return [...item.symbol.variables.values()].flatMap((variable) => describeVariable(variable));
}

function describeVariable({ name, type, annotations }: VariableSymbol): ActionParameter[] {
  const annotation = annotations.find((each) => each.name === 'invocablevariable');
  if (!annotation) return [];
  const { parameters } = annotation;
  const required = parameters.get('required') === true;
  const label = text(parameters, 'label') ?? name;
  return [{ name, label, description: text(parameters, 'description') ?? '', required, type: restType(type) }];
}

function text(parameters: AnnotationSymbol['parameters'], name: string): string | undefined {
  const value = parameters.get(name);
  return typeof value === 'string' ? value : undefined;
}

const REST_TYPES = new Set(['Boolean', 'Integer', 'Long', 'Double', 'Decimal', 'String', 'Id', 'Date', 'Datetime']);
const OTHER_NAMES: Readonly<Record<string, string>> = { Decimal: 'DOUBLE', Id: 'REFERENCE' };

function restType(type: ApexType): string {
  if (type.kind === 'sobject') return 'SOBJECT';
  if (type.kind !== 'class') return 'APEX';
  const { qualifiedName } = type.symbol;
  if (qualifiedName === 'List') return restType(type.arguments[0]!);
  return REST_TYPES.has(qualifiedName) ? (OTHER_NAMES[qualifiedName] ?? qualifiedName.toUpperCase()) : 'APEX';
}
