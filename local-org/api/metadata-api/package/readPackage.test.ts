import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import type { SourceFile } from '../../../metadata/model.ts';
import { readArchive } from './readArchive.ts';
import { readPackage } from './readPackage.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function manifest(types: Readonly<Record<string, readonly string[]>>): string {
  const listed = Object.entries(types).map(
    ([name, members]) =>
      `<types>${members.map((member) => `<members>${member}</members>`).join('')}<name>${name}</name></types>`
  );
  return `<Package ${NAMESPACE}>${listed.join('')}<version>66.0</version></Package>`;
}

const OBJECT = `<CustomObject ${NAMESPACE}>
  <fields><fullName>Size__c</fullName><type>Number</type></fields>
  <fields><fullName>Weight__c</fullName><type>Number</type></fields>
  <label>Crate</label>
</CustomObject>`;

const files = (content: Readonly<Record<string, string>>): SourceFile[] =>
  Object.entries(content).map(([path, text]) => ({ path, content: bytes(text) }));

const read = (content: Readonly<Record<string, string>>, more = {}) =>
  readPackage(files(content), { allowMissingFiles: false, autoUpdatePackage: false, ...more });

const names = ({ components }: ReturnType<typeof read>): string[] =>
  components.map(({ type, fullName }) => `${type} ${fullName}`).sort();
const problems = (pack: ReturnType<typeof read>): string[] =>
  pack.problems.map(({ path, problem }) => `${path}: ${problem}`);

describe('a package', () => {
  it('holds what its manifest names: an object with all inside, in any folder of the zip', () => {
    const pack = read({
      'some/package.xml': manifest({ CustomObject: ['Crate__c'] }),
      'some/objects/Crate__c.object': OBJECT
    });
    assert.equal(pack.root, 'some/');
    assert.deepEqual(problems(pack), []);
    assert.deepEqual(names(pack), [
      'CustomField Crate__c.Size__c',
      'CustomField Crate__c.Weight__c',
      'CustomObject Crate__c'
    ]);
  });

  it('holds one field alone where the manifest names no more of the object', () => {
    const pack = read({
      'package.xml': manifest({ CustomField: ['Crate__c.Size__c'] }),
      'objects/Crate__c.object': OBJECT
    });
    assert.deepEqual([names(pack), problems(pack)], [['CustomField Crate__c.Size__c'], []]);
  });

  it('takes wildcards, and labels by their file', () => {
    const labels = `<CustomLabels ${NAMESPACE}><labels><fullName>A</fullName><language>en_US</language><protected>true</protected><shortDescription>A</shortDescription><value>a</value></labels></CustomLabels>`;
    const content = { 'labels/CustomLabels.labels': labels, 'objects/Crate__c.object': OBJECT };
    const all = manifest({ CustomObject: ['*'], CustomLabels: ['CustomLabels'] });
    const pack = read({ 'package.xml': all, ...content });
    assert.deepEqual(problems(pack), []);
    assert.ok(names(pack).includes('CustomLabel A'));
  });

  const refused: [string, Record<string, string>, string][] = [
    ['no manifest', { 'objects/Crate__c.object': OBJECT }, 'package.xml: No package.xml found'],
    [
      'an unknown type',
      { 'package.xml': manifest({ CustomThing: ['A'] }) },
      "package.xml: Unknown type name 'CustomThing' specified in package.xml"
    ],
    [
      'what is named and not there',
      { 'package.xml': manifest({ ApexClass: ['Gone'] }) },
      "package.xml: An object 'Gone' of type ApexClass was named in package.xml, but was not found in zipped directory"
    ],
    [
      'what is there and not named',
      { 'package.xml': manifest({}), 'objects/Crate__c.object': OBJECT },
      'objects/Crate__c.object: Not in package.xml'
    ],
    [
      'wildcards of deletions',
      { 'package.xml': manifest({}), 'destructiveChanges.xml': manifest({ ApexClass: ['*'] }) },
      'destructiveChanges.xml: Wildcards are not allowed in destructiveChanges.xml: ApexClass *'
    ],
    [
      'a component deleted before it is deployed',
      {
        'package.xml': manifest({ CustomObject: ['Crate__c'] }),
        'objects/Crate__c.object': OBJECT,
        'destructiveChangesPre.xml': manifest({ CustomObject: ['Crate__c'] })
      },
      'destructiveChangesPre.xml: CustomObject Crate__c is both deleted and deployed: a local org does not make a component anew in one deploy'
    ]
  ];
  for (const [what, content, problem] of refused) {
    it(`is refused with ${what}`, () => assert.deepEqual(problems(read(content)), [problem]));
  }

  it('may lack files, or have more, when the client says so', () => {
    const lacking = { 'package.xml': manifest({ ApexClass: ['Gone'] }) };
    assert.deepEqual(problems(read(lacking, { allowMissingFiles: true })), []);
    const more = { 'package.xml': manifest({}), 'objects/Crate__c.object': OBJECT };
    assert.equal(names(read(more, { autoUpdatePackage: true })).length, 3);
  });

  it('does not keep what is deleted after', () => {
    const pack = read({
      'package.xml': manifest({ CustomField: ['Crate__c.Size__c', 'Crate__c.Weight__c'] }),
      'objects/Crate__c.object': OBJECT,
      'destructiveChangesPost.xml': manifest({ CustomField: ['Crate__c.Size__c'] })
    });
    assert.deepEqual(names(pack), ['CustomField Crate__c.Weight__c']);
    assert.deepEqual(pack.deletions, [
      { type: 'CustomField', fullName: 'Crate__c.Size__c', fileName: 'destructiveChangesPost.xml' }
    ]);
  });
});

describe('a zip', () => {
  it('is unpacked, without its folders', () => {
    const zip = zipSync({ 'a/': new Uint8Array(), 'a/b.txt': bytes('content') });
    assert.deepEqual(
      readArchive(zip).map(({ path, content }) => [path, new TextDecoder().decode(content)]),
      [['a/b.txt', 'content']]
    );
  });

  for (const name of ['../outside', 'a/../../outside', '/absolute', 'C:\\windows', 'a\\..\\..\\b']) {
    it(`may not name ${name}`, () => {
      assert.throws(() => readArchive(zipSync({ [name]: bytes('x') })), /names a file outside of itself/);
    });
  }

  it('may not unfold to more than the platform takes', () => {
    const zip = Buffer.from(zipSync({ 'bomb.txt': new Uint8Array(1024) }));
    // The size that the directory claims is what would be laid out in memory.
    const directory = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    zip.writeUInt32LE(0x7fffffff, directory + 24);
    assert.throws(() => readArchive(zip), /Maximum size of a zip, unpacked/);
  });

  it('that is none is refused', () => {
    assert.throws(() => readArchive(bytes('no zip at all')), /The zip file cannot be read/);
  });
});
