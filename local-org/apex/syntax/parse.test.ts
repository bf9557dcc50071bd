import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BinaryExpression, ClassDeclaration, Expression, LocalDeclaration, Statement } from './ast.ts';
import { parseAnonymous, parseClass, parseTrigger } from './parse.ts';

function classOf(text: string): ClassDeclaration {
  const parsed = parseClass(text);
  assert.ok('unit' in parsed, 'problems' in parsed ? parsed.problems[0]?.message : '');
  return parsed.unit as ClassDeclaration;
}

function statementsOf(text: string): readonly Statement[] {
  const parsed = parseAnonymous(text);
  assert.ok('unit' in parsed, 'problems' in parsed ? parsed.problems[0]?.message : '');
  return parsed.unit.body.statements;
}

function expressionOf(text: string): Expression {
  const [local] = statementsOf(`Object x = ${text};`) as [LocalDeclaration];
  return local.declarators[0]!.value!;
}

function problemOf(text: string): string {
  const parsed = parseClass(text);
  assert.ok('problems' in parsed, 'the source should not be right');
  const { message, at } = parsed.problems[0]!;
  return `${at.line}:${at.column} ${message}`;
}

describe('a class', () => {
  it('has modifiers, annotations, a superclass and interfaces', () => {
    const unit = classOf(
      '@IsTest(SeeAllData=true isParallel=false)\npublic with sharing class A extends B implements C, Iterable<String> {}'
    );
    assert.deepEqual([...unit.modifiers.words], ['public', 'with sharing']);
    assert.deepEqual(
      [...unit.modifiers.annotations[0]!.parameters],
      [
        ['seealldata', true],
        ['isparallel', false]
      ]
    );
    assert.equal(unit.superclass?.parts[0]!.name, 'B');
    assert.equal(unit.interfaces[1]!.parts[0]!.arguments[0]!.parts[0]!.name, 'String');
    assert.deepEqual(unit.at, { line: 2, column: 27 });
  });

  it('keeps its members in the order of the source', () => {
    const unit = classOf(`class A {
      static { x = 1; }
      { y = 2; }
      Integer a = 1, b;
      public String name { get; private set { name = value; } }
      A(Integer a) {}
      void run();
      abstract Map<Id, List<Account>>[] all(final Integer x);
      enum E { ONE, TWO }
      interface I { void go(); }
      class Inner {}
      ;
    }`);
    assert.deepEqual(
      unit.members.map(({ kind }) => kind),
      [
        'initializer',
        'initializer',
        'field',
        'property',
        'constructor',
        'method',
        'method',
        'enum',
        'interface',
        'class'
      ]
    );
  });

  it('may use words of queries as names', () => {
    const unit = classOf(
      'class A { Integer limit; void order(String set, Id user) { Integer trigger = limit; when = get; } }'
    );
    assert.equal(unit.members.length, 2);
  });
});

describe('an expression', () => {
  const shape = (node: Expression): string =>
    node.kind === 'binary'
      ? `(${shape(node.left)} ${node.operator} ${shape(node.right)})`
      : node.kind === 'name'
        ? node.name
        : node.kind === 'literal'
          ? String(node.value)
          : node.kind;

  it('binds as tightly as in Java', () => {
    assert.equal(shape(expressionOf('a + b * c - d')), '((a + (b * c)) - d)');
    assert.equal(shape(expressionOf('a || b && c == d < e')), '(a || (b && (c == (d < e))))');
    assert.equal(shape(expressionOf('a << 1 >> 2 >>> 3')), '(((a << 1) >> 2) >>> 3)');
    assert.equal(shape(expressionOf('a ?? b ?? c')), '((a ?? b) ?? c)');
    assert.equal(shape(expressionOf('a >= b')), '(a >= b)');
    assert.equal(shape(expressionOf('(a + b) & c ^ d | e')), '((((a + b) & c) ^ d) | e)');
  });

  it('tells a cast from parentheses', () => {
    assert.equal(expressionOf('(Integer) -1').kind, 'cast');
    assert.equal(expressionOf('(String) a.b()').kind, 'cast');
    assert.equal(expressionOf('(List<Id>) [SELECT Id FROM Account]').kind, 'cast');
    assert.equal(shape(expressionOf('(a) - b')), '(a - b)');
    assert.equal(shape(expressionOf('(a) + (b)')), '(a + b)');
    assert.equal(expressionOf('((Foo) a).b').kind, 'member');
  });

  it('tells types from comparisons', () => {
    assert.equal((expressionOf('a < b') as BinaryExpression).operator, '<');
    assert.equal(expressionOf('Map<String, List<Object>>.class').kind, 'classLiteral');
    assert.equal(expressionOf('Outer.Inner.class').kind, 'classLiteral');
    assert.equal(expressionOf('Integer[].class').kind, 'classLiteral');
  });

  it('knows every form of new', () => {
    const kinds = [
      'new A()',
      "new Account(Name = 'x')",
      'new List<Id>{ a, b }',
      'new Map<Id, String>{ a => b }',
      'new Set<Id>{}',
      'new Integer[5]',
      'new Integer[]{ 1, 2 }'
    ].map((text) => {
      const node = expressionOf(text);
      return node.kind === 'new' ? `${node.creation.kind}${node.type.arrayDepth}` : node.kind;
    });
    assert.deepEqual(kinds, ['arguments0', 'fields0', 'items0', 'pairs0', 'items0', 'size1', 'items1']);
  });

  it('reads literals to their limits', () => {
    assert.equal(shape(expressionOf('-2147483648')), '-2147483648');
    assert.equal(shape(expressionOf('-9223372036854775808L')), '-9223372036854775808');
    assert.equal(shape(expressionOf("'a\\'b\\u0041\\n'")), "a'bA\n");
    assert.equal(shape(expressionOf("'''\n  two\n  lines'''")), '  two\n  lines');
    assert.deepEqual(expressionOf('1.50'), {
      kind: 'literal',
      type: 'Decimal',
      value: '1.50',
      at: { line: 1, column: 12 }
    });
    assert.equal((expressionOf('1.5d') as { type?: unknown }).type, 'Double');
  });
});

describe('a query', () => {
  const query = (text: string) => {
    const node = expressionOf(text);
    assert.equal(node.kind, 'query');
    return node as Extract<Expression, { kind: 'query' }>;
  };

  it('gives the expressions behind its colons', () => {
    const { text, binds } = query('[SELECT Id FROM Account WHERE Id IN :a.b(c) AND Name LIKE :x + 1 LIMIT :n]');
    assert.deepEqual(
      binds.map((bind) => bind.text),
      ['a.b(c)', 'x + 1', 'n']
    );
    assert.equal(text.slice(binds[1]!.start, binds[1]!.end), ':x + 1');
  });

  it('takes no date for a bind', () => {
    const { binds } = query(
      '[SELECT Id FROM A WHERE D = LAST_N_DAYS:30 AND E > 2020-01-01T12:30:00Z AND F < 2020-01-01T12:30:00+01:00 AND G = N_DAYS_AGO:x]'
    );
    assert.deepEqual(binds, []);
  });

  it('loses its comments and keeps its lines', () => {
    const { text } = query("[SELECT Id // it's\n FROM Account /* : */ WHERE Name = '// no']");
    assert.equal(text, "SELECT Id        \n FROM Account         WHERE Name = '// no'");
  });

  it('may be walked over, indexed or asked', () => {
    assert.equal(expressionOf('[SELECT Id FROM Account].size()').kind, 'call');
    assert.equal(expressionOf('[SELECT Id FROM Account][0].Id').kind, 'member');
    assert.equal(query('[FIND :term IN ALL FIELDS RETURNING Account(Id)]').language, 'sosl');
  });
});

describe('statements', () => {
  it('are told apart', () => {
    const kinds = statementsOf(`
      Integer i = 0; List<Account> all; a.b = c; i++; ++i; run(); new A();
      if (a) b(); else { c(); }
      for (Integer j = 0, k = 1; j < 3; j++, k--) ; for (;;) {}
      for (Account one : [SELECT Id FROM Account]) {}
      while (a) ; do { } while (a);
      switch on a { when 1, -2 {} when null { } when Account one {} when ONE, TWO {} when else {} }
      try { } catch (final Exception e) { } finally { }
      insert as user a; upsert b External__c; merge a b; delete [SELECT Id FROM Account];
      System.runAs(u) { }
      return; throw e; { }`).map(({ kind }) => kind);
    assert.deepEqual(kinds, [
      ...['local', 'local', 'expression', 'expression', 'expression', 'expression', 'expression', 'if', 'for', 'for'],
      ...[
        'forEach',
        'while',
        'doWhile',
        'switch',
        'try',
        'dml',
        'dml',
        'dml',
        'dml',
        'runAs',
        'return',
        'throw',
        'block'
      ]
    ]);
  });

  it('stand beside methods and types in a trigger', () => {
    const parsed = parseTrigger(
      'trigger T on Account (before insert, after update) { run(); void run() {} class A {} final Integer x = 1; }'
    );
    assert.ok('unit' in parsed);
    assert.deepEqual(parsed.unit.events, ['before insert', 'after update']);
    assert.deepEqual(
      [parsed.unit.body.statements.length, parsed.unit.members.length, parsed.unit.object.name],
      [2, 2, 'Account']
    );
  });
});

describe('a fault', () => {
  it('is told in the words of the platform, where it is', () => {
    assert.equal(problemOf('class A {\n  void a() { run() }\n}'), "2:20 Missing ';' at '}'");
    assert.equal(problemOf('class A { void a() { x = ; } }'), "1:26 Unexpected token ';'.");
    assert.equal(problemOf('class A { void a() {'), "1:21 Expecting '}' but was: '<EOF>'");
    assert.equal(problemOf('class A {} }'), "1:12 Missing '<EOF>' at '}'");
    assert.equal(
      problemOf('class A { Integer x = 5 # 3; }'),
      "1:25 Unrecognized symbol '#', which is not a valid Apex identifier."
    );
    assert.equal(problemOf('class A { void a() { b; } }'), '1:22 Expression cannot be a statement.');
    assert.equal(problemOf('class A { Integer list; }'), '1:19 Identifier name is reserved: list');
    assert.match(problemOf("class A { String s = 'a\\d'; }"), /Illegal character sequence '\\d' in string literal\./);
    assert.match(problemOf("class A { String s = 'open;\n }"), /^1:22 Illegal string literal/);
    assert.equal(problemOf('class A { Integer i = 2147483648; }'), '1:23 Illegal integer: 2147483648');
    assert.equal(problemOf('public public class A {}'), '1:8 Duplicate modifier: public');
  });
});
