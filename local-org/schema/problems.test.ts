import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { field, metadata, object } from '../testing/fixtureProject.ts';
import { build, withField, withFiles } from './testing/build.ts';

describe('problems with metadata', () => {
  const fieldCases: [says: string, name: string, type: string, more: string, problem: RegExp][] = [
    ['a text has no length', 'A__c', 'Text', '', /^Must specify 'length' for a CustomField of type Text$/],
    [
      'a currency has no precision',
      'A__c',
      'Currency',
      '<scale>2</scale>',
      /^Must specify 'precision' for a CustomField of type Currency$/
    ],
    [
      'a formula of numbers has no scale',
      'A__c',
      'Number',
      '<formula>1</formula><precision>18</precision>',
      /^Must specify 'scale' for a CustomField of type Number$/
    ],
    [
      'a long text has no visible lines',
      'A__c',
      'LongTextArea',
      '<length>1000</length>',
      /^Must specify 'visibleLines'/
    ],
    [
      'a checkbox has no default',
      'A__c',
      'Checkbox',
      '',
      /^Must specify 'defaultValue' for a CustomField of type Checkbox$/
    ],
    [
      'a text area has a length',
      'A__c',
      'TextArea',
      '<length>255</length>',
      /^Can not specify 'length' for a CustomField of type TextArea$/
    ],
    [
      'a long text is required',
      'A__c',
      'LongTextArea',
      '<length>1000</length><visibleLines>3</visibleLines><required>true</required>',
      /^Can not specify 'required'/
    ],
    [
      'a text is too long',
      'A__c',
      'Text',
      '<length>256</length>',
      /^Can not specify 256 as 'length' .* between 1 and 255$/
    ],
    [
      'a long text is too short',
      'A__c',
      'LongTextArea',
      '<length>255</length><visibleLines>3</visibleLines>',
      /^Can not specify 255 as 'length' .* between 256 and 131072$/
    ],
    [
      'a number has too many digits',
      'A__c',
      'Number',
      '<precision>19</precision><scale>2</scale>',
      /^Can not specify 19 as 'precision'/
    ],
    [
      'a number has more decimals than digits',
      'A__c',
      'Number',
      '<precision>2</precision><scale>4</scale>',
      /^The scale may not be greater than the precision$/
    ],
    [
      'a currency has a length',
      'A__c',
      'Currency',
      '<length>5</length><precision>18</precision><scale>2</scale>',
      /^Can not specify 'length' for a CustomField of type Currency$/
    ],
    [
      'a date is to be a key',
      'A__c',
      'Date',
      '<externalId>true</externalId>',
      /^Can not specify 'externalId' for a CustomField of type Date$/
    ],
    [
      'a lookup is to be unique',
      'A__c',
      'Lookup',
      '<referenceTo>Account</referenceTo><unique>true</unique>',
      /^Can not specify 'unique' for a CustomField of type Lookup$/
    ],
    [
      'a lookup has a default',
      'A__c',
      'Lookup',
      '<defaultValue>a</defaultValue><referenceTo>Account</referenceTo>',
      /^Can not specify 'defaultValue' for a CustomField of type Lookup$/
    ],
    [
      'an auto-number has no format',
      'A__c',
      'AutoNumber',
      '',
      /^Must specify 'displayFormat' for a CustomField of type AutoNumber$/
    ],
    [
      'a geolocation has no decimals',
      'A__c',
      'Location',
      '<displayLocationInDecimal>true</displayLocationInDecimal>',
      /^Must specify 'scale' for a CustomField of type Location$/
    ],
    [
      'a picklist has no values',
      'A__c',
      'Picklist',
      '',
      /^Must specify 'valueSet' for a CustomField of type Picklist$/
    ],
    [
      'a list of several shows too many lines',
      'A__c',
      'MultiselectPicklist',
      '<valueSet><valueSetDefinition><value><fullName>x</fullName><default>false</default><label>x</label></value></valueSetDefinition></valueSet><visibleLines>11</visibleLines>',
      /^Can not specify 11 as 'visibleLines'/
    ],
    [
      'a reference leads nowhere',
      'A__c',
      'Lookup',
      '<referenceTo>Nope__c</referenceTo>',
      /^referenceTo value of 'Nope__c' does not resolve to a valid sObject type$/
    ],
    [
      'a master-detail has no relationship name',
      'A__c',
      'MasterDetail',
      '<referenceTo>Account</referenceTo>',
      /^Must specify 'relationshipName'/
    ],
    [
      'a child relationship is taken',
      'Z__c',
      'Lookup',
      '<referenceTo>Account</referenceTo><relationshipName>invoices</relationshipName>',
      /^There is already a Child Relationship named \w+ on Account\.$/i
    ],
    [
      'a required lookup does not say what deletion does',
      'A__c',
      'Lookup',
      '<referenceTo>Account</referenceTo><required>true</required>',
      /either cascade delete or restrict delete/
    ],
    [
      'a lookup would hold up the deletion of users',
      'A__c',
      'Lookup',
      '<referenceTo>User</referenceTo><deleteConstraint>Restrict</deleteConstraint>',
      /^Cannot add a lookup relationship child with cascade or restrict options to User$/
    ],
    [
      'a roll-up is not over details',
      'A__c',
      'Summary',
      '<summaryForeignKey>Contact.AccountId</summaryForeignKey><summaryOperation>count</summaryOperation>',
      /is not a master-detail relationship to Invoice__c/
    ],
    [
      'a roll-up summarises nothing',
      'A__c',
      'Summary',
      '<summaryForeignKey>Invoice_Line__c.Invoice__c</summaryForeignKey><summaryOperation>sum</summaryOperation>',
      /^Must specify 'summarizedField'/
    ],
    [
      'a roll-up summarises what does not exist',
      'A__c',
      'Summary',
      '<summaryForeignKey>Invoice_Line__c.Invoice__c</summaryForeignKey><summarizedField>Invoice_Line__c.No__c</summarizedField><summaryOperation>sum</summaryOperation>',
      /no CustomField named Invoice_Line__c\.No__c found/
    ],
    [
      'a value set does not exist',
      'A__c',
      'Picklist',
      '<valueSet><valueSetName>Nope</valueSetName></valueSet>',
      /no GlobalValueSet named Nope found/
    ],
    [
      'a picklist has a value twice',
      'A__c',
      'Picklist',
      '<valueSet><valueSetDefinition><value><fullName>x</fullName><label>x</label></value><value><fullName>X</fullName><label>X</label></value></valueSetDefinition></valueSet>',
      /^Duplicate value: X$/
    ]
  ];
  for (const [says, name, type, more, problem] of fieldCases) {
    it(`are told when ${says}`, () => {
      const problems = withField(name, type, more).problems.filter((found) => found.type === 'CustomField');
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.match(problems[0]!.problem, problem);
      assert.equal(problems[0]!.fullName, `Invoice__c.${name}`);
      assert.equal(problems[0]!.path, `src/billing/objects/Invoice__c/fields/${name}.field-meta.xml`);
    });
  }

  it('say the line and column of what is wrong', () => {
    const { problems } = withFiles({
      'fields/A__c.field-meta.xml': metadata(
        'CustomField',
        '  <fullName>A__c</fullName>\n  <label>A</label>\n  <type>Lookup</type>\n    <referenceTo>Nope__c</referenceTo>'
      )
    });
    assert.deepEqual([problems[0]!.line, problems[0]!.column, problems[0]!.problemType], [6, 5, 'Error']);
  });

  it('are told of objects: no label, no object, no detail, a detail with sharing of its own, no history', () => {
    const { problems } = build({
      'objects/Bare__c/Bare__c.object-meta.xml': metadata(
        'CustomObject',
        '<nameField><label>N</label><type>Text</type></nameField>'
      ),
      'objects/Lost__c/fields/A__c.field-meta.xml': field('A__c', 'Date'),
      'objects/Detail__c/Detail__c.object-meta.xml': object('Detail'),
      'objects/Detail__c/fields/A__c.field-meta.xml': field(
        'A__c',
        'MasterDetail',
        '<referenceTo>Account</referenceTo><relationshipName>Details</relationshipName>'
      ),
      'objects/Alone__c/Alone__c.object-meta.xml': object('Alone', '<sharingModel>ControlledByParent</sharingModel>'),
      'objects/Plain__c/Plain__c.object-meta.xml': object('Plain'),
      'objects/Plain__c/fields/A__c.field-meta.xml': field('A__c', 'Date', '<trackHistory>true</trackHistory>'),
      'objects/Plain__c/validationRules/R.validationRule-meta.xml': metadata(
        'ValidationRule',
        '<fullName>R</fullName><active>true</active><errorConditionFormula>TRUE</errorConditionFormula><errorDisplayField>B__c</errorDisplayField><errorMessage>No.</errorMessage>'
      )
    });
    assert.deepEqual(problems.map(({ fullName, problem }) => `${fullName}: ${problem}`).sort(), [
      'Alone__c: Cannot set sharingModel to ControlledByParent on a CustomObject without a MasterDetail relationship field',
      'Bare__c: Must specify a non-empty label for the CustomObject',
      'Detail__c: Cannot set sharingModel to ReadWrite on a CustomObject with a MasterDetail relationship field',
      "Lost__c.A__c: Entity of type 'CustomObject' named 'Lost__c' cannot be found",
      'Plain__c.A__c: The entity: Plain__c does not have history tracking enabled',
      'Plain__c.R: In field: errorDisplayField - no CustomField named Plain__c.B__c found'
    ]);
  });
});
