import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from '../testing/build.ts';

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
