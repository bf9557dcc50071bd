/** `lightning/uiLayoutApi`. Source: LWC Developer Guide "lightning/uiLayoutApi". */
import { METADATA_TIME_TO_LIVE, wireAdapterFor } from '../ldsCache/ldsCache.ts';
import { resourceQuery } from '../ldsCache/resourceQuery.ts';
import { objectName, type ObjectInput } from '../ldsCache/records.ts';
import { path } from '../ldsCache/uiApiClient.ts';

export interface LayoutConfig {
  readonly objectApiName?: ObjectInput | null;
  readonly layoutType?: string | null;
  readonly mode?: string | null;
  readonly recordTypeId?: string | null;
  readonly formFactor?: string | null;
}

/** A page layout as UI API writes it: sections of rows of items. */
export interface Layout {
  readonly objectApiName: string;
  readonly layoutType: string;
  readonly mode: string;
  readonly sections: readonly LayoutSection[];
}

export interface LayoutSection {
  readonly id: string;
  readonly heading: string;
  readonly useHeading: boolean;
  readonly collapsible: boolean;
  readonly columns: number;
  readonly layoutRows: readonly { readonly layoutItems: readonly LayoutItem[] }[];
}

export interface LayoutItem {
  readonly label: string;
  readonly required: boolean;
  readonly editableForNew: boolean;
  readonly editableForUpdate: boolean;
  readonly layoutComponents: readonly { readonly apiName: string | null; readonly componentType: string }[];
}

/** GET /ui-api/layout/{objectApiName} */
export const layoutQuery = resourceQuery<LayoutConfig, Layout>({
  name: 'getLayout',
  timeToLive: METADATA_TIME_TO_LIVE,
  request({ objectApiName, layoutType, mode, recordTypeId, formFactor }) {
    const object = objectName(objectApiName);
    const query = { layoutType, mode, recordTypeId, formFactor };
    return object === undefined ? undefined : { path: path`/ui-api/layout/${object}`, query };
  }
});

export const getLayout = wireAdapterFor(layoutQuery);
