import type { BoundMember, BoundType } from '../bind/bound.ts';
import type { MethodSymbol, TypeSymbol, VariableSymbol } from '../types/model.ts';
import { writeBody, writeInitializer } from './bodies.ts';
import { statics } from './chains.ts';
import { ConstantPool } from './constantPool.ts';
import type { CoverageLines } from './coverageLines.ts';
import { LineWriter } from './lineWriter.ts';
import type { EmittedScript } from './model.ts';
import { fieldStepName, getterName, methodName, setterName, slotName } from './names.ts';
import type { ScriptScope } from './scope.ts';
import { closeScript, openScript } from './script.ts';
import { declaredSharing } from './sharing.ts';
import { isException } from './typeTests.ts';

/** What is collected of a class while its members are written. */
interface ClassScope extends ScriptScope {
  readonly symbol: TypeSymbol;
  readonly displayNames: Map<string, string>;
  /** Methods that run initializers, in the order of the source. */
  readonly fieldSteps: string[];
  readonly staticSteps: string[];
}

/** The script of a class. Interfaces and enums have no code. */
export function emitType(type: BoundType, coverage: CoverageLines): EmittedScript | undefined {
  const { symbol } = type;
  if (symbol.kind !== 'class') return undefined;
  const line = symbol.source?.declaration.at.line ?? 1;
  const scope: ClassScope = {
    symbol,
    owner: symbol,
    pool: new ConstantPool(),
    writer: new LineWriter(line),
    coverage,
    sharing: declaredSharing(symbol),
    displayNames: new Map(),
    fieldSteps: [],
    staticSteps: []
  };
  const open = openScript(scope);
  writeHead(type, scope);
  for (const member of type.members) writeMember(member, scope);
  writeTail(type, scope);
  return closeScript(open, scope, { fileName: `apex:${symbol.qualifiedName}`, line, displayNames: scope.displayNames });
}

/** Slots of instances and statics, all of them null at first. */
function writeHead({ members }: BoundType, scope: ClassScope): void {
  const { symbol, pool, writer } = scope;
  const slots = (isStatic: boolean): VariableSymbol[] =>
    members.flatMap((member) =>
      member.kind === 'variable' && member.variable.isStatic === isStatic ? [member.variable] : []
    );
  writer.write(`const C = class extends ${pool.name({ kind: 'base', type: symbol.superclass })} { `);
  for (const variable of slots(false)) writer.write(`${slotName(variable)} = null; `);
  if (isException(symbol)) {
    const type = pool.name({ kind: 'type', type: { kind: 'class', symbol, arguments: [] } });
    writer.write(`constructor(t = ${type}) { super(t); } `);
  }
  writer.write(
    `static $state() { return { ${slots(true)
      .map((variable) => `${slotName(variable)}: null`)
      .join(', ')} }; } `
  );
}

function writeMember(member: BoundMember, scope: ClassScope): void {
  switch (member.kind) {
    case 'variable':
      return writeVariable(member, scope);
    case 'initializer':
      return writeBody(step(member.isStatic, scope), member.body, scope);
    case 'method':
      if (!member.body) return;
      scope.displayNames.set(methodName(member.method), member.method.name);
      return writeBody(`${member.method.isStatic ? 'static ' : ''}${methodName(member.method)}`, member.body, scope);
    case 'constructor':
      return writeConstructor(member, scope);
  }
}

/** A method of its own for each initializer, for it must stand where it stands in the source. */
function step(isStatic: boolean, scope: ClassScope): string {
  const { displayNames, fieldSteps, staticSteps, symbol } = scope;
  const steps = isStatic ? staticSteps : fieldSteps;
  const name = isStatic ? `$static${steps.length}` : fieldStepName(symbol, steps.length);
  steps.push(name);
  displayNames.set(name, isStatic ? '<clinit>' : '<init>');
  return `${isStatic ? 'static ' : ''}${name}`;
}

function writeVariable(
  { variable, value, getter, setter, at }: Extract<BoundMember, { kind: 'variable' }>,
  scope: ClassScope
): void {
  const { isStatic } = variable;
  if (value) {
    writeInitializer(step(isStatic, scope), value, at.line, scope, (text, body) => {
      const holder = isStatic ? statics(variable.owner, body) : 'this';
      return `${holder}.${slotName(variable)} = ${text}`;
    });
  }
  if (variable.storage !== 'property') return;
  const lead = isStatic ? 'static ' : '';
  const holder = isStatic ? `${scope.pool.name({ kind: 'class', symbol: variable.owner })}.statics()` : 'this';
  const slot = `${holder}.${slotName(variable)}`;
  for (const name of [getterName(variable), setterName(variable)])
    scope.displayNames.set(name, `__sfdc_${variable.name}`);
  if (getter) writeBody(`${lead}${getterName(variable)}`, getter, scope);
  else if (variable.hasGetter) scope.writer.at(at.line, `${lead}${getterName(variable)}() { return ${slot}; } `);
  if (setter) writeBody(`${lead}${setterName(variable)}`, setter, scope);
  else if (variable.hasSetter) scope.writer.at(at.line, `${lead}${setterName(variable)}(v) { ${slot} = v; } `);
}

/** Initializers have run by now, those of superclasses first; whoever calls `this(...)` leaves the superclass to the other constructor. */
function writeConstructor(
  { constructor, body }: Extract<BoundMember, { kind: 'constructor' }>,
  scope: ClassScope
): void {
  const first = body.block.statements[0];
  const isChained =
    first?.kind === 'expression' && first.expression.kind === 'call' && first.expression.method.kind === 'constructor';
  scope.displayNames.set(constructor.emittedName, '<init>');
  const prologue = isChained ? '' : superConstructor(scope);
  writeBody(constructor.emittedName, body, scope, { isConstructor: true, prologue });
}

/** Of the library, only exceptions have constructors that a subclass runs. */
function superConstructor({ symbol }: ClassScope): string {
  const above = symbol.superclass?.symbol;
  return above && (above.origin === 'source' || isException(above)) ? 'super.new$(); ' : '';
}

function writeTail({ members, bridges }: BoundType, scope: ClassScope): void {
  const { symbol, writer, fieldSteps, staticSteps } = scope;
  const calls = (holder: string, steps: readonly string[]): string =>
    steps.map((name) => `${holder}.${name}(); `).join('');
  if (fieldSteps.length > 0) writer.write(`$fields() { super.$fields(); ${calls('this', fieldSteps)}} `);
  writer.write('static $make() { const made = new C(); made.$fields(); return made; } ');
  writer.write(`static $init() { ${calls('C', staticSteps)}} `);
  const hasConstructor = isException(symbol) || members.some(({ kind }) => kind === 'constructor');
  if (!hasConstructor) writer.write(`new$() { ${superConstructor(scope)}return this; } `);
  for (const { emittedName, method } of bridges) writer.write(bridge(emittedName, method));
  writer.write('}; return C; ');
}

function bridge(emittedName: string, method: MethodSymbol): string {
  const names = method.parameters.map((_, index) => `a${index}`).join(', ');
  // A static method may stand for one of an interface.
  const holder = method.isStatic ? 'C' : 'this';
  return `${emittedName}(${names}) { return ${holder}.${methodName(method)}(${names}); } `;
}
