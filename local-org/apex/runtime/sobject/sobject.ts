import type { FieldSchema, ObjectSchema } from '../../../schema/model.ts';
import type { FieldValue } from '../../../store/model.ts';
import type { SObjectType } from '../../types/model.ts';
import { apexError } from '../apexException.ts';
import { equalsAsKey, hash } from '../equality.ts';
import { debugText } from '../text.ts';
import type { ApexList } from '../values/apexList.ts';
import { noChildren } from './children.ts';
import { toApexValue } from './fieldValues.ts';
import { compareRecords } from './recordOrder.ts';
import { sobjectType } from './sobjectType.ts';

/** Where fields that nobody has read yet come from: a queried record, or the row of a trigger. */
export interface FieldSource {
  /** Canonical field name to value as the store has it; null and absent are different things. */
  readonly values: Readonly<Record<string, unknown>>;
  /** A field that is not among the values was not queried, and reading it is an error. */
  readonly isQuery: boolean;
  /** Works out formula fields of a row that is being saved. */
  readonly formula?: (field: FieldSchema) => FieldValue;
}

/** An error that `addError` put on a record, or on one of its fields. */
export interface RecordError {
  readonly message: string;
  readonly field: string | undefined;
}

/**
 * A record of one object. It is a reference: who holds it sees its changes. Fields are kept by canonical name; parents under the name of
 * the relationship, children under that of theirs. What a query or a trigger brings is converted when it is first read.
 */
export class SObject {
  readonly object: ObjectSchema;
  /** Read or set so far. */
  readonly values = new Map<string, unknown>();
  source: FieldSource | undefined;
  /** `Trigger.old`, and `Trigger.new` after the write, may not be changed; `Trigger.new` may not be saved by code. */
  lock: 'none' | 'trigger' | 'read-only' = 'none';
  /** What code set, of a record that has a source; of others it is all there is. */
  readonly changed: Set<string> | undefined;
  errors: RecordError[] | undefined;

  constructor(object: ObjectSchema, source?: FieldSource) {
    this.object = object;
    this.source = source;
    this.changed = source && new Set();
  }

  get apexType(): SObjectType {
    return sobjectType(this.object);
  }

  /** The value of a field by its canonical name. Throws SObjectException where it was not queried. */
  field(name: string): unknown {
    const value = this.values.get(name);
    return value === undefined ? this.#load(name) : value;
  }

  /** Throws FinalException where the record may not be changed. The value is of the field's type. */
  setField(name: string, value: unknown): void {
    if (this.lock === 'read-only') throw apexError('System.FinalException', 'Record is read-only');
    this.changed?.add(name);
    this.values.set(name, value);
  }

  /** A parent by the name of its relationship; null where there is none, or where a record made by code has not been given one. */
  parent(relationship: string): SObject | null {
    const value = this.values.get(relationship);
    if (value !== undefined) return value as SObject | null;
    if (this.source?.isQuery && this.source.values[relationship] !== null) throw this.#notQueried(relationship);
    return null;
  }

  setParent(relationship: string, value: SObject | null): void {
    this.setField(relationship, value);
  }

  /** Children by the name of their relationship. */
  children(relationship: string): ApexList {
    const value = this.values.get(relationship);
    if (value !== undefined) return value as ApexList;
    if (this.source?.isQuery && this.source.values[relationship] !== null) throw this.#notQueried(relationship);
    return noChildren(this.object, relationship);
  }

  isSetByCode(name: string): boolean {
    return this.changed ? this.changed.has(name) : this.values.has(name);
  }

  /** Whether a field, parent or list of children was set, or was queried. */
  isSet(name: string): boolean {
    return this.values.has(name) || this.source?.values[name] !== undefined;
  }

  /** Names of all that is set, in the order of the query, then in that of setting. */
  setNames(): string[] {
    const queried = this.source?.values;
    if (!queried) return [...this.values.keys()];
    const names: string[] = [];
    for (const name in queried) if (name !== 'attributes') names.push(name);
    for (const name of this.values.keys()) if (queried[name] === undefined) names.push(name);
    return names;
  }

  /** `Account:{Id=001..., Name=Acme}`. */
  toString(): string {
    const parts = this.setNames().map((name) => `${name}=${debugText(this.#shown(name))}`);
    return `${this.object.name}:{${parts.join(', ')}}`;
  }

  /** Forgets fields, as if they had never been set. */
  drop(names: readonly string[]): void {
    for (const name of names) {
      this.values.delete(name);
      this.changed?.delete(name);
    }
    if (!this.source || names.length === 0) return;
    const left = Object.entries(this.source.values).filter(([name]) => !names.includes(name));
    this.source = { ...this.source, values: Object.fromEntries(left) };
  }

  /** Whatever is set under a name: the value of a field, a parent or a list of children. */
  #shown(name: string): unknown {
    const value = this.values.get(name);
    if (value !== undefined) return value;
    return this.object.fields.has(name) || typeof this.source?.values[name] !== 'object' ? this.field(name) : null;
  }

  /** What is set, by name. Fields that a query found blank are left out, as on the platform. */
  *populated(): Generator<[name: string, value: unknown]> {
    for (const name of this.setNames()) {
      const value = this.#shown(name);
      if (value !== null || this.isSetByCode(name)) yield [name, value];
    }
  }

  /** Equal records are of one object and have the same fields set to the same values. */
  sameAs(other: unknown): boolean {
    if (this === other) return true;
    if (!(other instanceof SObject) || other.object.name !== this.object.name) return false;
    const names = this.#fieldNames();
    if (names.length !== other.#fieldNames().length) return false;
    return names.every((name) => other.isSet(name) && equalsAsKey(this.field(name), other.field(name)));
  }

  /** For `List.sort`. */
  compareTo(other: unknown): number {
    return compareRecords(this, other as SObject);
  }

  hashCode(): number {
    let code = 0;
    for (const name of this.#fieldNames()) code = (code + (hash(name) ^ hash(this.field(name)))) | 0;
    return code;
  }

  #fieldNames(): string[] {
    return this.setNames().filter((name) => this.object.fields.has(name));
  }

  #load(name: string): unknown {
    const field = this.object.fields.get(name);
    const raw = this.#raw(name, field);
    if (raw !== undefined) return this.#keep(name, toApexValue(field, raw as FieldValue, this));
    if (this.source?.isQuery) throw this.#notQueried(name);
    return field?.type === 'Checkbox' ? false : null;
  }

  #raw(name: string, field: FieldSchema | undefined): unknown {
    const { source } = this;
    if (!source) return undefined;
    const raw = source.values[name];
    if (raw !== undefined) return raw;
    if (source.formula && field?.formula !== undefined) return source.formula(field);
    // Who asked for a field of the parent gets the key to it as well.
    const parent = field?.relationshipName === undefined ? undefined : this.values.get(field.relationshipName);
    if (parent instanceof SObject && parent.isSet('Id')) return String(parent.field('Id'));
    return undefined;
  }

  #keep(name: string, value: unknown): unknown {
    this.values.set(name, value);
    return value;
  }

  #notQueried(name: string): Error {
    return apexError(
      'System.SObjectException',
      `SObject row was retrieved via SOQL without querying the requested field: ${this.object.name}.${name}`
    );
  }
}
