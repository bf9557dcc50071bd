import { platformOnly, standardObject } from './define.ts';
import {
  address,
  checkbox,
  dateTime,
  email,
  lookup,
  nameText,
  personName,
  phone,
  picklist,
  readOnly,
  standardField,
  text,
  textArea,
  url
} from './fields.ts';
import { languages, locales, timeZones } from './locales.ts';

/** Users, and the profiles, roles and groups they belong to. */
export const peopleObjects = [
  standardObject(
    'User',
    '005',
    'User',
    [
      personName(),
      text('Username', 'Username', 80, { required: true, unique: true }),
      text('CompanyName', 'Company Name', 80),
      text('Division', 'Division', 80),
      text('Department', 'Department', 80),
      text('Title', 'Title', 80),
      address(''),
      email('Email', 'Email', { length: 128, required: true }),
      phone('Phone', 'Phone'),
      phone('MobilePhone', 'Mobile'),
      phone('Fax', 'Fax'),
      text('Alias', 'Alias', 8, { required: true }),
      text('CommunityNickname', 'Nickname', 40, { unique: true }),
      checkbox('IsActive', 'Active', { defaultValue: 'true' }),
      picklist('TimeZoneSidKey', 'Time Zone', timeZones, { required: true }),
      lookup('UserRoleId', 'Role ID', 'UserRole', 'Users'),
      picklist('LocaleSidKey', 'Locale', locales, { required: true }),
      picklist('EmailEncodingKey', 'Email Encoding', ['UTF-8', 'ISO-8859-1'], { required: true }),
      lookup('ProfileId', 'Profile ID', 'Profile', 'Users', { required: true }),
      picklist('UserType', 'User Type', ['*Standard', 'AutomatedProcess', 'Guest', 'CsnOnly'], readOnly),
      picklist('LanguageLocaleKey', 'Language', languages, { required: true }),
      text('EmployeeNumber', 'Employee Number', 20),
      lookup('ManagerId', 'Manager ID', 'User', 'ManagedUsers'),
      lookup('DelegatedApproverId', 'Delegated Approver ID', ['Group', 'User']),
      lookup('ContactId', 'Contact ID', 'Contact', 'Users', { updateable: false }),
      lookup('AccountId', 'Account ID', 'Account', 'Users', readOnly),
      text('FederationIdentifier', 'SAML Federation ID', 512, { unique: true }),
      textArea('AboutMe', 'About Me', 1000),
      url('SmallPhotoUrl', 'Url for Thumbnail sized Photo', { length: 1024, ...readOnly }),
      url('FullPhotoUrl', 'Url for full-sized Photo', { length: 1024, ...readOnly }),
      dateTime('LastLoginDate', 'Last Login', readOnly),
      dateTime('LastPasswordChangeDate', 'Last Password Change or Reset', readOnly),
      checkbox('ReceivesInfoEmails', 'Info Emails'),
      checkbox('ReceivesAdminInfoEmails', 'Admin Info Emails'),
      checkbox('ForecastEnabled', 'Allow Forecasting'),
      checkbox('UserPermissionsMarketingUser', 'Marketing User'),
      checkbox('UserPermissionsOfflineUser', 'Offline User'),
      checkbox('UserPermissionsKnowledgeUser', 'Knowledge User'),
      checkbox('UserPermissionsInteractionUser', 'Flow User'),
      checkbox('UserPermissionsSupportUser', 'Service Cloud User'),
      checkbox('UserPermissionsSFContentUser', 'Salesforce CRM Content User'),
      dateTime('LastViewedDate', 'Last Viewed Date', readOnly),
      dateTime('LastReferencedDate', 'Last Referenced Date', readOnly)
    ],
    { deletable: false, recycleBin: false, sharingModel: 'Read' }
  ),
  standardObject(
    'Profile',
    '00e',
    'Profile',
    [
      nameText('Name'),
      text('Description', 'Description', 255),
      picklist('UserType', 'User Type', ['*Standard', 'Guest', 'CsnOnly'], readOnly),
      lookup('UserLicenseId', 'User License ID', 'UserLicense', undefined, readOnly),
      ...systemPermissions()
    ],
    platformOnly
  ),
  standardObject(
    'UserLicense',
    '100',
    'User License',
    [
      nameText('Name', 80),
      text('MasterLabel', 'Label', 40),
      text('LicenseDefinitionKey', 'License Definition Key', 40)
    ],
    platformOnly
  ),
  standardObject(
    'UserRole',
    '00E',
    'Role',
    [
      nameText('Name', 80),
      text('DeveloperName', 'Developer Name', 80),
      lookup('ParentRoleId', 'Parent Role ID', 'UserRole', 'Roles'),
      text('RollupDescription', 'Description', 80),
      picklist('OpportunityAccessForAccountOwner', 'Opportunity Access', ['None', 'Read', '*Edit'])
    ],
    { recycleBin: false }
  ),
  standardObject(
    'Group',
    '00G',
    'Group',
    [
      nameText('Name', 40),
      text('DeveloperName', 'Developer Name', 80),
      picklist('Type', 'Type', ['Regular', 'Role', 'RoleAndSubordinates', 'Organization', 'Queue', 'Manager'], {
        updateable: false
      }),
      lookup('RelatedId', 'Related ID', ['User', 'UserRole'], undefined, readOnly),
      lookup('OwnerId', 'Owner ID', ['Organization', 'User'], undefined, readOnly),
      email('Email', 'Email'),
      text('Description', 'Description', 255),
      checkbox('DoesSendEmailToMembers', 'Send Email to Members'),
      checkbox('DoesIncludeBosses', 'Include Bosses', { defaultValue: 'true' })
    ],
    { recycleBin: false }
  ),
  standardObject(
    'GroupMember',
    '011',
    'Group Member',
    [
      lookup('GroupId', 'Group ID', 'Group', 'GroupMembers', { required: true, deleteConstraint: 'Cascade' }),
      lookup('UserOrGroupId', 'User/Group ID', ['Group', 'User'], undefined, { required: true })
    ],
    { recycleBin: false, audit: false, updateable: false }
  ),
  standardObject(
    'QueueSobject',
    '03g',
    'Queue Sobject',
    [
      lookup('QueueId', 'Queue ID', 'Group', 'QueueSobjects', { deleteConstraint: 'Cascade' }),
      text('SobjectType', 'Sobject Type', 40),
      lookup('CreatedById', 'Created By ID', 'User', undefined, readOnly),
      dateTime('SystemModstamp', 'System Modstamp', readOnly)
    ],
    { recycleBin: false, audit: false }
  ),
  standardObject(
    'Organization',
    '00D',
    'Organization',
    [
      nameText('Name', 80),
      text('Division', 'Division', 80),
      address(''),
      phone('Phone', 'Phone'),
      text('PrimaryContact', 'Primary Contact', 80),
      picklist('DefaultLocaleSidKey', 'Locale', locales),
      picklist('TimeZoneSidKey', 'Time Zone', timeZones),
      picklist('LanguageLocaleKey', 'Language', languages),
      text('OrganizationType', 'Edition', 40, readOnly),
      text('NamespacePrefix', 'Namespace Prefix', 15, readOnly),
      text('InstanceName', 'Instance Name', 5, readOnly),
      checkbox('IsSandbox', 'Is Sandbox', readOnly),
      checkbox('IsReadOnly', 'Is Read Only', readOnly),
      dateTime('TrialExpirationDate', 'Trial Expiration Date', readOnly),
      standardField('FiscalYearStartMonth', 'Fiscal Year Starts In', 'Number', { precision: 2, scale: 0, ...readOnly }),
      text('DefaultAccountAccess', 'Default Account Access', 40, readOnly),
      text('DefaultContactAccess', 'Default Contact Access', 40, readOnly)
    ],
    { ...platformOnly, updateable: true }
  ),
  standardObject(
    'UserPreference',
    '03u',
    'User Preference',
    [lookup('UserId', 'User ID', 'User'), text('Preference', 'Preference', 40), text('Value', 'Value', 255)],
    { ...platformOnly, audit: false }
  )
];

/** The administrative permissions that a profile and a permission set carry as checkboxes. */
export function systemPermissions() {
  return [
    ['ApiEnabled', 'API Enabled'],
    ['ViewAllData', 'View All Data'],
    ['ModifyAllData', 'Modify All Data'],
    ['ManageUsers', 'Manage Users'],
    ['CustomizeApplication', 'Customize Application'],
    ['AuthorApex', 'Author Apex'],
    ['ViewSetup', 'View Setup and Configuration'],
    ['ManageDashboards', 'Manage Custom Reports'],
    ['RunReports', 'Run Reports'],
    ['ExportReport', 'Export Reports'],
    ['EditTask', 'Edit Tasks'],
    ['EditEvent', 'Edit Events'],
    ['TransferAnyEntity', 'Transfer Record'],
    ['PasswordNeverExpires', 'Password Never Expires'],
    ['ModifyMetadata', 'Modify Metadata Through Metadata API Functions'],
    ['ViewAllUsers', 'View All Users'],
    ['AssignPermissionSets', 'Assign Permission Sets'],
    ['MassInlineEdit', 'Mass Edits from Lists'],
    ['PrivacyDataAccess', 'Privacy Data Access'],
    ['SubmitMacrosAllowed', 'Run Macros on Multiple Records']
  ].map(([name, label]) => checkbox(`Permissions${name}`, label!));
}
