import { ApexException } from '../runtime/apexException.ts';
import { exceptionName } from '../runtime/exceptionName.ts';
import { ApexMap } from '../runtime/values/apexMap.ts';
import { ApexSet } from '../runtime/values/apexSet.ts';
import { libraryType } from '../runtime/values/libraryTypes.ts';
import type { ClassType } from '../types/model.ts';
import type { LibraryClass, LibraryCode } from './model.ts';

/** Those that only the platform throws, and those that code may make too; all extend Exception. */
const names = (
  'Assert Async BigObject Callout DataWeaveScript Duplicate ExternalObject Final Flow Handled IllegalArgument InvalidHeader InvalidParameterValue ' +
  'JSON Limit List Math NoAccess NoDataFound NoSuchElement NullPointer Polyglot Procedure RequiredFeatureMissing Search Security Serialization ' +
  'SObject String TouchHandled Type Unexpected UnsupportedOperation Visualforce Xml'
).split(' ');

export { exceptionName };

/** The four constructors that every exception has, and that those of the org inherit. */
export const exceptionConstructors: Readonly<Record<string, LibraryCode>> = {
  'new()': (type: ClassType) => new ApexException(type),
  'new(String message)': (type: ClassType, message: string | null) => new ApexException(type, message),
  'new(Exception cause)': (type: ClassType, cause: ApexException | null) => new ApexException(type, null, cause),
  'new(String message, Exception cause)': (type: ClassType, message: string | null, cause: ApexException | null) =>
    new ApexException(type, message, cause)
};

const exceptionClass: LibraryClass = {
  declaration: 'abstract class System.Exception',
  members: {
    ...exceptionConstructors,
    'Exception getCause()': (self: ApexException) => self.cause,
    'Integer getLineNumber()': (self: ApexException) => self.lineNumber,
    'String getMessage()': (self: ApexException) => self.message,
    'String getStackTraceString()': (self: ApexException) => self.stackTrace,
    'String getTypeName()': (self: ApexException) => exceptionName(self.apexType),
    'void initCause(Exception cause)': (self: ApexException, cause: ApexException | null) => void (self.cause = cause),
    'void setMessage(String message)': (self: ApexException, message: string) => void (self.message = message),
    'String toString()': (self: ApexException) => `${exceptionName(self.apexType)}: ${self.message}`
  }
};

const forComponents = new WeakMap<ApexException, string>();

function handled(type: ClassType, message: string | null, cause: ApexException | null = null): ApexException {
  const exception = new ApexException(type, null, cause);
  if (message !== null) forComponents.set(exception, message);
  return exception;
}

/** What the component is told; code that asks for the message gets `Script-thrown exception`, unless it has set one. */
const auraHandledException: LibraryClass = {
  declaration: 'class System.AuraHandledException extends Exception',
  members: {
    ...exceptionConstructors,
    'new(String message)': (type: ClassType, message: string | null) => handled(type, message),
    'new(String message, Exception cause)': handled
  }
};

/** The message of an exception as it reaches a component. */
export function messageForComponent(exception: ApexException): string {
  return forComponents.get(exception) ?? exception.message;
}

/** Of a query in user mode that asked for what the user may not see. */
const queryException: LibraryClass = {
  declaration: 'class System.QueryException extends Exception',
  members: { ...exceptionConstructors, 'Map<String, Set<String>> getInaccessibleFields()': inaccessibleFields }
};

export const exceptionClasses: readonly LibraryClass[] = [
  exceptionClass,
  queryException,
  auraHandledException,
  ...names.map((name) => ({
    declaration: `class System.${name}Exception extends Exception`,
    members: exceptionConstructors
  }))
];

/** The message names the first of them. */
function inaccessibleFields({ message }: ApexException): ApexMap | null {
  const [, field, entity] = /No such column '(.+?)' on entity '(\w+)'/.exec(message) ?? [];
  if (field === undefined) return null;
  return new ApexMap(libraryType('Map<String,Set<String>>'), [{ key: entity, value: ApexSet.of('String', [field]) }]);
}
