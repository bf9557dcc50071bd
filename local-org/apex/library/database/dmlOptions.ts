import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import { property } from '../property.ts';
import type { LibraryClass } from '../model.ts';

/** `Database.DMLOptions`: of its options only `optAllOrNone` and `allowFieldTruncation` change anything here. */
export class DmlOptions extends LibraryObject {
  readonly values = new Map<string, unknown>();

  override get apexType() {
    return libraryType('Database.DMLOptions');
  }

  /** All records or none, unless it says otherwise. */
  get allOrNone(): boolean {
    return this.values.get('optAllOrNone') !== false;
  }
}

class DmlHeader extends LibraryObject {
  readonly values = new Map<string, unknown>();
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }

  override get apexType() {
    return libraryType(`Database.DMLOptions.${this.name}`);
  }
}

const header = (name: string, members: LibraryClass['members']): LibraryClass => ({
  declaration: `class Database.DMLOptions.${name}`,
  members: { 'new()': () => new DmlHeader(name), ...members }
});

const withHeaders = (): DmlOptions => {
  const options = new DmlOptions();
  for (const name of ['AssignmentRuleHeader', 'DuplicateRuleHeader', 'EmailHeader']) {
    options.values.set(name[0]!.toLowerCase() + name.slice(1), new DmlHeader(name));
  }
  return options;
};

export const dmlOptionsClasses: readonly LibraryClass[] = [
  {
    declaration: 'class Database.DMLOptions',
    members: {
      'new()': withHeaders,
      ...property('Boolean', 'optAllOrNone'),
      ...property('Boolean', 'allowFieldTruncation'),
      ...property('String', 'localeOptions'),
      ...property('Database.DMLOptions.AssignmentRuleHeader', 'assignmentRuleHeader'),
      ...property('Database.DMLOptions.DuplicateRuleHeader', 'duplicateRuleHeader'),
      ...property('Database.DMLOptions.EmailHeader', 'emailHeader')
    }
  },
  header('AssignmentRuleHeader', { ...property('Id', 'assignmentRuleId'), ...property('Boolean', 'useDefaultRule') }),
  header('DuplicateRuleHeader', {
    ...property('Boolean', 'allowSave'),
    ...property('Boolean', 'runAsCurrentUser'),
    ...property('Boolean', 'includeRecordDetails')
  }),
  header('EmailHeader', {
    ...property('Boolean', 'triggerAutoResponseEmail'),
    ...property('Boolean', 'triggerOtherEmail'),
    ...property('Boolean', 'triggerUserEmail')
  })
];
