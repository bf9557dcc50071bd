/** `lightning/uiObjectInfoApi`. Source: LWC Developer Guide "lightning/uiObjectInfoApi". */
import { METADATA_TIME_TO_LIVE, PICKLIST_TIME_TO_LIVE, wireAdapterFor } from '../ldsCache/ldsCache.ts';
import { allPresent, resourceQuery } from '../ldsCache/resourceQuery.ts';
import {
  objectName,
  qualifiedFieldName,
  type FieldInput,
  type ObjectInput,
  type RecordRepresentation
} from '../ldsCache/records.ts';
import { path } from '../ldsCache/uiApiClient.ts';

/** What the modules of this host read of an object info. */
export interface ObjectInfo {
  readonly apiName: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string | null;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly nameFields: readonly string[];
  readonly fields: Readonly<Record<string, FieldInfo | undefined>>;
  readonly defaultRecordTypeId: string | null;
  readonly themeInfo: { readonly color: string; readonly iconUrl: string } | null;
}

export interface FieldInfo {
  readonly apiName: string;
  readonly label: string;
  readonly dataType: string;
  readonly extraTypeInfo: string | null;
  readonly inlineHelpText: string | null;
  readonly required: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly calculated: boolean;
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly htmlFormatted: boolean;
  readonly compound: boolean;
  readonly compoundFieldName: string | null;
  readonly controllerName: string | null;
  readonly referenceToInfos: readonly { readonly apiName: string; readonly nameFields: readonly string[] }[];
  readonly relationshipName: string | null;
}

export interface PicklistValue {
  readonly label: string;
  readonly value: string;
  /** Places, in `controllerValues`, of the controlling values it goes with. */
  readonly validFor: readonly number[];
}

export interface PicklistValues {
  readonly controllerValues: Readonly<Record<string, number>>;
  readonly defaultValue: PicklistValue | null;
  readonly values: readonly PicklistValue[];
}

/** GET /ui-api/object-info/{objectApiName} */
export const objectInfoQuery = resourceQuery<{ readonly objectApiName?: ObjectInput | null }, ObjectInfo>({
  name: 'getObjectInfo',
  timeToLive: METADATA_TIME_TO_LIVE,
  request({ objectApiName }) {
    const object = objectName(objectApiName);
    return object === undefined ? undefined : { path: path`/ui-api/object-info/${object}` };
  }
});

/** GET /ui-api/object-info/batch/{objectApiNames} */
export const objectInfosQuery = resourceQuery<{ readonly objectApiNames?: readonly ObjectInput[] | null }>({
  name: 'getObjectInfos',
  timeToLive: METADATA_TIME_TO_LIVE,
  request({ objectApiNames }) {
    const objects = allPresent(...(objectApiNames ?? []).map(objectName));
    return objects?.length ? { path: path`/ui-api/object-info/batch/${objects}` } : undefined;
  }
});

/** GET /ui-api/object-info/{objectApiName}/picklist-values/{recordTypeId}/{fieldApiName} */
export const picklistValuesQuery = resourceQuery<
  { readonly recordTypeId?: string | null; readonly fieldApiName?: FieldInput | null },
  PicklistValues
>({
  name: 'getPicklistValues',
  timeToLive: PICKLIST_TIME_TO_LIVE,
  request({ recordTypeId, fieldApiName }) {
    const present = allPresent(recordTypeId, fieldApiName);
    const [object, field] = present ? qualifiedFieldName(present[1]).split('.') : [];
    return present && object && field
      ? { path: path`/ui-api/object-info/${object}/picklist-values/${present[0]}/${field}` }
      : undefined;
  }
});

/** GET /ui-api/object-info/{objectApiName}/picklist-values/{recordTypeId} */
export const picklistValuesByRecordTypeQuery = resourceQuery<
  { readonly objectApiName?: ObjectInput | null; readonly recordTypeId?: string | null },
  { readonly picklistFieldValues: Readonly<Record<string, PicklistValues>> }
>({
  name: 'getPicklistValuesByRecordType',
  timeToLive: PICKLIST_TIME_TO_LIVE,
  request({ objectApiName, recordTypeId }) {
    const present = allPresent(objectName(objectApiName), recordTypeId);
    return present && { path: path`/ui-api/object-info/${present[0]}/picklist-values/${present[1]}` };
  }
});

export const getObjectInfo = wireAdapterFor(objectInfoQuery);
export const getObjectInfos = wireAdapterFor(objectInfosQuery);
export const getPicklistValues = wireAdapterFor(picklistValuesQuery);
export const getPicklistValuesByRecordType = wireAdapterFor(picklistValuesByRecordTypeQuery);

/** Where a record type says nothing, picklists go by the master record type. */
export const MASTER_RECORD_TYPE_ID = '012000000000000AAA';

/** The record type whose picklist values and layout a record has. */
export function recordTypeOf(
  record: Pick<RecordRepresentation, 'recordTypeId'> | undefined,
  objectInfo: ObjectInfo
): string {
  return record?.recordTypeId ?? objectInfo.defaultRecordTypeId ?? MASTER_RECORD_TYPE_ID;
}
