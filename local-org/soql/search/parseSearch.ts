import { ApexLexer, ApexParserFactory } from '@apexdevtools/apex-parser';
import type {
  FieldListContext,
  FieldSpecContext,
  FieldSpecListContext,
  SoslClausesContext,
  SoslIdContext,
  SoslWithClauseContext
} from '@apexdevtools/apex-parser';
import { OrgError } from '../../errors.ts';
import type { Bind, Expression, Name, Query, SelectItem, Value } from '../syntax/ast.ts';
import { logicalOf } from '../syntax/conditionNodes.ts';
import { functionOf } from '../syntax/expressionNodes.ts';
import { maskStrings, stringContent } from '../syntax/maskedText.ts';
import { optional, startOf } from '../syntax/nodeParts.ts';
import { queryError } from '../syntax/queryError.ts';
import { countOf, orderItem, subqueryOf } from '../syntax/queryNodes.ts';
import { FaultListener, SyntaxFault, unexpected } from '../syntax/syntaxFault.ts';
import { bindOf } from '../syntax/valueNodes.ts';

export type SearchGroup = 'all' | 'name' | 'email' | 'phone' | 'sidebar';

/** A parsed SOSL search. */
export interface Search {
  /** The text that offsets in the tree refer to. */
  readonly text: string;
  /** What to look for, or the bind that says so. */
  readonly terms: string | Bind;
  readonly group: SearchGroup;
  /** One query for each object of RETURNING; empty where the search names none. */
  readonly returning: readonly Query[];
  readonly limit: Value | undefined;
  readonly security: 'user' | 'system' | undefined;
}

/** Parses SOSL in any of its forms: `FIND {x}`, `FIND 'x'`, `FIND :x`. Throws OrgError MALFORMED_SEARCH. */
export function parseSearch(sosl: string): Search {
  // The grammar knows searches as they stand in Apex, in brackets.
  const text = `[${sosl.trim().replace(/^find\s*(?=[{'])/i, 'FIND ')}]`;
  const masked = maskStrings(
    text.replace(/\{(?:[^}\\]|\\[\s\S])*\}/, (braced) => `{${'x'.repeat(braced.length - 2)}}`)
  );
  try {
    return readSearch(text, masked);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    throw queryError('MALFORMED_SEARCH', sosl, Math.min(sosl.length, Math.max(0, error.at - 1)), error.message);
  }
}

function readSearch(text: string, masked: string): Search {
  const { parser } = ApexParserFactory.createLexerAndParser(masked, new FaultListener(text));
  const isBraced = /^\[\s*find\s*\{/i.test(masked);
  const context = isBraced ? parser.soslLiteralAlt() : parser.soslLiteral();
  const next = parser.getCurrentToken();
  if (next.type !== ApexLexer.EOF) throw unexpected(next.start, text.slice(next.start, next.stop + 1));
  const bind = 'boundExpression' in context ? optional(context.boundExpression()) : undefined;
  const found = /^\[\s*find\s+(\{[\s\S]*?\}|'[\s\S]*?')/i.exec(masked);
  const end = found?.[0].length ?? 0;
  const literal = text.slice(end - (found?.[1]?.length ?? 0), end);
  const terms = bind ? bindOf(bind) : isBraced ? literal.slice(1, -1) : stringContent(literal);
  return { text, terms, ...clausesOf(context.soslClauses()) };
}

function clausesOf(context: SoslClausesContext): Pick<Search, 'group' | 'returning' | 'limit' | 'security'> {
  const group = optional(context.searchGroup());
  const specs = optional(context.fieldSpecList());
  return {
    group: (group?.start.text.toLowerCase() ?? 'all') as SearchGroup,
    returning: specs ? specsOf(specs).map(queryOfSpec) : [],
    limit: countOf(optional(context.limitClause())),
    security: context.soslWithClause_list().map(securityOf).find(Boolean)
  };
}

/** Of what WITH may ask for, modes are known; corrected spelling changes nothing here, where nothing is corrected. */
function securityOf(context: SoslWithClauseContext): Search['security'] {
  if (optional(context.USER_MODE())) return 'user';
  if (optional(context.SYSTEM_MODE())) return 'system';
  if (optional(context.SPELL_CORRECTION())) return undefined;
  throw new OrgError('MALFORMED_SEARCH', `${context.start.text} ${context.getText().slice(4)} is not supported`);
}

function specsOf(context: FieldSpecListContext): FieldSpecContext[] {
  return [context.fieldSpec(), ...context.fieldSpecList_list().flatMap(specsOf)];
}

function queryOfSpec(context: FieldSpecContext): Query {
  const from = nameOf(context.soslId(0));
  const fields = optional(context.fieldList());
  const where = optional(context.logicalExpression());
  if (optional(context.LISTVIEW())) throw new OrgError('MALFORMED_SEARCH', 'USING LISTVIEW is not supported');
  const order = optional(context.fieldOrderList());
  return {
    select: fields ? itemsOf(fields) : [expressionItem({ kind: 'path', names: ['Id'], at: from.at })],
    from,
    where: where && logicalOf(where, subqueryOf),
    orderBy: order ? order.fieldOrder_list().map(orderItem) : [],
    limit: countOf(optional(context.limitClause())),
    offset: countOf(optional(context.offsetClause())),
    ...nothingElse,
    at: from.at
  };
}

const nothingElse = {
  alias: undefined,
  pathAliases: new Map<string, readonly string[]>(),
  scope: undefined,
  security: undefined,
  groupBy: undefined,
  having: undefined,
  allRows: false,
  forUpdate: false
};

/** Fields stand in a list of lists: the grammar recurses at each comma. */
function itemsOf(context: FieldListContext): SelectItem[] {
  const inner = optional(context.soqlFunction());
  const [first, alias] = context.soslId_list();
  const rest = context.fieldList_list().flatMap(itemsOf);
  if (inner) return [expressionItem(formatOf(functionOf(inner) as never, startOf(context)), first?.getText()), ...rest];
  const path: Expression = { kind: 'path', names: first!.getText().split('.'), at: startOf(first!) };
  if (!optional(context.LPAREN())) return [expressionItem(path), ...rest];
  const name = context.start.text.toUpperCase() as 'TOLABEL' | 'FORMAT' | 'CONVERTCURRENCY';
  return [expressionItem({ kind: 'call', name, argument: path, at: startOf(context) }, alias?.getText()), ...rest];
}

const formatOf = (argument: never, at: number): Expression => ({ kind: 'call', name: 'FORMAT', argument, at });

function expressionItem(expression: Expression, alias?: string): SelectItem {
  return { kind: 'expression', expression, alias, at: expression.at };
}

function nameOf(context: SoslIdContext): Name {
  return { text: context.getText(), at: startOf(context) };
}
