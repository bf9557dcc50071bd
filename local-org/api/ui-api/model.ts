import type { Org } from '../../org.ts';
import type { Caller } from '../../security/model.ts';

/** What every resource of UI API works with. */
export interface UiApiContext {
  readonly org: Org;
  readonly caller: Caller;
}

/** "Field Value": https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_field_value.htm */
export interface FieldValueRepresentation {
  displayValue: string | null;
  value: string | number | boolean | null | RecordRepresentation;
}

/** "Record": https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_record.htm */
export interface RecordRepresentation {
  apiName: string;
  childRelationships: Record<string, unknown>;
  eTag: string;
  fields: Record<string, FieldValueRepresentation>;
  id: string;
  lastModifiedById: string | null;
  lastModifiedDate: string | null;
  recordTypeId: string | null;
  recordTypeInfo: RecordTypeInfo | null;
  systemModstamp: string | null;
  weakEtag: number;
}

export interface RecordTypeInfo {
  available: boolean;
  defaultRecordTypeMapping: boolean;
  master: boolean;
  name: string;
  recordTypeId: string;
}

/** The record type id of objects that have none. */
export const MASTER_RECORD_TYPE_ID = '012000000000000AAA';
