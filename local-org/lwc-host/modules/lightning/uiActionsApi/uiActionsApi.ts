/** `lightning/uiActionsApi`: quick actions and standard buttons. Source: User Interface API Developer Guide "Actions". */
import { METADATA_TIME_TO_LIVE, wireAdapterFor } from '../ldsCache/ldsCache.ts';
import { allPresent, resourceQuery } from '../ldsCache/resourceQuery.ts';
import { objectName, recordId18, type ObjectInput } from '../ldsCache/records.ts';
import { path, type ApiRequest, type QueryParameters } from '../ldsCache/uiApiClient.ts';

interface ActionFilter {
  readonly formFactor?: string | null;
  readonly sections?: readonly string[] | null;
  readonly actionTypes?: readonly string[] | null;
}

const filterOf = ({ formFactor, sections, actionTypes }: ActionFilter): QueryParameters => ({
  formFactor,
  sections,
  actionTypes
});

function actionsAdapter<Config extends ActionFilter>(name: string, target: (config: Config) => string | undefined) {
  return wireAdapterFor(
    resourceQuery<Config>({
      name,
      timeToLive: METADATA_TIME_TO_LIVE,
      request(config): ApiRequest | undefined {
        const found = target(config);
        return found === undefined ? undefined : { path: found, query: filterOf(config) };
      }
    })
  );
}

/** GET /ui-api/actions/global */
export const getGlobalActions = actionsAdapter<ActionFilter>('getGlobalActions', () => '/ui-api/actions/global');

/** GET /ui-api/actions/object/{objectApiName}/record-create */
export const getObjectCreateActions = actionsAdapter<ActionFilter & { readonly objectApiName?: ObjectInput | null }>(
  'getObjectCreateActions',
  ({ objectApiName }) => {
    const object = objectName(objectApiName);
    return object && path`/ui-api/actions/object/${object}/record-create`;
  }
);

/** GET /ui-api/actions/record/{recordId} */
export const getRecordActions = actionsAdapter<
  ActionFilter & { readonly recordId?: string | readonly string[] | null }
>('getRecordActions', ({ recordId }) => {
  const ids = allPresent(...[recordId ?? []].flat().map(recordId18));
  return ids?.length ? path`/ui-api/actions/record/${ids}` : undefined;
});

/** GET /ui-api/actions/record/{recordId}/record-edit */
export const getRecordEditActions = actionsAdapter<ActionFilter & { readonly recordId?: string | null }>(
  'getRecordEditActions',
  ({ recordId }) => {
    const id = recordId18(recordId);
    return id && path`/ui-api/actions/record/${id}/record-edit`;
  }
);

/** GET /ui-api/actions/lookup/{objectApiNames} */
export const getLookupActions = actionsAdapter<
  ActionFilter & { readonly objectApiNames?: readonly ObjectInput[] | null }
>('getLookupActions', ({ objectApiNames }) => {
  const objects = allPresent(...(objectApiNames ?? []).map(objectName));
  return objects?.length ? path`/ui-api/actions/lookup/${objects}` : undefined;
});
