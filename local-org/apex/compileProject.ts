import type { MetadataRegistry } from '../metadata/model.ts';
import type { Schema } from '../schema/model.ts';
import { bindInner, bindTypes } from './bind/bindType.ts';
import { bindCodeBody } from './bind/bodies.ts';
import type { BoundUnit } from './bind/bound.ts';
import { bindMembers } from './bind/members.ts';
import { codeOf, type UnitContext } from './bind/unitContext.ts';
import type { CodeProblem } from './model.ts';
import type { AnonymousUnit, Position, TriggerDeclaration, TypeDeclaration } from './syntax/ast.ts';
import { parseAnonymous, parseClass, type Parsed, parseTrigger } from './syntax/parse.ts';
import { errorType, voidType } from './types/builtIn.ts';
import { declareInheritance } from './types/declareInheritance.ts';
import type { Library } from './types/librarySymbols.ts';
import type { ApexType, TypeSymbol } from './types/model.ts';
import { declareMembers, declareType, isType, type SourceContext, type SourceSymbol } from './types/sourceSymbols.ts';
import { typeByName } from './types/typeByName.ts';
import { resolveTypeName, type TypeTable } from './types/typeNames.ts';

/** A class or trigger as text. */
export interface ApexSource {
  readonly kind: 'class' | 'trigger';
  readonly fullName: string;
  /** Of its file, for problems. */
  readonly path: string;
  readonly text: string;
}

export interface ProjectFacts {
  readonly schema: Schema;
  /** For labels, pages, field sets. */
  readonly metadata: MetadataRegistry;
  readonly library: Library;
}

/** All classes and triggers of an org, bound to one another and to its schema. */
export interface CompiledProject {
  /** Those without problems, in the order of the sources. */
  readonly units: readonly BoundUnit[];
  readonly problems: readonly CodeProblem[];
  /** A type by name as code would name it from outside of all classes; undefined where there is none. */
  typeNamed(name: string): ApexType | undefined;
  /** Anonymous code against the classes of the project. */
  anonymous(code: string): { readonly unit: BoundUnit } | { readonly problems: readonly CodeProblem[] };
}

interface ParsedUnit {
  readonly source: ApexSource;
  readonly tree: TypeDeclaration | TriggerDeclaration;
  readonly symbol: SourceSymbol;
}

const anonymousName = 'anonymous';

/**
 * Compiles sources together: each may name all others. Texts that were parsed before are not parsed again; names are resolved anew each
 * time, for any of them may mean something else by now.
 */
export function compileProject(sources: readonly ApexSource[], facts: ProjectFacts): CompiledProject {
  const problems = new Map<string, CodeProblem[]>(sources.map(({ fullName, kind }) => [unitKey(kind, fullName), []]));
  const reporterFor = (source: ApexSource) => (at: Position, problem: string) => {
    problems.get(unitKey(source.kind, source.fullName))!.push(problemOf(source, at, problem));
  };
  const classes = new Map<string, SourceSymbol>();
  const table: TypeTable = { library: facts.library, schema: facts.schema, classes };
  const parsed = sources.flatMap((source) => parseSource(source, table, classes, reporterFor(source)) ?? []);
  declareAll(parsed, table, reporterFor);
  const units = parsed.map(({ source, tree, symbol }): BoundUnit => {
    const context: UnitContext = {
      types: table,
      metadata: facts.metadata,
      trigger: undefined,
      report: reporterFor(source)
    };
    return tree.kind === 'trigger' ? bindTrigger(context, tree, symbol) : bindClass(context, source, symbol);
  });
  return {
    units: units.filter(({ name, kind }) => problems.get(unitKey(kind, name))!.length === 0),
    problems: [...problems.values()].flatMap((list) => [...list].sort(byPlace)),
    typeNamed: (name) => typeByName(table, name),
    anonymous: (code) => compileAnonymous(code, table, facts)
  };
}

function unitKey(kind: string, name: string): string {
  return `${kind}:${name.toLowerCase()}`;
}

function problemOf({ kind, fullName, path }: ApexSource, { line, column }: Position, problem: string): CodeProblem {
  const type = kind === 'class' ? 'ApexClass' : 'ApexTrigger';
  return { type, fullName, path, line, column, problem, problemType: 'Error' };
}

function byPlace(a: CodeProblem, b: CodeProblem): number {
  return a.line - b.line || a.column - b.column;
}

// ---- parsing

type Tree = TypeDeclaration | TriggerDeclaration;
const trees = new Map<string, Parsed<Tree>>();
const mostTrees = 5000;

/** Trees of sources by their text: a deploy changes few of many. */
function treeOf({ kind, text }: ApexSource): Parsed<Tree> {
  const key = `${kind}\n${text}`;
  const known = trees.get(key) ?? (kind === 'class' ? parseClass(text) : parseTrigger(text));
  if (trees.size >= mostTrees) trees.clear();
  trees.set(key, known);
  return known;
}

function parseSource(
  source: ApexSource,
  table: TypeTable,
  classes: Map<string, SourceSymbol>,
  report: (at: Position, problem: string) => void
): ParsedUnit | undefined {
  const parsed = treeOf(source);
  if ('problems' in parsed) {
    for (const { at, message } of parsed.problems) report(at, message);
    return undefined;
  }
  const tree = parsed.unit;
  const symbol = symbolOf(source, tree, table);
  if (tree.kind !== 'trigger') {
    const key = symbol.name.toLowerCase();
    if (key !== source.fullName.toLowerCase()) report(tree.name.at, `Invalid class: ${symbol.name}`);
    classes.set(key, symbol);
  }
  return { source, tree, symbol };
}

function symbolOf(source: ApexSource, tree: Tree, { library }: TypeTable): SourceSymbol {
  const unit = { name: source.fullName, path: source.path };
  if (tree.kind === 'trigger') return holderOf(tree, unit);
  const key = tree.name.name.toLowerCase();
  return declareType(tree, unit, undefined, library.type(`System.${key}`) ? `c.${key}` : undefined);
}

/** A class that holds what a trigger or anonymous code declares. */
function holderOf(
  { name, members, at }: Pick<TriggerDeclaration, 'name' | 'members' | 'at'>,
  unit: { readonly name: string; readonly path: string }
): SourceSymbol {
  const modifiers = { words: new Set<string>(), annotations: [], at };
  return declareType(
    { kind: 'class', name, modifiers, superclass: undefined, interfaces: [], members, end: at, at },
    unit,
    undefined,
    `${unit.path}:${unit.name}`.toLowerCase()
  );
}

// ---- declaring

function declareAll(
  parsed: readonly ParsedUnit[],
  table: TypeTable,
  reporterFor: (source: ApexSource) => (at: Position, problem: string) => void
): void {
  const contexts = parsed.map(({ source }) => sourceContext(table, reporterFor(source)));
  parsed.forEach(({ symbol }, index) => declareInheritance(symbol, contexts[index]!));
  parsed.forEach(({ symbol, tree }, index) => {
    declareMembers(symbol, contexts[index]!);
    if (tree.kind === 'trigger') makeStatic(symbol);
  });
}

/** What a trigger or anonymous code declares belongs to nothing. */
function makeStatic(holder: SourceSymbol): void {
  for (const [key, methods] of holder.methods) {
    holder.methods.set(
      key,
      methods.map((method) => ({ ...method, isStatic: true }))
    );
  }
  for (const [key, variable] of holder.variables) holder.variables.set(key, { ...variable, isStatic: true });
}

function sourceContext(table: TypeTable, report: (at: Position, problem: string) => void): SourceContext {
  return {
    report,
    typeOf(name, within) {
      const resolved = resolveTypeName(table, name, within);
      if ('type' in resolved) return resolved.type;
      report(name.at, resolved.problem);
      return errorType;
    }
  };
}

// ---- binding

function bindClass(context: UnitContext, source: ApexSource, symbol: TypeSymbol): BoundUnit {
  const { isTest, declaration } = symbol.source!;
  if (!isTest && symbol.access !== 'public' && symbol.access !== 'global') {
    context.report(declaration.name.at, 'Top-level type must have public or global visibility');
  }
  return { name: source.fullName, kind: 'class', types: bindTypes(context, symbol), body: undefined, isTest };
}

function bindTrigger(given: UnitContext, tree: TriggerDeclaration, symbol: SourceSymbol): BoundUnit {
  const object = given.types.schema.object(tree.object.name);
  if (!object) given.report(tree.object.at, `Invalid type: ${tree.object.name}`);
  const context = { ...given, trigger: object };
  return {
    name: tree.name.name,
    kind: 'trigger',
    types: typesOfHolder(context, symbol, tree),
    body: bindCodeBody(codeOf(context, symbol, { isStatic: true }), [], tree.body),
    trigger: { object: object?.name ?? tree.object.name, events: tree.events },
    isTest: false
  };
}

/** The holder only where something is declared in it: methods need a home. */
function typesOfHolder(context: UnitContext, symbol: TypeSymbol, { members }: Pick<AnonymousUnit, 'members'>) {
  const own = members.filter((member) => !isType(member));
  const holder = own.length > 0 ? [{ symbol, members: bindMembers(context, symbol, own), bridges: [] }] : [];
  return [...holder, ...bindInner(context, symbol, members)];
}

function compileAnonymous(
  text: string,
  table: TypeTable,
  { metadata }: ProjectFacts
): { readonly unit: BoundUnit } | { readonly problems: readonly CodeProblem[] } {
  const source: ApexSource = { kind: 'class', fullName: anonymousName, path: anonymousName, text };
  const problems: CodeProblem[] = [];
  const report = (at: Position, problem: string) => void problems.push(problemOf(source, at, problem));
  const parsed = parseAnonymous(text);
  if ('problems' in parsed) {
    for (const { at, message } of parsed.problems) report(at, message);
    return { problems };
  }
  const { unit } = parsed;
  const symbol = holderOf({ ...unit, name: { name: anonymousName, at: unit.at } }, { name: anonymousName, path: '' });
  const context = sourceContext(table, report);
  declareInheritance(symbol, context);
  declareMembers(symbol, context);
  makeStatic(symbol);
  const unitContext: UnitContext = { types: table, metadata, trigger: undefined, report };
  const code = codeOf(unitContext, symbol, { isStatic: true, returns: voidType });
  const types = typesOfHolder(unitContext, symbol, unit);
  const body = bindCodeBody(code, [], unit.body);
  if (problems.length > 0) return { problems: problems.sort(byPlace) };
  return { unit: { name: anonymousName, kind: 'anonymous', types, body, isTest: false } };
}
