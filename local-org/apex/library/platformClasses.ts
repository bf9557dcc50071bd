import { finalizerClasses } from './async/finalizer.ts';
import { jobContextClasses } from './async/jobContext.ts';
import { cacheClasses } from './cache/cacheClasses.ts';
import { accessLevelClass } from './database/accessLevel.ts';
import { databaseClass, savepointClass } from './database/databaseClass.ts';
import { databaseErrorClass } from './database/databaseError.ts';
import { dmlExceptionClasses } from './database/dmlException.ts';
import { dmlOptionsClasses } from './database/dmlOptions.ts';
import { approvalClasses } from './database/approval.ts';
import { leadConversionClasses } from './database/leadConversion.ts';
import { queryLocatorClasses } from './database/queryLocator.ts';
import { resultClasses } from './database/results.ts';
import { searchClass } from './database/searchClass.ts';
import { statusCodeEnum } from './database/statusCode.ts';
import { eventBusClasses } from './events/eventBus.ts';
import { messagingClasses } from './messaging/messagingClasses.ts';
import type { LibraryClass } from './model.ts';
import { compoundClasses } from './records/compoundClasses.ts';
import { aggregateResultClass, sobjectClass } from './records/sobjectClass.ts';
import { fieldDescribeClasses } from './schema/fieldDescribe.ts';
import { fieldMapClasses } from './schema/fieldMaps.ts';
import { objectDescribeClasses } from './schema/objectDescribe.ts';
import { picklistEntryClass } from './schema/picklistEntry.ts';
import { schemaClasses } from './schema/schemaClass.ts';
import { customMetadataClass } from './settings/customMetadata.ts';
import { customSettingsClass } from './settings/customSettings.ts';
import { labelClass } from './settings/labelClass.ts';
import { pageReferenceClasses } from './system/pageReferenceClass.ts';
import { requestClasses } from './system/requestClass.ts';
import { networkClass } from './users/networkClass.ts';
import { orgLimitClasses } from './testing/orgLimits.ts';
import { limitsClass } from './testing/limitsClass.ts';
import { stubProviderInterface } from './testing/mocks.ts';
import { testClass } from './testing/testClass.ts';
import { triggerClasses } from './testing/triggerClass.ts';
import { featureManagementClass } from './users/featureManagement.ts';
import { securityClasses } from './users/securityClass.ts';
import { userInfoClass } from './users/userInfoClass.ts';

/** Records, the database, describe, tests, limits and asynchronous work: what needs an org. */
export const platformClasses: readonly LibraryClass[] = [
  sobjectClass,
  aggregateResultClass,
  ...compoundClasses,
  databaseClass,
  savepointClass,
  databaseErrorClass,
  ...resultClasses,
  statusCodeEnum,
  ...dmlOptionsClasses,
  ...queryLocatorClasses,
  ...dmlExceptionClasses,
  accessLevelClass,
  ...schemaClasses,
  ...objectDescribeClasses,
  ...fieldDescribeClasses,
  ...fieldMapClasses,
  picklistEntryClass,
  testClass,
  stubProviderInterface,
  limitsClass,
  ...triggerClasses,
  userInfoClass,
  featureManagementClass,
  ...securityClasses,
  ...jobContextClasses,
  ...finalizerClasses,
  ...leadConversionClasses,
  ...approvalClasses,
  ...orgLimitClasses,
  networkClass,
  searchClass,
  ...eventBusClasses,
  customSettingsClass,
  customMetadataClass,
  labelClass,
  ...messagingClasses,
  ...cacheClasses,
  ...requestClasses,
  ...pageReferenceClasses
];
