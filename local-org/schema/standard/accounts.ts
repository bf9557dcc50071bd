import { standardObject } from './define.ts';
import {
  address,
  checkbox,
  currency,
  date,
  email,
  integer,
  longText,
  lookup,
  nameText,
  owner,
  personName,
  phone,
  picklist,
  readOnly,
  salutation,
  text,
  textArea,
  url,
  viewedFields
} from './fields.ts';
import { industries, leadSources, ratings } from './values.ts';

const lastActivity = date('LastActivityDate', 'Last Activity', readOnly);

/** Accounts, contacts and leads. */
export const accountObjects = [
  standardObject(
    'Account',
    '001',
    'Account',
    [
      nameText('Account Name'),
      lookup('MasterRecordId', 'Master Record ID', 'Account', undefined, readOnly),
      picklist(
        'Type',
        'Account Type',
        [
          'Prospect',
          'Customer - Direct',
          'Customer - Channel',
          'Channel Partner / Reseller',
          'Installation Partner',
          'Technology Partner',
          'Other'
        ],
        { valueSet: 'AccountType' }
      ),
      lookup('ParentId', 'Parent Account ID', 'Account', 'ChildAccounts'),
      address('Billing'),
      address('Shipping'),
      phone('Phone', 'Account Phone'),
      phone('Fax', 'Account Fax'),
      text('AccountNumber', 'Account Number', 40),
      url('Website', 'Website'),
      text('Sic', 'SIC Code', 20),
      picklist('Industry', 'Industry', industries, { valueSet: 'Industry' }),
      currency('AnnualRevenue', 'Annual Revenue', { scale: 0 }),
      integer('NumberOfEmployees', 'Employees'),
      picklist('Ownership', 'Ownership', ['Public', 'Private', 'Subsidiary', 'Other'], {
        valueSet: 'AccountOwnership'
      }),
      text('TickerSymbol', 'Ticker Symbol', 20),
      longText('Description', 'Account Description'),
      picklist('Rating', 'Account Rating', ratings, { valueSet: 'AccountRating' }),
      text('Site', 'Account Site', 80),
      owner(),
      lastActivity,
      ...viewedFields(),
      picklist('AccountSource', 'Account Source', leadSources, { valueSet: 'LeadSource' }),
      text('Jigsaw', 'Data.com Key', 20),
      text('SicDesc', 'SIC Description', 80)
    ],
    { recordTypes: true, history: { object: 'AccountHistory', parentField: 'AccountId' } }
  ),
  standardObject(
    'Contact',
    '003',
    'Contact',
    [
      ...personName(),
      salutation,
      lookup('MasterRecordId', 'Master Record ID', 'Contact', undefined, readOnly),
      lookup('AccountId', 'Account ID', 'Account', 'Contacts', { deleteConstraint: 'Cascade' }),
      address('Other'),
      address('Mailing'),
      phone('Phone', 'Business Phone'),
      phone('Fax', 'Business Fax'),
      phone('MobilePhone', 'Mobile Phone'),
      phone('HomePhone', 'Home Phone'),
      phone('OtherPhone', 'Other Phone'),
      phone('AssistantPhone', 'Asst. Phone'),
      lookup('ReportsToId', 'Reports To ID', 'Contact', 'ReportsTo'),
      email('Email', 'Email'),
      text('Title', 'Title', 128),
      text('Department', 'Department', 80),
      text('AssistantName', "Assistant's Name", 40),
      picklist('LeadSource', 'Lead Source', leadSources, { valueSet: 'LeadSource' }),
      date('Birthdate', 'Birthdate'),
      longText('Description', 'Contact Description'),
      owner(),
      checkbox('HasOptedOutOfEmail', 'Email Opt Out'),
      checkbox('HasOptedOutOfFax', 'Fax Opt Out'),
      checkbox('DoNotCall', 'Do Not Call'),
      lastActivity,
      ...viewedFields(),
      text('EmailBouncedReason', 'Email Bounced Reason', 255),
      checkbox('IsEmailBounced', 'Is Email Bounced', readOnly),
      url('PhotoUrl', 'Photo URL', readOnly)
    ],
    { recordTypes: true, history: { object: 'ContactHistory', parentField: 'ContactId' } }
  ),
  standardObject('AccountContactRelation', '07k', 'Account Contact Relationship', [
    lookup('AccountId', 'Account ID', 'Account', 'AccountContactRelations', {
      required: true,
      deleteConstraint: 'Cascade'
    }),
    lookup('ContactId', 'Contact ID', 'Contact', 'AccountContactRelations', {
      required: true,
      deleteConstraint: 'Cascade'
    }),
    text('Roles', 'Roles', 255),
    checkbox('IsDirect', 'Direct', readOnly),
    checkbox('IsActive', 'Active', { defaultValue: 'true' }),
    date('StartDate', 'Start Date'),
    date('EndDate', 'End Date')
  ]),
  standardObject(
    'Lead',
    '00Q',
    'Lead',
    [
      ...personName(),
      salutation,
      text('Title', 'Title', 128),
      text('Company', 'Company', 255, { required: true }),
      address(''),
      phone('Phone', 'Phone'),
      phone('MobilePhone', 'Mobile Phone'),
      phone('Fax', 'Fax'),
      email('Email', 'Email'),
      url('Website', 'Website'),
      longText('Description', 'Description'),
      picklist('LeadSource', 'Lead Source', leadSources, { valueSet: 'LeadSource' }),
      picklist(
        'Status',
        'Status',
        ['*Open - Not Contacted', 'Working - Contacted', 'Closed - Converted', 'Closed - Not Converted'],
        {
          required: true,
          valueSet: 'LeadStatus'
        }
      ),
      picklist('Industry', 'Industry', industries, { valueSet: 'Industry' }),
      picklist('Rating', 'Rating', ratings, { valueSet: 'AccountRating' }),
      currency('AnnualRevenue', 'Annual Revenue', { scale: 0 }),
      integer('NumberOfEmployees', 'Employees'),
      owner(['Group', 'User']),
      checkbox('HasOptedOutOfEmail', 'Email Opt Out'),
      checkbox('DoNotCall', 'Do Not Call'),
      checkbox('IsConverted', 'Converted', readOnly),
      date('ConvertedDate', 'Converted Date', readOnly),
      lookup('ConvertedAccountId', 'Converted Account ID', 'Account', undefined, readOnly),
      lookup('ConvertedContactId', 'Converted Contact ID', 'Contact', undefined, readOnly),
      lookup('ConvertedOpportunityId', 'Converted Opportunity ID', 'Opportunity', undefined, readOnly),
      checkbox('IsUnreadByOwner', 'Unread By Owner'),
      lastActivity,
      ...viewedFields(),
      textArea('EmailBouncedReason', 'Email Bounced Reason')
    ],
    { recordTypes: true, history: { object: 'LeadHistory', parentField: 'LeadId' } }
  )
];
