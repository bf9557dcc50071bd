import type { ObjectSchema } from '../../schema/model.ts';
import { OrgError } from '../../errors.ts';
import type { Name } from '../syntax/ast.ts';
import { noSuchObject } from '../syntax/queryError.ts';
import type { Compilation } from './compilation.ts';

/** The object of a FROM clause. Throws OrgError INVALID_TYPE where it is unknown, or hidden from the caller. */
export function objectOf({ schema, visibility, text }: Compilation, name: Name): ObjectSchema {
  const object = schema.object(name.text);
  if (!object || !visibility.object(object)) throw noSuchObject(text, name.at, name.text);
  if (!object.queryable) throw new OrgError('INVALID_TYPE', `entity type ${object.name} does not support query`);
  return object;
}
