import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRegistry } from '../../metadata/registry.ts';
import { buildSchema } from '../../schema/buildSchema.ts';
import { resolveColumn } from './listColumns.ts';

const { schema } = buildSchema(createRegistry([], 1));
const pathOf = (object: string, name: string) => resolveColumn(schema, schema.object(object)!, name)?.path;

describe('columns of lists', () => {
  it('knows the old names of standard columns', () => {
    const paths: readonly (readonly [object: string, name: string, path: string])[] = [
      ['Account', 'ACCOUNT.NAME', 'Name'],
      ['Account', 'ACCOUNT.PHONE1', 'Phone'],
      ['Account', 'ACCOUNT.EMPLOYEES', 'NumberOfEmployees'],
      ['Account', 'ACCOUNT.ADDRESS1_STATE', 'BillingState'],
      ['Contact', 'FULL_NAME', 'Name'],
      ['Contact', 'ACCOUNT.NAME', 'Account.Name'],
      ['Contact', 'CONTACT.ADDRESS2_ZIP', 'OtherPostalCode'],
      ['Lead', 'LEAD.ADDRESS1_CITY', 'City'],
      ['Opportunity', 'OPPORTUNITY.STAGE_NAME', 'StageName'],
      ['Case', 'CASES.CASE_NUMBER', 'CaseNumber'],
      ['Case', 'NAME', 'Contact.Name'],
      ['Case', 'CASES.CLOSED', 'IsClosed'],
      ['Case', 'CASES.CREATED_DATE_DATE_ONLY', 'CreatedDate'],
      ['Case', 'CORE.USERS.ALIAS', 'Owner.Alias'],
      ['Product2', 'PRODUCTS.ACTIVE', 'IsActive'],
      ['Product2', 'PRODUCTS.FAMILY_ENUM', 'Family']
    ];
    for (const [object, name, path] of paths) assert.equal(pathOf(object, name), path, `${object} ${name}`);
  });

  it('shows a lookup by the name of what it points at', () => {
    assert.equal(pathOf('Contact', 'AccountId'), 'Account.Name');
    assert.equal(pathOf('Opportunity', 'OwnerId'), 'Owner.Name');
    assert.equal(resolveColumn(schema, schema.object('Contact')!, 'AccountId')?.label, 'Account');
  });

  it('has no column for what is no field', () => {
    assert.equal(pathOf('Case', 'CASES.NOPE'), undefined);
    assert.equal(pathOf('Case', 'Nope__r.Name'), undefined);
  });
});
