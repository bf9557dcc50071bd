/** `lightning/platformWorkspaceApi`: tabs of console apps, of which this host has none; apps here have standard navigation.
 *  Source: LWC Developer Guide "Workspace API". */
import { constantAdapter } from '../ldsCache/constantAdapter.ts';

/** Wire adapter: whether the app has console navigation. */
export const IsConsoleNavigation = constantAdapter(false);

/** Wire adapter: the id of the workspace tab around the component. */
export const EnclosingTabId = constantAdapter<string | null>(null);

function unavailable(name: string): () => Promise<never> {
  return () =>
    Promise.reject(
      new Error(`${name}: the Workspace API needs an app with console navigation; this app has standard navigation.`)
    );
}

export const openTab = unavailable('openTab');
export const openSubtab = unavailable('openSubtab');
export const closeTab = unavailable('closeTab');
export const focusTab = unavailable('focusTab');
export const refreshTab = unavailable('refreshTab');
export const disableTabClose = unavailable('disableTabClose');
export const setTabLabel = unavailable('setTabLabel');
export const setTabIcon = unavailable('setTabIcon');
export const setTabHighlighted = unavailable('setTabHighlighted');
export const getTabInfo = unavailable('getTabInfo');
export const getFocusedTabInfo = unavailable('getFocusedTabInfo');
export const getAllTabInfo = unavailable('getAllTabInfo');
