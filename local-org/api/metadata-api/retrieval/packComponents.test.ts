import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import type { MetadataComponent, SourceFile } from '../../../metadata/model.ts';
import { readComponents } from '../../../metadata/readComponents.ts';
import { contentDigest } from '../../../metadata/componentStore.ts';
import { componentKey } from '../../../metadata/registry.ts';
import { packComponents } from './packComponents.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const decoder = new TextDecoder();

const components = (files: Readonly<Record<string, string>>): MetadataComponent[] =>
  readComponents(Object.entries(files).map(([path, text]) => ({ path, content: Buffer.from(text) }))).components;
const texts = (files: readonly SourceFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ path, content }) => [path, decoder.decode(content)]));

const OBJECT = 'src/store/objects/Crate__c';
const SOURCES = {
  [`${OBJECT}/Crate__c.object-meta.xml`]: `<CustomObject ${NAMESPACE}><label>Crate &amp; box</label></CustomObject>`,
  [`${OBJECT}/fields/Size__c.field-meta.xml`]: `<CustomField ${NAMESPACE}><fullName>Size__c</fullName><type>Number</type></CustomField>`,
  [`${OBJECT}/listViews/All.listView-meta.xml`]: `<ListView ${NAMESPACE}><fullName>All</fullName><label>All</label></ListView>`,
  'src/store/labels/A.labels-meta.xml': `<CustomLabels ${NAMESPACE}><labels><fullName>A</fullName><value>a</value></labels></CustomLabels>`,
  'src/store/classes/Crates.cls': 'public class Crates {\r\n\t// bytes as they are: é\r\n}\n',
  'src/store/classes/Crates.cls-meta.xml': `<ApexClass ${NAMESPACE}><apiVersion>66.0</apiVersion></ApexClass>`,
  'src/store/lwc/crates/crates.js': 'export default class {}',
  'src/store/lwc/crates/crates.js-meta.xml': `<LightningComponentBundle ${NAMESPACE}><isExposed>true</isExposed></LightningComponentBundle>`,
  'src/store/layouts/Crate__c-Crate %28small%29.layout-meta.xml': `<Layout ${NAMESPACE}><showEmailCheckbox>false</showEmailCheckbox></Layout>`,
  'src/store/staticresources/pictures.resource-meta.xml': `<StaticResource ${NAMESPACE}><contentType>application/zip</contentType></StaticResource>`,
  'src/store/staticresources/pictures/small/one.txt': 'one'
};

describe('packed components', () => {
  const packed = packComponents(components(SOURCES));
  const content = texts(packed);

  it('stand where the metadata format has them', () => {
    assert.deepEqual(Object.keys(content), [
      'classes/Crates.cls',
      'classes/Crates.cls-meta.xml',
      'labels/CustomLabels.labels',
      'layouts/Crate__c-Crate %28small%29.layout',
      'lwc/crates/crates.js',
      'lwc/crates/crates.js-meta.xml',
      'objects/Crate__c.object',
      'staticresources/pictures.resource',
      'staticresources/pictures.resource-meta.xml'
    ]);
  });

  it('join an object with what stands in it', () => {
    assert.equal(
      content['objects/Crate__c.object'],
      `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject ${NAMESPACE}>
    <fields>
        <fullName>Size__c</fullName>
        <type>Number</type>
    </fields>
    <label>Crate &amp; box</label>
    <listViews>
        <fullName>All</fullName>
        <label>All</label>
    </listViews>
</CustomObject>
`
    );
  });

  it('keep the bytes of code and bundles', () => {
    for (const file of ['classes/Crates.cls', 'lwc/crates/crates.js', 'lwc/crates/crates.js-meta.xml'])
      assert.equal(content[file], SOURCES[`src/store/${file}` as keyof typeof SOURCES]);
  });

  it('zip the folder of a static resource', () => {
    const zip = unzipSync(packed.find(({ path }) => path === 'staticresources/pictures.resource')!.content);
    assert.deepEqual(Object.keys(zip), ['small/one.txt']);
  });

  it('mean the same when they are read again', () => {
    const before = components(SOURCES).filter(({ type }) => type !== 'StaticResource');
    const after = new Map(readComponents(packed).components.map((component) => [componentKey(component), component]));
    for (const component of before) {
      const again = after.get(componentKey(component));
      assert.ok(again, `${component.type} ${component.fullName}`);
      if (!component.files) assert.equal(meaning(again), meaning(component), component.fullName);
    }
  });
});

/** The name of the root differs between the formats, and says nothing. */
const meaning = ({ path, xml }: MetadataComponent): string =>
  contentDigest({ type: '', fullName: '', path, xml: { ...xml!, name: '', attributes: {} } });
