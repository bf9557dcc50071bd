import type { ObjectSchema } from '../model.ts';
import { auditFields, isDeleted, standardField, readOnly, type StandardField } from './fields.ts';

/** A standard object as the platform ships it, before a project's metadata adds to it. */
export interface StandardObject {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly fields: readonly StandardField[];
  readonly sharingModel: ObjectSchema['sharingModel'];
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  /** Carries record types. */
  readonly recordTypes: boolean;
  /** Name of its history object and of the parent field there, where history can be kept. */
  readonly history?: { readonly object: string; readonly parentField: string };
}

type Options = Partial<Omit<StandardObject, 'name' | 'label' | 'keyPrefix' | 'fields'>> & {
  /** False where rows are gone for good once deleted. */
  readonly recycleBin?: boolean;
  /** False where the object has none of created, modified and stamp. */
  readonly audit?: boolean;
};

/** Defines a standard object: Id, the given fields with the naming one first, recycle bin and audit fields. */
export function standardObject(
  name: string,
  keyPrefix: string,
  label: string,
  fields: readonly (StandardField | readonly StandardField[])[],
  options: Options = {}
): StandardObject {
  const { recycleBin = true, audit = true, ...rest } = options;
  const own = fields.flat();
  const naming = own.filter((field) => field.nameField);
  return {
    name,
    label,
    labelPlural: `${label}s`,
    keyPrefix,
    sharingModel: 'ReadWrite',
    createable: true,
    updateable: true,
    deletable: true,
    recordTypes: false,
    ...rest,
    fields: [
      standardField('Id', `${label} ID`, 'Id', readOnly),
      ...naming,
      ...(recycleBin ? [isDeleted()] : []),
      ...(audit ? auditFields() : []),
      ...own.filter((field) => !field.nameField)
    ]
  };
}

/** Options of objects that only the platform writes. */
export const platformOnly = { createable: false, updateable: false, deletable: false, recycleBin: false } as const;
