import type { Outcome } from '../../runtime/database/dml.ts';
import type { Merged } from '../../runtime/database/merge.ts';
import type { SaveError } from '../../../save/model.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { Id } from '../../runtime/values/id.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { DatabaseError, errorList } from './databaseError.ts';

export type ResultClass = 'SaveResult' | 'UpsertResult' | 'DeleteResult' | 'UndeleteResult' | 'EmptyRecycleBinResult';

/** `Database.SaveResult` and its siblings: what became of one record. */
export class DatabaseResult extends LibraryObject {
  readonly name: ResultClass;
  readonly id: string | null;
  readonly isCreated: boolean;
  readonly errors: readonly SaveError[];

  constructor(name: ResultClass, { id, success, created, errors }: Omit<Outcome, 'record'>) {
    super();
    this.name = name;
    // A record that failed to be saved has no Id to tell; that of a deletion is known all the same.
    this.id = success || name === 'DeleteResult' ? id : null;
    this.isCreated = created;
    this.errors = errors;
  }

  override get apexType() {
    return libraryType(`Database.${this.name}`);
  }

  get isSuccess(): boolean {
    return this.errors.length === 0;
  }

  *jsonFields(): Generator<readonly [string, unknown]> {
    yield ['success', this.isSuccess];
    yield ['id', idOrNull(this.id)];
    if (this.name === 'UpsertResult') yield ['created', this.isCreated];
    yield ['errors', errorList(this.errors)];
  }

  override toString(): string {
    const errors = this.errors.map((error) => new DatabaseError(error)).join(', ');
    return `Database.${this.name}[getErrors=(${errors});getId=${this.id};isSuccess=${this.isSuccess};]`;
  }
}

export function resultList(name: ResultClass, outcomes: readonly Outcome[]): ApexList {
  const results = outcomes.map((outcome) => new DatabaseResult(name, outcome));
  return ApexList.of(`Database.${name}`, results);
}

const idOrNull = (id: string | null): Id | null => (id === null ? null : new Id(id));

const common: Readonly<Record<string, LibraryCode>> = {
  'Id getId()': ({ id }: DatabaseResult) => idOrNull(id),
  'Boolean isSuccess()': (self: DatabaseResult) => self.isSuccess,
  'List<Database.Error> getErrors()': ({ errors }: DatabaseResult) => errorList(errors)
};

const resultClass = (name: ResultClass, more: LibraryClass['members'] = {}): LibraryClass => ({
  declaration: `class Database.${name}`,
  members: { ...common, ...more }
});

/** `Database.MergeResult`. */
export class MergeResult extends LibraryObject {
  readonly id: string;
  readonly merged: Merged;

  constructor(id: string, merged: Merged) {
    super();
    this.id = id;
    this.merged = merged;
  }

  override get apexType() {
    return libraryType('Database.MergeResult');
  }
}

const ids = (texts: readonly string[]): ApexList =>
  ApexList.of(
    'Id',
    texts.map((text) => new Id(text))
  );

export const resultClasses: readonly LibraryClass[] = [
  resultClass('SaveResult'),
  resultClass('UpsertResult', { 'Boolean isCreated()': ({ isCreated }: DatabaseResult) => isCreated }),
  resultClass('DeleteResult'),
  resultClass('UndeleteResult'),
  resultClass('EmptyRecycleBinResult'),
  {
    declaration: 'class Database.MergeResult',
    members: {
      'Id getId()': ({ id }: MergeResult) => new Id(id),
      'Boolean isSuccess()': () => true,
      'List<Database.Error> getErrors()': () => errorList([]),
      'List<Id> getMergedRecordIds()': ({ merged }: MergeResult) => ids(merged.mergedIds),
      'List<Id> getUpdatedRelatedIds()': ({ merged }: MergeResult) => ids(merged.updatedRelatedIds)
    }
  }
];
