import type { LibraryClass } from '../model.ts';

/** Experience sites: there are none here, and so the running user is in none. */
export const networkClass: LibraryClass = {
  declaration: 'class System.Network',
  members: {
    'static Id getNetworkId()': () => null,
    'static String getLoginUrl(String networkId)': () => null,
    'static String getLogoutUrl(String networkId)': () => null,
    'static String getSelfRegUrl(String networkId)': () => null,
    'static PageReference communitiesLanding()': () => null,
    'static PageReference forwardToAuthPage(String startUrl)': () => null
  }
};
