import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsIn, problemsOf } from './testing/compileText.ts';

/** Members of a class, and what the platform says of them. */
type Case = readonly [members: string, ...problems: string[]];

function holds(name: string, cases: readonly Case[]): void {
  test(name, () => {
    for (const [members, ...problems] of cases) assert.deepEqual(problemsIn(members), problems, members);
  });
}

holds('Names must be there', [
  ['void run() { x = 1; }', 'Variable does not exist: x'],
  ['Nope field;', 'Invalid type: Nope'],
  ['List<Nope> field;', 'Invalid type: Nope'],
  ['List field;', 'No type arguments provided for a parameterized type: List'],
  ['String<Id> field;', 'Type arguments provided for a non-parameterized type: String'],
  ['Map<Id> field;', 'Invalid type argument count for Map: expected 2 but found 1'],
  ['void run() { go(1); }', 'Method does not exist or incorrect signature: void go(Integer) from the type Example'],
  ["void run() { 'a'.go(); }", 'Method does not exist or incorrect signature: void go() from the type String'],
  ['void run() { new Example(1); }', 'Constructor not defined: [Example].<Constructor>(Integer)'],
  ['void run(Invoice__c i) { i.Nope__c = 1; }', 'Variable does not exist: Nope__c'],
  ['Invoice__c i = new Invoice__c(Nope__c = 1);', 'Field does not exist: Nope__c on Invoice__c'],
  ['String s = System.Label.Nope;', 'External string does not exist: Nope'],
  ['PageReference p = Page.Nope;', 'Page does not exist: Nope']
]);

holds('Names stand for one thing', [
  ['void run() { Integer a; String A; }', 'Duplicate variable: A'],
  ['void run(Integer a) { for (String A : new List<String>()) {} }', 'Duplicate variable: A'],
  ['Integer a; String A;', 'Duplicate field: A'],
  ['void run(Id a) {} void RUN(Id b) {}', 'Method already defined: void RUN(Id) from the type Example'],
  ['class A {} class a {}', 'Type name already in use: a']
]);

holds('Values convert only where nothing is lost', [
  ["Integer i = 'a';", 'Illegal assignment from String to Integer'],
  ['String s = 1;', 'Illegal assignment from Integer to String'],
  ['Integer i = 1.5;', 'Illegal assignment from Decimal to Integer'],
  ['Integer i = 5L;', 'Illegal assignment from Long to Integer'],
  ['Date d = System.now();', 'Illegal assignment from Datetime to Date'],
  ['Set<Object> s = new Set<String>();', 'Illegal assignment from Set<String> to Set<Object>'],
  ['void run(SObject s) { Account a = s; }', 'Illegal assignment from SObject to Account'],
  [
    'void run(Account a) { Contact c = (Contact) a; }',
    'Incompatible types since an instance of Account is never an instance of Contact'
  ],
  ['String s = (String) 5;', 'Incompatible types since an instance of Integer is never an instance of String'],
  ['Long a = 5; Double b = 5L; Decimal c = 5; Decimal d = 5.5d; Double e = 5.5; Datetime f = Date.today();'],
  ["Id i = '001000000000001'; void run() { String s = i; Object o = s; }"],
  [
    'List<SObject> a = new List<Account>(); List<Account> b = a; List<Object> c = b; Map<String, Object> d = new Map<String, Integer>();'
  ],
  ['Iterable<SObject> a = new List<Account>(); List<String> b = new List<Id>();']
]);

holds('Operators take what they can reckon with', [
  ["Object o = 'a' - 1;", 'Arithmetic expressions must use numeric arguments'],
  ['Object o = Date.today() + 1.5;', 'Date expressions must use Integer or Long'],
  [
    "Object o = System.now() + 'a'; Object p = System.now() - 'a';",
    'Date/time expressions must use Integer or Double or Decimal'
  ],
  ['Object o = 1 && true;', 'Logical operator can only be applied to Boolean'],
  ['Object o = !5;', '! operator can only be applied to boolean expressions'],
  ["Object o = 1 == 'a';", 'Comparison arguments must be compatible types: Integer, String'],
  ['Object o = true < false;', 'Inequality operator not allowed for this type: Boolean'],
  ["Object o = 'a' === 'b';", 'Exact equality operator only allowed for reference types: String'],
  ["Object o = true ? 1 : 'a';", 'Incompatible types in ternary operator: Integer, String'],
  ["Object o = 1 ?? 'a';", 'Incompatible types in null coalescing operator: Integer, String'],
  ['Object o = 1 << 2.5;', '<< operation can only be applied to Integer or Long types'],
  [
    'void run(Object o) { o++; }',
    'Unary postfix increment/decrement can only be applied to numeric expressions: Object'
  ],
  ['void run() { if (1) {} }', 'Condition expression must be of type Boolean: Integer'],
  [
    'void run(Account a) { Boolean b = a instanceof SObject; }',
    'Operation instanceof is always true since an instance of Account is always an instance of SObject'
  ],
  [
    'void run(Account a) { Boolean b = a instanceof Contact; }',
    'Operation instanceof is always false since an instance of Account is never an instance of Contact'
  ],
  [
    'void run(List<Id> ids, Integer i) { i = ids; Object o = i[0]; }',
    'Illegal assignment from List<Id> to Integer',
    'Expression must be a list type: Integer'
  ],
  ["void run(List<Id> ids) { Id i = ids['a']; }", 'List index must be of type Integer: String'],
  ['void run(Integer i) { i += 1.5; }', 'Illegal assignment from Decimal to Integer']
]);

holds('A plus says nothing, a cast narrows numbers, and only instances are cloned', [
  ["Object o = 'a' + + 'b';"],
  ['Integer i = (Integer) 1.5;'],
  ["Object o = 'a'.clone();", 'Method does not exist or incorrect signature: void clone() from the type String']
]);

holds('Static and instance are told apart', [
  [
    'Integer a; static void run() { a = 1; }',
    'Non static field cannot be referenced from a static context: a from the type Example'
  ],
  [
    'void go() {} static void run() { go(); }',
    'Non static method cannot be referenced from a static context: void Example.go()'
  ],
  [
    'void go() {} static void run() { Example.go(); }',
    'Non static method cannot be referenced from a static context: void Example.go()'
  ],
  [
    'static void go() {} void run(Example e) { e.go(); }',
    'Static method cannot be referenced from a non static context: void Example.go()'
  ],
  ['static void run() { Object o = this; }', 'This cannot be referenced in a static context'],
  ['class Inner { static void run() {} }', 'static can only be used on methods of a top level type']
]);

holds('Control flow is followed', [
  ['Integer run(Boolean b) { if (b) return 1; }', 'Missing return statement required return type: Integer'],
  ['Integer run(Boolean b) { if (b) return 1; else throw new NullPointerException(); }'],
  ['Integer run() { while (true) {} }'],
  ['Integer run(Integer i) { switch on i { when 1 { return 1; } when else { return 2; } } }'],
  [
    'Integer run(Integer i) { switch on i { when 1 { return 1; } } }',
    'Missing return statement required return type: Integer'
  ],
  ['Integer run() { try { return 1; } finally { System.debug(1); } }'],
  ['Integer run() { return; }', 'Missing return statement required return type: Integer'],
  ['void run() { return 1; }', 'Void method must not return a value'],
  ['void run() { return; System.debug(1); }', 'Unreachable statement'],
  ['void run() { for (;;) {} System.debug(1); }', 'Unreachable statement'],
  ['void run() { break; }', 'Break statement must be in loop'],
  ['void run() { continue; }', 'Continue statement must be in loop'],
  ["void run() { throw 'a'; }", 'Throw expression must be of type exception: String'],
  ['void run() { try {} catch (String s) {} }', 'Catch block variable must be of type exception: String'],
  [
    'void run() { try {} catch (DmlException e) {} catch (DmlException f) {} }',
    'Exception type already caught: DmlException'
  ]
]);

holds('Switches know their cases', [
  [
    "void run(Integer i) { switch on i { when 'a' {} } }",
    "String value in 'when expression' cannot be implicitly converted to the Integer type in switch expression"
  ],
  [
    'void run(Integer i) { switch on i { when 1, 1 {} } }',
    '1 occurs as more than one when branch for this switch statement'
  ],
  ['enum E { A } void run(E e) { switch on e { when A {} when B {} } }', 'Field must be an enum reference'],
  [
    'enum E { A } void run(E e) { switch on e { when E.A {} } }',
    "Enum value used in 'when expression' should be unqualified"
  ],
  [
    'void run(Integer i, Integer j) { switch on i { when j {} } }',
    "'when expression' must be a literal, a constant literal field or enum value"
  ],
  ['void run(Boolean b) { switch on b { when else {} } }', 'Boolean is not a valid switch expression type'],
  ['void run(SObject s) { switch on s { when Account a { a.Name = null; } when Contact c {} when null {} } }']
]);

holds('Loops walk over collections', [
  ['void run() { for (Integer i : 5) {} }', 'Loop must iterate over collection: Integer'],
  ['void run() { for (Integer i : new List<String>()) {} }', 'Invalid loop variable type expected String was Integer'],
  [
    'void run() { for (Contact c : [SELECT Id FROM Account]) {} }',
    'Loop variable must be a generic SObject or List or a concrete SObject or List of: Account'
  ],
  [
    'void run() { for (List<Account> page : [SELECT Id FROM Account]) {} for (SObject s : [SELECT Id FROM Account]) {} }'
  ],
  [
    'void run() { for (Decimal d : new List<Integer>()) {} for (String s : new Set<Id>()) {} for (Account a : new List<SObject>()) {} }'
  ]
]);

holds('Inheritance keeps its promises', [
  [
    'abstract class A { abstract void go(); } class B extends A {}',
    'Class Example.B must implement the abstract method: void Example.A.go()'
  ],
  [
    'interface I { void go(Integer i); } class B implements I {}',
    'Class Example.B must implement the method: void Example.I.go(Integer)'
  ],
  [
    'interface I { void go(); } class B implements I { void go() {} }',
    'Example.B: Overriding implementations of global or public interface methods must be global or public: void Example.B.go()'
  ],
  [
    'interface I { void go(); } class B implements I { public Integer go() { return 1; } }',
    'Method return types clash: Integer vs void from the type Example.B'
  ],
  ['interface I { void go(); } virtual class A { public void go() {} } class B extends A implements I {}'],
  ['class A {} class B extends A {}', 'Non-virtual and non-abstract type cannot be extended: Example.A'],
  [
    'virtual class A { public virtual void go() {} } class B extends A { public void go() {} }',
    'Method must use the override keyword: void Example.B.go()'
  ],
  [
    'virtual class A { public void go() {} } class B extends A { public override void go() {} }',
    'Non-virtual, non-abstract methods cannot be overridden: void Example.A.go()'
  ],
  [
    'virtual class A { public virtual void go() {} } class B extends A { protected override void go() {} }',
    'Cannot reduce the visibility of method: void Example.B.go()'
  ],
  ['virtual class A { private virtual void go() {} } class B extends A { protected override void go() {} }'],
  ['abstract class A { abstract void go(); } class B extends A { void go() {} }'],
  ['public override void go() {}', '@Override specified for non-overriding method: void Example.go()'],
  [
    'public override String toString() { return null; } public Boolean equals(Object o) { return true; } public override Integer hashCode() { return 1; }'
  ],
  [
    'virtual class A { A(Integer i) {} } class B extends A {}',
    'No default constructor available in super type: Example.A'
  ],
  ['virtual class A { A(Integer i) {} } class B extends A { B() { super(1); } }'],
  ['abstract class A {} Object o = new A();', 'Abstract classes cannot be constructed: Example.A'],
  [
    'class Problem extends Exception {}',
    "Classes extending Exception must have a name ending in 'Exception': Example.Problem"
  ],
  [
    'class Rows implements Iterator<Account> { public Boolean hasNext() { return false; } public Account next() { return null; } }'
  ],
  [
    'class Job implements Database.Batchable<SObject> { public Database.QueryLocator start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<Account> scope) {} public void finish(Database.BatchableContext c) {} }'
  ],
  ['interface I { void go(List<SObject> l); } class B implements I { public void go(List<Account> l) {} }'],
  ['interface I { I go(); } class B implements I { public B go() { return this; } }']
]);

holds('Places can be written to, or not', [
  ['void run() { 1 = 2; }', 'Expression cannot be assigned'],
  [
    'static final Integer A = 1; void run() { A = 2; }',
    'Final members can only be assigned in their declaration, init blocks, or constructors: A'
  ],
  ['final Integer a; Example() { a = 1; }'],
  ['Integer a { get { return 1; } } void run() { a = 2; }', 'A value cannot be stored to a in type Example'],
  ['Integer a { set; } void run() { Integer b = a; a = 1; }', 'A value cannot be read from a in type Example'],
  ['void run(Invoice__c i) { i.Total__c = 1; }', 'Field is not writeable: Invoice__c.Total__c'],
  ['void run(Account a) { a.CreatedDate = null; }', 'Field is not writeable: Account.CreatedDate']
]);

holds('DML takes records', [
  ["void run() { insert 'a'; }", 'DML requires SObject or SObject list type: String'],
  ['void run() { insert new Set<Account>(); }', 'DML requires SObject or SObject list type: Set<Account>'],
  ['void run() { insert new Rate__mdt(); }', 'DML operation Insert not allowed on Rate__mdt'],
  [
    'void run(List<SObject> l) { upsert l Number__c; }',
    'Upsert with a field specification requires a concrete SObject type'
  ],
  [
    'void run(Invoice__c i) { upsert i Due__c; }',
    'Invalid field for upsert, must be an External Id custom or standard indexed field: Due__c'
  ],
  ['void run(Invoice__c i) { upsert i number__c; insert as user i; delete [SELECT Id FROM Account]; }'],
  ['void run(Invoice__c i) { merge i i; }', 'Specified type Invoice__c cannot be merged']
]);

holds('Annotations have rules', [
  ['@Nope void run() {}', 'Annotation does not exist: Nope'],
  [
    '@AuraEnabled public static void a() {} @AuraEnabled public static void a(Id b) {}',
    'Overload of AuraEnabled method: a overload is not permitted'
  ],
  ['@AuraEnabled public void a(Id b) {}', 'Non static AuraEnabled methods may not have parameters'],
  ['@Future static void a(Account b) {}', 'Future methods do not support parameter type of Account'],
  [
    '@InvocableMethod public static void a(Id b) {}',
    'Unsupported parameter type Id. Valid invocable parameters must be List types like List<T> where T is a supported type'
  ],
  ['@IsTest static void a(Id b) {}', 'Test methods must have no arguments']
]);

test('Classes keep what is private to themselves', () => {
  const secretive =
    'public virtual class Secretive { private Integer a; protected Integer b; @TestVisible private void go() {} private class Inner {} private Secretive(Id i) {} public Secretive() {} }';
  const wrong = (members: string) => problemsIn(members, secretive);
  assert.deepEqual(wrong('void run(Secretive s) { s.a = 1; }'), ['Variable is not visible: Secretive.a']);
  assert.deepEqual(wrong('void run(Secretive s) { s.b = 1; }'), ['Variable is not visible: Secretive.b']);
  assert.deepEqual(wrong('void run(Secretive s) { s.go(); }'), ['Method is not visible: void Secretive.go()']);
  assert.deepEqual(wrong('Secretive.Inner i;'), ['Type is not visible: Secretive.Inner']);
  assert.deepEqual(problemsOf(secretive, 'public class Child extends Secretive { void run() { b = 1; } }'), []);
  assert.deepEqual(problemsOf(secretive, '@IsTest class ChildTest { static void run(Secretive s) { s.go(); } }'), []);
  assert.deepEqual(wrong("void run() { new Secretive('001000000000001'); }").length, 1);
});

test('Queries are held against the schema, at their place in the file', () => {
  const lines = (soql: string) => problemsOf(`public class Example {\n  Integer n;\n  Object o = ${soql};\n}`);
  const [column] = lines('[SELECT Id,\n  Nope__c FROM Invoice__c]');
  assert.match(column!, /^4:3 No such column 'Nope__c' on entity 'Invoice__c'/);
  assert.match(lines('[SELECT Id FROM Invoice__c WHERE Id = :n.format() AND Nope__c = 1]')[0]!, /^3:68 No such column/);
  assert.match(lines('[SELECT Id FROM Nope__c]')[0]!, /^3:30 sObject type 'Nope__c' is not supported/);
  assert.deepEqual(lines('[SELECT Id FROM Invoice__c WHERE Id = :nope]'), ['3:53 Variable does not exist: nope']);
  assert.match(lines('[SELECT Id FROM Invoice__c WHERE Due__c = :n]')[0]!, /^3:14 Invalid bind expression type/);
});

test('A mistake is reported once, with line and column', () => {
  assert.deepEqual(
    problemsOf(
      'public class Example {\n  void run() {\n    Integer a = nope.foo(1).bar + 1;\n    System.debug(a);\n  }\n}'
    ),
    ['3:17 Variable does not exist: nope']
  );
});

test('A static method may stand for one of an interface', () => {
  assert.deepEqual(
    problemsOf('public class Job implements Queueable { public static void execute(QueueableContext c) {} }'),
    []
  );
});

test('Top-level classes are open, and named as their file', () => {
  assert.deepEqual(problemsOf('class Example {}'), ['1:7 Top-level type must have public or global visibility']);
  assert.deepEqual(problemsOf('@IsTest private class Example {}'), []);
});

test('A class is not its own superclass', () => {
  assert.deepEqual(problemsOf('public virtual class A extends B {}', 'public virtual class B extends A {}'), [
    '1:22 Circular definition: A',
    '1:22 Circular definition: B'
  ]);
});
