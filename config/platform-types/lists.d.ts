// Source: LWC Developer Guide, "lightning/uiListsApi", "lightning/uiRelatedListApi", "lightning/uiAppsApi".

declare module 'lightning/uiListsApi' {
  import type { WireAdapterConstructor } from 'lwc';
  import type { FetchResponse, ObjectReference, RecordRepresentation, WireResult } from 'lightning/uiRecordApi';

  export interface ListColumn {
    readonly fieldApiName: string;
    readonly label: string;
    readonly lookupId: string | null;
    readonly sortable: boolean;
  }

  export interface ListReference {
    readonly id: string | null;
    readonly listViewApiName: string;
    readonly objectApiName: string;
    readonly type: string;
  }

  export interface ListInfo {
    readonly label: string;
    readonly displayColumns: readonly ListColumn[];
    readonly filteredByInfo: readonly {
      readonly fieldApiName: string;
      readonly label: string;
      readonly operandLabels: readonly string[];
      readonly operator: string;
    }[];
    readonly listReference: ListReference;
    readonly orderedByInfo: readonly {
      readonly fieldApiName: string;
      readonly isAscending: boolean;
      readonly label: string;
    }[];
    readonly visibility: string;
    readonly eTag: string;
  }

  export interface ListRecords {
    readonly count: number;
    readonly currentPageToken: string | null;
    readonly currentPageUrl: string | null;
    readonly nextPageToken: string | null;
    readonly nextPageUrl: string | null;
    readonly previousPageToken: string | null;
    readonly previousPageUrl: string | null;
    readonly pageSize: number;
    readonly fields: readonly string[];
    readonly optionalFields: readonly string[];
    readonly sortBy: readonly string[];
    readonly records: readonly RecordRepresentation[];
    readonly listInfoETag?: string;
    readonly listReference?: ListReference;
  }

  export const getListInfoByName: WireAdapterConstructor<
    { objectApiName: ObjectReference | undefined; listViewApiName: string | undefined },
    WireResult<ListInfo>
  >;
  export const getListInfosByName: WireAdapterConstructor<
    { names: readonly string[] | undefined },
    WireResult<{ readonly results: readonly { readonly statusCode: number; readonly result: ListInfo }[] }>
  >;
  export const getListInfosByObjectName: WireAdapterConstructor<
    {
      objectApiName: ObjectReference | undefined;
      pageSize?: number;
      pageToken?: string;
      q?: string;
      recentListsOnly?: boolean;
    },
    WireResult<{ readonly count: number; readonly lists: readonly (ListReference & { readonly label: string })[] }>
  >;
  export const getListRecordsByName: WireAdapterConstructor<
    {
      objectApiName: ObjectReference | undefined;
      listViewApiName: string | undefined;
      fields?: readonly string[];
      optionalFields?: readonly string[];
      pageSize?: number;
      pageToken?: string | undefined;
      searchTerm?: string | undefined;
      sortBy?: readonly string[];
      where?: string;
    },
    WireResult<ListRecords, FetchResponse>
  >;
}

declare module 'lightning/uiRelatedListApi' {
  import type { WireAdapterConstructor } from 'lwc';
  import type { BatchResult, FieldReference, ObjectReference, WireResult } from 'lightning/uiRecordApi';
  import type { ListColumn, ListRecords } from 'lightning/uiListsApi';

  export interface RelatedListReference {
    readonly inContextOfRecordId?: string;
    readonly parentObjectApiName: string;
    readonly recordTypeId: string | null;
    readonly relatedListId: string;
  }

  export interface RelatedListInfo {
    readonly label: string;
    readonly displayColumns: readonly (ListColumn & { readonly dataType: string })[];
    readonly fieldApiName: string;
    readonly objectApiNames: readonly string[];
    readonly listReference: RelatedListReference;
    readonly eTag: string;
  }

  interface RelatedListQuery {
    relatedListId: string;
    fields?: readonly FieldReference[];
    optionalFields?: readonly FieldReference[];
    pageSize?: number;
    sortBy?: readonly string[];
    where?: string;
  }

  export const getRelatedListsInfo: WireAdapterConstructor<
    { parentObjectApiName: ObjectReference | undefined; recordTypeId?: string },
    WireResult<{
      readonly relatedLists: readonly {
        readonly entityLabel: string;
        readonly entityLabelPlural: string;
        readonly fieldApiName: string;
        readonly label: string;
        readonly objectApiName: string;
        readonly relatedListId: string;
      }[];
    }>
  >;
  export const getRelatedListInfo: WireAdapterConstructor<
    { parentObjectApiName: ObjectReference | undefined; relatedListId: string | undefined; recordTypeId?: string },
    WireResult<RelatedListInfo>
  >;
  export const getRelatedListInfoBatch: WireAdapterConstructor<
    { parentObjectApiName: ObjectReference | undefined; relatedListNames: readonly string[]; recordTypeId?: string },
    WireResult<{ readonly results: readonly BatchResult<RelatedListInfo>[] }>
  >;
  export const getRelatedListRecords: WireAdapterConstructor<
    RelatedListQuery & { parentRecordId: string | undefined; pageToken?: string | undefined },
    WireResult<ListRecords>
  >;
  export const getRelatedListRecordsBatch: WireAdapterConstructor<
    { parentRecordId: string | undefined; relatedListParameters: readonly RelatedListQuery[] },
    WireResult<{ readonly results: readonly BatchResult<ListRecords>[] }>
  >;
  export const getRelatedListCount: WireAdapterConstructor<
    { parentRecordId: string | undefined; relatedListId: string | undefined; maxCount?: number },
    WireResult<{ readonly count: number; readonly hasMore: boolean; readonly listReference: RelatedListReference }>
  >;
}

declare module 'lightning/uiAppsApi' {
  import type { WireAdapterConstructor } from 'lwc';
  import type { WireResult } from 'lightning/uiRecordApi';

  export interface NavItem {
    readonly availableInClassic: boolean;
    readonly availableInLightning: boolean;
    readonly color: string | null;
    readonly content: string | null;
    readonly custom: boolean;
    readonly developerName: string;
    readonly iconUrl: string | null;
    readonly id: string;
    readonly itemType: string;
    readonly label: string;
    readonly objectApiName: string | null;
    readonly objectLabel: string | null;
    readonly objectLabelPlural: string | null;
    readonly pageReference: Record<string, unknown>;
    readonly standardType: string | null;
    readonly target: string | null;
  }

  export const getNavItems: WireAdapterConstructor<
    { formFactor?: string; page?: number; pageSize?: number; navItemNames?: readonly string[] },
    WireResult<{ readonly navItems: readonly NavItem[] }>
  >;
}
