import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readComponents } from '../metadata/readComponents.ts';
import { createRegistry } from '../metadata/registry.ts';
import { buildSchema } from '../schema/buildSchema.ts';
import { fixtureFiles, metadata } from '../testing/fixtureProject.ts';
import { reportCheck } from './reportCheck.ts';

const column = (table: string, field: string) =>
  `<columns><checkedByDefault>true</checkedByDefault><field>${field}</field><table>${table}</table></columns>`;

const report = (type: string, content: string) =>
  metadata('Report', `${content}<format>Tabular</format><name>Due</name><reportType>${type}</reportType>`);

const TYPED = `<columns><field>Invoice__c$Due__c</field></columns><columns><field>Invoice__c.Lines__r$Amount__c</field></columns>
  <columns><field>Invoice__c$Account__c.Region__c</field></columns>
  <filter><criteriaItems><column>Invoice__c$Due__c</column><operator>equals</operator></criteriaItems></filter>`;

const FILES: Readonly<Record<string, string>> = {
  ...fixtureFiles,
  'src/reportTypes/Invoices.reportType-meta.xml': metadata(
    'ReportType',
    `<baseObject>Invoice__c</baseObject><category>other</category><deployed>true</deployed>
     <join><outerJoin>true</outerJoin><relationship>Lines__r</relationship></join><label>Invoices</label>
     <sections>${column('Invoice__c', 'Due__c')}${column('Invoice__c', 'Account__c.Region__c')}${column('Invoice__c.Lines__r', 'Amount__c')}<masterLabel>Invoices</masterLabel></sections>`
  ),
  'src/reports/Money.reportFolder-meta.xml': metadata('ReportFolder', '<name>Money</name>'),
  'src/reports/Money/Due.report-meta.xml': report('Invoices__c', TYPED),
  'src/reports/Money/Plain.report-meta.xml': report(
    'CustomEntity$Invoice__c',
    '<columns><field>CUST_NAME</field></columns><columns><field>Invoice__c.Total__c</field></columns>'
  ),
  'src/dashboards/Money.dashboardFolder-meta.xml': metadata('DashboardFolder', '<name>Money</name>'),
  'src/dashboards/Money/Board.dashboard-meta.xml': metadata(
    'Dashboard',
    '<dashboardGridLayout><dashboardGridComponents><dashboardComponent><report>Money/Due</report></dashboardComponent></dashboardGridComponents></dashboardGridLayout><title>Board</title>'
  )
};

describe('what a deploy refuses of reports, report types and dashboards', () => {
  const problems = (path = '', from = '', to = '') => {
    const sources = Object.entries(FILES).map(([name, text]) => {
      const isIt = path !== '' && name.includes(path);
      assert.ok(!isIt || text.includes(from), `the fixture has no ${from}`);
      return { path: name, content: Buffer.from(isIt ? text.replace(from, to) : text) };
    });
    const { components } = readComponents(sources);
    const { schema } = buildSchema(createRegistry(components, 1));
    return reportCheck(components, schema) as { path: string; line?: number; problem: string }[];
  };

  it('is nothing where everything is there', () => assert.deepEqual(problems(), []));

  const broken: [string, string, string, string, string][] = [
    [
      'a field that is missing',
      'Plain',
      'Total__c',
      'Nix__c',
      'In field: field - no CustomField named Invoice__c.Nix__c found'
    ],
    [
      'a field of a parent that is missing',
      'Due.report',
      'Account__c.Region__c',
      'Account__c.Nix__c',
      'In field: field - no CustomField named Account.Nix__c found'
    ],
    [
      'a filter over a field that is missing',
      'Due.report',
      '<column>Invoice__c$Due__c',
      '<column>Invoice__c$Nix__c',
      'In field: field - no CustomField named Invoice__c.Nix__c found'
    ],
    [
      'a column that the report type does not offer',
      'Due.report',
      'Invoice__c$Due__c',
      'Invoice__c$Number__c',
      'Invalid field name: the report type Invoices__c has no column Invoice__c$Number__c'
    ],
    ['a table that is missing', 'Due.report', 'Lines__r', 'Nix__r', 'Invalid table name: Invoice__c.Nix__r'],
    [
      'a report type that is missing',
      'Due.report',
      'Invoices__c',
      'Nix__c',
      'In field: reportType - no ReportType named Nix__c found'
    ],
    [
      'a report of an object that is missing',
      'Plain',
      'CustomEntity$Invoice__c',
      'CustomEntity$Nix__c',
      'In field: reportType - no ReportType named CustomEntity$Nix__c found'
    ],
    [
      'a report type over an object that is missing',
      'Invoices.reportType',
      '<baseObject>Invoice__c',
      '<baseObject>Nix__c',
      'In field: baseObject - no CustomObject named Nix__c found'
    ],
    [
      'a report type with a relationship that is missing',
      'Invoices.reportType',
      '<relationship>Lines__r',
      '<relationship>Nix__r',
      'In field: relationship - no relationship named Invoice__c.Nix__r found'
    ],
    [
      'a dashboard of a report that is missing',
      'Board.dashboard',
      'Money/Due',
      'Money/Nix',
      'In field: report - no Report named Money/Nix found'
    ],
    [
      'a report in a folder that is missing',
      'Money.reportFolder',
      'ReportFolder',
      'DocumentFolder',
      'Cannot find folder:Money'
    ]
  ];
  for (const [what, path, from, to, problem] of broken) {
    it(`is ${what}, with file and line`, () => {
      const found = problems(path, from, to.replaceAll('$', '$$$$'));
      assert.ok(
        found.some((one) => one.problem === problem && (one.line ?? 0) > 0),
        JSON.stringify(found)
      );
    });
  }
});
