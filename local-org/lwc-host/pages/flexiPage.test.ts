import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readXml } from '../../metadata/xmlReader.ts';
import { pageModel } from './flexiPage.ts';

const property = (name: string, value: string) =>
  `<componentInstanceProperties><name>${name}</name>${value}</componentInstanceProperties>`;
const item = (name: string, inside = '') =>
  `<itemInstances><componentInstance>${inside}<componentName>${name}</componentName><identifier>${name}</identifier></componentInstance></itemInstances>`;
const region = (name: string, type: string, items: string) =>
  `<flexiPageRegions>${items}<name>${name}</name><type>${type}</type></flexiPageRegions>`;

const page = (content: string) => {
  const head = '<masterLabel>Desk</masterLabel><template><name>flexipage:recordHomeTemplateDesktop</name></template>';
  const xml = readXml(`<FlexiPage>${content}${head}<type>RecordPage</type><sobjectType>Case</sobjectType></FlexiPage>`);
  return pageModel({ type: 'FlexiPage', fullName: 'Desk', path: 'x', xml });
};

describe('the model of a Lightning page', () => {
  it('has the regions in their order, and facets where they are used', () => {
    const tab = item(
      'flexipage:tab',
      property('body', '<value>details</value>') + property('title', '<value>Facts</value>')
    );
    const model = page(
      region('details', 'Facet', item('force:detailPanel')) +
        region('tabs', 'Facet', tab) +
        region('header', 'Region', item('force:highlightsPanel')) +
        region('main', 'Region', item('flexipage:tabset', property('tabs', '<value>tabs</value>')))
    );
    assert.deepEqual(
      model.regions.map(({ name }) => name),
      ['header', 'main']
    );
    assert.deepEqual(
      [model.label, model.objectApiName, model.template],
      ['Desk', 'Case', 'flexipage:recordHomeTemplateDesktop']
    );
    const [tabset] = model.regions[1]!.items;
    const [first] = tabset!.properties['tabs'] as unknown as { name: string; properties: Record<string, unknown> }[];
    assert.equal(first!.properties['title'], 'Facts');
    assert.deepEqual(first!.properties['body'], [
      { kind: 'component', name: 'force:detailPanel', identifier: 'force:detailPanel', properties: {} }
    ]);
  });

  it('gives a component of the org itself its namespace', () => {
    const model = page(region('main', 'Region', item('tile') + item('c:other')));
    assert.deepEqual(
      model.regions[0]!.items.map(({ name }) => name),
      ['c:tile', 'c:other']
    );
  });

  it('reads lists of values, fields and visibility rules', () => {
    const list =
      '<valueList><valueListItems><value>Edit</value></valueListItems><valueListItems><value>Clone</value></valueListItems></valueList>';
    const rule =
      '<visibilityRule><booleanFilter>1 OR 2</booleanFilter><criteria><leftValue>{!Record.Status}</leftValue><operator>EQUAL</operator><rightValue>New</rightValue></criteria></visibilityRule>';
    const field = `<itemInstances><fieldInstance><fieldInstanceProperties><name>uiBehavior</name><value>required</value></fieldInstanceProperties><fieldItem>Record.Subject</fieldItem><identifier>s</identifier>${rule}</fieldInstance></itemInstances>`;
    const model = page(region('main', 'Region', item('force:highlightsPanel', property('actionNames', list)) + field));
    const [panel, subject] = model.regions[0]!.items;
    assert.deepEqual(panel!.properties['actionNames'], ['Edit', 'Clone']);
    assert.deepEqual(subject, {
      kind: 'field',
      name: 'Record.Subject',
      identifier: 's',
      properties: { uiBehavior: 'required' },
      visibility: {
        criteria: [{ leftValue: '{!Record.Status}', operator: 'EQUAL', rightValue: 'New' }],
        booleanFilter: '1 OR 2'
      }
    });
  });

  it('ends where a facet holds itself', () => {
    const self = item('flexipage:tab', property('body', '<value>loop</value>'));
    const model = page(region('loop', 'Facet', self) + region('main', 'Region', self));
    const [outer] = model.regions[0]!.items;
    const [inner] = outer!.properties['body'] as unknown as { properties: Record<string, unknown> }[];
    assert.equal(inner!.properties['body'], 'loop');
  });

  it('reads pages from before regions had items', () => {
    const old = '<componentInstances><componentName>tile</componentName></componentInstances>';
    assert.deepEqual(
      page(region('main', 'Region', old)).regions[0]!.items.map(({ name }) => name),
      ['c:tile']
    );
  });
});
