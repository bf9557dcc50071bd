import type { MetadataComponent } from '../metadata/model.ts';
import type { FieldSchema, ObjectSchema } from './model.ts';
import type { StandardObject } from './standard/define.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** An object while the schema is being built; frozen into an ObjectSchema at the end. */
export interface ObjectDraft extends Writable<
  Omit<ObjectSchema, 'fields' | 'recordTypes' | 'validationRules' | 'childRelationships'>
> {
  fields: Map<string, FieldSchema>;
  recordTypes: ObjectSchema['recordTypes'];
  validationRules: ObjectSchema['validationRules'][number][];
  childRelationships: ObjectSchema['childRelationships'][number][];
  /** Whether record types may be added, and what its history object is called. */
  allowsRecordTypes: boolean;
  history?: { readonly object: string; readonly parentField: string } | undefined;
  /** What defined or extended it. */
  component?: MetadataComponent;
}

/** Draft of a standard object with the fields the platform ships. */
export function draftOfStandard(object: StandardObject): ObjectDraft {
  const { fields, recordTypes, history, ...own } = object;
  return {
    ...own,
    custom: false,
    kind: 'standard',
    queryable: true,
    nameField: fields.find((field) => field.nameField)?.name ?? 'Id',
    hasOwner: fields.some((field) => field.name === 'OwnerId'),
    enableHistory: false,
    allowsRecordTypes: recordTypes,
    history,
    fields: new Map(fields.map(({ valueSet: _, alsoRefersTo: _objects, ...field }) => [field.name, field])),
    recordTypes: [],
    validationRules: [],
    childRelationships: []
  };
}

/** Drafts by name, without regard to case. */
export class DraftMap {
  readonly #drafts = new Map<string, ObjectDraft>();

  add(draft: ObjectDraft): void {
    this.#drafts.set(draft.name.toLowerCase(), draft);
  }

  get(name: string): ObjectDraft | undefined {
    return this.#drafts.get(name.toLowerCase());
  }

  values(): Iterable<ObjectDraft> {
    return this.#drafts.values();
  }
}

/** A field of a draft, without regard to case. */
export function draftField(draft: ObjectDraft, name: string): FieldSchema | undefined {
  const exact = draft.fields.get(name);
  if (exact) return exact;
  const folded = name.toLowerCase();
  for (const field of draft.fields.values()) if (field.name.toLowerCase() === folded) return field;
  return undefined;
}
