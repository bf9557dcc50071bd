/** `lightning/uiAppsApi`. Source: LWC Developer Guide "getNavItems". */
import { METADATA_TIME_TO_LIVE, wireAdapterFor } from '../ldsCache/ldsCache.ts';
import { resourceQuery } from '../ldsCache/resourceQuery.ts';
import { refreshResult } from '../ldsCache/wireAdapter.ts';

export interface NavItemsConfig {
  readonly formFactor?: string | null;
  readonly navItemNames?: readonly string[] | null;
  readonly page?: number | null;
  readonly pageSize?: number | null;
}

/** GET /ui-api/nav-items: the tabs the user may open. */
export const getNavItems = wireAdapterFor(
  resourceQuery<NavItemsConfig>({
    name: 'getNavItems',
    timeToLive: METADATA_TIME_TO_LIVE,
    request: ({ formFactor, navItemNames, page, pageSize }) => ({
      path: '/ui-api/nav-items',
      query: { formFactor, navItemNames, page, pageSize }
    })
  })
);

/** Asks the org again for what a wire of this module emitted. */
export async function refresh(wiredResult: unknown): Promise<void> {
  await refreshResult(wiredResult);
}
