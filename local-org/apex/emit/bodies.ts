import type { BoundBody, BoundExpression, LocalSymbol } from '../bind/bound.ts';
import { expression } from './expressions.ts';
import { tick } from './loops.ts';
import { neverNullLocals } from './nullness.ts';
import type { BodyScope, ScriptScope } from './scope.ts';
import { passesSharingOn } from './sharing.ts';
import { inBlock } from './statements.ts';

export interface BodyOptions {
  readonly isConstructor?: boolean;
  /** What the body begins with, on the line of its head. */
  readonly prologue?: string;
}

/** Writes `head(parameters) { ... }`. */
export function writeBody(head: string, body: BoundBody, script: ScriptScope, options: BodyOptions = {}): void {
  const { writer, sharing } = script;
  const { scope, declarations } = bodyScope(script, body, options.isConstructor);
  const setsSharing = sharing !== undefined && passesSharingOn(body);
  writer.at(body.at.line, `${head}(${parameters(body.parameters)}) { ${tick}`);
  const hole = writer.hole();
  if (setsSharing) writer.write(`const $h = $.enterSharing(${sharing === 'with'}); try { `);
  if (options.prologue) writer.write(options.prologue);
  inBlock(body.block, scope);
  if (options.isConstructor) writer.write('return this; ');
  writer.write(setsSharing ? '} finally { $.leaveSharing($h); } } ' : '} ');
  hole.fill(declarations());
}

/** Writes `head() { place = value; }` on a line. `assign` gets the text of the value. */
export function writeInitializer(
  head: string,
  value: BoundExpression,
  line: number,
  script: ScriptScope,
  assign: (value: string, scope: BodyScope) => string
): void {
  const { writer, coverage } = script;
  const { scope, declarations } = bodyScope(script, undefined);
  const text = assign(expression(value, scope), scope);
  writer.at(line, `${head}() { ${declarations()}${coverage.mark(line)} ${text}; } `);
}

export function parameters(locals: readonly LocalSymbol[]): string {
  return locals.map(({ emittedName }) => emittedName).join(', ');
}

function bodyScope(
  script: ScriptScope,
  body: BoundBody | undefined,
  isConstructor = false
): { scope: BodyScope; declarations: () => string } {
  const names: string[] = [];
  const scope: BodyScope = {
    ...script,
    isConstructor,
    neverNull: body ? neverNullLocals(body) : new Set(),
    temporary: () => {
      const name = `$${names.length}`;
      names.push(name);
      return name;
    }
  };
  return { scope, declarations: () => (names.length === 0 ? '' : `let ${names.join(', ')}; `) };
}
