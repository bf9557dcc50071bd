import type { ErrorCode } from '../../../errors.ts';
import type { SaveError } from '../../../save/model.ts';
import { JsonNumber, type JsonTree } from '../json/tree.ts';
import { ApprovalResult } from './approval.ts';
import { DatabaseError } from './databaseError.ts';
import { LeadConvertResult } from './leadConversion.ts';
import { DatabaseResult, type ResultClass } from './results.ts';

const RESULTS: ReadonlySet<string> = new Set([
  'Database.SaveResult',
  'Database.UpsertResult',
  'Database.DeleteResult',
  'Database.UndeleteResult',
  'Database.EmptyRecycleBinResult'
]);

/** Results and errors as tests make them up from JSON; undefined for what is no such class. */
export function resultFromJson(className: string, tree: JsonTree): object | undefined {
  if (!(tree instanceof Map)) return undefined;
  if (className === 'Database.Error') return new DatabaseError(errorOf(tree));
  if (className === 'Database.LeadConvertResult') return LeadConvertResult.ofFacts(factsOf(tree), errorsOf(tree));
  if (className.startsWith('Approval.')) return new ApprovalResult(className, factsOf(tree), errorsOf(tree));
  if (!RESULTS.has(className)) return undefined;
  const name = className.slice('Database.'.length) as ResultClass;
  const facts = factsOf(tree);
  const errors = errorsOf(tree);
  const outcome = {
    id: facts['id'] ?? null,
    success: facts['success'] === 'true',
    created: facts['created'] === 'true',
    errors
  };
  return new DatabaseResult(name, outcome);
}

type Fields = ReadonlyMap<string, JsonTree>;

/** Plain values as text. */
function factsOf(tree: Fields): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const [name, value] of tree) {
    if (value !== null && !(value instanceof Map) && !Array.isArray(value))
      facts[name] = value instanceof JsonNumber ? value.text : String(value);
  }
  return facts;
}

function errorsOf(tree: Fields): SaveError[] {
  const errors = tree.get('errors');
  return Array.isArray(errors) ? errors.flatMap((error) => (error instanceof Map ? [errorOf(error)] : [])) : [];
}

function errorOf(tree: Fields): SaveError {
  const { message = '', statusCode = 'UNKNOWN_EXCEPTION' } = factsOf(tree);
  const fields = tree.get('fields');
  return {
    statusCode: statusCode as ErrorCode,
    message,
    fields: Array.isArray(fields) ? fields.map(String) : []
  };
}
