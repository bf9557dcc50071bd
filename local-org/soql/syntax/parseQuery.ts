import { ApexLexer, ApexParserFactory } from '@apexdevtools/apex-parser';
import { OrgError } from '../../errors.ts';
import { createLruCache } from '../lruCache.ts';
import type { Query } from './ast.ts';
import { maskStrings } from './maskedText.ts';
import { queryOf } from './queryNodes.ts';
import { malformed } from './queryError.ts';
import { earlierSuspect, FaultListener, SyntaxFault, tokensOf, unexpected } from './syntaxFault.ts';

export interface ParsedQuery {
  readonly query: Query;
  /** The text with its strings blanked: equal for queries of one tree, so a key for whatever is made of the tree. */
  readonly mask: string;
}

const trees = createLruCache<string, Query>(500);
/** Longer queries are rare, and their trees large. */
export const maximumCachedLength = 10_000;
const maximumLength = 100_000;

/** Parses SOQL. Throws OrgError MALFORMED_QUERY with the platform's message, row and column. */
export function parseQuery(text: string): ParsedQuery {
  if (text.trim() === '') throw new OrgError('MALFORMED_QUERY', 'SOQL statements cannot be empty or null');
  if (text.length > maximumLength) {
    throw new OrgError('MALFORMED_QUERY', `SOQL statement cannot be longer than ${maximumLength} characters.`);
  }
  const mask = maskStrings(text);
  const known = trees.get(mask);
  if (known) return { query: known, mask };
  try {
    const query = parseMasked(text, mask);
    if (mask.length <= maximumCachedLength) trees.set(mask, query);
    return { query, mask };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const fault = earlierSuspect(mask, error);
    throw malformed(text, fault.at, fault.message);
  }
}

function parseMasked(text: string, mask: string): Query {
  const { parser } = ApexParserFactory.createLexerAndParser(mask, new FaultListener(text));
  const context = parser.query();
  const next = parser.getCurrentToken();
  if (next.type !== ApexLexer.EOF) throw unexpected(next.start, text.slice(next.start, next.stop + 1));
  const query = queryOf(context);
  refuseReservedAlias(text, mask, query);
  return query;
}

// https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_alias.htm
const reserved = new Set(
  'and asc desc excludes first from group having in includes last like limit not null nulls or order select using where with'.split(
    ' '
  )
);

/** `FROM Account WHERE` must not read as an alias named WHERE. */
function refuseReservedAlias(text: string, mask: string, { alias, from }: Query): void {
  if (alias === undefined || !reserved.has(alias.toLowerCase())) return;
  const next = tokensOf(mask).filter((token) => token.start > from.at)[1];
  throw next ? unexpected(next.start, text.slice(next.start, next.stop + 1)) : unexpected(text.length, '<EOF>');
}
