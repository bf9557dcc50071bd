import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStore } from '../store/openStore.ts';
import { temporaryFolder } from '../testing/temporaryFolder.ts';
import { contentDigest, createComponentStore } from './componentStore.ts';
import type { MetadataComponent } from './model.ts';
import { createRegistry } from './registry.ts';
import { readXml } from './xmlReader.ts';

const bundle: MetadataComponent = {
  type: 'LightningComponentBundle',
  fullName: 'invoiceList',
  path: 'lwc/invoiceList',
  xml: readXml('<LightningComponentBundle><apiVersion>66.0</apiVersion></LightningComponentBundle>'),
  files: [
    { path: 'lwc/invoiceList/invoiceList.html', content: new Uint8Array([0, 1, 255, 254]) },
    { path: 'lwc/invoiceList/invoiceList.js', content: Buffer.from('export {};') }
  ]
};
const label: MetadataComponent = {
  type: 'CustomLabel',
  fullName: 'A',
  path: 'a',
  xml: readXml('<labels><value>x</value></labels>')
};

const plain = (component: MetadataComponent) => ({
  ...component,
  xml: JSON.parse(JSON.stringify(component.xml)),
  ...(component.files && { files: component.files.map(({ path, content }) => ({ path, content: [...content] })) })
});

describe('the components in the database', () => {
  it('are the same when the store is opened again', (test) => {
    const dir = temporaryFolder(test);
    const first = openStore(dir);
    const kept = createComponentStore(first);
    assert.deepEqual(kept.load(), { components: [], version: 0 });
    kept.put(bundle, 'ada');
    kept.put(label, 'ada');
    kept.setVersion(3);
    first.close();
    const second = openStore(dir);
    test.after(() => second.close());
    const { components, version } = createComponentStore(second).load();
    assert.equal(version, 3);
    assert.deepEqual(components.map(plain), [plain(label), plain(bundle)]);
  });

  it('are replaced and removed whatever the case of their names', (test) => {
    const store = openStore(temporaryFolder(test));
    test.after(() => store.close());
    const kept = createComponentStore(store);
    kept.put(bundle, 'ada');
    kept.put({ ...bundle, fullName: 'InvoiceList', files: bundle.files!.slice(0, 1) }, 'grace');
    assert.deepEqual(
      kept.load().components.map((component) => [component.fullName, component.files?.length]),
      [['InvoiceList', 1]]
    );
    kept.remove({ type: 'lightningcomponentbundle', fullName: 'INVOICELIST' });
    assert.deepEqual(kept.load().components, []);
    assert.equal(store.get('SELECT count(*) AS n FROM _component_file')!['n'], 0);
  });
});

describe('the digest of a component', () => {
  it('goes by what it says, not by where it stands', () => {
    const moved = { ...label, path: 'b', xml: readXml('\n\n<labels>\n  <value>x</value>\n</labels>') };
    assert.equal(contentDigest(moved), contentDigest(label));
    assert.notEqual(
      contentDigest({ ...label, xml: readXml('<labels><value>y</value></labels>') }),
      contentDigest(label)
    );
    const changed = [bundle.files![0]!, { ...bundle.files![1]!, content: Buffer.from('export { };') }];
    assert.notEqual(contentDigest({ ...bundle, files: changed }), contentDigest(bundle));
    assert.notEqual(contentDigest({ ...bundle, files: bundle.files!.slice(0, 1) }), contentDigest(bundle));
  });
});

describe('a registry', () => {
  it('finds names in any case and lists a type by full name', () => {
    const other = { ...label, fullName: 'B' };
    const registry = createRegistry([other, bundle, label], 7);
    assert.equal(registry.version, 7);
    assert.equal(registry.get('customlabel', 'b'), other);
    assert.equal(registry.get('CustomLabel', 'C'), undefined);
    assert.deepEqual(registry.list('CUSTOMLABEL'), [label, other]);
    assert.deepEqual(registry.list('Layout'), []);
  });
});
