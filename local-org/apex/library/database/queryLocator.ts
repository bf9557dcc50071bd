import { runningJob } from '../../runtime/async/runningJob.ts';
import type { AccessMode } from '../../runtime/database/access.ts';
import type { Bound } from '../../runtime/database/binds.ts';
import { queryRecords } from '../../runtime/database/query.ts';
import type { ApexList } from '../../runtime/values/apexList.ts';
import { LibraryIterator } from '../../runtime/values/iteratorOf.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';

const isInBatch = (): boolean => runningJob()?.kind === 'BatchApex';

/** `Database.QueryLocator`: a query that a batch runs when it starts. */
export class QueryLocator extends LibraryObject {
  readonly text: string;
  readonly #read: () => ApexList;
  #records: ApexList | undefined;

  private constructor(text: string, read: () => ApexList) {
    super();
    this.text = text;
    this.#read = read;
  }

  static ofQuery(text: string, binds: Record<string, Bound>, access: AccessMode): QueryLocator {
    const locator = new QueryLocator(text, () =>
      queryRecords(text, binds, { ...(access && { access }) }, isInBatch() ? 'uncounted' : 'queryLocatorRows')
    );
    // What is wrong with the query shows where it is written.
    void locator.records;
    return locator;
  }

  static ofRecords(records: ApexList): QueryLocator {
    return new QueryLocator('', () => records);
  }

  override get apexType() {
    return libraryType('Database.QueryLocator');
  }

  get records(): ApexList {
    return (this.#records ??= this.#read());
  }

  iterator$(): LibraryIterator {
    return new LibraryIterator(this.records.elementType, this.records.items);
  }
}

export const queryLocatorClasses: readonly LibraryClass[] = [
  {
    declaration: 'class Database.QueryLocator implements Iterable<SObject>',
    members: {
      'String getQuery()': ({ text }: QueryLocator) => text,
      'Database.QueryLocatorIterator iterator()': (self: QueryLocator) => self.iterator$()
    }
  },
  {
    declaration: 'class Database.QueryLocatorIterator implements Iterator<SObject>',
    members: {
      'Boolean hasNext()': (self: LibraryIterator) => self.hasnext$(),
      'SObject next()': (self: LibraryIterator) => self.next$()
    }
  }
];
