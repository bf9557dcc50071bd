import { given } from '../../runtime/arguments.ts';
import { runDml } from '../../runtime/database/statements.ts';
import { recordList } from '../../runtime/sobject/children.ts';
import type { SObject } from '../../runtime/sobject/sobject.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';
import { PageReference } from '../system/pageReferenceClass.ts';

/** The controller of one record, handed to extensions. */
class StandardController extends LibraryObject {
  readonly record: SObject;

  constructor(record: SObject) {
    super();
    this.record = record;
  }

  override get apexType() {
    return libraryType('ApexPages.StandardController');
  }

  get id(): string | null {
    const id = this.record.isSet('Id') ? this.record.field('Id') : null;
    return id === null ? null : String(id);
  }
}

/** The controller of a list of records. */
class StandardSetController extends LibraryObject {
  readonly records: ApexList;
  selected: ApexList;
  pageSize = 20;
  pageNumber = 1;

  constructor(records: ApexList) {
    super();
    this.records = records;
    this.selected = recordList(undefined);
  }

  override get apexType() {
    return libraryType('ApexPages.StandardSetController');
  }

  get pages(): number {
    return Math.max(Math.ceil(this.records.size / this.pageSize), 1);
  }

  page(): ApexList {
    const start = (this.pageNumber - 1) * this.pageSize;
    return new ApexList(this.records.apexType, this.records.items.slice(start, start + this.pageSize));
  }

  goTo(page: number): void {
    this.pageNumber = Math.min(Math.max(page, 1), this.pages);
  }
}

const pageOf = ({ id }: StandardController): PageReference => new PageReference(`/${id ?? ''}`);

const standardController: LibraryClass = {
  declaration: 'class ApexPages.StandardController',
  members: {
    'new(SObject record)': (_, record: SObject | null) => new StandardController(given(record)),
    'SObject getRecord()': ({ record }: StandardController) => record,
    'String getId()': ({ id }: StandardController) => id,
    'PageReference view()': pageOf,
    'PageReference cancel()': pageOf,
    'PageReference edit()': ({ id }: StandardController) => new PageReference(`/${id ?? ''}/e`),
    'PageReference save()': (self: StandardController) => {
      runDml('upsert', self.record);
      return pageOf(self);
    },
    'PageReference delete()': (self: StandardController) => {
      runDml('delete', self.record);
      return new PageReference(`/${self.record.object.keyPrefix}`);
    },
    // Records made in code have the fields that code has set: there is nothing to add.
    'void addFields(List<String> fields)': () => undefined
  }
};

const standardSetController: LibraryClass = {
  declaration: 'class ApexPages.StandardSetController',
  members: {
    'new(List<SObject> records)': (_, records: ApexList | null) => new StandardSetController(given(records)),
    'List<SObject> getRecords()': (self: StandardSetController) => self.page(),
    'List<SObject> getSelected()': ({ selected }: StandardSetController) => selected,
    'void setSelected(List<SObject> records)': (self: StandardSetController, records: ApexList) =>
      void (self.selected = records),
    'Integer getResultSize()': ({ records }: StandardSetController) => records.size,
    'Integer getPageSize()': ({ pageSize }: StandardSetController) => pageSize,
    'void setPageSize(Integer size)': (self: StandardSetController, size: number) => void (self.pageSize = size),
    'Integer getPageNumber()': ({ pageNumber }: StandardSetController) => pageNumber,
    'void setPageNumber(Integer page)': (self: StandardSetController, page: number) => self.goTo(page),
    'Boolean getHasNext()': (self: StandardSetController) => self.pageNumber < self.pages,
    'Boolean getHasPrevious()': (self: StandardSetController) => self.pageNumber > 1,
    'void first()': (self: StandardSetController) => self.goTo(1),
    'void last()': (self: StandardSetController) => self.goTo(self.pages),
    'void next()': (self: StandardSetController) => self.goTo(self.pageNumber + 1),
    'void previous()': (self: StandardSetController) => self.goTo(self.pageNumber - 1),
    'PageReference save()': ({ selected }: StandardSetController) => {
      runDml('update', selected);
      return new PageReference('/');
    }
  }
};

export const pageControllerClasses: readonly LibraryClass[] = [standardController, standardSetController];
