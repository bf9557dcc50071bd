import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryClasses } from '../library/index.ts';
import type { LibraryClass } from '../library/model.ts';
import { checkLibrary, readLibrary } from './librarySymbols.ts';
import { typeName } from './typeKey.ts';

const code = (): undefined => undefined;
const object: LibraryClass = { declaration: 'primitive System.Object', members: { 'String toString()': code } };
const primitives: LibraryClass[] = [
  object,
  { declaration: 'primitive System.String', members: { 'static String join(Object values, String separator)': code } },
  { declaration: 'primitive System.Integer', members: { 'static final Integer MAX_VALUE': code } }
];
const list: LibraryClass = {
  declaration: 'class System.List<T> implements Iterable<T>',
  members: { 'new()': code, 'new(List<T> other)': code, 'T get(Integer index)': code, 'void sort()': code }
};
const iterable: LibraryClass = {
  declaration: 'interface System.Iterable<T>',
  members: { 'Iterator<T> iterator()': null }
};
const iterator: LibraryClass = { declaration: 'interface System.Iterator<T>', members: { 'T next()': null } };

test('Methods have types, and a JavaScript name made of them', () => {
  const library = readLibrary([...primitives, list, iterable, iterator]);
  const [join] = library.type('system.string')!.methods.get('join')!;
  assert.equal(join!.isStatic, true);
  assert.equal(join!.emittedName, 'join$object$string');
  assert.equal(typeName(join!.returns), 'String');
  const generic = library.type('System.List')!;
  assert.equal(generic.constructors[1]!.emittedName, 'new$list_object');
  assert.equal(typeName(generic.methods.get('get')![0]!.returns), 'T');
  assert.equal(typeName(generic.interfaces[0]!), 'Iterable<T>');
});

test('Variables may be final, and have a setter beside them', () => {
  const page: LibraryClass = {
    declaration: 'class System.Page',
    members: { 'Integer size': code, 'set Integer size': code, 'static String new': code }
  };
  const symbol = readLibrary([...primitives, page]).type('System.Page')!;
  assert.equal(symbol.variables.get('size')!.hasSetter, true);
  assert.equal(symbol.variables.get('new')!.isStatic, true);
  const max = readLibrary(primitives).type('System.Integer')!.variables.get('max_value')!;
  assert.deepEqual([max.isFinal, max.hasSetter], [true, false]);
});

test('A class inside another is one of its types, and an enum has its constants', () => {
  const library = readLibrary([
    ...primitives,
    { declaration: 'class Database.DMLOptions', members: { 'Database.DMLOptions.Header header': code } },
    { declaration: 'class Database.DMLOptions.Header', members: {} },
    { declaration: 'enum System.LoggingLevel { NONE, ERROR }', members: {} }
  ]);
  assert.equal(library.type('Database.DmlOptions')!.types.get('header')!.qualifiedName, 'Database.DMLOptions.Header');
  assert.deepEqual([...library.type('System.LoggingLevel')!.variables.keys()], ['none', 'error']);
});

test('What names a type that is not there is refused with the place', () => {
  const broken: LibraryClass = { declaration: 'class System.Page', members: { 'Strin name()': code } };
  assert.throws(() => checkLibrary(readLibrary([...primitives, broken])), /no type 'Strin', in 'System.Page'/);
  const unreadable: LibraryClass = { declaration: 'class System.Page', members: { 'String name(': code } };
  assert.throws(() => checkLibrary(readLibrary([...primitives, unreadable])), /'String name\('/);
  assert.throws(() => readLibrary([...primitives, object]), /there twice/);
});

test('Every signature of the library can be read, and names types that are there', () => {
  checkLibrary(readLibrary(libraryClasses));
});
