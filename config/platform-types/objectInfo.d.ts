// Source: LWC Developer Guide, "lightning/uiObjectInfoApi"; shapes: User Interface API Developer Guide, "Object Info".

declare module 'lightning/uiObjectInfoApi' {
  import type { WireAdapterConstructor } from 'lwc';
  import type { BatchResult, FieldReference, ObjectReference, WireResult } from 'lightning/uiRecordApi';

  export interface FieldInfo {
    readonly apiName: string;
    readonly label: string;
    readonly dataType: string;
    readonly inlineHelpText: string | null;
    readonly length: number;
    readonly precision: number;
    readonly scale: number;
    readonly required: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly calculated: boolean;
    readonly custom: boolean;
    readonly filterable: boolean;
    readonly sortable: boolean;
    readonly unique: boolean;
    readonly htmlFormatted: boolean;
    readonly nameField: boolean;
    readonly reference: boolean;
    readonly referenceToInfos: readonly { readonly apiName: string; readonly nameFields: readonly string[] }[];
    readonly relationshipName: string | null;
    readonly compound: boolean;
    readonly compoundComponentName: string | null;
    readonly compoundFieldName: string | null;
    readonly controllerName: string | null;
    readonly controllingFields: readonly string[];
    readonly externalId: boolean;
    readonly extraTypeInfo: string | null;
    readonly polymorphicForeignKey: boolean;
    readonly reference: boolean;
    readonly referenceTargetField: string | null;
    readonly searchPrefilterable: boolean;
  }

  export interface ObjectInfoRepresentation {
    readonly apiName: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly keyPrefix: string;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    readonly queryable: boolean;
    readonly searchable: boolean;
    readonly layoutable: boolean;
    readonly feedEnabled: boolean;
    readonly mruEnabled: boolean;
    readonly custom: boolean;
    readonly nameFields: readonly string[];
    readonly fields: Record<string, FieldInfo>;
    readonly childRelationships: readonly {
      readonly childObjectApiName: string;
      readonly fieldName: string;
      readonly junctionIdListNames: readonly string[];
      readonly junctionReferenceTo: readonly string[];
      readonly relationshipName: string;
    }[];
    readonly defaultRecordTypeId: string | null;
    readonly recordTypeInfos: Record<string, import('lightning/uiRecordApi').RecordTypeInfo>;
    readonly dependentFields: Record<string, unknown>;
    readonly themeInfo: { readonly color: string; readonly iconUrl: string } | null;
    readonly eTag: string;
  }

  export interface PicklistValue {
    readonly label: string;
    readonly value: string;
    readonly attributes: unknown;
    readonly validFor: readonly number[];
  }

  export interface PicklistValues {
    readonly controllerValues: Record<string, number>;
    readonly defaultValue: PicklistValue | null;
    readonly url: string;
    readonly values: readonly PicklistValue[];
    readonly eTag: string;
  }

  export const getObjectInfo: WireAdapterConstructor<
    { objectApiName: ObjectReference | undefined },
    WireResult<ObjectInfoRepresentation>
  >;
  export const getObjectInfos: WireAdapterConstructor<
    { objectApiNames: readonly ObjectReference[] | undefined },
    WireResult<{ readonly results: readonly BatchResult<ObjectInfoRepresentation>[] }>
  >;
  export const getPicklistValues: WireAdapterConstructor<
    { recordTypeId: string | undefined; fieldApiName: FieldReference },
    WireResult<PicklistValues>
  >;
  export const getPicklistValuesByRecordType: WireAdapterConstructor<
    { objectApiName: ObjectReference | undefined; recordTypeId: string | undefined },
    WireResult<{ readonly picklistFieldValues: Record<string, PicklistValues> }>
  >;
}
