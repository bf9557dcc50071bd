import type { SourceFile } from '../../metadata/model.ts';
import {
  fieldFile,
  metadataFile,
  objectFile,
  permissionSetFile,
  ruleFile,
  summaryFilters,
  valueSet
} from './projectSource.ts';

const rollUp = (
  operation: string,
  child: string,
  key: string,
  field?: string,
  filters: Parameters<typeof summaryFilters>[0] = []
) =>
  [
    {
      summaryForeignKey: `${child}.${key}`,
      summaryOperation: operation,
      ...(field && { summarizedField: `${child}.${field}` })
    },
    summaryFilters(filters)
  ] as const;

const lookup = (target: string, relationshipName: string, more: Record<string, string | boolean> = {}) => ({
  referenceTo: target,
  relationshipName,
  ...more
});

/** A small project that has one of everything the save order deals with: authors, their books, reviews of books, shelves. */
export const libraryProject: readonly SourceFile[] = [
  objectFile('Author__c', { enableHistory: true }),
  fieldFile('Author__c.Code__c', 'Text', { length: 20, externalId: true, unique: true, caseSensitive: false }),
  fieldFile('Author__c.Allowed_Pages__c', 'Number', { precision: 18, scale: 0 }),
  fieldFile('Author__c.Mentor__c', 'Lookup', lookup('Author__c', 'Pupils', { deleteConstraint: 'SetNull' })),
  fieldFile('Author__c.Books__c', 'Summary', ...rollUp('count', 'Book__c', 'Author__c')),
  fieldFile(
    'Author__c.Open_Books__c',
    'Summary',
    ...rollUp('count', 'Book__c', 'Author__c', undefined, [['Book__c.Status__c', 'equals', 'Draft, In Print']])
  ),
  fieldFile('Author__c.Pages__c', 'Summary', ...rollUp('sum', 'Book__c', 'Author__c', 'Pages__c')),
  fieldFile('Author__c.Thickness__c', 'Summary', ...rollUp('sum', 'Book__c', 'Author__c', 'Thickness__c')),
  fieldFile('Author__c.First_Published__c', 'Summary', ...rollUp('min', 'Book__c', 'Author__c', 'Published__c')),
  fieldFile(
    'Author__c.Highest_Price__c',
    'Summary',
    ...rollUp('max', 'Book__c', 'Author__c', 'Price__c', [['Book__c.Is_Rare__c', 'equals', 'True']])
  ),
  fieldFile('Author__c.Stars__c', 'Summary', ...rollUp('sum', 'Book__c', 'Author__c', 'Stars__c')),
  ruleFile(
    'Author__c.Page_Limit',
    'AND(NOT(ISBLANK(Allowed_Pages__c)), Pages__c > Allowed_Pages__c)',
    'This author may not write that many pages.',
    'Allowed_Pages__c'
  ),

  objectFile('Book__c', { enableHistory: true, sharingModel: 'ControlledByParent' }),
  fieldFile(
    'Book__c.Author__c',
    'MasterDetail',
    lookup('Author__c', 'Books', { reparentableMasterDetail: true, writeRequiresMasterRead: false })
  ),
  fieldFile(
    'Book__c.Shelf__c',
    'Lookup',
    lookup('Shelf__c', 'Books', { deleteConstraint: 'SetNull', trackHistory: true })
  ),
  fieldFile('Book__c.Loan_Desk__c', 'Lookup', lookup('Shelf__c', 'Loaned_Books', { deleteConstraint: 'Restrict' })),
  fieldFile('Book__c.Isbn__c', 'Text', { length: 13, externalId: true, unique: true, caseSensitive: false }),
  fieldFile('Book__c.Signature__c', 'Text', { length: 10, unique: true, caseSensitive: true }),
  fieldFile('Book__c.Import_Key__c', 'Text', { length: 20, externalId: true }),
  fieldFile('Book__c.Subtitle__c', 'Text', { length: 20, trackHistory: true }),
  fieldFile('Book__c.Summary__c', 'LongTextArea', { length: 1000, visibleLines: 3 }),
  fieldFile('Book__c.Pages__c', 'Number', { precision: 6, scale: 0, trackHistory: true }),
  fieldFile('Book__c.Price__c', 'Currency', { precision: 8, scale: 2 }),
  fieldFile('Book__c.Discount__c', 'Percent', { precision: 5, scale: 1 }),
  fieldFile('Book__c.Published__c', 'Date', {}),
  fieldFile('Book__c.Lent_At__c', 'DateTime', {}),
  fieldFile('Book__c.Opens__c', 'Time', {}),
  fieldFile('Book__c.Is_Rare__c', 'Checkbox', { defaultValue: false }),
  fieldFile('Book__c.Contact_Email__c', 'Email', {}),
  fieldFile('Book__c.Status__c', 'Picklist', {}, valueSet(['*Draft', 'In Print', 'Gone'])),
  fieldFile('Book__c.Genre__c', 'Picklist', {}, valueSet(['Novel', 'Poem'], false)),
  fieldFile('Book__c.Topics__c', 'MultiselectPicklist', { visibleLines: 3 }, valueSet(['Sea', 'War', 'Love'])),
  fieldFile('Book__c.Due__c', 'Date', { defaultValue: 'TODAY() + 14' }),
  fieldFile('Book__c.Thickness__c', 'Number', { precision: 18, scale: 1, formula: 'Pages__c / 10' }),
  fieldFile('Book__c.Stars__c', 'Summary', ...rollUp('sum', 'Review__c', 'Book__c', 'Stars__c')),
  ruleFile('Book__c.Rare_Needs_Price', 'AND(Is_Rare__c, ISBLANK(Price__c))', 'A rare book needs a price.', 'Price__c'),
  ruleFile(
    'Book__c.No_Way_Back',
    `AND(ISCHANGED(Status__c), ISPICKVAL(PRIORVALUE(Status__c), "Gone"))`,
    'A book that is gone stays gone.'
  ),
  ruleFile('Book__c.Forbidden_Author', 'Author__r.Name = "Nobody"', 'Nobody writes no books.', 'Author__c'),
  ruleFile('Book__c.Divides', 'AND(Pages__c = 13, 1 / (Pages__c - 13) > 0)', 'Never shown.'),

  objectFile('Review__c', { sharingModel: 'ControlledByParent' }, { type: 'AutoNumber', displayFormat: 'R-{0000}' }),
  fieldFile('Review__c.Book__c', 'MasterDetail', lookup('Book__c', 'Reviews')),
  fieldFile('Review__c.Stars__c', 'Number', { precision: 2, scale: 0, required: true }),

  objectFile('Shelf__c', { sharingModel: 'Private' }),
  fieldFile('Shelf__c.Room__c', 'Text', { length: 40, required: true }),
  fieldFile('Shelf__c.Secret__c', 'Text', { length: 40 }),

  permissionSetFile(
    'Librarian',
    { Author__c: 'CRED', Book__c: 'CRED', Review__c: 'CR', Shelf__c: 'CRED' },
    {
      'Author__c.Code__c': 'edit',
      'Author__c.Books__c': 'read',
      'Book__c.Isbn__c': 'read',
      'Book__c.Pages__c': 'edit',
      'Book__c.Status__c': 'edit'
    },
    '<customPermissions><enabled>true</enabled><name>Stamp_Books</name></customPermissions>'
  ),
  metadataFile(
    'customPermissions/Stamp_Books.customPermission-meta.xml',
    'CustomPermission',
    '<label>Stamp Books</label>'
  )
];
