/** `lightning/platformUtilityBarApi`: the utility bar of an app, which this host does not draw.
 *  Source: LWC Developer Guide "Utility Bar API". */
import { constantAdapter } from '../ldsCache/constantAdapter.ts';

/** Wire adapter: the id of the utility around the component. */
export const EnclosingUtilityId = constantAdapter<string | null>(null);

function unavailable(name: string): () => Promise<never> {
  return () => Promise.reject(new Error(`${name}: this app has no utility bar.`));
}

export const open = unavailable('open');
export const minimize = unavailable('minimize');
export const updatePanel = unavailable('updatePanel');
export const updateUtility = unavailable('updateUtility');
export const getInfo = unavailable('getInfo');
export const getAllUtilityInfo = unavailable('getAllUtilityInfo');
export const enableModal = unavailable('enableModal');
export const enablePopout = unavailable('enablePopout');
export const onUtilityClick = unavailable('onUtilityClick');
