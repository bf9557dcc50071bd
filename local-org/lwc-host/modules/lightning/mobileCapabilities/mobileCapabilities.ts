/** `lightning/mobileCapabilities`: what a phone can do and a browser cannot. Components ask `isAvailable()` first; here it says no.
 *  Source: LWC Developer Guide "Use Mobile Capabilities". */

interface Capability {
  isAvailable(): boolean;
  readonly [name: string]: unknown;
}

function unavailable(name: string): () => Capability {
  const refuse = (): Promise<never> =>
    Promise.reject({ code: 'SERVICE_NOT_ENABLED', message: `${name} is available in the mobile app only.` });
  const capability = new Proxy({} as Capability, {
    get: (_target, property) => (property === 'isAvailable' ? () => false : refuse)
  });
  return () => capability;
}

export const getAppReviewService = unavailable('AppReviewService');
export const getARSpaceCapture = unavailable('ARSpaceCapture');
export const getBarcodeScanner = unavailable('BarcodeScanner');
export const getBiometricsService = unavailable('BiometricsService');
export const getCalendarService = unavailable('CalendarService');
export const getContactsService = unavailable('ContactsService');
export const getDocumentScanner = unavailable('DocumentScanner');
export const getGeofencingService = unavailable('GeofencingService');
export const getLocationService = unavailable('LocationService');
export const getNfcService = unavailable('NfcService');
export const getPaymentsService = unavailable('PaymentsService');
