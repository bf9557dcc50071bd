import { writeFiles } from './temporaryFolder.ts';

/** Metadata XML of one component: `metadata('CustomField', '<fullName>A__c</fullName>')`. */
export function metadata(type: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${content}\n</${type}>\n`;
}

/** A field file: `field('Amount__c', 'Currency', '<precision>18</precision><scale>2</scale>')`. */
export function field(name: string, type: string, more = ''): string {
  const label = `<label>${name.replace(/__c$/, '').replaceAll('_', ' ')}</label>`;
  return metadata('CustomField', `  <fullName>${name}</fullName>\n  ${label}\n  <type>${type}</type>\n  ${more}`);
}

/** An object file with a text name and full sharing. */
export function object(label: string, more = ''): string {
  return metadata(
    'CustomObject',
    `  <label>${label}</label>\n  <pluralLabel>${label}s</pluralLabel>\n` +
      `  <nameField><label>${label} Name</label><type>Text</type></nameField>\n` +
      `  <deploymentStatus>Deployed</deploymentStatus>\n  ${more || '<sharingModel>ReadWrite</sharingModel>'}`
  );
}

/** Files of a small project, by path: an invoice with lines, a rate table of custom metadata, a bundle, a class. */
export const fixtureFiles: Readonly<Record<string, string>> = {
  'sfdx-project.json': '{ "packageDirectories": [{ "path": "src", "default": true }], "sourceApiVersion": "66.0" }',
  '.forceignore': '**/*.ts\n**/__tests__/**\nsrc/ignored/\n',
  'src/billing/objects/Invoice__c/Invoice__c.object-meta.xml': object(
    'Invoice',
    '<sharingModel>Private</sharingModel><enableHistory>true</enableHistory>'
  ),
  'src/billing/objects/Invoice__c/fields/Number__c.field-meta.xml': field(
    'Number__c',
    'Text',
    '<length>20</length><unique>true</unique><externalId>true</externalId><caseSensitive>false</caseSensitive>'
  ),
  'src/billing/objects/Invoice__c/fields/Status__c.field-meta.xml': field(
    'Status__c',
    'Picklist',
    `<trackHistory>true</trackHistory><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>
    <value><fullName>Draft</fullName><default>true</default><label>Draft</label></value>
    <value><fullName>Sent</fullName><default>false</default><label>Sent out</label></value>
    </valueSetDefinition></valueSet>`
  ),
  'src/billing/objects/Invoice__c/fields/Account__c.field-meta.xml': field(
    'Account__c',
    'Lookup',
    '<referenceTo>Account</referenceTo><relationshipName>Invoices</relationshipName><deleteConstraint>SetNull</deleteConstraint>'
  ),
  'src/billing/objects/Invoice__c/fields/Due__c.field-meta.xml': field('Due__c', 'Date'),
  'src/billing/objects/Invoice__c/fields/Is_Paid__c.field-meta.xml': field(
    'Is_Paid__c',
    'Checkbox',
    '<defaultValue>false</defaultValue>'
  ),
  'src/billing/objects/Invoice__c/fields/Total__c.field-meta.xml': field(
    'Total__c',
    'Summary',
    '<summaryForeignKey>Invoice_Line__c.Invoice__c</summaryForeignKey><summarizedField>Invoice_Line__c.Amount__c</summarizedField><summaryOperation>sum</summaryOperation>'
  ),
  'src/billing/objects/Invoice__c/fields/Is_Late__c.field-meta.xml': field(
    'Is_Late__c',
    'Checkbox',
    '<formula>NOT(Is_Paid__c) &amp;&amp; Due__c &lt; TODAY()</formula><formulaTreatBlanksAs>BlankAsZero</formulaTreatBlanksAs>'
  ),
  'src/billing/objects/Invoice__c/recordTypes/Domestic.recordType-meta.xml': metadata(
    'RecordType',
    '<fullName>Domestic</fullName><active>true</active><label>Domestic</label>'
  ),
  'src/billing/objects/Invoice__c/validationRules/Due_When_Sent.validationRule-meta.xml': metadata(
    'ValidationRule',
    `<fullName>Due_When_Sent</fullName><active>true</active>
    <errorConditionFormula>ISPICKVAL(Status__c, "Sent") &amp;&amp; ISBLANK(Due__c)</errorConditionFormula>
    <errorDisplayField>Due__c</errorDisplayField><errorMessage>Say when it is due.</errorMessage>`
  ),
  'src/billing/objects/Invoice__c/listViews/All.listView-meta.xml': metadata(
    'ListView',
    '<fullName>All</fullName><filterScope>Everything</filterScope><label>All</label>'
  ),
  'src/billing/objects/Invoice_Line__c/Invoice_Line__c.object-meta.xml': object(
    'Invoice Line',
    '<sharingModel>ControlledByParent</sharingModel>'
  ),
  'src/billing/objects/Invoice_Line__c/fields/Invoice__c.field-meta.xml': field(
    'Invoice__c',
    'MasterDetail',
    '<referenceTo>Invoice__c</referenceTo><relationshipLabel>Lines</relationshipLabel><relationshipName>Lines</relationshipName><relationshipOrder>0</relationshipOrder>'
  ),
  'src/billing/objects/Invoice_Line__c/fields/Amount__c.field-meta.xml': field(
    'Amount__c',
    'Currency',
    '<precision>18</precision><scale>2</scale>'
  ),
  'src/billing/objects/Account/fields/Region__c.field-meta.xml': field('Region__c', 'Text', '<length>40</length>'),
  'src/rates/objects/Rate__mdt/Rate__mdt.object-meta.xml': metadata(
    'CustomObject',
    '<label>Rate</label><pluralLabel>Rates</pluralLabel><visibility>Public</visibility>'
  ),
  'src/rates/objects/Rate__mdt/fields/Percent__c.field-meta.xml': field(
    'Percent__c',
    'Number',
    '<precision>5</precision><scale>2</scale>'
  ),
  'src/rates/customMetadata/Rate.Reduced.md-meta.xml':
    '<?xml version="1.0" encoding="UTF-8"?>\n<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><label>Reduced</label><protected>false</protected><values><field>Percent__c</field><value xsi:type="xsd:double">7.0</value></values></CustomMetadata>',
  'src/billing/labels/CustomLabels.labels-meta.xml': metadata(
    'CustomLabels',
    '<labels><fullName>Billing_Paid</fullName><language>en_US</language><protected>true</protected><shortDescription>Paid</shortDescription><value>Paid</value></labels>\n' +
      '<labels><fullName>Billing_Late</fullName><language>en_US</language><protected>true</protected><shortDescription>Late</shortDescription><value>Late &amp; unpaid</value></labels>'
  ),
  'src/billing/tabs/Invoice__c.tab-meta.xml': metadata(
    'CustomTab',
    '<customObject>true</customObject><motif>Custom1: Heart</motif>'
  ),
  'src/billing/permissionsets/Billing.permissionset-meta.xml': metadata(
    'PermissionSet',
    `<label>Billing</label><description>Writes invoices.</description>
    <classAccesses><apexClass>InvoiceService</apexClass><enabled>true</enabled></classAccesses>
    <fieldPermissions><editable>true</editable><field>Invoice__c.Due__c</field><readable>true</readable></fieldPermissions>
    <objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Invoice__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>
    <tabSettings><tab>Invoice__c</tab><visibility>Visible</visibility></tabSettings>
    <userPermissions><enabled>true</enabled><name>RunReports</name></userPermissions>`
  ),
  'src/billing/classes/InvoiceService.cls': 'public with sharing class InvoiceService {}\n',
  'src/billing/classes/InvoiceService.cls-meta.xml': metadata(
    'ApexClass',
    '<apiVersion>66.0</apiVersion><status>Active</status>'
  ),
  'src/billing/lwc/invoiceList/invoiceList.ts': 'export default class InvoiceList {}\n',
  'src/billing/lwc/invoiceList/invoiceList.js': '// emitted\n',
  'src/billing/lwc/invoiceList/invoiceList.html': '<template></template>\n',
  'src/billing/lwc/invoiceList/invoiceList.js-meta.xml': metadata(
    'LightningComponentBundle',
    '<apiVersion>66.0</apiVersion><isExposed>true</isExposed>'
  ),
  'src/billing/lwc/invoiceList/__tests__/invoiceList.test.ts': 'test("x", () => {});\n',
  'src/billing/lwc/jsconfig.json': '{}',
  'src/billing/staticresources/logo.resource-meta.xml': metadata(
    'StaticResource',
    '<cacheControl>Public</cacheControl><contentType>image/svg+xml</contentType>'
  ),
  'src/billing/staticresources/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  'src/ignored/objects/Secret__c/Secret__c.object-meta.xml': object('Secret')
};

/** Writes the fixture project under a folder, with some files replaced, added, or (undefined) left out. */
export function writeFixtureProject(dir: string, changes: Readonly<Record<string, string | undefined>> = {}): void {
  const entries = Object.entries({ ...fixtureFiles, ...changes });
  writeFiles(dir, Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined)));
}
