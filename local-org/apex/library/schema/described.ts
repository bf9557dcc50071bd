import type { LibraryCode } from '../model.ts';
import type { ObjectSchema } from '../../../schema/model.ts';
import { schemaIn } from '../../../translation/translatedSchema.ts';
import { current } from '../../runtime/transaction.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';

/** Facts as REST describes them, behind the getters of a class of `Schema`. */
export abstract class Described extends LibraryObject {
  abstract readonly facts: Readonly<Record<string, unknown>>;
  readonly #className: string;

  constructor(className: string) {
    super();
    this.#className = className;
  }

  override get apexType() {
    return libraryType(`Schema.${this.#className}`);
  }
}

/** `getName()` of the fact `name`, `isCustom()` of `custom`; null where there is no such fact. */
export function getters(type: string, ...facts: readonly string[]): Record<string, LibraryCode> {
  const prefix = type === 'Boolean' ? 'is' : 'get';
  return Object.fromEntries(
    facts.map((fact) => [
      `${type} ${prefix}${fact[0]!.toUpperCase()}${fact.slice(1)}()`,
      (self: Described) => self.facts[fact] ?? null
    ])
  );
}

export const listOf = (type: string, items: Iterable<unknown>): ApexList => ApexList.of(type, [...items]);

/** The object in the language of the running user. */
export function spoken(object: ObjectSchema): ObjectSchema {
  const { caller, environment } = current();
  return schemaIn(caller.language, environment.schema(), environment.metadata).object(object.name) ?? object;
}
