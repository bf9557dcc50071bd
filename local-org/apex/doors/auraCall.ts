import { exceptionName, messageForComponent } from '../library/exceptions.ts';
import type { AuraAnswer, AuraCall, AuraErrorBody } from '../model.ts';
import type { ApexException } from '../runtime/apexException.ts';
import { asApexException } from '../runtime/apexException.ts';
import { failuresOf } from '../runtime/database/dmlFailure.ts';
import type { LoadedClass } from '../runtime/loadedClass.ts';
import { createLimits } from '../runtime/limits.ts';
import type { MethodSymbol } from '../types/model.ts';
import { lineage } from '../types/supertypes.ts';
import { OrgError } from '../../errors.ts';
import type { Caller } from '../../security/model.ts';
import type { ApexHost } from '../live/model.ts';
import { annotationOf, callStatic, methodsWith } from './callMethod.ts';
import { fromJson, toJson } from './jsonValues.ts';

/**
 * Calls a method as a component does. Throws OrgError NOT_FOUND where there is no such method, INSUFFICIENT_ACCESS where the user may not run
 * its class. What Apex throws is an answer.
 */
export function callAura(host: ApexHost, call: AuraCall, caller: Caller): AuraAnswer {
  const { owner, method } = enabledMethod(host, call, caller);
  const cacheable = annotationOf(method, 'auraenabled')!.parameters.get('cacheable') === true;
  if (call.cacheable && !cacheable) {
    const message = `Apex method ${owner.symbol.qualifiedName}.${method.name} is not cacheable: a wire may call only methods with @AuraEnabled(cacheable=true).`;
    return { success: false, status: 400, body: { message } };
  }
  try {
    const value = host.run({ entryPoint: 'aura', caller, isSharing: true }, (transaction) => {
      if (cacheable) transaction.limits = createLimits({ isAsync: false, isReadOnly: true });
      const values = method.parameters.map(({ name, type }) => fromJson(parameter(call.params, name), type));
      return toJson(callStatic(owner, method, values), 'auraenabled');
    });
    return { success: true, value, cacheable };
  } catch (error) {
    const exception = asApexException(error);
    if (!exception) throw error;
    return { success: false, status: 500, body: errorBody(exception) };
  }
}

function enabledMethod(
  { live }: ApexHost,
  { className, method: name }: AuraCall,
  { access }: Caller
): { owner: LoadedClass; method: MethodSymbol } {
  const owner = live().classNamed(className);
  if (!owner || owner.symbol.outer) throw new OrgError('NOT_FOUND', `The Apex class '${className}' does not exist.`);
  if (!access.classEnabled(owner.symbol.name)) {
    const message = `You do not have access to the Apex class named '${owner.symbol.name}'.`;
    throw new OrgError('INSUFFICIENT_ACCESS', message);
  }
  const named = ({ name: other, isStatic }: MethodSymbol) => isStatic && other.toLowerCase() === name.toLowerCase();
  const method = methodsWith(owner, 'auraenabled').find(named);
  if (!method) throw new OrgError('NOT_FOUND', `${owner.symbol.name} has no @AuraEnabled static method '${name}'.`);
  return { owner, method };
}

/** Components name parameters as the method does; case has never mattered. */
function parameter(params: AuraCall['params'], name: string): unknown {
  if (name in params) return params[name];
  const key = Object.keys(params).find((other) => other.toLowerCase() === name.toLowerCase());
  return key === undefined ? null : params[key];
}

/** An AuraHandledException shows its message and nothing else; what was not handled also tells where it came from. */
function errorBody(exception: ApexException): AuraErrorBody {
  const { message, apexType } = exception;
  const exceptionType = exceptionName(apexType);
  if (lineage(apexType).some(({ symbol }) => symbol.origin === 'library' && symbol.name === 'AuraHandledException')) {
    return { message: messageForComponent(exception), exceptionType, isUserDefinedException: false, stackTrace: '' };
  }
  const isUserDefinedException = apexType.symbol.origin === 'source';
  const failures = failuresOf(exception);
  const body = { message, exceptionType, isUserDefinedException, stackTrace: exception.stackTrace };
  return failures.length === 0 ? body : { ...body, ...dmlErrors(exception) };
}

function dmlErrors(exception: ApexException): Pick<AuraErrorBody, 'pageErrors' | 'fieldErrors'> {
  const pageErrors: { statusCode: string; message: string }[] = [];
  const fieldErrors: Record<string, { statusCode: string; message: string }[]> = {};
  for (const { error } of failuresOf(exception)) {
    const { statusCode, message, fields } = error;
    if (fields.length === 0) pageErrors.push({ statusCode, message });
    for (const field of fields) (fieldErrors[field] ??= []).push({ statusCode, message });
  }
  return { pageErrors, fieldErrors };
}
