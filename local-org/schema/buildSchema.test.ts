import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readComponents } from '../metadata/readComponents.ts';
import { createRegistry } from '../metadata/registry.ts';
import { field, fixtureFiles, metadata, object } from '../testing/fixtureProject.ts';
import { buildSchema } from './buildSchema.ts';
import type { FieldSchema } from './model.ts';
import { valueTypeOf } from './valueType.ts';

function build(files: Readonly<Record<string, string>>) {
  const source = Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) }));
  const { components, problems } = readComponents(source);
  assert.deepEqual(problems, []);
  return buildSchema(createRegistry(components, 1));
}

/** Schema of the fixture project with more files of one object: `fields/X__c.field-meta.xml` -> content. */
function withFiles(more: Readonly<Record<string, string>>, folder = 'src/billing/objects/Invoice__c') {
  return build({
    ...fixtureFiles,
    ...Object.fromEntries(Object.entries(more).map(([path, content]) => [`${folder}/${path}`, content]))
  });
}

const withField = (name: string, type: string, more = '') =>
  withFiles({ [`fields/${name}.field-meta.xml`]: field(name, type, more) });

function fixture() {
  const { schema, problems } = build(fixtureFiles);
  assert.deepEqual(problems, []);
  return schema;
}

const referenceParts = ({
  referenceTo,
  relationshipName,
  childRelationshipName,
  deleteConstraint,
  required
}: FieldSchema) => ({
  referenceTo,
  relationshipName,
  childRelationshipName,
  deleteConstraint,
  required
});

describe('the schema of an org', () => {
  it('finds objects and fields in any case under their canonical names', () => {
    const schema = fixture();
    assert.equal(schema.object('INVOICE__C')?.name, 'Invoice__c');
    assert.equal(schema.field('invoice__c', 'due__C')?.name, 'Due__c');
    assert.equal(schema.object('Nothing__c'), undefined);
    assert.equal(schema.field('Invoice__c', 'Nothing__c'), undefined);
  });

  it('gives a custom object the fields that the platform gives it, in order', () => {
    const system = [
      'Id',
      'Name',
      'OwnerId',
      'IsDeleted',
      'CreatedDate',
      'CreatedById',
      'LastModifiedDate',
      'LastModifiedById'
    ];
    const more = ['SystemModstamp', 'LastViewedDate', 'LastReferencedDate', 'RecordTypeId'];
    const own = ['Account__c', 'Due__c', 'Is_Late__c', 'Is_Paid__c', 'Number__c', 'Status__c', 'Total__c'];
    const invoice = fixture().object('Invoice__c')!;
    assert.deepEqual([...invoice.fields.keys()], [...system, ...more, ...own]);
    assert.equal(invoice.nameField, 'Name');
    assert.equal(invoice.kind, 'custom');
    assert.equal(invoice.label, 'Invoice');
    assert.equal(invoice.labelPlural, 'Invoices');
  });

  it('leaves a detail without owner and sharing of its own', () => {
    const line = fixture().object('Invoice_Line__c')!;
    assert.equal(line.hasOwner, false);
    assert.equal(line.fields.has('OwnerId'), false);
    assert.equal(line.sharingModel, 'ControlledByParent');
  });

  it('joins parents and children under their relationship names', () => {
    const schema = fixture();
    assert.deepEqual(referenceParts(schema.field('Invoice__c', 'Account__c')!), {
      referenceTo: ['Account'],
      relationshipName: 'Account__r',
      childRelationshipName: 'Invoices__r',
      deleteConstraint: 'SetNull',
      required: false
    });
    assert.deepEqual(referenceParts(schema.field('Invoice_Line__c', 'Invoice__c')!), {
      referenceTo: ['Invoice__c'],
      relationshipName: 'Invoice__r',
      childRelationshipName: 'Lines__r',
      deleteConstraint: 'Cascade',
      required: true
    });
    const lines = schema
      .object('Invoice__c')!
      .childRelationships.find((child) => child.relationshipName === 'Lines__r');
    assert.deepEqual(lines, {
      childObject: 'Invoice_Line__c',
      field: 'Invoice__c',
      relationshipName: 'Lines__r',
      cascadeDelete: true,
      restrictedDelete: false
    });
  });

  it('writes a reference in the case of the object it points at', () => {
    const { schema, problems } = withField('Parent__c', 'Lookup', '<referenceTo>invoice__C</referenceTo>');
    assert.deepEqual(problems, []);
    assert.deepEqual(schema.field('Invoice__c', 'Parent__c')?.referenceTo, ['Invoice__c']);
  });

  it('knows formulas and roll-ups, which nobody writes', () => {
    const schema = fixture();
    const late = schema.field('Invoice__c', 'Is_Late__c')!;
    assert.equal(late.formula, 'NOT(Is_Paid__c) && Due__c < TODAY()');
    assert.deepEqual([late.createable, late.updateable, late.type], [false, false, 'Checkbox']);
    const total = schema.field('Invoice__c', 'Total__c')!;
    assert.deepEqual(total.rollUp, {
      operation: 'sum',
      childObject: 'Invoice_Line__c',
      foreignKey: 'Invoice__c',
      summarizedField: 'Amount__c',
      resultType: 'Currency',
      filters: []
    });
    assert.equal(total.scale, 2);
    assert.equal(total.createable, false);
  });

  it('gives a summary the type of what it sums up, through summaries of summaries', () => {
    const summary = (name: string, operation: string, foreignKey: string, summarized: string) =>
      field(
        name,
        'Summary',
        `<summaryForeignKey>${foreignKey}</summaryForeignKey><summarizedField>${summarized}</summarizedField><summaryOperation>${operation}</summaryOperation>`
      );
    const folder = 'src/a/objects';
    const { schema, problems } = build({
      ...fixtureFiles,
      [`${folder}/Batch__c/Batch__c.object-meta.xml`]: object('Batch'),
      [`${folder}/Invoice__c/fields/Batch__c.field-meta.xml`]: field(
        'Batch__c',
        'MasterDetail',
        '<referenceTo>batch__c</referenceTo><relationshipName>Invoices</relationshipName>'
      ),
      [`${folder}/Invoice_Line__c/fields/Shipped__c.field-meta.xml`]: field('Shipped__c', 'Date'),
      [`${folder}/Invoice__c/fields/First__c.field-meta.xml`]: summary(
        'First__c',
        'min',
        'invoice_line__c.invoice__C',
        'invoice_line__c.shipped__C'
      ),
      [`${folder}/Batch__c/fields/First__c.field-meta.xml`]: summary(
        'First__c',
        'min',
        'Invoice__c.Batch__c',
        'Invoice__c.First__c'
      ),
      [`${folder}/Batch__c/fields/Sum__c.field-meta.xml`]: summary(
        'Sum__c',
        'sum',
        'Invoice__c.Batch__c',
        'Invoice__c.Total__c'
      )
    });
    assert.deepEqual(problems, []);
    const first = schema.field('Invoice__c', 'First__c')!;
    assert.equal(valueTypeOf(first), 'Date');
    assert.deepEqual([first.rollUp!.childObject, first.rollUp!.foreignKey], ['Invoice_Line__c', 'Invoice__c']);
    assert.equal(valueTypeOf(schema.field('Batch__c', 'First__c')!), 'Date');
    assert.equal(valueTypeOf(schema.field('Batch__c', 'Sum__c')!), 'Currency');
    assert.equal(schema.field('Batch__c', 'Sum__c')!.scale, 2);
  });

  it('knows the values of a picklist: its own, those of a global set, dependent ones', () => {
    const { schema, problems } = withFiles({
      'fields/Region__c.field-meta.xml': field(
        'Region__c',
        'Picklist',
        '<valueSet><valueSetName>Regions</valueSetName></valueSet>'
      ),
      'globalValueSets/Regions.globalValueSet-meta.xml': metadata(
        'GlobalValueSet',
        `<customValue><fullName>North</fullName><default>false</default><label>The North</label></customValue>
        <customValue><fullName>South</fullName><default>false</default><isActive>false</isActive><label>The South</label></customValue>`
      ),
      'fields/Reason__c.field-meta.xml': field(
        'Reason__c',
        'Picklist',
        `<valueSet><controllingField>Status__c</controllingField><valueSetDefinition>
        <value><fullName>Lost</fullName><default>false</default><label>Lost</label></value></valueSetDefinition>
        <valueSettings><controllingFieldValue>Draft</controllingFieldValue><controllingFieldValue>Sent</controllingFieldValue><valueName>Lost</valueName></valueSettings></valueSet>`
      )
    });
    assert.deepEqual(problems, []);
    const status = schema.field('Invoice__c', 'Status__c')!.picklist!;
    assert.equal(status.restricted, true);
    assert.deepEqual(status.values, [
      { value: 'Draft', label: 'Draft', isDefault: true, isActive: true },
      { value: 'Sent', label: 'Sent out', isDefault: false, isActive: true }
    ]);
    const region = schema.field('Invoice__c', 'Region__c')!.picklist!;
    assert.deepEqual(
      region.values.map(({ value, isActive }) => [value, isActive]),
      [
        ['North', true],
        ['South', false]
      ]
    );
    assert.equal(region.restricted, true);
    const reason = schema.field('Invoice__c', 'Reason__c')!.picklist!;
    assert.equal(reason.controllingField, 'Status__c');
    assert.deepEqual(
      [...reason.dependentValues!],
      [
        ['Draft', ['Lost']],
        ['Sent', ['Lost']]
      ]
    );
  });

  it('lists record types with the master, and validation rules', () => {
    const invoice = fixture().object('Invoice__c')!;
    assert.deepEqual(
      invoice.recordTypes.map(({ developerName, isMaster, isDefault }) => [developerName, isMaster, isDefault]),
      [
        ['Domestic', false, true],
        ['Master', true, false]
      ]
    );
    assert.equal(invoice.recordTypes[1]!.id, '012000000000000AAA');
    assert.equal(invoice.validationRules[0]!.errorDisplayField, 'Due__c');
  });

  it('makes history and share objects where they are kept', () => {
    const schema = fixture();
    const history = schema.object('Invoice__History')!;
    assert.equal(history.kind, 'history');
    assert.deepEqual(
      [...history.fields.keys()],
      ['Id', 'IsDeleted', 'ParentId', 'CreatedById', 'CreatedDate', 'Field', 'DataType', 'OldValue', 'NewValue']
    );
    assert.equal(history.fields.get('ParentId')!.childRelationshipName, 'Histories');
    assert.equal(schema.object('Invoice__Share')!.kind, 'share');
    assert.equal(schema.object('Invoice_Line__History'), undefined);
    assert.equal(schema.object('Invoice_Line__Share'), undefined);
    assert.equal(schema.object('AccountHistory'), undefined);
  });

  it('keeps the history of a standard object under the names of the platform', () => {
    const tracked = metadata('CustomObject', '<enableHistory>true</enableHistory>');
    const { schema } = build({
      'objects/Account/Account.object-meta.xml': tracked,
      'objects/Opportunity/Opportunity.object-meta.xml': tracked
    });
    assert.ok(schema.field('AccountHistory', 'AccountId'));
    assert.ok(schema.field('OpportunityFieldHistory', 'OpportunityId'));
  });

  it('adds fields of a project to standard objects, and those of Activity to tasks and events', () => {
    const { schema, problems } = build({
      ...fixtureFiles,
      'src/a/objects/Activity/fields/Mood__c.field-meta.xml': field('Mood__c', 'Text', '<length>10</length>')
    });
    assert.deepEqual(problems, []);
    assert.equal(schema.field('Account', 'Region__c')?.length, 40);
    assert.ok(schema.field('Task', 'Mood__c') && schema.field('Event', 'Mood__c'));
  });

  it('lets a project change labels, values and tracking of standard fields', () => {
    const { schema } = build({
      'objects/Account/fields/Industry.field-meta.xml': metadata(
        'CustomField',
        '<fullName>Industry</fullName><inlineHelpText>What they do</inlineHelpText><trackHistory>true</trackHistory><type>Picklist</type>'
      ),
      'standardValueSets/Industry.standardValueSet-meta.xml': metadata(
        'StandardValueSet',
        '<standardValue><fullName>Space</fullName><default>false</default><label>Space travel</label></standardValue>'
      )
    });
    const industry = schema.field('Account', 'Industry')!;
    assert.equal(industry.helpText, 'What they do');
    assert.equal(industry.trackHistory, true);
    assert.deepEqual(
      industry.picklist?.values.map((value) => value.label),
      ['Space travel']
    );
    assert.deepEqual(
      schema.field('Lead', 'Industry')!.picklist?.values.map((value) => value.value),
      ['Space']
    );
  });

  it('lets tasks, files and notes point at objects of the project', () => {
    const { schema } = build({
      'objects/Visit__c/Visit__c.object-meta.xml': object(
        'Visit',
        '<sharingModel>Read</sharingModel><enableActivities>true</enableActivities>'
      ),
      'objects/Memo__c/Memo__c.object-meta.xml': object('Memo')
    });
    assert.ok(schema.field('Task', 'WhatId')!.referenceTo.includes('Visit__c'));
    assert.ok(!schema.field('Task', 'WhatId')!.referenceTo.includes('Memo__c'));
    assert.ok(schema.field('ContentDocumentLink', 'LinkedEntityId')!.referenceTo.includes('Memo__c'));
    assert.ok(schema.object('Visit__c')!.childRelationships.some((child) => child.relationshipName === 'Tasks'));
  });

  it('makes two numbers of a geolocation', () => {
    const { schema, problems } = withField(
      'Site__c',
      'Location',
      '<scale>4</scale><displayLocationInDecimal>true</displayLocationInDecimal>'
    );
    assert.deepEqual(problems, []);
    assert.equal(schema.field('Invoice__c', 'Site__Latitude__s')?.compoundFieldName, 'Site__c');
    assert.equal(schema.field('Invoice__c', 'Site__Longitude__s')?.scale, 4);
  });

  it('knows custom metadata types, settings, platform events and auto-numbers', () => {
    const { schema, problems } = build({
      ...fixtureFiles,
      'objects/Config__c/Config__c.object-meta.xml': metadata(
        'CustomObject',
        '<label>Config</label><customSettingsType>Hierarchy</customSettingsType>'
      ),
      'objects/Paid__e/Paid__e.object-meta.xml': metadata(
        'CustomObject',
        '<label>Paid</label><eventType>HighVolume</eventType>'
      ),
      'objects/Case_File__c/Case_File__c.object-meta.xml': metadata(
        'CustomObject',
        '<label>File</label><nameField><label>No</label><type>AutoNumber</type><displayFormat>F-{000}</displayFormat></nameField>'
      )
    });
    assert.deepEqual(problems, []);
    assert.equal(schema.object('Rate__mdt')!.kind, 'customMetadata');
    assert.equal(schema.object('Rate__mdt')!.keyPrefix[0], 'm');
    assert.equal(schema.object('Config__c')!.kind, 'customSetting');
    assert.ok(schema.field('Config__c', 'SetupOwnerId'));
    assert.equal(schema.object('Paid__e')!.kind, 'event');
    assert.deepEqual(
      [schema.field('Case_File__c', 'Name')!.displayFormat, schema.field('Case_File__c', 'Name')!.createable],
      ['F-{000}', false]
    );
  });

  it('tells the object of an id by its prefix', () => {
    const schema = fixture();
    assert.equal(schema.objectOfId('005000000000001AAA')?.name, 'User');
    assert.equal(schema.objectOfId('00E000000000001AAA')?.name, 'UserRole');
    assert.equal(schema.objectOfId('00e000000000001AAA')?.name, 'Profile');
    const invoice = schema.object('Invoice__c')!;
    assert.equal(schema.objectOfId(`${invoice.keyPrefix}000000000001AAA`), invoice);
    assert.equal(schema.objectOfId('zzz'), undefined);
  });
});

describe('standard objects', () => {
  it('have each a prefix, a name and references of their own', () => {
    const objects = [...build({}).schema.objects()];
    const prefixes = objects.map((standard) => standard.keyPrefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const { name, keyPrefix, fields } of objects) {
      assert.match(keyPrefix, /^[0-9A-Za-z]{3}$/, name);
      assert.ok(fields.has('Id'), name);
      for (const { referenceTo, name: fieldName, type } of fields.values()) {
        if (type === 'Lookup') assert.ok(referenceTo.length > 0, `${name}.${fieldName} points at nothing that exists`);
      }
    }
  });

  it('have child relationships of which no parent has two with one name', () => {
    for (const { name, childRelationships } of build({}).schema.objects()) {
      const names = childRelationships.map((child) => child.relationshipName).filter((child) => child !== undefined);
      assert.equal(new Set(names).size, names.length, `${name}: ${names.join(', ')}`);
    }
  });

  it('are the ones that clients expect, under the prefixes of the platform', () => {
    const { schema } = build({});
    const known = {
      Account: '001',
      Contact: '003',
      Opportunity: '006',
      Lead: '00Q',
      Case: '500',
      Campaign: '701',
      User: '005',
      Task: '00T'
    };
    const more = {
      Event: '00U',
      Product2: '01t',
      PermissionSet: '0PS',
      PermissionSetAssignment: '0Pa',
      Organization: '00D',
      ApexClass: '01p'
    };
    for (const [name, prefix] of Object.entries({ ...known, ...more }))
      assert.equal(schema.object(name)?.keyPrefix, prefix, name);
    assert.equal(schema.object('Case')!.nameField, 'CaseNumber');
    assert.equal(schema.field('Contact', 'AccountId')!.childRelationshipName, 'Contacts');
  });
});

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
      'a type does not exist',
      'A__c',
      'Hat',
      '',
      /^Error parsing file: 'Hat' is not a valid value for the enum 'FieldType'$/
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
      const { problems } = withField(name, type, more);
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

  it('are told of objects: no label, no object, no detail, no history', () => {
    const { problems } = build({
      'objects/Bare__c/Bare__c.object-meta.xml': metadata(
        'CustomObject',
        '<nameField><label>N</label><type>Text</type></nameField>'
      ),
      'objects/Lost__c/fields/A__c.field-meta.xml': field('A__c', 'Date'),
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
      "Lost__c.A__c: Entity of type 'CustomObject' named 'Lost__c' cannot be found",
      'Plain__c.A__c: The entity: Plain__c does not have history tracking enabled',
      'Plain__c.R: In field: errorDisplayField - no CustomField named Plain__c.B__c found'
    ]);
  });
});
