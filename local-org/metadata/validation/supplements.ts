import type { ElementDeclaration } from './typeDeclarations.ts';

// What files of real orgs say and `@salesforce/types` does not know: the WSDL that it is made from shows what one org had switched on,
// in one API version. Each entry was met in a public project that deploys.

const one = (type: string, many = false): ElementDeclaration => ({ type, many, required: false });

/** Elements by the type that holds them. */
export const suppliedElements: Readonly<Record<string, Readonly<Record<string, ElementDeclaration>>>> = {
  CustomField: { displayLocationInDecimal: one('boolean') },
  CustomObject: { enableChangeDataCapture: one('boolean') },
  CustomSite: {
    allowGuestPaymentsApi: one('boolean'),
    cspUpgradeInsecureRequests: one('boolean'),
    requireHttps: one('boolean')
  },
  Flow: { steppedStages: one('any', true) },
  FlowActionCall: { versionSegment: one('number') },
  // Until API 49.0, when `itemInstances` took its place.
  FlexiPageRegion: { componentInstances: one('ComponentInstance', true) }
};

/** Values by enum. */
export const suppliedValues: Readonly<Record<string, readonly string[]>> = {
  FlowProcessType: ['AppProcess'],
  FlowVersionStatus: ['ACTIVE'],
  InvocableActionType: ['createWorkItem'],
  OmniProcessType: ['Integration Procedure'],
  SiteType: ['ChatterNetwork', 'ChatterNetworkPicasso']
};

/** Declared as required, but the platform does without: a class that says nothing is `Active`. */
export const dispensable: ReadonlySet<string> = new Set([
  'ApexClass.status',
  'ApexTrigger.status',
  'LookupFilterTranslation.errorMessage',
  'StrategyNodeRecommendationLoad.object'
]);

/** Elements whose content is XML of another kind, though declared as text: who reads them checks them. */
export const foreignContent: ReadonlySet<string> = new Set(['LightningComponentBundle.targetConfigs']);
