import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metadataTypes, readDeclarations } from './typeDeclarations.ts';

describe('the declarations of the Metadata API', () => {
  it('are read whole', () => {
    const { typeCount, enumCount, elementsOf, valuesOf } = metadataTypes();
    assert.ok(typeCount > 1700, `${typeCount} types`);
    assert.ok(enumCount > 750, `${enumCount} enums`);
    assert.deepEqual(elementsOf('CustomField')?.get('type'), { type: 'FieldType', many: false, required: false });
    assert.ok(valuesOf('FieldType')?.has('MasterDetail'));
  });

  it('give a type the elements of those that it extends, and aliases theirs', () => {
    const { elementsOf } = readDeclarations(
      'export type Base = {\n    fullName?: string;\n};\nexport type Middle = Base & {\n    parts: Part[];\n};\n' +
        'export type Last = Middle & {\n    size: number;\n};\nexport type Other = Last;\n'
    );
    assert.deepEqual([...elementsOf('Other')!.keys()], ['fullName', 'parts', 'size']);
    assert.deepEqual(elementsOf('Other')!.get('parts'), { type: 'Part', many: true, required: false });
    assert.equal(elementsOf('Nothing'), undefined);
  });

  it('know the values of an enum, but none of an open one', () => {
    const { valuesOf, enumCount } = readDeclarations(
      "export type Size = 'UTF-8' | 'Big';\nexport type Open = string;\n"
    );
    assert.deepEqual([...valuesOf('Size')!], ['UTF-8', 'Big']);
    assert.equal(valuesOf('Open'), undefined);
    assert.equal(enumCount, 1);
  });

  it('are refused in a form that is not known', () => {
    assert.throws(() => readDeclarations('export type A = {\n    b?: Map<string, C>;\n};\n'), /unknown form in line 2/);
  });
});
