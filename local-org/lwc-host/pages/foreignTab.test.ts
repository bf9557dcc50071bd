import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readXml } from '../../metadata/xmlReader.ts';
import { foreignTab } from './foreignTab.ts';

const tab = (content: string) => ({
  type: 'CustomTab',
  fullName: 'Plans',
  path: 'tabs/Plans.tab-meta.xml',
  xml: readXml(`<CustomTab xmlns="http://soap.sforce.com/2006/04/metadata">${content}</CustomTab>`)
});

describe('a tab that only the platform can show', () => {
  it('says what it would show', () => {
    assert.equal(
      foreignTab(tab('<label>Plans</label><page>PlansHome</page>')),
      'It shows the Visualforce page PlansHome, which runs on the real platform only.'
    );
    assert.match(foreignTab(tab('<auraComponent>plans</auraComponent>'))!, /Aura component plans/);
  });

  it('is no tab of a page, a component or an address', () => {
    for (const content of [
      '<flexiPage>A</flexiPage>',
      '<lwcComponent>a</lwcComponent>',
      '<url>https://a.example</url>'
    ]) {
      assert.equal(foreignTab(tab(content)), undefined);
    }
  });
});
