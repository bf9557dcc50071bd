import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordRepresentation } from '../modules/lightning/ldsCache/records.ts';
import { formRequest } from '../modules/one/formRequest/formRequest.ts';
import { templateRows } from '../modules/one/flexiPage/templates.ts';
import { iconName } from '../modules/one/iconName/iconName.ts';
import { typedProperties } from '../modules/one/pageItem/typedProperties.ts';
import type { PageModel, VisibilityRule } from '../modules/one/pageModel/pageModel.ts';
import { problemText } from '../modules/one/problemText/problemText.ts';
import { cellContent } from '../modules/one/tableCell/cellContent.ts';
import { tabLabel } from '../modules/one/tabs/tabLabel.ts';

const record = (
  fields: Record<string, unknown>,
  apiName = 'Ticket__c',
  id = 'a00000000000001AAA'
): RecordRepresentation => ({
  id,
  apiName,
  fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value, displayValue: null }]))
});

/** What the shell reads from its page when it starts. */
const orgValues = {
  user: { Id: '005', username: 'a@b.c' },
  customPermissions: ['Approve'],
  userPermissions: ['ViewSetup']
};
Object.assign(globalThis, { document: { getElementById: () => ({ textContent: JSON.stringify(orgValues) }) } });
const { isVisible, recordFields } = await import('../modules/one/visibility/visibility.ts');

describe('a visibility rule', () => {
  const shown = (criteria: [string, string, string | null][], fields = {}, booleanFilter?: string): boolean => {
    const rule: VisibilityRule = {
      criteria: criteria.map(([leftValue, operator, rightValue]) => ({
        leftValue: `{!${leftValue}}`,
        operator,
        rightValue
      })),
      ...(booleanFilter && { booleanFilter })
    };
    return isVisible(rule, { record: record(fields), user: record({ Department: 'Sales' }, 'User') });
  };

  it('compares text without regard to case, numbers as numbers, and what is empty as empty', () => {
    assert.ok(shown([['Record.Status__c', 'EQUAL', 'new']], { Status__c: 'New' }));
    assert.ok(shown([['Record.Points__c', 'GT', '9']], { Points__c: 10 }));
    assert.ok(!shown([['Record.Points__c', 'GT', '9']], { Points__c: null }));
    assert.ok(shown([['Record.Name', 'NE', null]], { Name: 'x' }));
    assert.ok(!shown([['Record.Name', 'NE', null]], { Name: null }));
    assert.ok(shown([['Record.Is_Open__c', 'EQUAL', 'true']], { Is_Open__c: true }));
    assert.ok(shown([['Record.Due__c', 'LT', '2026-02-01']], { Due__c: '2026-01-31' }));
    assert.ok(shown([['Record.Name', 'CONTAINS', 'ELL']], { Name: 'Hello' }));
  });

  it('looks at parents, permissions and the user', () => {
    assert.ok(
      shown([['Record.Account__r.Name', 'EQUAL', 'Acme']], { Account__r: record({ Name: 'Acme' }, 'Account') })
    );
    assert.ok(shown([['$Permission.CustomPermission.Approve', 'EQUAL', 'true']]));
    assert.ok(!shown([['$Permission.CustomPermission.Other', 'EQUAL', 'true']]));
    assert.ok(shown([['$Permission.StandardPermission.ViewSetup', 'EQUAL', 'true']]));
    assert.ok(shown([['$User.Id', 'EQUAL', '005']]));
    assert.ok(shown([['$User.Department', 'EQUAL', 'Sales']]));
  });

  it('needs all of its criteria, or what its filter says', () => {
    const three: [string, string, string][] = [
      ['Record.A', 'EQUAL', '1'],
      ['Record.B', 'EQUAL', '1'],
      ['Record.C', 'EQUAL', '1']
    ];
    const fields = { A: 1, B: 0, C: 1 };
    assert.ok(!shown(three, fields));
    assert.ok(shown(three, fields, '1 AND (2 OR 3)'));
    assert.ok(!shown(three, fields, '1 AND 2 OR NOT 3'));
    assert.ok(shown(three, fields, 'NOT 2 AND 3'));
  });

  it('names the fields of the record that it looks at, each once', () => {
    const rule = {
      criteria: [
        { leftValue: '{!Record.A__c}', operator: 'GT', rightValue: '1' },
        { leftValue: '{!Record.A__c}', operator: 'LT', rightValue: '5' },
        { leftValue: '{!$User.Id}', operator: 'EQUAL', rightValue: '' }
      ]
    };
    assert.deepEqual(recordFields([rule, rule], 'Ticket__c'), ['Ticket__c.A__c']);
    assert.ok(!isVisible(rule, {}), 'shown before the record is known');
  });
});

describe('the regions of a page', () => {
  const rows = (template: string, names: string[]) =>
    templateRows(template, names).map((row) => row.map(({ name, width }) => `${name} ${width}`));

  it('stand in the rows of the template', () => {
    assert.deepEqual(rows('flexipage:recordHomeTemplateDesktop', ['header', 'main', 'sidebar']), [
      ['header XLARGE'],
      ['main LARGE', 'sidebar SMALL']
    ]);
    assert.deepEqual(rows('flexipage:recordHomeLeftSidebarTemplateDesktop', ['header', 'sidebar', 'main']), [
      ['header XLARGE'],
      ['sidebar SMALL', 'main LARGE']
    ]);
    assert.deepEqual(rows('flexipage:defaultAppHomeTemplate', ['main']), [['main XLARGE']]);
    assert.deepEqual(rows('home:desktopTemplate', ['top', 'bottomLeft', 'bottomRight', 'sidebar']), [
      ['top XLARGE'],
      ['bottomLeft LARGE', 'bottomRight LARGE', 'sidebar SMALL']
    ]);
    assert.deepEqual(rows('flexipage:appHomeTemplateHeaderThreeColumns', ['region1']), [
      ['region1 XLARGE'],
      ['region2 MEDIUM', 'region3 MEDIUM', 'region4 MEDIUM']
    ]);
  });

  it('of a template that nobody knows still all appear', () => {
    assert.deepEqual(rows('c:template', ['left', 'center', 'right']), [['left SMALL', 'center LARGE', 'right SMALL']]);
    assert.deepEqual(rows('c:template', ['one', 'sidebar']), [['one XLARGE'], ['sidebar XLARGE']]);
  });
});

describe('what a page gives a component', () => {
  const model = {
    components: {
      'c:tile': {
        rows: { type: 'Integer', default: '5' },
        open: { type: 'Boolean', default: 'false' },
        title: { type: 'String', default: null }
      }
    }
  } as unknown as PageModel;

  it('is typed as the component says, with its defaults and where it stands', () => {
    const item = {
      kind: 'component',
      name: 'c:tile',
      identifier: 't',
      properties: { open: 'true', title: '7' }
    } as const;
    const context = { model, recordId: 'a01', objectApiName: 'Ticket__c', facts: {} };
    assert.deepEqual(typedProperties(item, context, 'SMALL'), {
      rows: 5,
      open: true,
      title: '7',
      recordId: 'a01',
      objectApiName: 'Ticket__c',
      flexipageRegionWidth: 'SMALL'
    });
  });
});

describe('a page that is a form', () => {
  it('is a new record with the values of its URL', () => {
    const request = formRequest({
      type: 'standard__objectPage',
      attributes: { objectApiName: 'Ticket__c', actionName: 'new' },
      state: { defaultFieldValues: 'Name=A%2C%20B,Open__c=true' }
    });
    assert.deepEqual(request?.defaultValues, { Name: 'A, B', Open__c: 'true' });
    assert.equal(request?.behind.attributes['actionName'], 'list');
  });

  it('is the edit or the clone of a record', () => {
    const of = (actionName: string) =>
      formRequest({ type: 'standard__recordPage', attributes: { recordId: 'a01', actionName }, state: {} });
    assert.equal(of('edit')?.recordId, 'a01');
    assert.equal(of('clone')?.sourceId, 'a01');
    assert.equal(of('view'), undefined);
  });
});

describe('a cell of a list', () => {
  it('leads to the record by its name, and to a parent by the parent’s', () => {
    const parent = record({ Name: 'Acme' }, 'Account', '001000000000001AAA');
    const row = record({ Name: 'T-1', Account__r: parent });
    assert.deepEqual(cellContent(row, 'Name', 'Text', true), {
      text: 'T-1',
      url: '/lightning/r/Ticket__c/a00000000000001AAA/view'
    });
    assert.deepEqual(cellContent(row, 'Account__r.Name', 'Text', false), {
      text: 'Acme',
      url: '/lightning/r/Account/001000000000001AAA/view'
    });
    assert.deepEqual(cellContent(record({ Account__r: null }), 'Account__r.Name', 'Text', false), { text: '' });
  });

  it('opens web addresses as web addresses and nothing else', () => {
    const url = (value: string) => cellContent(record({ Site__c: value }), 'Site__c', 'Url', false).url;
    assert.equal(url('example.com/a'), 'https://example.com/a');
    assert.equal(url('HTTP://example.com'), 'HTTP://example.com');
    assert.ok(!url('javascript:alert(1)')?.startsWith('javascript'));
  });
});

describe('words of the shell', () => {
  it('are those of the platform where a page names its labels', () => {
    assert.deepEqual(['Standard.Tab.relatedLists', 'Standard.Tab.additionalFields', 'Facts'].map(tabLabel), [
      'Related',
      'Additional Fields',
      'Facts'
    ]);
  });

  it('name icons as components know them', () => {
    assert.equal(iconName('/img/icon/t4v35/custom/custom83_120.png'), 'custom:custom83');
    assert.equal(iconName('/img/icon/t4v35/standard/order_120.png'), 'standard:orders');
    assert.equal(iconName(null), 'standard:default');
  });

  it('say what went wrong in the org’s words', () => {
    const output = { errors: [{ message: 'A.' }], fieldErrors: { Name: [{ message: 'B.' }, { message: 'A.' }] } };
    assert.equal(problemText({ body: { message: 'generic', output } }), 'A. B.');
    assert.equal(problemText({ body: [{ message: 'C.' }] }), 'C.');
    assert.equal(problemText(new Error('D.')), 'D.');
    assert.equal(problemText(undefined), 'Something went wrong.');
  });
});
