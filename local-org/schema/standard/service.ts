import { standardObject } from './define.ts';
import {
  checkbox,
  date,
  dateTime,
  email,
  longText,
  lookup,
  owner,
  phone,
  picklist,
  readOnly,
  text,
  textArea,
  viewedFields
} from './fields.ts';

/** Cases and solutions. */
export const serviceObjects = [
  standardObject(
    'Case',
    '500',
    'Case',
    [
      {
        ...text('CaseNumber', 'Case Number', 30, { ...readOnly, nameField: true }),
        type: 'AutoNumber',
        displayFormat: '{00000000}'
      },
      lookup('MasterRecordId', 'Master Record ID', 'Case', undefined, readOnly),
      lookup('ContactId', 'Contact ID', 'Contact', 'Cases'),
      lookup('AccountId', 'Account ID', 'Account', 'Cases', { deleteConstraint: 'Restrict' }),
      lookup('AssetId', 'Asset ID', 'Asset', 'Cases'),
      lookup('ParentId', 'Parent Case ID', 'Case', 'Cases'),
      text('SuppliedName', 'Name', 80),
      email('SuppliedEmail', 'Email Address'),
      text('SuppliedPhone', 'Phone', 40),
      text('SuppliedCompany', 'Company', 80),
      picklist('Type', 'Case Type', ['Mechanical', 'Electrical', 'Electronic', 'Structural', 'Other'], {
        valueSet: 'CaseType'
      }),
      picklist('Status', 'Status', ['*New', 'Working', 'Escalated', 'Closed'], { valueSet: 'CaseStatus' }),
      picklist(
        'Reason',
        'Case Reason',
        ['Installation', 'Equipment Complexity', 'Performance', 'Breakdown', 'Equipment Design', 'Feedback', 'Other'],
        {
          valueSet: 'CaseReason'
        }
      ),
      picklist('Origin', 'Case Origin', ['Phone', 'Email', 'Web'], { valueSet: 'CaseOrigin' }),
      text('Subject', 'Subject', 255),
      picklist('Priority', 'Priority', ['High', '*Medium', 'Low'], { valueSet: 'CasePriority' }),
      longText('Description', 'Description'),
      checkbox('IsClosed', 'Closed', readOnly),
      dateTime('ClosedDate', 'Closed Date', readOnly),
      checkbox('IsEscalated', 'Escalated'),
      owner(['Group', 'User']),
      phone('ContactPhone', 'Contact Phone', readOnly),
      phone('ContactMobile', 'Contact Mobile', readOnly),
      email('ContactEmail', 'Contact Email', readOnly),
      textArea('Comments', 'Internal Comments', 4000),
      ...viewedFields()
    ],
    { recordTypes: true, history: { object: 'CaseHistory', parentField: 'CaseId' } }
  ),
  standardObject('CaseComment', '00a', 'Case Comment', [
    lookup('ParentId', 'Parent ID', 'Case', 'CaseComments', {
      required: true,
      deleteConstraint: 'Cascade',
      updateable: false
    }),
    checkbox('IsPublished', 'Published'),
    textArea('CommentBody', 'Body', 4000)
  ]),
  standardObject('Solution', '501', 'Solution', [
    { ...text('SolutionNumber', 'Solution Number', 30, readOnly), type: 'AutoNumber', displayFormat: '{00000000}' },
    text('SolutionName', 'Title', 255, { required: true, nameField: true }),
    checkbox('IsPublished', 'Public'),
    picklist('Status', 'Status', ['*Draft', 'Reviewed', 'Duplicate']),
    checkbox('IsReviewed', 'Reviewed', readOnly),
    longText('SolutionNote', 'Description'),
    owner(),
    ...viewedFields()
  ]),
  standardObject('Idea', '087', 'Idea', [
    text('Title', 'Title', 255, { required: true, nameField: true }),
    longText('Body', 'Idea Body'),
    date('LastCommentDate', 'Last Idea Comment Date', readOnly)
  ])
];

const who = ['Contact', 'Lead'];
const what = ['Account', 'Asset', 'Campaign', 'Case', 'Contract', 'Opportunity', 'Order', 'Product2', 'Solution'];

/** Tasks and events. */
export const activityObjects = [
  standardObject(
    'Task',
    '00T',
    'Task',
    [
      lookup('WhoId', 'Name ID', who, 'Tasks'),
      lookup('WhatId', 'Related To ID', what, 'Tasks', { alsoRefersTo: 'objectsWithActivities' }),
      picklist('Subject', 'Subject', ['Call', 'Send Letter', 'Send Quote', 'Other'], {
        valueSet: 'TaskSubject',
        nameField: true
      }),
      date('ActivityDate', 'Due Date Only'),
      picklist(
        'Status',
        'Status',
        ['*Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'],
        {
          required: true,
          valueSet: 'TaskStatus'
        }
      ),
      picklist('Priority', 'Priority', ['High', '*Normal', 'Low'], { required: true, valueSet: 'TaskPriority' }),
      checkbox('IsHighPriority', 'High Priority', readOnly),
      owner(['Group', 'User']),
      longText('Description', 'Description'),
      picklist('Type', 'Type', ['Call', 'Email', 'Meeting', 'Other']),
      lookup('AccountId', 'Account ID', 'Account', undefined, readOnly),
      checkbox('IsClosed', 'Closed', readOnly),
      checkbox('IsArchived', 'Archived', readOnly),
      dateTime('ReminderDateTime', 'Reminder Date/Time'),
      checkbox('IsReminderSet', 'Reminder Set'),
      picklist('TaskSubtype', 'Task Subtype', ['*Task', 'Email', 'Call', 'ListEmail', 'Cadence'], {
        updateable: false
      }),
      dateTime('CompletedDateTime', 'Completed Date/Time', readOnly)
    ],
    { recordTypes: true }
  ),
  standardObject(
    'Event',
    '00U',
    'Event',
    [
      lookup('WhoId', 'Name ID', who, 'Events'),
      lookup('WhatId', 'Related To ID', what, 'Events', { alsoRefersTo: 'objectsWithActivities' }),
      picklist('Subject', 'Subject', ['Call', 'Email', 'Meeting', 'Send Letter/Quote', 'Other'], {
        valueSet: 'EventSubject',
        nameField: true
      }),
      text('Location', 'Location', 255),
      checkbox('IsAllDayEvent', 'All-Day Event'),
      dateTime('ActivityDateTime', 'Due Date Time'),
      date('ActivityDate', 'Due Date Only'),
      { ...text('DurationInMinutes', 'Duration', 8), type: 'Number', precision: 8, scale: 0 },
      dateTime('StartDateTime', 'Start Date Time'),
      dateTime('EndDateTime', 'End Date Time'),
      longText('Description', 'Description'),
      lookup('AccountId', 'Account ID', 'Account', undefined, readOnly),
      owner(),
      checkbox('IsPrivate', 'Private'),
      picklist('ShowAs', 'Show Time As', ['*Busy', 'OutOfOffice', 'Free']),
      checkbox('IsChild', 'Is Child', readOnly),
      checkbox('IsGroupEvent', 'Is Group Event', readOnly),
      dateTime('ReminderDateTime', 'Reminder Date/Time'),
      checkbox('IsReminderSet', 'Reminder Set')
    ],
    { recordTypes: true }
  )
];
