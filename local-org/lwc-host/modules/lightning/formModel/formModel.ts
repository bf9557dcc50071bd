/** What record forms and the fields inside of them say to each other. The forms draw, this decides. */
import type { RecordRepresentation } from '../ldsCache/records.ts';
import type { ErrorBody, FetchResponse, RecordError } from '../ldsCache/uiApiClient.ts';
import type { ObjectInfo, PicklistValues } from '../uiObjectInfoApi/uiObjectInfoApi.ts';

/** Sent up by a field, an output or a message box when it comes onto the page; the form around it answers into the detail. */
export const JOIN_FORM_EVENT = 'lightning__joinform';

export interface JoinRequest {
  readonly member: FormMember;
  /** Set by the form that takes the member in. */
  form?: FormAccess;
}

/** What a member may ask of its form. */
export interface FormAccess {
  leave(): void;
  /** The member's value has been changed by the user. */
  changed(): void;
  /** The present value of another field, for dependent picklists. */
  valueOf(fieldName: string): unknown;
}

export interface FormMember {
  /** Unqualified name; undefined for a message box. */
  readonly fieldName?: string | undefined;
  /** The fields besides its own that its record needs, e.g. the name of what a lookup points at. */
  receive(state: FormState): void;
  /** What it would save, by unqualified field name; absent for what cannot be edited. */
  values?(): Readonly<Record<string, unknown>>;
  /** Shows what is wrong with the value; true when nothing is. */
  reportValidity?(): boolean;
  /** Shows what the server says about the value. */
  showErrors?(errors: readonly RecordError[]): void;
  /** Shows what the server says about the record as a whole; undefined takes it away. */
  showMessage?(message: FormMessage | undefined): void;
  /** Goes back to the record's value. */
  reset?(): void;
  /** Takes the present value for the record's. */
  clean?(): void;
  focus?(): void;
}

/** Everything a form knows; members draw from it. */
export interface FormState {
  readonly objectInfo?: ObjectInfo | undefined;
  /** The record, or the defaults of a new one. */
  readonly record?: Pick<RecordRepresentation, 'fields' | 'apiName' | 'recordTypeId'> | undefined;
  /** undefined: a new record. */
  readonly recordId?: string | undefined;
  readonly picklists?: Readonly<Record<string, PicklistValues>> | undefined;
  readonly density: 'comfy' | 'compact';
}

/** What is wrong with a record as a whole. */
export interface FormMessage {
  readonly message: string;
  readonly details: readonly string[];
}

export class FormModel {
  readonly members = new Set<FormMember>();
  state: FormState = { density: 'comfy' };

  /** Takes a member in; `onFieldsChanged` of the form hears that other fields are needed now. */
  join(member: FormMember, onFieldsChanged: () => void): FormAccess {
    this.members.add(member);
    onFieldsChanged();
    member.receive(this.state);
    return {
      leave: () => {
        this.members.delete(member);
        onFieldsChanged();
      },
      changed: () => this.tell(),
      valueOf: (fieldName) => this.valueOf(fieldName)
    };
  }

  update(part: Partial<FormState>): void {
    this.state = { ...this.state, ...part };
    this.tell();
  }

  tell(): void {
    this.members.forEach((member) => member.receive(this.state));
  }

  valueOf(fieldName: string): unknown {
    const edited = this.values();
    return fieldName in edited ? edited[fieldName] : this.state.record?.fields[fieldName]?.value;
  }

  /** Names of the fields on the form, each once, without the object. */
  fieldNames(): string[] {
    return [...new Set([...this.members].flatMap(({ fieldName }) => (fieldName ? [fieldName] : [])))];
  }

  values(): Record<string, unknown> {
    return Object.assign({}, ...[...this.members].map((member) => member.values?.() ?? {}));
  }

  /** Every member shows what is wrong with it, and the first of those takes the focus; true when nothing is wrong. */
  reportValidity(): boolean {
    const invalid = [...this.members].filter((member) => member.reportValidity?.() === false);
    invalid[0]?.focus?.();
    return invalid.length === 0;
  }

  reset(): void {
    this.showError(undefined);
    this.members.forEach((member) => member.reset?.());
  }

  clean(): void {
    this.members.forEach((member) => member.clean?.());
  }

  /** Errors of fields show at the fields; those of fields that are not on the form, and the record's own, in the message boxes. */
  showError(error: unknown): void {
    const { fieldErrors, message } = readError(error);
    const shown = new Set<string>();
    for (const member of this.members) {
      const own = fieldErrors.filter(({ field }) => field !== undefined && field === member.fieldName);
      if (member.showErrors) {
        member.showErrors(own);
        own.forEach(({ field }) => shown.add(field as string));
      }
    }
    const elsewhere = fieldErrors.filter(({ field }) => !shown.has(field ?? ''));
    const details = [...(message?.details ?? []), ...elsewhere.map(describe)];
    this.members.forEach((member) => member.showMessage?.(message && { ...message, details }));
    [...this.members].find(({ fieldName }) => fieldName !== undefined && shown.has(fieldName))?.focus?.();
  }
}

function describe({ fieldLabel, field, message }: RecordError): string {
  const name = fieldLabel ?? field;
  return name ? `${name}: ${message}` : message;
}

interface ReadError {
  readonly fieldErrors: readonly RecordError[];
  readonly message: FormMessage | undefined;
}

/** Sorts what a failed read or save says into fields and the record as a whole. */
export function readError(error: unknown): ReadError {
  if (error === undefined || error === null) {
    return { fieldErrors: [], message: undefined };
  }
  const body = (error as Partial<FetchResponse>).body as ErrorBody | undefined;
  const fieldErrors = Object.entries(body?.output?.fieldErrors ?? {}).flatMap(([field, errors]) =>
    errors.map((problem) => ({ ...problem, field: problem.field ?? field }))
  );
  const recordErrors = (body?.output?.errors ?? []).map(describe);
  const message = body?.message ?? (error as Partial<Error>).message ?? String(error);
  // Where the output says more, the general sentence only introduces it.
  const details = recordErrors.filter((detail) => detail !== message);
  return { fieldErrors, message: { message, details } };
}

/** The `detail` of a form's `error` event. */
export function errorDetail(error: unknown): Record<string, unknown> {
  const body = (error as Partial<FetchResponse>).body;
  const { fieldErrors, message } = readError(error);
  const details = [...(message?.details ?? []), ...fieldErrors.map((problem) => problem.message)];
  return {
    message: 'An error occurred while trying to update the record. Please try again.',
    detail: details.join(' ') || (message?.message ?? ''),
    output: body?.output ?? { errors: [], fieldErrors: {} },
    error
  };
}

/** Qualified names a form has to load: its fields, the parts of compound ones, and the names of what lookups point at. */
export function wantedFields(objectInfo: ObjectInfo, fieldNames: readonly string[]): string[] {
  const wanted = fieldNames.flatMap((name) => {
    const field = objectInfo.fields[name];
    const parts = partsOf(objectInfo, name);
    const target = field?.referenceToInfos[0];
    const shown =
      field?.relationshipName && target ? [`${field.relationshipName}.${nameFieldOf(target.nameFields)}`] : [];
    // An address is read by its parts: the whole of it holds nothing that they do not.
    const isWhole = field !== undefined && field.dataType !== 'Address' && field.dataType !== 'Location';
    return [...(isWhole ? [name] : []), ...parts, ...shown];
  });
  return [...new Set(wanted)].sort().map((name) => `${objectInfo.apiName}.${name}`);
}

/** Field names that a compound field (`Name` of a person, `MailingAddress`) is made of; none for any other. */
export function partsOf(objectInfo: ObjectInfo, fieldName: string): string[] {
  return Object.values(objectInfo.fields).flatMap((field) =>
    field?.compoundFieldName === fieldName && field.apiName !== fieldName ? [field.apiName] : []
  );
}

/** Of the fields that name a record (`FirstName`, `LastName`, `Name`), the one that holds the whole name. */
export function nameFieldOf(nameFields: readonly string[]): string {
  return nameFields.includes('Name') ? 'Name' : (nameFields.at(-1) ?? 'Name');
}
