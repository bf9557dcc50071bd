import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fieldFile, metadataFile } from '../../../save/testing/projectSource.ts';
import { type ApexBench, openApexBench } from '../../testing/runSnippet.ts';

const record = (name: string, values: string) =>
  metadataFile(
    `customMetadata/Rate.${name}.md-meta.xml`,
    'CustomMetadata',
    `<label>${name}</label><protected>false</protected>${values}`
  );
const value = (field: string, text: string) => `<values><field>${field}</field><value>${text}</value></values>`;

const files = [
  metadataFile(
    'objects/Config__c/Config__c.object-meta.xml',
    'CustomObject',
    '<customSettingsType>Hierarchy</customSettingsType><label>Config</label><visibility>Public</visibility>'
  ),
  fieldFile('Config__c.Most__c', 'Number', { precision: 5, scale: 0 }),
  fieldFile('Config__c.Word__c', 'Text', { length: 20 }),
  metadataFile(
    'objects/Codes__c/Codes__c.object-meta.xml',
    'CustomObject',
    '<customSettingsType>List</customSettingsType><label>Codes</label><visibility>Public</visibility>'
  ),
  fieldFile('Codes__c.Word__c', 'Text', { length: 20 }),
  metadataFile(
    'objects/Rate__mdt/Rate__mdt.object-meta.xml',
    'CustomObject',
    '<label>Rate</label><pluralLabel>Rates</pluralLabel><visibility>Public</visibility>'
  ),
  fieldFile('Rate__mdt.Percent__c', 'Number', { precision: 5, scale: 1 }),
  fieldFile('Rate__mdt.Base__c', 'MetadataRelationship', {
    referenceTo: 'Rate__mdt',
    relationshipName: 'Rates',
    relationshipLabel: 'Rates'
  }),
  record('Low', value('Percent__c', '1.5') + value('Base__c', 'High')),
  record('High', value('Percent__c', '9')),
  metadataFile(
    'labels/CustomLabels.labels-meta.xml',
    'CustomLabels',
    '<labels><fullName>Greeting</fullName><language>en_US</language><protected>false</protected><shortDescription>G</shortDescription><value>Hello {0}</value></labels>'
  )
];

let bench: ApexBench;
before(async () => {
  bench = await openApexBench({ files });
});
after(() => bench.close());

const says = (code: string, ...lines: string[]) => assert.deepEqual(bench.run(code), lines);

describe('custom settings', () => {
  it('of a hierarchy are the user over the profile over the org', () =>
    says(
      `System.debug(Config__c.getInstance().Most__c); System.debug(Config__c.getOrgDefaults().Id);
       insert new List<Config__c>{ new Config__c(SetupOwnerId = UserInfo.getOrganizationId(), Most__c = 1, Word__c = 'org'), new Config__c(SetupOwnerId = UserInfo.getProfileId(), Most__c = 2), new Config__c(SetupOwnerId = UserInfo.getUserId(), Most__c = 3) };
       System.debug(Config__c.getInstance().Most__c + Config__c.getInstance().Word__c); System.debug(Config__c.getInstance(UserInfo.getProfileId()).Most__c);
       System.debug(Config__c.getOrgDefaults().Most__c); System.debug(Config__c.getValues(UserInfo.getUserId()).Word__c);
       Integer used = Limits.getQueries(); Config__c.getInstance(); System.debug(Limits.getQueries() - used);`,
      'null',
      'null',
      '3org',
      '2',
      '1',
      'null',
      '0'
    ));

  it('of a list go by name', () =>
    says(
      `insert new List<Codes__c>{ new Codes__c(Name = 'a', Word__c = 'A'), new Codes__c(Name = 'b', Word__c = 'B') };
       System.debug(Codes__c.getValues('B').Word__c); System.debug(Codes__c.getInstance('a').Word__c); System.debug(Codes__c.getAll().keySet()); System.debug(Codes__c.getValues('c'));`,
      'B',
      'A',
      '{a, b}',
      'null'
    ));
});

describe('custom metadata', () => {
  it('is read by name and as a map, and queried', () =>
    says(
      `System.debug(Rate__mdt.getInstance('low').Percent__c); System.debug(Rate__mdt.getAll().keySet()); System.debug(Rate__mdt.getInstance('None'));
       System.debug([SELECT Percent__c FROM Rate__mdt WHERE DeveloperName = 'High'].Percent__c);`,
      '1.5',
      '{High, Low}',
      'null',
      '9.0'
    ));

  it('refers to other records by Id', () =>
    says(
      `System.debug([SELECT Base__r.DeveloperName FROM Rate__mdt WHERE DeveloperName = 'Low'].Base__r.DeveloperName);
       System.debug(Rate__mdt.getInstance('Low').Base__c == Rate__mdt.getInstance('High').Id);`,
      'High',
      'true'
    ));
});

describe('labels', () => {
  it('are read by name', () =>
    says(
      `System.debug(String.format(Label.Greeting, new List<String>{ 'you' })); System.debug(System.Label.Greeting);`,
      'Hello you',
      'Hello {0}'
    ));
});
