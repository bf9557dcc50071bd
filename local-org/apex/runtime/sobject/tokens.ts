import type { FieldSchema, ObjectSchema } from '../../../schema/model.ts';
import { current } from '../transaction.ts';
import { LibraryObject } from '../values/libraryObject.ts';
import { libraryType } from '../values/libraryTypes.ts';

/** `Account.SObjectType`. There is one for each name, so identity is equality. */
export class SObjectTypeToken extends LibraryObject {
  /** API name with its canonical case. */
  readonly object: string;

  constructor(object: string) {
    super();
    this.object = object;
  }

  override get apexType() {
    return libraryType('Schema.SObjectType');
  }

  /** The definition that is live now. Throws Error where the object has been deleted since: then its code would not run. */
  get schema(): ObjectSchema {
    const found = current().environment.schema().object(this.object);
    if (!found) throw new Error(`There is no object ${this.object}`);
    return found;
  }

  get key(): string {
    return `\0O${this.object}`;
  }

  override toString(): string {
    return this.object;
  }
}

/** `Account.Name` as a token. There is one for each field. */
export class SObjectFieldToken extends LibraryObject {
  readonly object: string;
  /** API name with its canonical case. */
  readonly field: string;

  constructor(object: string, field: string) {
    super();
    this.object = object;
    this.field = field;
  }

  override get apexType() {
    return libraryType('Schema.SObjectField');
  }

  get schema(): FieldSchema {
    const found = current().environment.schema().field(this.object, this.field);
    if (!found) throw new Error(`There is no field ${this.object}.${this.field}`);
    return found;
  }

  get key(): string {
    return `\0F${this.object}.${this.field}`;
  }

  override toString(): string {
    return this.field;
  }
}

const objects = new Map<string, SObjectTypeToken>();
const fields = new Map<string, SObjectFieldToken>();

/** The token of an object by its canonical name. */
export function objectToken(name: string): SObjectTypeToken {
  const token = objects.get(name) ?? new SObjectTypeToken(name);
  objects.set(name, token);
  return token;
}

/** The token of a field by canonical names. */
export function fieldToken(object: string, field: string): SObjectFieldToken {
  const name = `${object}.${field}`;
  const token = fields.get(name) ?? new SObjectFieldToken(object, field);
  fields.set(name, token);
  return token;
}
