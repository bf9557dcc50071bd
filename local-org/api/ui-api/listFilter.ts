import { parseValue, valueFromASTUntyped } from 'graphql';
import { OrgError } from '../../errors.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { Binds, whereClause } from '../graphql/where.ts';
import type { UiApiContext } from './model.ts';

/**
 * The filter of a list request, which UI API takes in GraphQL syntax (`{ Name: { like: "A%" } }`), as a SOQL condition with its binds;
 * empty text without one. Throws INVALID_FIELD, INVALID_QUERY_FILTER_OPERATOR or MALFORMED_QUERY.
 */
export function requestedFilter(
  { org }: UiApiContext,
  object: ObjectSchema,
  where: string | undefined
): { soql: string; binds: Binds['values'] } {
  const binds = new Binds('filter');
  const soql = where ? whereClause(org.schema, object, parseFilter(where), binds) : '';
  return { soql, binds: binds.values };
}

function parseFilter(where: string): Record<string, unknown> {
  try {
    return valueFromASTUntyped(parseValue(where)) as Record<string, unknown>;
  } catch (error) {
    throw new OrgError('MALFORMED_QUERY', `The filter "${where}" cannot be read: ${(error as Error).message}`);
  }
}
