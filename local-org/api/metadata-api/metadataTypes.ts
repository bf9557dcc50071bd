/** A kind of component, as the Metadata API describes it. */
export interface MetadataType {
  readonly name: string;
  /** Folder of its files in a package. */
  readonly directory: string;
  /** Without its dot; empty where a component is a folder of files. */
  readonly suffix: string;
  /** Components live in folders of the org. */
  readonly inFolder: boolean;
  /** A file of content has its definition beside it, in `-meta.xml`. */
  readonly metaFile: boolean;
  /** Types that stand inside its files and have names of their own. */
  readonly children: readonly string[];
}

type Place = readonly [directory: string, suffix: string];

const definitions: Readonly<Record<string, Place>> = {
  AnalyticSnapshot: ['analyticSnapshots', 'snapshot'],
  ApexEmailNotifications: ['apexEmailNotifications', 'notifications'],
  ApexTestSuite: ['testSuites', 'testSuite'],
  AppMenu: ['appMenus', 'appMenu'],
  ApprovalProcess: ['approvalProcesses', 'approvalProcess'],
  AssignmentRules: ['assignmentRules', 'assignmentRules'],
  AuthProvider: ['authproviders', 'authprovider'],
  AutoResponseRules: ['autoResponseRules', 'autoResponseRules'],
  BrandingSet: ['brandingSets', 'brandingSet'],
  CallCenter: ['callCenters', 'callCenter'],
  CanvasMetadata: ['Canvases', 'Canvas'],
  CaseSubjectParticle: ['CaseSubjectParticles', 'CaseSubjectParticle'],
  ChatterExtension: ['ChatterExtensions', 'ChatterExtension'],
  CleanDataService: ['cleanDataServices', 'cleanDataService'],
  Community: ['communities', 'community'],
  ConnectedApp: ['connectedApps', 'connectedApp'],
  CorsWhitelistOrigin: ['corsWhitelistOrigins', 'corsWhitelistOrigin'],
  CspTrustedSite: ['cspTrustedSites', 'cspTrustedSite'],
  CustomApplication: ['applications', 'app'],
  CustomApplicationComponent: ['customApplicationComponents', 'customApplicationComponent'],
  CustomFeedFilter: ['feedFilters', 'feedFilter'],
  CustomHelpMenuSection: ['customHelpMenuSections', 'customHelpMenuSection'],
  CustomIndex: ['customindex', 'indx'],
  CustomLabels: ['labels', 'labels'],
  CustomMetadata: ['customMetadata', 'md'],
  CustomNotificationType: ['notificationtypes', 'notiftype'],
  CustomObject: ['objects', 'object'],
  CustomObjectTranslation: ['objectTranslations', 'objectTranslation'],
  CustomPageWebLink: ['weblinks', 'weblink'],
  CustomPermission: ['customPermissions', 'customPermission'],
  CustomSite: ['sites', 'site'],
  CustomTab: ['tabs', 'tab'],
  DataCategoryGroup: ['datacategorygroups', 'datacategorygroup'],
  DelegateGroup: ['delegateGroups', 'delegateGroup'],
  DigitalExperienceConfig: ['digitalExperienceConfigs', 'digitalExperienceConfig'],
  DuplicateRule: ['duplicateRules', 'duplicateRule'],
  EmailServicesFunction: ['emailservices', 'xml'],
  EmbeddedServiceBranding: ['EmbeddedServiceBranding', 'EmbeddedServiceBranding'],
  EmbeddedServiceConfig: ['EmbeddedServiceConfig', 'EmbeddedServiceConfig'],
  EntitlementProcess: ['entitlementProcesses', 'entitlementProcess'],
  EscalationRules: ['escalationRules', 'escalationRules'],
  ExternalCredential: ['externalCredentials', 'externalCredential'],
  ExternalDataSource: ['dataSources', 'dataSource'],
  ExternalServiceRegistration: ['externalServiceRegistrations', 'externalServiceRegistration'],
  FieldRestrictionRule: ['fieldRestrictionRules', 'rule'],
  FlexiPage: ['flexipages', 'flexipage'],
  Flow: ['flows', 'flow'],
  FlowCategory: ['flowCategories', 'flowCategory'],
  FlowDefinition: ['flowDefinitions', 'flowDefinition'],
  FlowTest: ['flowtests', 'flowtest'],
  ForecastingType: ['forecastingTypes', 'forecastingType'],
  GlobalValueSet: ['globalValueSets', 'globalValueSet'],
  GlobalValueSetTranslation: ['globalValueSetTranslations', 'globalValueSetTranslation'],
  Group: ['groups', 'group'],
  HomePageComponent: ['homePageComponents', 'homePageComponent'],
  HomePageLayout: ['homePageLayouts', 'homePageLayout'],
  IframeWhiteListUrlSettings: ['iframeWhiteListUrlSettings', 'iframeWhiteListUrlSettings'],
  InstalledPackage: ['installedPackages', 'installedPackage'],
  Layout: ['layouts', 'layout'],
  LeadConvertSettings: ['LeadConvertSettings', 'LeadConvertSetting'],
  Letterhead: ['letterhead', 'letter'],
  LightningBolt: ['lightningBolts', 'lightningBolt'],
  LightningExperienceTheme: ['lightningExperienceThemes', 'lightningExperienceTheme'],
  LightningMessageChannel: ['messageChannels', 'messageChannel'],
  LightningOnboardingConfig: ['lightningOnboardingConfigs', 'lightningOnboardingConfig'],
  ManagedTopics: ['managedTopics', 'managedTopics'],
  MatchingRules: ['matchingRules', 'matchingRule'],
  MutingPermissionSet: ['mutingpermissionsets', 'mutingpermissionset'],
  MyDomainDiscoverableLogin: ['myDomainDiscoverableLogins', 'myDomainDiscoverableLogin'],
  NamedCredential: ['namedCredentials', 'namedCredential'],
  NavigationMenu: ['navigationMenus', 'navigationMenu'],
  Network: ['networks', 'network'],
  NetworkBranding: ['networkBranding', 'networkBranding'],
  NotificationTypeConfig: ['notificationTypeConfig', 'config'],
  OauthCustomScope: ['oauthcustomscopes', 'oauthcustomscope'],
  PathAssistant: ['pathAssistants', 'pathAssistant'],
  PermissionSet: ['permissionsets', 'permissionset'],
  PermissionSetGroup: ['permissionsetgroups', 'permissionsetgroup'],
  PlatformCachePartition: ['cachePartitions', 'cachePartition'],
  PlatformEventChannel: ['platformEventChannels', 'platformEventChannel'],
  PlatformEventChannelMember: ['platformEventChannelMembers', 'platformEventChannelMember'],
  PlatformEventSubscriberConfig: ['PlatformEventSubscriberConfigs', 'platformEventSubscriberConfig'],
  PostTemplate: ['postTemplates', 'postTemplate'],
  Profile: ['profiles', 'profile'],
  ProfilePasswordPolicy: ['profilePasswordPolicies', 'profilePasswordPolicy'],
  ProfileSessionSetting: ['profileSessionSettings', 'profileSessionSetting'],
  Prompt: ['prompts', 'prompt'],
  Queue: ['queues', 'queue'],
  QuickAction: ['quickActions', 'quickAction'],
  RecommendationStrategy: ['recommendationStrategies', 'recommendationStrategy'],
  RedirectWhitelistUrl: ['redirectWhitelistUrls', 'redirectWhitelistUrl'],
  RemoteSiteSetting: ['remoteSiteSettings', 'remoteSite'],
  ReportType: ['reportTypes', 'reportType'],
  RestrictionRule: ['restrictionRules', 'rule'],
  Role: ['roles', 'role'],
  SamlSsoConfig: ['samlssoconfigs', 'samlssoconfig'],
  ServiceChannel: ['serviceChannels', 'serviceChannel'],
  Settings: ['settings', 'settings'],
  SharingRules: ['sharingRules', 'sharingRules'],
  SharingSet: ['sharingSets', 'sharingSet'],
  Skill: ['skills', 'skill'],
  StandardValueSet: ['standardValueSets', 'standardValueSet'],
  StandardValueSetTranslation: ['standardValueSetTranslations', 'standardValueSetTranslation'],
  SynonymDictionary: ['synonymDictionaries', 'synonymDictionary'],
  Territory2: ['territories', 'territory2'],
  Territory2Model: ['territory2Models', 'territory2Model'],
  Territory2Rule: ['rules', 'territory2Rule'],
  Territory2Type: ['territory2Types', 'territory2Type'],
  TopicsForObjects: ['topicsForObjects', 'topicsForObjects'],
  TransactionSecurityPolicy: ['transactionSecurityPolicies', 'transactionSecurityPolicy'],
  Translations: ['translations', 'translation'],
  UserCriteria: ['userCriteria', 'userCriteria'],
  Workflow: ['workflows', 'workflow']
};

const contents: Readonly<Record<string, Place>> = {
  ApexClass: ['classes', 'cls'],
  ApexComponent: ['components', 'component'],
  ApexPage: ['pages', 'page'],
  ApexTrigger: ['triggers', 'trigger'],
  Certificate: ['certs', 'crt'],
  ContentAsset: ['contentassets', 'asset'],
  Scontrol: ['scontrols', 'scf'],
  SiteDotCom: ['siteDotComSites', 'site'],
  StaticResource: ['staticresources', 'resource']
};

const inFolders: Readonly<Record<string, Place>> = {
  Dashboard: ['dashboards', 'dashboard'],
  Report: ['reports', 'report']
};

const contentsInFolders: Readonly<Record<string, Place>> = {
  Document: ['documents', 'document'],
  EmailTemplate: ['email', 'email']
};

const bundles: Readonly<Record<string, Place>> = {
  AuraDefinitionBundle: ['aura', ''],
  DigitalExperienceBundle: ['digitalExperiences', ''],
  ExperienceBundle: ['experiences', ''],
  LightningComponentBundle: ['lwc', '']
};

const children: Readonly<Record<string, readonly string[]>> = {
  AssignmentRules: ['AssignmentRule'],
  AutoResponseRules: ['AutoResponseRule'],
  CustomLabels: ['CustomLabel'],
  CustomObject: [
    'BusinessProcess',
    'CompactLayout',
    'CustomField',
    'FieldSet',
    'Index',
    'ListView',
    'RecordType',
    'SharingReason',
    'ValidationRule',
    'WebLink'
  ],
  DigitalExperienceBundle: ['DigitalExperience'],
  EscalationRules: ['EscalationRule'],
  ManagedTopics: ['ManagedTopic'],
  MatchingRules: ['MatchingRule'],
  SharingRules: ['SharingCriteriaRule', 'SharingGuestRule', 'SharingOwnerRule', 'SharingTerritoryRule'],
  Workflow: [
    'WorkflowAlert',
    'WorkflowFieldUpdate',
    'WorkflowFlowAction',
    'WorkflowKnowledgePublish',
    'WorkflowOutboundMessage',
    'WorkflowRule',
    'WorkflowSend',
    'WorkflowTask'
  ]
};

const typesIn = (places: Readonly<Record<string, Place>>, inFolder: boolean, metaFile: boolean): MetadataType[] =>
  Object.entries(places).map(([name, [directory, suffix]]) => ({
    name,
    directory,
    suffix,
    inFolder,
    metaFile,
    children: children[name] ?? []
  }));

/** The types that can be deployed and retrieved by name, sorted. Source: Metadata API Developer Guide, "Metadata Types". */
export const METADATA_TYPES: readonly MetadataType[] = [
  ...typesIn(definitions, false, false),
  ...typesIn(contents, false, true),
  ...typesIn(inFolders, true, false),
  ...typesIn(contentsInFolders, true, true),
  ...typesIn(bundles, false, false)
].sort((one, other) => (one.name < other.name ? -1 : 1));

const byName = new Map(METADATA_TYPES.map((type) => [type.name, type]));
const parents = new Map(METADATA_TYPES.flatMap((type) => type.children.map((child) => [child, type] as const)));

/** The type of that name; undefined for what is none, and for what stands inside another type's files. */
export const metadataType = (name: string): MetadataType | undefined => byName.get(name);

/** The type in whose files components of a type stand: `CustomObject` of `CustomField`. */
export const parentType = (name: string): MetadataType | undefined => parents.get(name);
