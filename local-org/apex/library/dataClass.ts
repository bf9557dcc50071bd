import { LibraryObject } from '../runtime/values/libraryObject.ts';
import { libraryType } from '../runtime/values/libraryTypes.ts';
import type { ClassType } from '../types/model.ts';
import type { LibraryClass, LibraryCode } from './model.ts';
import { property } from './property.ts';

/** An instance of a class that only holds properties. */
export class DataObject extends LibraryObject {
  readonly apexType: ClassType;
  readonly values: Map<string, unknown>;

  constructor(type: ClassType, values: Readonly<Record<string, unknown>> = {}) {
    super();
    this.apexType = type;
    this.values = new Map(Object.entries(values));
  }

  /** For library code that makes one. */
  static of(typeName: string, values: Readonly<Record<string, unknown>>): DataObject {
    return new DataObject(libraryType(typeName), values);
  }

  /** In JSON, and in text, it is its properties. */
  jsonFields(): Iterable<readonly [string, unknown]> {
    return this.values;
  }
}

/** A class of properties, by name with their types. `initial`: what a new one holds; null where nothing is said. */
export function dataClass(
  name: string,
  properties: Readonly<Record<string, string>>,
  members: Readonly<Record<string, LibraryCode>> = {},
  initial: () => Readonly<Record<string, unknown>> = () => ({})
): LibraryClass {
  return {
    declaration: `class ${name}`,
    members: {
      'new()': (type: ClassType) => new DataObject(type, initial()),
      ...Object.assign({}, ...Object.entries(properties).map(([key, type]) => property(type, key))),
      ...members
    }
  };
}
