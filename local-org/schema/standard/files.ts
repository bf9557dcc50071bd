import { platformOnly, standardObject } from './define.ts';
import {
  checkbox,
  dateTime,
  email,
  integer,
  longText,
  lookup,
  owner,
  picklist,
  readOnly,
  standardField,
  text,
  textArea,
  viewedFields
} from './fields.ts';

const toAnything = { alsoRefersTo: 'everyObject', required: true, deleteConstraint: 'Cascade' } as const;
const standardParents = [
  'Account',
  'Campaign',
  'Case',
  'Contact',
  'Contract',
  'Lead',
  'Opportunity',
  'Order',
  'Product2',
  'Task',
  'Event',
  'User'
];

/** Files, attachments, notes, posts, e-mail templates. */
export const fileObjects = [
  standardObject(
    'ContentDocument',
    '069',
    'Content Document',
    [
      text('Title', 'Title', 255, { required: true, nameField: true }),
      checkbox('IsArchived', 'Is Archived'),
      lookup('LatestPublishedVersionId', 'Latest Published Version ID', 'ContentVersion', undefined, readOnly),
      integer('ContentSize', 'Size', 18, readOnly),
      text('FileType', 'File Type', 20, readOnly),
      text('FileExtension', 'File Extension', 40, readOnly),
      textArea('Description', 'Description', 1000),
      picklist('PublishStatus', 'Publish Status', ['P', 'R', 'U'], readOnly),
      lookup('ParentId', 'Parent ID', 'ContentWorkspace', undefined, readOnly),
      owner(),
      ...viewedFields()
    ],
    { createable: false }
  ),
  standardObject('ContentVersion', '068', 'Content Version', [
    text('Title', 'Title', 255, { required: true, nameField: true }),
    lookup('ContentDocumentId', 'ContentDocument ID', 'ContentDocument', 'ContentVersions', {
      deleteConstraint: 'Cascade',
      updateable: false
    }),
    checkbox('IsLatest', 'Is Latest', readOnly),
    text('VersionNumber', 'Version Number', 20, readOnly),
    textArea('Description', 'Description', 1000),
    text('ReasonForChange', 'Reason For Change', 1000),
    text('PathOnClient', 'Path On Client', 500, { updateable: false }),
    standardField('VersionData', 'Version Data', 'Base64'),
    text('ContentUrl', 'Content URL', 1300),
    integer('ContentSize', 'Size', 18, readOnly),
    text('FileType', 'File Type', 20, readOnly),
    text('FileExtension', 'File Extension', 40, readOnly),
    text('Checksum', 'Checksum', 50, readOnly),
    picklist('ContentLocation', 'Content Origin', ['*S', 'E', 'L'], { updateable: false }),
    picklist('Origin', 'Content Origin', ['*C', 'H'], { updateable: false }),
    standardField('FirstPublishLocationId', 'First Publish Location ID', 'Lookup', {
      referenceTo: standardParents,
      relationshipName: 'FirstPublishLocation',
      alsoRefersTo: 'everyObject',
      deleteConstraint: 'SetNull',
      updateable: false
    }),
    textArea('TagCsv', 'Tags', 2000),
    owner()
  ]),
  standardObject(
    'ContentDocumentLink',
    '06A',
    'Content Document Link',
    [
      lookup('LinkedEntityId', 'Linked Entity ID', standardParents, 'ContentDocumentLinks', {
        ...toAnything,
        updateable: false
      }),
      lookup('ContentDocumentId', 'ContentDocument ID', 'ContentDocument', 'ContentDocumentLinks', {
        required: true,
        deleteConstraint: 'Cascade',
        updateable: false
      }),
      picklist('ShareType', 'Share Type', ['*V', 'C', 'I']),
      picklist('Visibility', 'Visibility', ['*AllUsers', 'InternalUsers', 'SharedUsers']),
      checkbox('IsDeleted', 'Is Deleted', readOnly),
      dateTime('SystemModstamp', 'System Modstamp', readOnly)
    ],
    { recycleBin: false, audit: false }
  ),
  standardObject('ContentWorkspace', '058', 'Library', [
    text('Name', 'Name', 255, { required: true, nameField: true }),
    textArea('Description', 'Description', 1000)
  ]),
  standardObject('Attachment', '00P', 'Attachment', [
    lookup('ParentId', 'Parent ID', standardParents, 'Attachments', toAnything),
    text('Name', 'File Name', 255, { required: true, nameField: true }),
    checkbox('IsPrivate', 'Private'),
    text('ContentType', 'Content Type', 120),
    integer('BodyLength', 'Body Length', 18, readOnly),
    standardField('Body', 'Body', 'Base64', { required: true }),
    textArea('Description', 'Description', 500),
    owner()
  ]),
  standardObject('Note', '002', 'Note', [
    lookup('ParentId', 'Parent ID', standardParents, 'Notes', toAnything),
    text('Title', 'Title', 80, { required: true, nameField: true }),
    checkbox('IsPrivate', 'Private'),
    longText('Body', 'Body'),
    owner()
  ]),
  standardObject('Document', '015', 'Document', [
    text('Name', 'Document Name', 255, { required: true, nameField: true }),
    lookup('FolderId', 'Folder ID', ['Folder', 'User'], undefined, { required: true }),
    text('DeveloperName', 'Document Unique Name', 80),
    text('ContentType', 'MIME Type', 120),
    text('Type', 'File Extension', 40),
    checkbox('IsPublic', 'Externally Available'),
    integer('BodyLength', 'Body Length', 18, readOnly),
    standardField('Body', 'Body', 'Base64'),
    textArea('Description', 'Description'),
    text('Keywords', 'Keywords', 255)
  ]),
  standardObject(
    'Folder',
    '00l',
    'Folder',
    [
      text('Name', 'Name', 40, { nameField: true }),
      text('DeveloperName', 'Folder Unique Name', 80),
      picklist('AccessType', 'Access Type', ['Shared', '*Public', 'Hidden']),
      checkbox('IsReadonly', 'Read Only'),
      picklist('Type', 'Type', ['Document', 'Email', 'Report', 'Dashboard'])
    ],
    platformOnly
  ),
  standardObject('EmailTemplate', '00X', 'Email Template', [
    text('Name', 'Email Template Name', 80, { required: true, nameField: true }),
    text('DeveloperName', 'Template Unique Name', 80, { required: true }),
    lookup('FolderId', 'Folder ID', ['Folder', 'Organization', 'User']),
    picklist('TemplateType', 'Template Type', ['*text', 'html', 'custom', 'visualforce'], { required: true }),
    picklist('Encoding', 'Encoding', ['*UTF-8', 'ISO-8859-1']),
    textArea('Description', 'Description', 500),
    text('Subject', 'Subject', 255),
    longText('HtmlValue', 'HTML Value', 384000),
    longText('Body', 'Email Body', 384000),
    checkbox('IsActive', 'Available For Use'),
    owner()
  ]),
  standardObject('EmailMessage', '02s', 'Email Message', [
    lookup('ParentId', 'Case ID', 'Case', 'EmailMessages', { deleteConstraint: 'Cascade' }),
    lookup('RelatedToId', 'Related To ID', standardParents, 'Emails', { alsoRefersTo: 'everyObject' }),
    text('Subject', 'Subject', 3000, { nameField: true }),
    longText('TextBody', 'Text Body', 131072),
    longText('HtmlBody', 'HTML Body', 131072),
    email('FromAddress', 'From Address', { length: 1000 }),
    text('FromName', 'From Name', 1000),
    text('ToAddress', 'To Address', 4000),
    text('CcAddress', 'CC Address', 4000),
    text('BccAddress', 'BCC Address', 4000),
    checkbox('Incoming', 'Is Incoming'),
    picklist('Status', 'Status', ['*0', '1', '2', '3', '4', '5']),
    dateTime('MessageDate', 'Message Date')
  ]),
  standardObject('FeedItem', '0D5', 'Feed Item', [
    lookup('ParentId', 'Parent ID', standardParents, 'Feeds', { ...toAnything, updateable: false }),
    picklist('Type', 'Feed Item Type', ['*TextPost', 'LinkPost', 'ContentPost', 'TrackedChange'], {
      updateable: false
    }),
    text('Title', 'Title', 255),
    longText('Body', 'Body', 10000),
    text('LinkUrl', 'Link Url', 1000),
    checkbox('IsRichText', 'Is Rich Text'),
    integer('CommentCount', 'Comment Count', 9, readOnly),
    integer('LikeCount', 'Like Count', 9, readOnly)
  ]),
  standardObject('Topic', '0TO', 'Topic', [
    text('Name', 'Name', 150, { required: true, nameField: true }),
    textArea('Description', 'Description', 1000),
    integer('TalkingAbout', 'Talking About', 9, readOnly)
  ]),
  standardObject('TopicAssignment', '0Kn', 'Topic Assignment', [
    lookup('TopicId', 'Topic ID', 'Topic', 'TopicAssignments', { required: true, deleteConstraint: 'Cascade' }),
    lookup('EntityId', 'Entity ID', standardParents, 'TopicAssignments', toAnything)
  ])
];
