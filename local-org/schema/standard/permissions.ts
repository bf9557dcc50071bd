import { platformOnly, standardObject } from './define.ts';
import { checkbox, date, dateTime, integer, lookup, picklist, readOnly, standardField, text } from './fields.ts';
import { systemPermissions } from './people.ts';

const audit = { recycleBin: false } as const;

/** Permission sets and what they give; rows follow the metadata, only assignments are written by users. */
export const permissionObjects = [
  standardObject(
    'PermissionSet',
    '0PS',
    'Permission Set',
    [
      text('Name', 'Permission Set Name', 80, { required: true, nameField: true }),
      text('Label', 'Permission Set Label', 80, { required: true }),
      text('Description', 'Description', 255),
      text('NamespacePrefix', 'Namespace Prefix', 15, readOnly),
      lookup('LicenseId', 'License ID', 'UserLicense'),
      lookup('ProfileId', 'Profile ID', 'Profile', undefined, readOnly),
      checkbox('IsOwnedByProfile', 'Is Owned By Profile', readOnly),
      checkbox('IsCustom', 'Is Custom', readOnly),
      checkbox('HasActivationRequired', 'Has Activation Required'),
      picklist('Type', 'Permission Set Type', ['*Regular', 'Standard', 'Session', 'Profile', 'Group'], readOnly),
      lookup('PermissionSetGroupId', 'Permission Set Group ID', 'PermissionSetGroup', undefined, readOnly),
      ...systemPermissions()
    ],
    audit
  ),
  standardObject(
    'PermissionSetGroup',
    '0PG',
    'Permission Set Group',
    [
      text('DeveloperName', 'Developer Name', 80, { required: true, nameField: true }),
      text('MasterLabel', 'Master Label', 80, { required: true }),
      text('Language', 'Master Language', 40),
      text('Description', 'Description', 255),
      picklist('Status', 'Status', ['*Updated', 'Outdated', 'Updating', 'Failed'], readOnly),
      text('NamespacePrefix', 'Namespace Prefix', 15, readOnly),
      checkbox('HasActivationRequired', 'Has Activation Required')
    ],
    audit
  ),
  standardObject(
    'PermissionSetGroupComponent',
    '0PM',
    'Permission Set Group Component',
    [
      lookup('PermissionSetGroupId', 'Permission Set Group ID', 'PermissionSetGroup', 'PermissionSetGroupComponents', {
        required: true,
        deleteConstraint: 'Cascade'
      }),
      lookup('PermissionSetId', 'Permission Set ID', 'PermissionSet', 'PermissionSetGroupComponents', {
        required: true,
        deleteConstraint: 'Cascade'
      })
    ],
    audit
  ),
  standardObject(
    'PermissionSetAssignment',
    '0Pa',
    'Permission Set Assignment',
    [
      lookup('PermissionSetId', 'PermissionSet ID', 'PermissionSet', 'Assignments', { deleteConstraint: 'Cascade' }),
      lookup('PermissionSetGroupId', 'Permission Set Group ID', 'PermissionSetGroup', 'Assignments', {
        deleteConstraint: 'Cascade'
      }),
      lookup('AssigneeId', 'Assignee ID', 'User', 'PermissionSetAssignments', { required: true }),
      checkbox('IsActive', 'Is Active', { defaultValue: 'true', ...readOnly }),
      dateTime('ExpirationDate', 'Expiration Date'),
      dateTime('SystemModstamp', 'System Modstamp', readOnly)
    ],
    { recycleBin: false, audit: false, updateable: false }
  ),
  standardObject(
    'ObjectPermissions',
    '110',
    'Object Permissions',
    [
      lookup('ParentId', 'Parent ID', 'PermissionSet', 'ObjectPerms', { required: true, deleteConstraint: 'Cascade' }),
      text('SobjectType', 'Sobject Type Name', 80, { required: true }),
      checkbox('PermissionsCreate', 'Create Records'),
      checkbox('PermissionsRead', 'Read Records'),
      checkbox('PermissionsEdit', 'Edit Records'),
      checkbox('PermissionsDelete', 'Delete Records'),
      checkbox('PermissionsViewAllRecords', 'Read All Records'),
      checkbox('PermissionsModifyAllRecords', 'Edit All Records')
    ],
    platformOnly
  ),
  standardObject(
    'FieldPermissions',
    '01k',
    'Field Permissions',
    [
      lookup('ParentId', 'Parent ID', 'PermissionSet', 'FieldPerms', { required: true, deleteConstraint: 'Cascade' }),
      text('SobjectType', 'Sobject Type Name', 80, { required: true }),
      text('Field', 'Field Name', 255, { required: true }),
      checkbox('PermissionsEdit', 'Edit Field'),
      checkbox('PermissionsRead', 'Read Field'),
      dateTime('SystemModstamp', 'System Modstamp', readOnly)
    ],
    { ...platformOnly, audit: false }
  ),
  standardObject(
    'SetupEntityAccess',
    '0J0',
    'Setup Entity Access',
    [
      lookup('ParentId', 'Parent ID', 'PermissionSet', 'SetupEntityAccessItems', {
        required: true,
        deleteConstraint: 'Cascade'
      }),
      lookup(
        'SetupEntityId',
        'Setup Entity ID',
        ['ApexClass', 'ApexPage', 'CustomPermission'],
        'SetupEntityAccessItems',
        {
          required: true
        }
      ),
      text('SetupEntityType', 'Setup Entity Type', 40, readOnly),
      dateTime('SystemModstamp', 'System Modstamp', readOnly)
    ],
    { ...platformOnly, audit: false }
  ),
  standardObject(
    'PermissionSetTabSetting',
    '01P',
    'Permission Set Tab Setting',
    [
      lookup('ParentId', 'Parent ID', 'PermissionSet', undefined, { required: true, deleteConstraint: 'Cascade' }),
      text('Name', 'Name', 255, { required: true, nameField: true }),
      picklist('Visibility', 'Visibility', ['DefaultOff', 'DefaultOn'])
    ],
    platformOnly
  ),
  standardObject(
    'CustomNotificationType',
    '0ML',
    'Custom Notification Type',
    [
      text('CustomNotifTypeName', 'Notification Name', 80, { required: true, nameField: true }),
      text('DeveloperName', 'API Name', 80, { required: true }),
      text('MasterLabel', 'Label', 80, { required: true }),
      text('Language', 'Master Language', 40),
      text('NamespacePrefix', 'Namespace Prefix', 15, readOnly),
      text('Description', 'Description', 255),
      checkbox('Desktop', 'Desktop'),
      checkbox('Mobile', 'Mobile')
    ],
    platformOnly
  ),
  standardObject(
    'CustomPermission',
    '0CP',
    'Custom Permission',
    [
      text('DeveloperName', 'Name', 80, { required: true, nameField: true }),
      text('MasterLabel', 'Label', 80, { required: true }),
      text('Language', 'Master Language', 40),
      text('Description', 'Description', 255),
      text('NamespacePrefix', 'Namespace Prefix', 15, readOnly),
      checkbox('IsProtected', 'Protected Component')
    ],
    platformOnly
  ),
  standardObject(
    'PermissionSetLicense',
    '0PL',
    'Permission Set License',
    [
      text('DeveloperName', 'Developer Name', 80, { nameField: true }),
      text('MasterLabel', 'Permission Set License Label', 80),
      picklist('Status', 'Status', ['*Active', 'Disabled']),
      integer('TotalLicenses', 'Total Licenses'),
      integer('UsedLicenses', 'Used Licenses'),
      date('ExpirationDate', 'Expiration Date')
    ],
    platformOnly
  ),
  standardObject(
    'PermissionSetLicenseAssign',
    '2LA',
    'Permission Set License Assignment',
    [
      lookup('PermissionSetLicenseId', 'Permission Set License ID', 'PermissionSetLicense', undefined, {
        required: true
      }),
      lookup('AssigneeId', 'Assignee ID', 'User', 'PermissionSetLicenseAssignments', { required: true })
    ],
    audit
  ),
  standardObject(
    'UserRecordAccess',
    '0Ur',
    'User Record Access',
    [
      lookup('UserId', 'User ID', 'User', undefined, readOnly),
      standardField('RecordId', 'Record ID', 'Text', { length: 18, ...readOnly }),
      checkbox('HasReadAccess', 'Has Read Access', readOnly),
      checkbox('HasEditAccess', 'Has Edit Access', readOnly),
      checkbox('HasDeleteAccess', 'Has Delete Access', readOnly),
      picklist(
        'MaxAccessLevel',
        'Maximum Access Level',
        ['None', 'Read', 'Edit', 'Delete', 'Transfer', 'All'],
        readOnly
      )
    ],
    { ...platformOnly, audit: false }
  )
];
