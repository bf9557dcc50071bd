import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileProject } from '../compileProject.ts';
import { typeName } from '../types/typeKey.ts';
import type { BoundExpression } from './bound.ts';
import { anonymousUnit, boundStatements, boundValue, facts, sourcesOf } from './testing/compileText.ts';

/** What stands on the right of `Object o = ...`. */
const value = (expression: string, ...classes: readonly string[]): BoundExpression => {
  const bound = boundValue(`Object o = ${expression};`, ...classes);
  return bound;
};
const typeOf = (expression: string, ...classes: readonly string[]) => typeName(value(expression, ...classes).type);

test('An implicit conversion is a node, but for literals', () => {
  const converted = boundValue('Integer i = 1; Decimal d = i;');
  assert.equal(converted.kind, 'convert');
  assert.equal(typeName(converted.type), 'Decimal');
  assert.deepEqual(pick(boundValue('Long a = 5;')), ['literal', 5n, 'Long']);
  assert.deepEqual(pick(boundValue('Decimal a = 5;')), ['literal', '5', 'Decimal']);
  assert.equal(boundValue('Id i; String s = i;').kind, 'convert');
  assert.equal(boundValue('Account a; SObject s = a;').kind, 'local');
});

const pick = (node: BoundExpression) => [
  node.kind,
  node.kind === 'literal' ? node.value : undefined,
  typeName(node.type)
];

test('Numbers are reckoned in the wider kind', () => {
  assert.equal(typeOf('1 + 2L'), 'Long');
  assert.equal(typeOf('1 + 2.5'), 'Decimal');
  assert.equal(typeOf('1.5d + 2.5'), 'Decimal');
  assert.equal(typeOf('1.5d * 2'), 'Double');
  assert.equal(typeOf("1 + 'a'"), 'String');
  assert.equal(typeOf('Date.today() + 1'), 'Date');
  assert.equal(typeOf('5 / 2'), 'Integer');
});

test('Comparison makes its sides alike', () => {
  const kinds = (text: string) => {
    const node = boundValue(`Id i; String s; Date d; Datetime t; Account a; Boolean b = ${text};`);
    return node.kind === 'equals' || node.kind === 'compare' ? node.operands : node.kind;
  };
  assert.equal(kinds('i == s'), 'Id');
  assert.equal(kinds('d < t'), 'Datetime');
  assert.equal(kinds("s == 'a'"), 'String');
  assert.equal(kinds('1 == 1.0'), 'Decimal');
  assert.equal(kinds('a == null'), 'Object');
});

test('A variable hides a type of its name only where it has what is asked for', () => {
  const node = boundStatements(
    'Account account = new Account(); account.Name = Account.SObjectType.getDescribe().getName();'
  );
  assert.equal(node.length, 2);
  assert.equal(value('Account.Name').kind, 'fieldToken');
  assert.equal(boundValue('Account account = new Account(); String s = account.Name;').kind, 'sobjectMember');
});

test('Names ignore case, and System and Schema may be left out', () => {
  assert.equal(typeOf('SYSTEM.string.valueof(1)'), 'String');
  assert.equal(typeOf('new Schema.account()'), 'Account');
  assert.equal(typeOf('sobjecttype.Account'), 'Schema.DescribeSObjectResult');
  assert.equal(typeOf('schema.sObjectType.account.fields.name'), 'Schema.DescribeFieldResult');
  assert.equal(typeOf('Account.sObjectType.fields.name'), 'Schema.SObjectField');
});

test('Generic methods answer with what they hold', () => {
  assert.equal(typeOf('new Map<Id, List<Account>>().get(null)'), 'List<Account>');
  assert.equal(typeOf('new Map<Id, Account>().keySet()'), 'Set<Id>');
  assert.equal(typeOf('new Account().clone(false, true)'), 'Account');
  assert.equal(typeOf('new Copied().clone()', 'public class Copied {}'), 'Copied');
  assert.equal(typeOf('new List<Set<Id>>()[0]'), 'Set<Id>');
  assert.equal(typeOf('new Account().Owner.Name'), 'String');
  assert.equal(typeOf('new Invoice__c().Lines__r'), 'List<Invoice_Line__c>');
});

test('Of several methods the closest is called', () => {
  const overloads = `public class Pick {
    public static Long pick(Long a) { return null; } public static Decimal pick(Decimal a) { return null; }
    public static Object pick(Object a) { return null; } public static String pick(String a) { return null; }
    public static SObject pick(SObject a) { return null; } public static List<SObject> pick(List<SObject> a) { return null; }
    public static Account one(Account a) { return null; } public static Id one(Id a) { return null; } }`;
  const chosen = (argument: string, name = 'pick') => typeOf(`Pick.${name}(${argument})`, overloads);
  assert.equal(chosen('5'), 'Long');
  assert.equal(chosen('1.5d'), 'Decimal');
  assert.equal(chosen("Id.valueOf('001000000000001')"), 'String');
  assert.equal(chosen('new Account()'), 'SObject');
  assert.equal(chosen('new List<Account>()'), 'List<SObject>');
  assert.equal(chosen('true'), 'Object');
  assert.equal(chosen('[SELECT Id FROM Account]'), 'List<SObject>');
  assert.equal(chosen('[SELECT Id FROM Account]', 'one'), 'Account');
  assert.equal(chosen("'001000000000001'", 'one'), 'Id');
});

test('What a query stands for depends on where it stands', () => {
  const result = (declaration: string) => {
    const node = boundValue(declaration);
    return node.kind === 'query' ? `${node.result} ${typeName(node.type)}` : node.kind;
  };
  assert.equal(result('List<Account> a = [SELECT Id FROM Account];'), 'list List<Account>');
  assert.equal(result('Account a = [SELECT Id FROM Account];'), 'one Account');
  assert.equal(result('SObject a = [SELECT Id FROM Account];'), 'one Account');
  assert.equal(result('Integer a = [SELECT COUNT() FROM Account];'), 'count Integer');
  assert.equal(result('AggregateResult a = [SELECT COUNT(Id) n FROM Account];'), 'one AggregateResult');
  assert.equal(result("List<List<SObject>> a = [FIND 'a' RETURNING Account];"), 'lists List<List<SObject>>');
  const coalesced = boundValue('Account a = [SELECT Id FROM Account] ?? new Account();');
  assert.equal(coalesced.kind === 'coalesce' && coalesced.left.kind === 'query' && coalesced.left.result, 'optional');
  const member = boundValue('String a = [SELECT Name FROM Account]?.Name;');
  assert.equal(member.kind === 'sobjectMember' && member.target.kind === 'query' && member.target.result, 'optional');
});

test('Binds of a query are numbered', () => {
  const node = boundValue(
    "Integer n = 1; List<Account> a = [SELECT Id FROM Account WHERE Name = :'x'.trim() LIMIT :n + 1];"
  );
  assert.equal(node.kind === 'query' && node.text, 'SELECT Id FROM Account WHERE Name = :b0 LIMIT :b1');
});

test('Enum values and labels become calls of the library', () => {
  const color = 'public enum Color { RED }';
  assert.equal(typeOf('Color.values()', color), 'List<Color>');
  assert.equal(typeOf("Color.valueOf('RED')", color), 'Color');
  assert.equal(typeOf('Color.RED.name()', color), 'String');
  assert.equal(typeOf('System.Label.Billing_Paid'), 'String');
});

test('An error on a field of a record names the field', () => {
  const [, statement] = boundStatements("Invoice__c i = new Invoice__c(); i.Number__c.addError('taken');");
  const call =
    statement?.kind === 'expression' && statement.expression.kind === 'call' ? statement.expression : undefined;
  assert.equal(call?.arguments[0]?.kind, 'fieldToken');
  assert.equal(typeName(call!.target!.type), 'Invoice__c');
});

test('In a trigger, records are of its object', () => {
  const { units, problems } = compileProject(
    sourcesOf(
      'trigger T on Invoice__c (before insert) { Invoice__c i = Trigger.new[0]; Map<Id, Invoice__c> m = Trigger.oldMap; }'
    ),
    facts
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(units[0]!.trigger, { object: 'Invoice__c', events: ['before insert'] });
});

test('A loop whose variable is of another type converts what it hands out', () => {
  const [loop] = boundStatements('for (Decimal d : new List<Integer>()) {}');
  assert.equal(loop?.kind === 'forEach' && typeName(loop.local.type), 'Integer');
});

test('A class that implements a generic interface answers under the name callers know', () => {
  const text =
    'public class ByName implements Comparator<Account> { public Integer compare(Account a, Account b) { return 0; } }';
  const { units } = compileProject(sourcesOf(text), facts);
  assert.deepEqual(
    units[0]!.types[0]!.bridges.map(({ emittedName, method }) => [emittedName, method.emittedName]),
    [['compare$object$object', 'compare$schema_account$schema_account']]
  );
});

test('Locals of one name in two blocks are two', () => {
  const [first, second] = boundStatements('{ Integer a; } { Integer A; }');
  const name = (node: typeof first) =>
    node?.kind === 'block' && node.statements[0]?.kind === 'local' ? node.statements[0].local.emittedName : '';
  assert.deepEqual([name(first), name(second)], ['a$', 'a$2']);
});

test('Inside its own accessor a property is its slot', () => {
  const text =
    'public class Temperature { public Integer degrees { get { return degrees; } set { degrees = value; } } Integer twice() { return degrees * 2; } }';
  const { units } = compileProject(sourcesOf(text), facts);
  const json = JSON.stringify(units[0]!.types[0]!.members, (key, part: unknown) =>
    key === 'variable' || key === 'type' || key === 'method' ? undefined : part
  );
  assert.equal(json.match(/"isDirect":true/g)?.length, 2);
  assert.equal(json.match(/"isDirect":false/g)?.length, 1);
});

test('Anonymous code may declare methods and types', () => {
  const unit = anonymousUnit(
    'Helper h = new Helper(); Integer n = twice(2); Integer twice(Integer i) { return i * 2; } class Helper {}'
  );
  assert.deepEqual(
    unit.types.map(({ symbol }) => symbol.name),
    ['anonymous', 'Helper']
  );
});

test('Classes with problems are left out, the others compile', () => {
  const { units, problems } = compileProject(sourcesOf('public class Good {}', 'public class Bad { Nope n; }'), facts);
  assert.deepEqual(
    units.map(({ name }) => name),
    ['Good']
  );
  assert.equal(problems.length, 1);
  assert.equal(problems[0]!.fullName, 'Bad');
});

test('Types are found by name, generic ones too', () => {
  const project = compileProject(sourcesOf('public class Outer { private class Inner {} }'), facts);
  const named = (name: string) => {
    const type = project.typeNamed(name);
    return type && typeName(type);
  };
  assert.equal(named('map<id,list<account>>'), 'Map<Id,List<Account>>');
  assert.equal(named('Outer.Inner'), 'Outer.Inner');
  assert.equal(named('System.String'), 'String');
  assert.equal(named('Integer[]'), 'List<Integer>');
  for (const wrong of ['', 'Nope', 'List<Nope>', 'List', 'String<Id>', 'Outer.Inner.', 'a b'])
    assert.equal(named(wrong), undefined);
});
