import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetadataComponent } from '../../metadata/model.ts';
import { createRegistry } from '../../metadata/registry.ts';
import { readXml } from '../../metadata/xmlReader.ts';
import { homePage, recordPage } from './pageAssignment.ts';

const component = (type: string, fullName: string, content = ''): MetadataComponent => ({
  type,
  fullName,
  path: fullName,
  xml: readXml(`<${type}>${content}</${type}>`)
});
const override = (content: string, more: string) =>
  `<actionName>View</actionName><content>${content}</content><type>Flexipage</type>${more}`;

const org = (app: string, object: string) =>
  createRegistry(
    [
      ...['Of_Org', 'Of_Phone', 'Of_App', 'Of_Type', 'Home'].map((name) =>
        component('FlexiPage', name, name === 'Home' ? '<type>HomePage</type>' : '<type>RecordPage</type>')
      ),
      component('CustomApplication', 'Desk', app),
      component('CustomObject', 'Ticket__c', object)
    ],
    1
  );
const ORG = `<actionOverrides>${override('Of_Org', '<formFactor>Large</formFactor>')}</actionOverrides>
  <actionOverrides>${override('Of_Phone', '<formFactor>Small</formFactor>')}</actionOverrides>`;
const APP = `<actionOverrides>${override('Of_App', '<pageOrSobjectType>Ticket__c</pageOrSobjectType>')}</actionOverrides>`;
const TYPE = `<profileActionOverrides>${override('Of_Type', '<pageOrSobjectType>Ticket__c</pageOrSobjectType><profile>Admin</profile><recordType>Ticket__c.Bug</recordType>')}</profileActionOverrides>`;

describe('the page of a record', () => {
  const pageOf = (app: string, object: string, more: object = {}) =>
    recordPage(org(app, object), { object: 'Ticket__c', app: 'Desk', profile: 'Admin', formFactor: 'Large', ...more })
      ?.fullName;

  it('is none where nothing is assigned', () => assert.equal(pageOf('', ''), undefined));
  it('is the org default of the form factor', () => {
    assert.equal(pageOf('', ORG), 'Of_Org');
    assert.equal(pageOf('', ORG, { formFactor: 'Small' }), 'Of_Phone');
  });
  it('is the default of the app before that of the org', () => assert.equal(pageOf(APP, ORG), 'Of_App'));
  it('is that of the record type before that of the app', () => {
    assert.equal(pageOf(TYPE + APP, ORG, { recordType: 'Bug' }), 'Of_Type');
    assert.equal(pageOf(TYPE + APP, ORG, { recordType: 'Other' }), 'Of_App');
    assert.equal(pageOf(TYPE + APP, ORG, { recordType: 'Bug', profile: 'Standard' }), 'Of_App');
  });
  it('is none where the assigned page is missing', () =>
    assert.equal(pageOf(APP.replace('Of_App', 'Gone'), ''), undefined));
});

describe('the home page', () => {
  it('is the one of the app, else the only one there is', () => {
    const home =
      '<actionOverrides><actionName>View</actionName><content>Of_App</content><type>Flexipage</type><pageOrSobjectType>standard-home</pageOrSobjectType></actionOverrides>';
    assert.equal(homePage(org(home, ''), 'Desk')?.fullName, 'Of_App');
    assert.equal(homePage(org('', ''), 'Desk')?.fullName, 'Home');
  });
});
