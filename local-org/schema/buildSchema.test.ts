import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { field, fixtureFiles, metadata, object } from '../testing/fixtureProject.ts';
import type { FieldSchema } from './model.ts';
import { build, withField, withFiles } from './testing/build.ts';
import { valueTypeOf } from './valueType.ts';

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
      'src/billing/objects/Invoice__c/Invoice__c.object-meta.xml': object(
        'Invoice',
        '<sharingModel>ControlledByParent</sharingModel><enableHistory>true</enableHistory>'
      ),
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
        <customValue><fullName>South</fullName><default>false</default><isActive>false</isActive><label>The South</label></customValue>
        <masterLabel>Regions</masterLabel>`
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
