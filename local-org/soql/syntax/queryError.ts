import { OrgError } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';

const before = 30;
const after = 30;
const separator = /[\s,]/;

/**
 * The error of a query as the platform words it: the piece of the query around `at`, a caret, row and column, then the message.
 * The piece stays on its row and is widened from 30 characters on either side to whole words.
 */
export function queryError(code: ErrorCode, text: string, at: number, message: string): OrgError {
  const rowStart = text.lastIndexOf('\n', at - 1) + 1;
  const row = text.slice(0, rowStart).split('\n').length;
  const column = at - rowStart;
  const [piece, caret] = pieceAround(text.slice(rowStart).split(/\r?\n/, 1)[0] ?? '', column);
  return new OrgError(code, `\n${piece}\n${' '.repeat(caret)}^\nERROR at Row:${row}:Column:${column + 1}\n${message}`);
}

function pieceAround(line: string, column: number): [piece: string, caret: number] {
  let start = Math.max(0, Math.min(column, line.length) - before);
  while (start > 0 && !separator.test(line[start - 1]!)) start--;
  let end = Math.min(line.length, column + after);
  while (end < line.length && !separator.test(line[end]!)) end++;
  return [line.slice(start, end), column - start];
}

/** MALFORMED_QUERY at a place in the query. */
export function malformed(text: string, at: number, message: string): OrgError {
  return queryError('MALFORMED_QUERY', text, at, message);
}

/** MALFORMED_QUERY `unexpected token: 'x'`. */
export function unexpectedToken(text: string, at: number, token: string): OrgError {
  return malformed(text, at, `unexpected token: '${token}'`);
}

/** INVALID_FIELD for a field that is absent or hidden: the platform does not say which. */
export function noSuchColumn(text: string, at: number, field: string, entity: string): OrgError {
  return queryError(
    'INVALID_FIELD',
    text,
    at,
    `No such column '${field}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' ` +
      'after the custom field name. Please reference your WSDL or the describe call for the appropriate names.'
  );
}

/** INVALID_FIELD for an unknown relationship on the way up to a parent. */
export function noSuchParent(text: string, at: number, relationship: string): OrgError {
  return queryError('INVALID_FIELD', text, at, unknownRelationship(relationship, 'field path'));
}

/** INVALID_TYPE for an unknown child relationship. */
export function noSuchChild(text: string, at: number, relationship: string): OrgError {
  return queryError('INVALID_TYPE', text, at, unknownRelationship(relationship, 'FROM part of query call'));
}

const unknownRelationship = (relationship: string, where: string): string =>
  `Didn't understand relationship '${relationship}' in ${where}. If you are attempting to use a custom relationship, be sure to ` +
  "append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.";

/** INVALID_TYPE for an object that is absent or hidden. */
export function noSuchObject(text: string, at: number, object: string): OrgError {
  return queryError(
    'INVALID_TYPE',
    text,
    at,
    `sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after ` +
      'the entity name. Please reference your WSDL or the describe call for the appropriate names.'
  );
}
