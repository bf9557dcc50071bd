import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { field, fixtureFiles, metadata, object, writeFixtureProject } from '../testing/fixtureProject.ts';
import { temporaryFolder, writeFiles } from '../testing/temporaryFolder.ts';
import type { MetadataComponent } from './model.ts';
import { readComponents } from './readComponents.ts';
import { readProject } from './readProject.ts';
import { childText } from './xmlElement.ts';

function project(test: TestContext, changes: Readonly<Record<string, string | undefined>> = {}) {
  const dir = temporaryFolder(test);
  writeFixtureProject(dir, changes);
  return readProject(dir);
}

const names = (components: readonly MetadataComponent[], type: string) =>
  components
    .filter((component) => component.type === type)
    .map((component) => component.fullName)
    .sort();

const find = (components: readonly MetadataComponent[], type: string, fullName: string) =>
  components.find((component) => component.type === type && component.fullName === fullName);

const fileNames = (component: MetadataComponent | undefined) =>
  component?.files?.map((file) => file.path.slice(file.path.lastIndexOf('/') + 1)).sort();

describe('reading a project', () => {
  it('finds components in any layout of folders, under the names of the Metadata API', (test) => {
    const { components, problems } = project(test);
    assert.deepEqual(problems, []);
    assert.deepEqual(names(components, 'CustomObject'), ['Invoice_Line__c', 'Invoice__c', 'Rate__mdt']);
    assert.ok(find(components, 'CustomField', 'Account.Region__c'));
    assert.ok(find(components, 'CustomField', 'Invoice_Line__c.Invoice__c'));
    assert.deepEqual(names(components, 'RecordType'), ['Invoice__c.Domestic']);
    assert.deepEqual(names(components, 'ValidationRule'), ['Invoice__c.Due_When_Sent']);
    assert.deepEqual(names(components, 'ListView'), ['Invoice__c.All']);
    assert.deepEqual(names(components, 'PermissionSet'), ['Billing']);
    assert.deepEqual(names(components, 'CustomMetadata'), ['Rate.Reduced']);
  });

  it('takes one component a label', (test) => {
    const { components } = project(test);
    assert.deepEqual(names(components, 'CustomLabel'), ['Billing_Late', 'Billing_Paid']);
    assert.equal(childText(find(components, 'CustomLabel', 'Billing_Late')?.xml, 'value'), 'Late & unpaid');
    assert.deepEqual(names(components, 'CustomLabels'), []);
  });

  it('takes the TypeScript of a bundle as its source, without tests and emitted JavaScript', (test) => {
    const bundle = find(project(test).components, 'LightningComponentBundle', 'invoiceList');
    assert.equal(bundle?.path, 'src/billing/lwc/invoiceList');
    assert.equal(childText(bundle?.xml, 'isExposed'), 'true');
    assert.deepEqual(fileNames(bundle), ['invoiceList.html', 'invoiceList.js-meta.xml', 'invoiceList.ts']);
  });

  it('takes JavaScript where there is no TypeScript', (test) => {
    const { components } = project(test, { 'src/billing/lwc/invoiceList/invoiceList.ts': undefined });
    assert.ok(fileNames(find(components, 'LightningComponentBundle', 'invoiceList'))?.includes('invoiceList.js'));
  });

  it('takes code and resources together with their definitions', (test) => {
    const { components } = project(test, {
      'src/billing/staticresources/kit.resource-meta.xml': metadata(
        'StaticResource',
        '<cacheControl>Public</cacheControl><contentType>application/zip</contentType>'
      ),
      'src/billing/staticresources/kit/a/one.css': 'a{}',
      'src/billing/staticresources/kit/two.js': '1'
    });
    assert.deepEqual(fileNames(find(components, 'ApexClass', 'InvoiceService')), ['InvoiceService.cls']);
    assert.deepEqual(fileNames(find(components, 'StaticResource', 'logo')), ['logo.svg']);
    assert.deepEqual(fileNames(find(components, 'StaticResource', 'kit')), ['one.css', 'two.js']);
  });

  it('leaves out what .forceignore says', (test) => {
    const { components } = project(test);
    assert.equal(find(components, 'CustomObject', 'Secret__c'), undefined);
  });

  it('reads folders of reports, encoded names, settings and types that it does not know', (test) => {
    const { components } = project(test, {
      'src/billing/reports/Money/Late/Overdue.report-meta.xml': metadata('Report', '<name>Overdue</name>'),
      'src/billing/reports/Money.reportFolder-meta.xml': metadata('ReportFolder', '<name>Money</name>'),
      'src/billing/layouts/Invoice__c-Invoice %28Main%29 Layout.layout-meta.xml': metadata('Layout', ''),
      'src/billing/settings/Case.settings-meta.xml': metadata('CaseSettings', ''),
      'src/billing/objectTranslations/Invoice__c-de/Due__c.fieldTranslation-meta.xml': metadata(
        'CustomFieldTranslation',
        ''
      ),
      'src/billing/somethings/New.something-meta.xml': metadata('SomethingNew', '<a>b</a>')
    });
    assert.deepEqual(names(components, 'Report'), ['Money/Late/Overdue']);
    assert.deepEqual(names(components, 'ReportFolder'), ['Money']);
    assert.deepEqual(names(components, 'Layout'), ['Invoice__c-Invoice (Main) Layout']);
    assert.deepEqual(names(components, 'Settings'), ['Case']);
    assert.deepEqual(names(components, 'CustomFieldTranslation'), ['Invoice__c-de.Due__c']);
    assert.deepEqual(names(components, 'SomethingNew'), ['New']);
  });

  it('says where a file is not well-formed, and reads the others', (test) => {
    const path = 'src/billing/permissionsets/Broken.permissionset-meta.xml';
    const { components, problems } = project(test, {
      [path]:
        '<?xml version="1.0"?>\n<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">\n  <label>Broken\n</PermissionSet>\n'
    });
    assert.deepEqual(problems, [
      {
        type: 'PermissionSet',
        fullName: 'Broken',
        path,
        line: 4,
        column: 17,
        problem:
          'Error parsing file: The element type "label" must be terminated by the matching end-tag "</label>". (4:17)',
        problemType: 'Error'
      }
    ]);
    assert.ok(find(components, 'PermissionSet', 'Billing'));
  });

  it('says where a component is defined a second time, whatever the case of its name', (test) => {
    const path = 'src/rates/objects/invoice__C/fields/due__c.field-meta.xml';
    const { problems } = project(test, { [path]: field('due__c', 'Date') });
    assert.equal(problems.length, 1);
    assert.equal(problems[0]!.path, path);
    assert.match(problems[0]!.problem, /Duplicate CustomField.*Invoice__c\/fields\/Due__c\.field-meta\.xml/);
  });

  it('lets a later package directory stand in for an earlier one', (test) => {
    const label = (text: string) => metadata('CustomTab', `<label>${text}</label>`);
    const { components, problems } = project(test, {
      'sfdx-project.json': '{ "packageDirectories": [{ "path": "./src" }, { "path": "more", "default": true }] }',
      'src/tabs/One.tab-meta.xml': label('first'),
      'more/tabs/One.tab-meta.xml': label('second')
    });
    assert.deepEqual(problems, []);
    assert.equal(childText(find(components, 'CustomTab', 'One')?.xml, 'label'), 'second');
    assert.equal(find(components, 'CustomTab', 'One')?.path, 'more/tabs/One.tab-meta.xml');
  });

  it('puts together what is spread: translations of an object, versions of a bot', (test) => {
    const part = (name: string) => metadata('CustomObjectTranslation', `<layouts><layout>${name}</layout></layouts>`);
    const version = metadata('BotVersion', '<fullName>v1</fullName><entryDialog>Welcome</entryDialog>');
    const { components, problems } = project(test, {
      'src/a/objectTranslations/Invoice__c-de/Invoice__c-de.objectTranslation-meta.xml': part('A'),
      'src/b/objectTranslations/Invoice__c-de/Invoice__c-de.objectTranslation-meta.xml': part('B'),
      'src/bots/Ann/v1.botVersion-meta.xml': version,
      'src/bots/Bob/v1.botVersion-meta.xml': version
    });
    assert.deepEqual(problems, []);
    assert.equal(find(components, 'CustomObjectTranslation', 'Invoice__c-de')?.xml?.children.length, 2);
    assert.deepEqual(names(components, 'BotVersion'), ['Ann.v1', 'Bob.v1']);
  });

  it('takes a component that is there twice with the same content once', (test) => {
    const whole = metadata(
      'CustomObject',
      '<label>Tariff</label><fields><fullName>Rate__c</fullName><type>Date</type></fields>'
    );
    const { components, problems } = project(test, {
      'src/billing/objects/Tariff__c.object': whole,
      'src/billing/objects/Tariff__c/Tariff__c.object-meta.xml': `\n${whole}`.trim()
    });
    assert.deepEqual(problems, []);
    assert.ok(find(components, 'CustomField', 'Tariff__c.Rate__c'));
    assert.equal(components.filter(({ fullName }) => fullName === 'Tariff__c').length, 1);
  });

  it('refuses a folder that is no project, in one sentence', (test) => {
    const dir = temporaryFolder(test);
    assert.throws(() => readProject(dir), /No sfdx-project\.json in .*: name the folder of an SFDX project\./);
    writeFiles(dir, { 'sfdx-project.json': '{ "packageDirectories": [' });
    assert.throws(() => readProject(dir), /sfdx-project\.json is not valid JSON/);
    writeFiles(dir, { 'sfdx-project.json': '{}' });
    assert.throws(() => readProject(dir), /names no packageDirectories/);
    writeFiles(dir, { 'sfdx-project.json': '{ "packageDirectories": [{ "path": "missing" }] }' });
    assert.throws(() => readProject(dir), /package directory missing .* does not exist/);
  });
});

describe('reading files in metadata format', () => {
  const bytes = (files: Readonly<Record<string, string>>) =>
    Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) }));

  it('takes an object apart into the same components as its decomposed form', () => {
    const inner = (file: string) => fixtureFiles[file]!.replace(/<\?xml.*\?>\n<\w+ [^>]*>|<\/\w+>\n$/g, '');
    const folder = 'src/billing/objects/Invoice__c';
    const { components, problems } = readComponents(
      bytes({
        'package.xml': metadata('Package', '<version>66.0</version>'),
        'objects/Invoice__c.object': object(
          'Invoice',
          `<sharingModel>Private</sharingModel>
          <fields>${inner(`${folder}/fields/Number__c.field-meta.xml`)}</fields>
          <fields>${inner(`${folder}/fields/Due__c.field-meta.xml`)}</fields>
          <validationRules>${inner(`${folder}/validationRules/Due_When_Sent.validationRule-meta.xml`)}</validationRules>`
        ),
        'labels/CustomLabels.labels': fixtureFiles['src/billing/labels/CustomLabels.labels-meta.xml']!,
        'classes/A.cls': 'class A {}',
        'classes/A.cls-meta.xml': metadata('ApexClass', '<apiVersion>66.0</apiVersion>')
      })
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(names(components, 'CustomField'), ['Invoice__c.Due__c', 'Invoice__c.Number__c']);
    assert.deepEqual(names(components, 'ValidationRule'), ['Invoice__c.Due_When_Sent']);
    assert.deepEqual(names(components, 'CustomLabel'), ['Billing_Late', 'Billing_Paid']);
    assert.deepEqual(names(components, 'ApexClass'), ['A']);
    assert.deepEqual(names(components, 'Package'), []);
    const whole = find(components, 'CustomObject', 'Invoice__c')?.xml?.children.map((child) => child.name);
    assert.ok(whole?.includes('label') && !whole.includes('fields'));
  });
});
