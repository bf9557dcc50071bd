import type { LibraryCode } from './model.ts';

/** An instance that keeps the values of its properties by name. */
export interface HasValues {
  readonly values: Map<string, unknown>;
}

/** A property that is read and written, and null until then. */
export function property(type: string, name: string): Record<string, LibraryCode> {
  return {
    [`${type} ${name}`]: ({ values }: HasValues) => values.get(name) ?? null,
    [`set ${type} ${name}`]: ({ values }: HasValues, value: unknown) => void values.set(name, value)
  };
}

/** `setName(value)`, and `getName()`, over such a property. */
export function setter(type: string, name: string): Record<string, LibraryCode> {
  const titled = name[0]!.toUpperCase() + name.slice(1);
  return {
    [`void set${titled}(${type} value)`]: ({ values }: HasValues, value: unknown) => void values.set(name, value)
  };
}
