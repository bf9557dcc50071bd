import { platformOnly, standardObject } from './define.ts';
import {
  checkbox,
  dateTime,
  decimal,
  integer,
  longText,
  lookup,
  picklist,
  readOnly,
  standardField,
  text,
  textArea
} from './fields.ts';

const apiVersion = decimal('ApiVersion', 'Api Version', 18, 1);
const namespace = text('NamespacePrefix', 'Namespace Prefix', 15, readOnly);
const codeFields = [
  namespace,
  apiVersion,
  picklist('Status', 'Status', ['Inactive', '*Active', 'Deleted']),
  checkbox('IsValid', 'Is Valid'),
  integer('LengthWithoutComments', 'Size Without Comments', 9),
  longText('Body', 'Body', 1000000)
];
const name = (label = 'Name') => text('Name', label, 255, { required: true, nameField: true });

/** What an administrator sets up: code, record types, resources. Rows follow the metadata. */
export const setupObjects = [
  standardObject(
    'RecordType',
    '012',
    'Record Type',
    [
      text('Name', 'Name', 80, { required: true, nameField: true }),
      text('DeveloperName', 'Record Type Name', 80, { required: true }),
      namespace,
      textArea('Description', 'Description', 255),
      lookup('BusinessProcessId', 'Business Process ID', 'BusinessProcess'),
      text('SobjectType', 'Sobject Type Name', 40, { required: true }),
      checkbox('IsActive', 'Active'),
      checkbox('IsPersonType', 'Is Person Type', readOnly)
    ],
    platformOnly
  ),
  standardObject(
    'BusinessProcess',
    '019',
    'Business Process',
    [
      name(),
      text('Description', 'Description', 255),
      text('TableEnumOrId', 'Entity Enumeration Or ID', 40),
      checkbox('IsActive', 'Active')
    ],
    platformOnly
  ),
  standardObject('ApexClass', '01p', 'Apex Class', [name(), ...codeFields, decimal('BodyCrc', 'Body CRC', 18, 0)], {
    ...platformOnly,
    labelPlural: 'Apex Classes'
  }),
  standardObject(
    'ApexTrigger',
    '01q',
    'Apex Trigger',
    [
      name(),
      ...codeFields,
      text('TableEnumOrId', 'Custom Object Definition ID', 80),
      ...[
        'BeforeInsert',
        'AfterInsert',
        'BeforeUpdate',
        'AfterUpdate',
        'BeforeDelete',
        'AfterDelete',
        'AfterUndelete'
      ].map((event) => checkbox(`Usage${event}`, event))
    ],
    platformOnly
  ),
  standardObject(
    'ApexPage',
    '066',
    'Visualforce Page',
    [name(), namespace, apiVersion, text('MasterLabel', 'Label', 80), longText('Markup', 'Markup', 1000000)],
    platformOnly
  ),
  standardObject(
    'StaticResource',
    '081',
    'Static Resource',
    [
      name(),
      namespace,
      text('ContentType', 'MIME Type', 120),
      integer('BodyLength', 'Size', 18, readOnly),
      standardField('Body', 'Body', 'Base64'),
      text('Description', 'Description', 255),
      picklist('CacheControl', 'Cache Control', ['Private', 'Public'])
    ],
    platformOnly
  ),
  standardObject(
    'AsyncApexJob',
    '707',
    'Apex Job',
    [
      picklist(
        'JobType',
        'Job Type',
        ['Future', 'BatchApex', 'BatchApexWorker', 'ScheduledApex', 'TestRequest', 'TestWorker', 'Queueable'],
        readOnly
      ),
      lookup('ApexClassId', 'Class ID', 'ApexClass', undefined, readOnly),
      picklist(
        'Status',
        'Status',
        ['Queued', 'Processing', 'Aborted', 'Completed', 'Failed', 'Preparing', 'Holding'],
        readOnly
      ),
      integer('JobItemsProcessed', 'Batches Processed', 9, readOnly),
      integer('TotalJobItems', 'Total Batches', 9, readOnly),
      integer('NumberOfErrors', 'Failures', 9, readOnly),
      dateTime('CompletedDate', 'Completion Date', readOnly),
      text('MethodName', 'Apex Method', 255, readOnly),
      text('ExtendedStatus', 'Status Detail', 255, readOnly),
      lookup('ParentJobId', 'Apex Job ID', 'AsyncApexJob', undefined, readOnly),
      lookup('CronTriggerId', 'Scheduled Job ID', 'CronTrigger', undefined, readOnly),
      text('LastProcessed', 'Last Processed', 15, readOnly),
      integer('LastProcessedOffset', 'Last Processed Offset', 9, readOnly),
      dateTime('CreatedDate', 'Created Date', readOnly),
      lookup('CreatedById', 'Created By ID', 'User', undefined, readOnly)
    ],
    { ...platformOnly, audit: false }
  ),
  standardObject(
    'CronJobDetail',
    '08a',
    'Cron Job',
    [
      text('Name', 'Job Name', 255, { nameField: true, ...readOnly }),
      picklist('JobType', 'Job Type', ['7', '8', '3', '1'], readOnly)
    ],
    { ...platformOnly, audit: false }
  ),
  standardObject(
    'CronTrigger',
    '08e',
    'Scheduled Jobs',
    [
      lookup('CronJobDetailId', 'Job ID', 'CronJobDetail', undefined, readOnly),
      text('CronExpression', 'Cron Expression', 255, readOnly),
      picklist(
        'State',
        'Job State',
        ['WAITING', 'ACQUIRED', 'EXECUTING', 'COMPLETE', 'ERROR', 'DELETED', 'PAUSED', 'BLOCKED', 'PAUSED_BLOCKED'],
        readOnly
      ),
      dateTime('StartTime', 'Job Started', readOnly),
      dateTime('EndTime', 'Job Ended', readOnly),
      dateTime('NextFireTime', 'Next Run', readOnly),
      dateTime('PreviousFireTime', 'Previous Run', readOnly),
      integer('TimesTriggered', 'Times Run', 9, readOnly),
      picklist('TimeZoneSidKey', 'Time Zone', [], readOnly),
      lookup('OwnerId', 'Owner ID', 'User', undefined, readOnly),
      dateTime('CreatedDate', 'Created Date', readOnly),
      lookup('CreatedById', 'Created By ID', 'User', undefined, readOnly),
      dateTime('LastModifiedDate', 'Last Modified Date', readOnly),
      lookup('LastModifiedById', 'Last Modified By ID', 'User', undefined, readOnly)
    ],
    { ...platformOnly, audit: false }
  ),
  standardObject(
    'Report',
    '00O',
    'Report',
    [
      text('Name', 'Report Name', 40, { nameField: true }),
      text('DeveloperName', 'Report Unique Name', 80),
      text('FolderName', 'Folder Name', 256, readOnly),
      text('Description', 'Description', 255),
      picklist('Format', 'Format', ['Tabular', 'Summary', 'Matrix', 'MultiBlock'], readOnly),
      dateTime('LastRunDate', 'Last Run', readOnly),
      lookup('OwnerId', 'Owner ID', ['Folder', 'Organization', 'User'], undefined, readOnly)
    ],
    platformOnly
  ),
  standardObject(
    'Dashboard',
    '01Z',
    'Dashboard',
    [
      text('Title', 'Title', 80, { nameField: true }),
      text('DeveloperName', 'Dashboard Unique Name', 80),
      text('FolderName', 'Folder Name', 256, readOnly),
      textArea('Description', 'Description', 255),
      lookup('FolderId', 'Folder ID', ['Folder', 'User'], undefined, readOnly),
      lookup('RunningUserId', 'Running User ID', 'User', undefined, readOnly)
    ],
    platformOnly
  )
];
