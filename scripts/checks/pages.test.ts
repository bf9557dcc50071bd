// Layouts, list views, tabs, record pages, the app and the labels: nothing missing, nothing that points nowhere.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../projectSource.ts';
import {
  filesOf,
  isCalculated,
  isRequired,
  readObjects,
  targetOf,
  typeOf,
  type PackageObject
} from './packageMetadata.ts';
import { childrenOf, textOf, textsOf, type XmlTree } from './xmlTree.ts';

const objects = readObjects();
const tabs = filesOf('tab');
const flexiPages = filesOf('flexipage');
const layouts = filesOf('layout');
const layoutOf = (object: PackageObject): XmlTree =>
  layouts.find(({ name }) => name === `${object.name}-${textOf(object.xml, 'label')} Layout`)!.xml;
const standardFields = ['Name', 'OwnerId', 'CreatedById', 'LastModifiedById'];
const hasOwner = (object: PackageObject): boolean => textOf(object.xml, 'sharingModel') !== 'ControlledByParent';

function itemsOf(layout: XmlTree): Map<string, string> {
  const columns = childrenOf(layout, 'layoutSections').flatMap((section) => childrenOf(section, 'layoutColumns'));
  const items = columns.flatMap((column) => childrenOf(column, 'layoutItems'));
  return new Map(items.map((item) => [textOf(item, 'field')!, textOf(item, 'behavior')!]));
}

test('every object has one layout, a tab, a compact layout, and list views that begin with all records', () => {
  for (const object of objects.values()) {
    assert.equal(layouts.filter(({ name }) => name.startsWith(`${object.name}-`)).length, 1, object.name);
    assert.ok(layoutOf(object), object.name);
    assert.ok(
      tabs.some(({ name }) => name === object.name),
      object.name
    );
    assert.equal(textOf(object.xml, 'compactLayoutAssignment'), object.compactLayouts[0]?.name, object.name);
    const all = object.listViews.find(({ name }) => name === 'All');
    assert.ok(all && childrenOf(all.xml, 'filters').length === 0, object.name);
  }
});

test('a layout shows every field of its object once, and lets nobody type into what is calculated', () => {
  for (const object of objects.values()) {
    const items = itemsOf(layoutOf(object));
    for (const field of object.fields.values()) {
      const behavior = items.get(field.name);
      assert.ok(behavior, `${object.name}: ${field.name} is not on the layout`);
      if (isCalculated(field)) assert.equal(behavior, 'Readonly', field.name);
      // A layout may ask for more than the field does: a lookup to User cannot be required in the field.
      else if (isRequired(field) || typeOf(field) === 'MasterDetail') assert.equal(behavior, 'Required', field.name);
    }
    for (const name of items.keys()) assert.ok(object.fields.has(name) || standardFields.includes(name), name);
    assert.equal(items.has('OwnerId'), hasOwner(object), object.name);
  }
});

test('related lists follow relationships that exist and show fields that exist', () => {
  for (const object of objects.values())
    for (const list of childrenOf(layoutOf(object), 'relatedLists')) {
      const [child = '', foreignKey = ''] = textOf(list, 'relatedList')!.split('.');
      if (child === 'RelatedEntityHistoryList') continue;
      const relationship = objects.get(child)?.fields.get(foreignKey);
      assert.equal(relationship && targetOf(relationship), object.name, `${object.name}: ${child}.${foreignKey}`);
      for (const column of textsOf(list, 'fields'))
        assert.ok(column === 'NAME' || objects.get(child)!.fields.has(column), `${child}: ${column}`);
    }
});

test('every child of an object has a related list on its layout', () => {
  for (const child of objects.values())
    for (const field of child.fields.values()) {
      const parent = objects.get(targetOf(field) ?? '');
      if (!parent || (child.name === 'Rank_Change__c' && typeOf(field) === 'Lookup')) continue;
      const lists = childrenOf(layoutOf(parent), 'relatedLists').map((list) => textOf(list, 'relatedList'));
      assert.ok(lists.includes(`${child.name}.${field.name}`), `${parent.name} lacks ${child.name}.${field.name}`);
    }
});

test('list views show and filter fields that exist, and none of a detail asks for an owner', () => {
  for (const object of objects.values())
    for (const { name, xml } of object.listViews) {
      const filtered = childrenOf(xml, 'filters').map((filter) => textOf(filter, 'field')!);
      for (const column of [...textsOf(xml, 'columns'), ...filtered])
        assert.ok(column === 'NAME' || object.fields.has(column), `${object.name}.${name}: ${column}`);
      assert.ok(textOf(xml, 'filterScope') === 'Everything' || hasOwner(object), `${object.name}.${name}`);
      assert.ok(textOf(xml, 'label')!.length <= 40, name);
    }
});

test('list views filter picklists by values that exist', () => {
  for (const object of objects.values())
    for (const { name, xml } of object.listViews)
      for (const filter of childrenOf(xml, 'filters')) {
        const valueSet = childrenOf(object.fields.get(textOf(filter, 'field')!)!.xml, 'valueSet')[0];
        if (!valueSet) continue;
        const known = childrenOf(childrenOf(valueSet, 'valueSetDefinition')[0]!, 'value').map((value) =>
          textOf(value, 'fullName')
        );
        for (const value of textOf(filter, 'value')!.split(',')) assert.ok(known.includes(value), `${name}: ${value}`);
      }
});

test('compact layouts show at most ten fields that exist, and no long text', () => {
  for (const object of objects.values())
    for (const layout of object.compactLayouts) {
      const names = textsOf(layout.xml, 'fields');
      assert.ok(names.length > 0 && names.length <= 10, layout.name);
      for (const name of names) {
        const field = object.fields.get(name);
        assert.ok(
          standardFields.includes(name) || (field && typeOf(field) !== 'LongTextArea'),
          `${layout.name}: ${name}`
        );
      }
    }
});

test('every object opens on its record page, on large and small screens', () => {
  for (const object of objects.values()) {
    const overrides = childrenOf(object.xml, 'actionOverrides').filter(
      (override) => textOf(override, 'type') === 'Flexipage'
    );
    assert.deepEqual(
      overrides.map((override) => textOf(override, 'formFactor')).sort(),
      ['Large', 'Small'],
      object.name
    );
    for (const override of overrides) {
      const page = flexiPages.find(({ name }) => name === textOf(override, 'content'));
      assert.equal(page && textOf(page.xml, 'sobjectType'), object.name);
    }
  }
});

test('pages name each component once, and their tabs lead to facets that exist', () => {
  for (const { name, xml } of flexiPages) {
    const regions = childrenOf(xml, 'flexiPageRegions');
    const facets = regions
      .filter((region) => textOf(region, 'type') === 'Facet')
      .map((region) => textOf(region, 'name'));
    const components = regions
      .flatMap((region) => childrenOf(region, 'itemInstances'))
      .flatMap((item) => childrenOf(item, 'componentInstance'));
    const identifiers = components.map((component) => textOf(component, 'identifier'));
    assert.equal(new Set(identifiers).size, identifiers.length, name);
    const properties = components.flatMap((component) => childrenOf(component, 'componentInstanceProperties'));
    const used = properties.filter((property) => ['body', 'tabs'].includes(textOf(property, 'name')!));
    assert.deepEqual(used.map((property) => textOf(property, 'value')).sort(), facets.sort(), name);
  }
});

test('single related lists of record pages follow relationships that exist', () => {
  for (const { name, xml } of flexiPages)
    for (const list of propertiesNamed(xml, 'relatedListApiName')) {
      const parent = textOf(xml, 'sobjectType');
      const relationships = [...objects.values()]
        .flatMap((object) => [...object.fields.values()])
        .filter((field) => targetOf(field) === parent);
      const names = relationships.map((field) => `${textOf(field.xml, 'relationshipName')}__r`);
      assert.ok(names.includes(list), `${name}: ${list}`);
    }
});

test('the app shows tabs that exist, and every tab leads somewhere', () => {
  const [app] = filesOf('app');
  assert.equal(app?.name, 'Foresight');
  assert.equal(textsOf(app.xml, 'tabs')[0], 'Start_Here');
  for (const name of textsOf(app.xml, 'tabs'))
    assert.ok(
      tabs.some((tab) => tab.name === name),
      name
    );
  for (const { name, xml } of tabs) {
    assert.match(textOf(xml, 'motif') ?? '', /^Custom\d{1,3}: \S/, name);
    const page = textOf(xml, 'flexiPage');
    assert.ok(page ? flexiPages.some((flexiPage) => flexiPage.name === page) : objects.has(name), name);
  }
});

test('custom labels are named by page and purpose, once each, and fit the platform', () => {
  const labels = filesOf('labels').flatMap(({ xml }) => childrenOf(xml, 'labels'));
  const names = labels.map((label) => textOf(label, 'fullName')!);
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  for (const label of labels) {
    const name = textOf(label, 'fullName')!;
    assert.match(name, /^[A-Z][A-Za-z]*_[A-Z][A-Za-z0-9]*$/);
    assert.ok(textOf(label, 'value')!.length <= 1000 && textOf(label, 'shortDescription')!.length <= 80, name);
  }
});

test('every custom label is shown somewhere', () => {
  const labels = filesOf('labels').flatMap(({ xml }) => childrenOf(xml, 'labels'));
  const sources = globSync('force-app/**/*.{ts,cls,xml}', { cwd: ROOT }).filter(
    (file) => !/(labels|translation)-meta\.xml$/i.test(file)
  );
  const used = new Set(
    sources.flatMap((file) =>
      [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/(?:label\/c\.|\bLabel\.|\$Label\.)(\w+)/g)].map(
        ([, name]) => name
      )
    )
  );
  const unused = labels.map((label) => textOf(label, 'fullName')).filter((name) => !used.has(name));
  assert.deepEqual(unused, []);
});

function propertiesNamed(element: XmlTree, name: string): string[] {
  const own = textOf(element, 'name') === name ? textsOf(element, 'value') : [];
  return [...own, ...element.children.flatMap((child) => propertiesNamed(child, name))];
}
