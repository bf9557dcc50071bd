import { apexError } from '../apexException.ts';

type Methods = Readonly<Record<string, ((...values: unknown[]) => unknown) | undefined>>;

/** Calls a method of a user's instance by its emitted name. Throws AsyncException where the class has none such. */
export function callUser(instance: unknown, emittedName: string, ...values: unknown[]): unknown {
  const method = (instance as Methods)[emittedName];
  if (method === undefined)
    throw apexError('System.AsyncException', `Method does not exist: ${emittedName.split('$')[0]}`);
  return method.call(instance, ...values);
}

/** Whether a user's instance has a method of this emitted name. */
export const hasMethod = (instance: unknown, emittedName: string): boolean =>
  (instance as Methods)[emittedName] !== undefined;
