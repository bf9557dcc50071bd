// Source: LWC Developer Guide, "lightning/uiRecordApi"; shapes: User Interface API Developer Guide, "Response Bodies".

declare module 'lightning/uiRecordApi' {
  import type { WireAdapterConstructor } from 'lwc';

  /** What `@salesforce/schema` yields for an object. */
  export interface ObjectId {
    readonly objectApiName: string;
  }

  /** What `@salesforce/schema` yields for a field. */
  export interface FieldId extends ObjectId {
    readonly fieldApiName: string;
  }

  /** `Account.Name`, or the import of it. */
  export type FieldReference = string | FieldId;
  export type ObjectReference = string | ObjectId;

  /** The error of a read or a write that Lightning Data Service hands out. */
  export interface FetchResponse<Body = UiApiErrorBody> {
    readonly body: Body;
    readonly ok: boolean;
    readonly status: number;
    readonly statusText: string;
    readonly headers?: Record<string, string>;
  }

  export interface UiApiErrorBody {
    readonly message: string;
    readonly errorCode?: string;
    readonly statusCode?: number;
    readonly enhancedErrorType?: string;
    readonly output?: {
      readonly errors: readonly RecordError[];
      readonly fieldErrors: Record<string, readonly RecordError[]>;
    };
  }

  export interface RecordError {
    readonly errorCode: string;
    readonly message: string;
    readonly field?: string;
    readonly fieldLabel?: string;
    readonly constituentField?: string | null;
    readonly duplicateRecordError?: unknown;
  }

  /** What a wired property holds: neither until the first answer, then one of the two. */
  export interface WireResult<Data, Failure = FetchResponse> {
    readonly data?: Data | undefined;
    readonly error?: Failure | undefined;
  }

  export interface FieldValueRepresentation {
    readonly displayValue: string | null;
    readonly value: string | number | boolean | RecordRepresentation | null;
  }

  export interface RecordRepresentation {
    readonly apiName: string;
    readonly id: string;
    readonly childRelationships: Record<string, unknown>;
    readonly eTag: string;
    readonly fields: Record<string, FieldValueRepresentation>;
    readonly lastModifiedById: string | null;
    readonly lastModifiedDate: string | null;
    readonly recordTypeId: string | null;
    readonly recordTypeInfo: RecordTypeInfo | null;
    readonly systemModstamp: string | null;
    readonly weakEtag: number;
  }

  export interface RecordTypeInfo {
    readonly available: boolean;
    readonly defaultRecordTypeMapping: boolean;
    readonly master: boolean;
    readonly name: string;
    readonly recordTypeId: string;
  }

  export type RecordFieldValue = string | number | boolean | null;

  export interface RecordInput {
    apiName?: string;
    fields: Record<string, RecordFieldValue | undefined>;
    allowSaveOnDuplicate?: boolean;
  }

  export interface ClientOptions {
    /** The `LastModifiedDate` the change is based on; another one in the org refuses it with 412. */
    ifUnmodifiedSince?: string;
  }

  interface RecordByFields {
    recordId: string | undefined;
    fields?: FieldReference | readonly FieldReference[];
    optionalFields?: FieldReference | readonly FieldReference[];
    layoutTypes?: string | readonly string[];
    modes?: string | readonly string[];
  }

  export interface BatchResult<Result> {
    readonly statusCode: number;
    readonly result: Result;
  }

  export const getRecord: WireAdapterConstructor<RecordByFields, WireResult<RecordRepresentation>>;
  export const getRecords: WireAdapterConstructor<
    {
      records: readonly {
        recordIds: readonly string[];
        fields?: readonly FieldReference[];
        optionalFields?: readonly FieldReference[];
      }[];
    },
    WireResult<{ readonly results: readonly BatchResult<RecordRepresentation>[] }>
  >;
  export const getRecordCreateDefaults: WireAdapterConstructor<
    {
      objectApiName: ObjectReference | undefined;
      formFactor?: string;
      recordTypeId?: string;
      optionalFields?: readonly FieldReference[];
    },
    WireResult<{
      readonly record: Pick<RecordRepresentation, 'apiName' | 'fields'>;
      readonly layout: unknown;
      readonly objectInfos: Record<string, import('lightning/uiObjectInfoApi').ObjectInfoRepresentation>;
    }>
  >;
  /** Deprecated on the platform; kept for components written before it was. */
  export const getRecordUi: WireAdapterConstructor<
    {
      recordIds: string | readonly string[];
      layoutTypes: string | readonly string[];
      modes: string | readonly string[];
    },
    WireResult<unknown>
  >;

  export function createRecord(recordInput: RecordInput & { apiName: string }): Promise<RecordRepresentation>;
  export function updateRecord(recordInput: RecordInput, clientOptions?: ClientOptions): Promise<RecordRepresentation>;
  export function deleteRecord(recordId: string): Promise<void>;
  export function notifyRecordUpdateAvailable(recordIds: readonly { recordId: string }[]): Promise<void>;
  /** Deprecated on the platform in favour of `notifyRecordUpdateAvailable`. */
  export function getRecordNotifyChange(recordIds: readonly { recordId: string }[]): void;
  /** Fetches again what a wire has provisioned. */
  export function refresh(provisioned: unknown): Promise<void>;

  export function getFieldValue(
    record: RecordRepresentation | null | undefined,
    field: FieldReference
  ): RecordFieldValue | undefined;
  export function getFieldDisplayValue(
    record: RecordRepresentation | null | undefined,
    field: FieldReference
  ): string | null | undefined;

  export function generateRecordInputForCreate(
    record: Pick<RecordRepresentation, 'apiName' | 'fields'>,
    objectInfo?: import('lightning/uiObjectInfoApi').ObjectInfoRepresentation
  ): RecordInput & { apiName: string };
  export function generateRecordInputForUpdate(
    record: RecordRepresentation,
    objectInfo?: import('lightning/uiObjectInfoApi').ObjectInfoRepresentation
  ): RecordInput;
  export function createRecordInputFilteredByEditedFields(
    recordInput: RecordInput,
    originalRecord: RecordRepresentation
  ): RecordInput;
}
