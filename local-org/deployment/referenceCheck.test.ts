import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readComponents } from '../metadata/readComponents.ts';
import { createRegistry } from '../metadata/registry.ts';
import { buildSchema } from '../schema/buildSchema.ts';
import { fixtureFiles, metadata } from '../testing/fixtureProject.ts';
import { referenceCheck } from './referenceCheck.ts';

async function check(more: Readonly<Record<string, string>>) {
  const files = Object.entries({ ...fixtureFiles, ...more });
  const { components } = readComponents(files.map(([path, content]) => ({ path, content: Buffer.from(content) })));
  return referenceCheck(components, buildSchema(createRegistry(components, 1)).schema);
}

const permissionSet = (content: string) => ({
  'permissionsets/P.permissionset-meta.xml': metadata('PermissionSet', `<label>P</label>\n${content}`)
});
const fieldPermission = (field: string) =>
  permissionSet(
    `<fieldPermissions><editable>true</editable><field>${field}</field><readable>true</readable></fieldPermissions>`
  );
const layout = (content: string, name = 'Invoice__c-Main') => ({
  [`layouts/${name}.layout-meta.xml`]: metadata('Layout', content)
});
const item = (field: string) =>
  `<layoutSections><layoutColumns><layoutItems><field>${field}</field></layoutItems></layoutColumns></layoutSections>`;
const objectFile = (path: string, type: string, content: string) => ({
  [`objects/Invoice__c/${path}`]: metadata(type, content)
});
const recordType = (value: string) =>
  objectFile(
    'recordTypes/R.recordType-meta.xml',
    'RecordType',
    `<fullName>R</fullName><active>true</active><label>R</label><picklistValues><picklist>Status__c</picklist><values><fullName>${value}</fullName></values></picklistValues>`
  );

describe('the check of references', () => {
  it('finds nothing wrong with what exists, nor with standard names', async () => {
    assert.deepEqual(await check({}), []);
    assert.deepEqual(await check(fieldPermission('Invoice__c.Is_Late__c')), []);
    assert.deepEqual(await check(fieldPermission('Account.SomethingStandard')), []);
    const own = '<tabSettings><tab>standard-Account</tab><visibility>Visible</visibility></tabSettings>';
    assert.deepEqual(await check(permissionSet(own)), []);
    assert.deepEqual(await check(layout(item('Due__c') + item('CreatedById'))), []);
    assert.deepEqual(await check(layout(item('Anything__c'), 'CaseClose-Close Case Layout')), []);
    assert.deepEqual(
      await check(
        layout(
          '<relatedLists><fields>NAME</fields><relatedList>Invoice_Line__c.Invoice__c</relatedList></relatedLists>'
        )
      ),
      []
    );
    assert.deepEqual(await check(recordType('Sent')), []);
  });

  const tab = {
    'tabs/No__c.tab-meta.xml': metadata('CustomTab', '<customObject>true</customObject><motif>Custom1: Heart</motif>')
  };
  const cases: [says: string, files: Record<string, string>, problem: string][] = [
    [
      'a permission for no object',
      permissionSet('<objectPermissions><allowRead>true</allowRead><object>No__c</object></objectPermissions>'),
      'In field: field - no CustomObject named No__c found'
    ],
    [
      'a permission for no field',
      fieldPermission('Invoice__c.No__c'),
      'In field: field - no CustomField named Invoice__c.No__c found'
    ],
    [
      'a permission for a master-detail',
      fieldPermission('Invoice_Line__c.Invoice__c'),
      'You cannot deploy to a required field: Invoice_Line__c.Invoice__c'
    ],
    [
      'access to no class',
      permissionSet('<classAccesses><apexClass>No</apexClass><enabled>true</enabled></classAccesses>'),
      'In field: apexClass - no ApexClass named No found'
    ],
    [
      'a setting of no tab',
      permissionSet('<tabSettings><tab>No__c</tab><visibility>Visible</visibility></tabSettings>'),
      'In field: tab - no CustomTab named No__c found'
    ],
    [
      'a setting of no app',
      permissionSet(
        '<applicationVisibilities><application>No</application><visible>true</visible></applicationVisibilities>'
      ),
      'In field: application - no CustomApplication named No found'
    ],
    [
      'a permission set of a group',
      {
        'permissionsetgroups/G.permissionsetgroup-meta.xml': metadata(
          'PermissionSetGroup',
          '<label>G</label><permissionSets>No</permissionSets>'
        )
      },
      'In field: permissionSets - no PermissionSet named No found'
    ],
    [
      'a filter of a list view',
      objectFile(
        'listViews/L.listView-meta.xml',
        'ListView',
        '<fullName>L</fullName><filters><field>No__c</field><operation>equals</operation><value>1</value></filters>'
      ),
      'Could not resolve list view filter field: No__c'
    ],
    ['a field on a layout', layout(item('No__c')), 'In field: field - no CustomField named Invoice__c.No__c found'],
    [
      'a related list',
      layout('<relatedLists><relatedList>Invoice_Line__c.No__c</relatedList></relatedLists>'),
      'Cannot find related list:Invoice_Line__c.No__c'
    ],
    ['the object of a layout', layout('', 'No__c-Main'), "Entity of type 'CustomObject' named 'No__c' cannot be found"],
    [
      'a column of a list view',
      objectFile(
        'listViews/L.listView-meta.xml',
        'ListView',
        '<fullName>L</fullName><columns>NAME</columns><columns>No__c</columns>'
      ),
      'Could not resolve list view column: No__c'
    ],
    [
      'a field of a compact layout',
      objectFile(
        'compactLayouts/C.compactLayout-meta.xml',
        'CompactLayout',
        '<fullName>C</fullName><fields>No__c</fields>'
      ),
      'In field: fields - no CustomField named Invoice__c.No__c found'
    ],
    [
      'a field of a field set',
      objectFile(
        'fieldSets/F.fieldSet-meta.xml',
        'FieldSet',
        '<fullName>F</fullName><displayedFields><field>No__c</field></displayedFields>'
      ),
      'In field: field - no CustomField named Invoice__c.No__c found'
    ],
    ['the object of a tab', tab, 'In field: customObject - no CustomObject named No__c found'],
    ['a value of a record type', recordType('No%26More'), 'Picklist value: No&More in picklist: Status__c not found']
  ];
  for (const [says, files, problem] of cases) {
    it(`names ${says} where it is wrong, with file and line`, async () => {
      const problems = await check(files);
      assert.deepEqual(
        problems.map((found) => found.problem),
        [problem]
      );
      assert.equal(problems[0]!.path, Object.keys(files)[0]);
      assert.ok(problems[0]!.line! >= 1);
    });
  }
});
