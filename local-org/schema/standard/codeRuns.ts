import { platformOnly, standardObject } from './define.ts';
import { checkbox, dateTime, integer, longText, lookup, picklist, readOnly, text } from './fields.ts';

const OUTCOMES = ['Pass', 'Fail', 'CompileFail', 'Skip'];
const JOB_STATES = ['Queued', 'Processing', 'Aborted', 'Completed', 'Failed', 'Preparing', 'Holding'];
const LOG_LEVELS = ['NONE', 'ERROR', 'WARN', 'INFO', 'DEBUG', 'FINE', 'FINER', 'FINEST'];
const CODE = ['ApexClass', 'ApexTrigger'];

const codeReference = lookup('ApexClassOrTriggerId', 'Apex Class or Trigger ID', CODE, undefined, readOnly);

/** Covered and uncovered lines, and how many there are of each. */
const lineCounts = [
  integer('NumLinesCovered', 'Number of Lines Covered', 9, readOnly),
  integer('NumLinesUncovered', 'Number of Lines Uncovered', 9, readOnly),
  longText('Coverage', 'Coverage', 1000000, readOnly)
];

/** What runs of tests and of traced code leave behind, and what says which code is traced. */
export const codeRunObjects = [
  standardObject(
    'ApexTestQueueItem',
    '709',
    'Apex Test Queue Item',
    [
      lookup('ApexClassId', 'Class ID', 'ApexClass', undefined, readOnly),
      picklist('Status', 'Status', JOB_STATES, readOnly),
      text('ExtendedStatus', 'Detailed Status', 1000, readOnly),
      lookup('ParentJobId', 'Apex Job ID', 'AsyncApexJob', undefined, readOnly),
      lookup('TestRunResultId', 'ApexTestRunResult ID', 'ApexTestRunResult', undefined, readOnly),
      checkbox('ShouldSkipCodeCoverage', 'Skip Code Coverage', readOnly)
    ],
    platformOnly
  ),
  standardObject(
    'ApexTestRunResult',
    '05m',
    'Apex Test Run Result',
    [
      lookup('AsyncApexJobId', 'Apex Job ID', 'AsyncApexJob', undefined, readOnly),
      lookup('UserId', 'User ID', 'User', undefined, readOnly),
      text('JobName', 'Apex Job Name', 255, readOnly),
      checkbox('IsAllTests', 'Is All Tests', readOnly),
      text('Source', 'Test Source', 255, readOnly),
      dateTime('StartTime', 'Start Time', readOnly),
      dateTime('EndTime', 'End Time', readOnly),
      integer('TestTime', 'Test Time', 18, readOnly),
      integer('TestSetupTime', 'Test Setup Time', 18, readOnly),
      picklist('Status', 'Status', JOB_STATES, readOnly),
      integer('ClassesEnqueued', 'Number of Classes Enqueued', 9, readOnly),
      integer('ClassesCompleted', 'Number of Classes Completed', 9, readOnly),
      integer('MethodsEnqueued', 'Number of Methods Enqueued', 9, readOnly),
      integer('MethodsCompleted', 'Number of Methods Completed', 9, readOnly),
      integer('MethodsFailed', 'Number of Methods Failed', 9, readOnly)
    ],
    platformOnly
  ),
  standardObject(
    'ApexTestResult',
    '07M',
    'Apex Test Result',
    [
      dateTime('TestTimestamp', 'Time Started', readOnly),
      picklist('Outcome', 'Pass/Fail', OUTCOMES, readOnly),
      lookup('ApexClassId', 'Class ID', 'ApexClass', undefined, readOnly),
      text('MethodName', 'Method Name', 255, readOnly),
      longText('Message', 'Error Message', 32000, readOnly),
      longText('StackTrace', 'Stack Trace', 32000, readOnly),
      lookup('AsyncApexJobId', 'Apex Job ID', 'AsyncApexJob', undefined, readOnly),
      lookup('QueueItemId', 'Apex Test Queue Item ID', 'ApexTestQueueItem', undefined, readOnly),
      lookup('ApexLogId', 'Apex Debug Log ID', 'ApexLog', undefined, readOnly),
      lookup('ApexTestRunResultId', 'ApexTestRunResult ID', 'ApexTestRunResult', undefined, readOnly),
      integer('RunTime', 'Time Elapsed', 9, readOnly),
      checkbox('IsTestSetup', 'Is Test Setup', readOnly)
    ],
    platformOnly
  ),
  standardObject(
    'ApexCodeCoverage',
    '714',
    'Apex Code Coverage',
    [
      codeReference,
      lookup('ApexTestClassId', 'Test Class ID', 'ApexClass', undefined, readOnly),
      text('TestMethodName', 'Test Method Name', 255, readOnly),
      ...lineCounts
    ],
    platformOnly
  ),
  standardObject(
    'ApexCodeCoverageAggregate',
    '715',
    'Apex Code Coverage Aggregate',
    [codeReference, ...lineCounts],
    platformOnly
  ),
  standardObject(
    'ApexOrgWideCoverage',
    '716',
    'Apex Org Wide Coverage',
    [integer('PercentCovered', 'Percent Covered', 9, readOnly)],
    platformOnly
  ),
  standardObject(
    'ApexLog',
    '07L',
    'Apex Debug Log',
    [
      lookup('LogUserId', 'Log User ID', 'User', undefined, readOnly),
      integer('LogLength', 'Log Size (bytes)', 9, readOnly),
      text('Request', 'Request Type', 255, readOnly),
      text('Operation', 'Operation', 255, readOnly),
      text('Application', 'Application', 255, readOnly),
      text('Status', 'Status', 255, readOnly),
      integer('DurationMilliseconds', 'Duration (ms)', 9, readOnly),
      dateTime('StartTime', 'Start Time', readOnly),
      text('Location', 'Location', 255, readOnly),
      longText('Body', 'Body', 1000000, readOnly)
    ],
    { ...platformOnly, deletable: true }
  ),
  standardObject(
    'DebugLevel',
    '7dl',
    'Debug Level',
    [
      text('DeveloperName', 'Name', 80, { required: true, nameField: true }),
      text('MasterLabel', 'Label', 80, { required: true }),
      text('Language', 'Language', 10),
      ...[
        'ApexCode',
        'ApexProfiling',
        'Callout',
        'Database',
        'Nba',
        'System',
        'Validation',
        'Visualforce',
        'Wave',
        'Workflow'
      ].map((name) => picklist(name, name, LOG_LEVELS))
    ],
    { recycleBin: false }
  ),
  standardObject(
    'TraceFlag',
    '7tf',
    'Trace Flag',
    [
      lookup('TracedEntityId', 'Traced Entity ID', ['User', ...CODE], undefined, { required: true }),
      lookup('DebugLevelId', 'Debug Level ID', 'DebugLevel', undefined, { required: true }),
      picklist('LogType', 'Log Type', ['CLASS_TRACING', 'DEVELOPER_LOG', 'PROFILING', 'USER_DEBUG'], {
        required: true
      }),
      dateTime('StartDate', 'Start Date'),
      dateTime('ExpirationDate', 'Expiration Date')
    ],
    { recycleBin: false }
  )
];
