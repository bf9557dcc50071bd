import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schemaModules } from './schemaModules.ts';

describe('the declarations of @salesforce/schema', () => {
  const texts: Record<string, string> = {
    'app/objects/Ticket__c/Ticket__c.object-meta.xml': '',
    'app/objects/Ticket__c/fields/Account__c.field-meta.xml': '<referenceTo>Account</referenceTo>',
    'app/objects/Ticket__c/fields/Parent__c.field-meta.xml': '<referenceTo>Ticket__c</referenceTo>'
  };
  const declared = schemaModules(Object.keys(texts), (file) => texts[file] ?? '').join('\n');
  const has = (name: string) => declared.includes(`declare module '@salesforce/schema/${name}'`);

  it('name the object, its own fields and those of every object', () => {
    assert.ok(has('Ticket__c'));
    assert.ok(has('Ticket__c.Account__c'));
    assert.ok(has('Ticket__c.LastModifiedDate'));
    assert.match(declared, /readonly objectApiName: 'Ticket__c'; readonly fieldApiName: 'Account__c'/);
  });

  it('go up one relationship, and leave standard objects open', () => {
    assert.ok(has('Ticket__c.Parent__r.Account__c'));
    assert.ok(has('Ticket__c.Account__r.Name'));
    assert.ok(has('Account'));
    assert.ok(has('Account.*'));
  });

  it('leave out what there is not', () => {
    assert.ok(!has('Ticket__c.Nix__c'));
    assert.ok(!has('Nix__c'));
  });
});
