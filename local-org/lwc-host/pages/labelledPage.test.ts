import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readComponents } from '../../metadata/readComponents.ts';
import { createRegistry } from '../../metadata/registry.ts';
import { metadata } from '../../testing/fixtureProject.ts';
import { registryIn } from '../../translation/translatedRegistry.ts';
import type { PageItem, PageModel } from './flexiPage.ts';
import { labelled } from './labelledPage.ts';

const label = (name: string, value: string) =>
  `<labels><fullName>${name}</fullName><language>en_US</language><protected>true</protected><shortDescription>x</shortDescription><value>${value}</value></labels>`;

const FILES = {
  'labels/CustomLabels.labels-meta.xml': metadata('CustomLabels', label('History', 'History')),
  'translations/de.translation-meta.xml': metadata(
    'Translations',
    '<customLabels><label>Verlauf</label><name>History</name></customLabels>'
  )
};

const item = (properties: PageItem['properties']): PageItem => ({
  kind: 'component',
  name: 'flexipage:tab',
  identifier: 'x',
  properties
});

describe('a page that names custom labels', () => {
  const files = Object.entries(FILES).map(([path, content]) => ({ path, content: Buffer.from(content) }));
  const registry = createRegistry(readComponents(files).components, 1);
  const page = { regions: [{ name: 'main', items: [item({ tabs: [item({ title: '{!$Label.History}' })] })] }] };
  const titleIn = (language: string, of: object = page): unknown => {
    const { regions } = labelled(of as PageModel, registryIn(language, registry));
    return (regions[0]!.items[0]!.properties['tabs'] as PageItem[])[0]!.properties['title'];
  };

  it('shows their text in the language of the user, inside of tabs too', () => {
    assert.deepEqual([titleIn('en_US'), titleIn('de')], ['History', 'Verlauf']);
  });

  it('leaves other texts and names of labels that are not there', () => {
    const other = (title: string) => ({
      regions: [{ name: 'main', items: [item({ tabs: [item({ title }), item({ list: ['a'] })] })] }]
    });
    assert.equal(titleIn('de', other('History')), 'History');
    assert.equal(titleIn('de', other('{!$Label.Nix}')), '{!$Label.Nix}');
  });
});
