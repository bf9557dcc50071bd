import type { ActionDescription, ActionParameter } from '../../apex/model.ts';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { ok, versionRoot, type Resource, type RestCall, type RestReply } from '../rest/model.ts';
import { notFound } from '../rest/router.ts';
import { enabledClass } from './apexClass.ts';

/** Most inputs that one request may hold. */
const MAXIMUM_INPUTS = 200;

/** `actions/custom/apex`: invocable methods. Source: Actions Developer Guide, "Apex Actions". */
export const actionResources: readonly Resource[] = [
  { pattern: '/actions/custom', methods: { GET: (call) => ok({ apex: `${versionRoot(call)}/actions/custom/apex` }) } },
  { pattern: '/actions/custom/apex', methods: { GET: listActions } },
  { pattern: '/actions/custom/apex/:class', methods: { GET: describeAction, POST: invokeAction } }
];

function listActions(call: RestCall, org: Org): RestReply {
  const actions = org.apex.actions().map(({ name, label }) => ({
    label,
    name,
    type: 'APEX',
    url: `${versionRoot(call)}/actions/custom/apex/${name}`
  }));
  return ok({ actions });
}

function describeAction({ params, caller }: RestCall, org: Org): RestReply {
  const action = actionOf(org, enabledClass(org, params['class']!, caller).fullName);
  return ok({
    category: action.category ?? null,
    description: action.description,
    inputs: action.inputs.map(wireParameter),
    label: action.label,
    name: action.name,
    outputs: action.outputs.map(wireParameter),
    standard: false,
    targetEntityName: null,
    type: 'APEX'
  });
}

function actionOf(org: Org, className: string): ActionDescription {
  const action = org.apex.actions().find(({ name }) => name === className);
  if (!action) throw notFound();
  return action;
}

function wireParameter({ name, label, description, required, type }: ActionParameter): Record<string, unknown> {
  return { description, label, maxOccurs: 1, name, required, type };
}

/** 400 as soon as one of the inputs failed, as the platform does. */
function invokeAction({ params, body, caller }: RestCall, org: Org): RestReply {
  const { fullName } = enabledClass(org, params['class']!, caller);
  actionOf(org, fullName);
  const results = org.apex.callAction(fullName, inputsOf(body), caller);
  const wire = results.map(({ isSuccess, errors, outputValues }) => ({
    actionName: fullName,
    errors,
    invocationId: null,
    isSuccess,
    outcome: null,
    outputValues,
    sortOrder: -1,
    version: 1
  }));
  return { status: results.every(({ isSuccess }) => isSuccess) ? 200 : 400, body: wire };
}

function inputsOf(body: unknown): Record<string, unknown>[] {
  const { inputs = [{}] } = (body ?? {}) as { inputs?: unknown };
  const isList = Array.isArray(inputs) && inputs.every((input) => typeof input === 'object' && input !== null);
  if (!isList) throw new OrgError('JSON_PARSER_ERROR', 'inputs must be an array of objects');
  if (inputs.length > MAXIMUM_INPUTS) {
    throw new OrgError('LIMIT_EXCEEDED', `An action takes at most ${MAXIMUM_INPUTS} inputs, not ${inputs.length}`);
  }
  return inputs as Record<string, unknown>[];
}
