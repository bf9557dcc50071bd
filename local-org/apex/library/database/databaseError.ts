import type { SaveError } from '../../../save/model.ts';
import type { SObject } from '../../runtime/sobject/sobject.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';
import { statusCode } from './statusCode.ts';

/** `Database.Error`: one thing that is wrong with a record. */
export class DatabaseError extends LibraryObject {
  readonly error: SaveError;

  constructor(error: SaveError) {
    super();
    this.error = error;
  }

  override get apexType() {
    return libraryType('Database.Error');
  }

  *jsonFields(): Generator<readonly [string, unknown]> {
    yield ['statusCode', this.error.statusCode];
    yield ['message', this.error.message];
    yield ['fields', ApexList.of('String', [...this.error.fields])];
  }

  override toString(): string {
    const { fields, message, statusCode: code } = this.error;
    return `Database.Error[getFields=(${fields.join(', ')});getMessage=${message};getStatusCode=${code};]`;
  }
}

export const errorList = (errors: readonly SaveError[]): ApexList =>
  ApexList.of(
    'Database.Error',
    errors.map((error) => new DatabaseError(error))
  );

/** What `addError` put on a record. */
export const recordErrors = ({ errors = [] }: SObject): ApexList =>
  errorList(
    errors.map(({ message, field }) => ({
      statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message,
      fields: field === undefined ? [] : [field]
    }))
  );

export const databaseErrorClass: LibraryClass = {
  declaration: 'class Database.Error',
  members: {
    'List<String> getFields()': ({ error }: DatabaseError) => ApexList.of('String', [...error.fields]),
    'String getMessage()': ({ error }: DatabaseError) => error.message,
    'StatusCode getStatusCode()': ({ error }: DatabaseError) => statusCode(error.statusCode)
  }
};
