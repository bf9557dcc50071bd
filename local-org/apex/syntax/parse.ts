import type {
  AnonymousUnit,
  Block,
  Member,
  Position,
  Statement,
  TriggerDeclaration,
  TypeDeclaration,
  TypeName
} from './ast.ts';
import { Cursor } from './cursor.ts';
import { seesTypeDeclaration, typeDeclaration } from './declarations.ts';
import { member } from './members.ts';
import { modifiers, seesModifier } from './modifiers.ts';
import { statement } from './statements.ts';
import { SyntaxFault } from './token.ts';
import { triggerHead } from './triggerHead.ts';
import { skipsType, typeName } from './typeNames.ts';

/** In the platform's words: `Unexpected token 'x'.`, `Missing ';' at '}'`. */
export interface SyntaxProblem {
  readonly message: string;
  readonly at: Position;
}

/** A tree, or what is wrong with the source: like the platform, the first problem only. */
export type Parsed<Unit> = { readonly unit: Unit } | { readonly problems: readonly SyntaxProblem[] };

/** Reads the source of an ApexClass: one class, interface or enum. */
export function parseClass(text: string): Parsed<TypeDeclaration> {
  return parsed(text, (cursor) => typeDeclaration(cursor, modifiers(cursor)));
}

/** Reads the source of an ApexTrigger. */
export function parseTrigger(text: string): Parsed<TriggerDeclaration> {
  return parsed(text, (cursor) => {
    const { at } = cursor;
    const head = triggerHead(cursor);
    const open = cursor.expect('{').at;
    const { statements, members } = body(cursor, '}');
    const end = cursor.expect('}').at;
    return { kind: 'trigger', ...head, body: { kind: 'block', statements, at: open, end }, members, at };
  });
}

/** Reads anonymous code. */
export function parseAnonymous(text: string): Parsed<AnonymousUnit> {
  return parsed(text, (cursor) => {
    const { at } = cursor;
    const { statements, members } = body(cursor, '<EOF>');
    const block: Block = { kind: 'block', statements, at, end: cursor.at };
    return { kind: 'anonymous', body: block, members, at };
  });
}

/** Reads the name of a type by itself: `Map<Id, List<Account>>`. */
export function parseTypeName(text: string): Parsed<TypeName> {
  return parsed(text, typeName);
}

function parsed<Unit>(text: string, read: (cursor: Cursor) => Unit): Parsed<Unit> {
  try {
    const cursor = new Cursor(text.replace(/^\uFEFF/, ''));
    const unit = read(cursor);
    const rest = cursor.peek();
    if (rest.kind !== 'end') throw new SyntaxFault(rest.at, `Missing '<EOF>' at '${rest.text}'`);
    return { unit };
  } catch (fault) {
    if (fault instanceof SyntaxFault) return { problems: [{ message: fault.message, at: fault.at }] };
    throw fault;
  }
}

/** Statements with methods and types between them. */
function body(cursor: Cursor, end: string): { statements: Statement[]; members: Member[] } {
  const statements: Statement[] = [];
  const members: Member[] = [];
  while (cursor.peek().kind !== 'end' && !cursor.sees(end)) {
    if (!seesMember(cursor)) statements.push(statement(cursor));
    else {
      const found = member(cursor);
      if (found) members.push(found);
    }
  }
  return { statements, members };
}

/** A type, a method, or a property; variables are statements here. */
function seesMember(cursor: Cursor): boolean {
  const { mark } = cursor;
  if (seesModifier(cursor)) modifiers(cursor);
  const isOne = cursor.sees('void') ? !cursor.sees('void', '.') : seesTypeDeclaration(cursor) || seesTyped(cursor);
  cursor.reset(mark);
  return isOne;
}

function seesTyped(cursor: Cursor): boolean {
  if (!skipsType(cursor) || !cursor.seesName()) return false;
  const { text } = cursor.peek(1);
  return text === '(' || text === '{';
}
