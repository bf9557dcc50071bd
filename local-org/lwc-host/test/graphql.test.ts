import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { parse, print } from 'graphql';
import { executeMutation, gql, graphql } from '../modules/lightning/graphql/graphql.ts';
import { withRecordKeys } from '../modules/lightning/graphql/selections.ts';
import { refreshGraphQL } from '../modules/lightning/uiGraphQLApi/uiGraphQLApi.ts';
import { deleteRecord, getFieldValue, getRecord, updateRecord } from '../modules/lightning/uiRecordApi/uiRecordApi.ts';
import { FakeUiApi, idOf } from './fakeUiApi.ts';
import { forgetEverything, settled, wire } from './wiring.ts';

const ONE = idOf('001', 1);
const TWO = idOf('001', 2);
const ADA = idOf('005', 1);

let org: FakeUiApi;
/** What the fake org answers to a GraphQL request. */
let answer: (body: { query: string; variables: Record<string, unknown> }) => unknown;

const keys = (id: string, apiName: string, version = 1) => ({
  lds__id: id,
  lds__apiName: apiName,
  lds__weakEtag: String(version)
});

const accountNode = (id: string) => {
  const { values, version } = org.records.get(id)!;
  const owner = { Name: { value: org.records.get(ADA)!.values['Name'] }, ...keys(ADA, 'User') };
  return {
    Id: id,
    Name: { value: values['Name'], displayValue: null },
    Owner: owner,
    ...keys(id, 'Account', version)
  };
};

const accounts = (...ids: string[]) => ({
  data: { uiapi: { query: { Account: { edges: ids.map((id) => ({ node: accountNode(id) })), totalCount: 2 } } } }
});

const ACCOUNTS = gql`
  query accounts($first: Int!) {
    uiapi {
      query {
        Account(first: $first) {
          edges {
            node {
              Id
              Name {
                value
                displayValue
              }
              Owner {
                Name {
                  value
                }
              }
            }
          }
          totalCount
        }
      }
    }
  }
`;

beforeEach(() => {
  org = new FakeUiApi();
  org.put(ONE, 'Account', { Name: 'Acme', Owner: ADA });
  org.put(TWO, 'Account', { Name: 'Globex', Owner: ADA });
  org.put(ADA, 'User', { Name: 'Ada' });
  answer = () => accounts(ONE, TWO);
  org.routes.set('POST /graphql', (body) => answer(body as Parameters<typeof answer>[0]));
  globalThis.fetch = org.fetch as typeof fetch;
});

afterEach(forgetEverything);

interface Accounts {
  uiapi: {
    query: {
      Account: { edges: { node: { Id: string; Name: { value: string }; Owner: { Name: { value: string } } } }[] };
    };
  };
}

const nodes = (data: unknown) => (data as Accounts).uiapi.query.Account.edges.map(({ node }) => node);
const wireAccounts = () => wire(graphql, { query: ACCOUNTS, variables: { first: 10 } });
const graphqlRequests = () => org.requests.filter((request) => request.startsWith('POST /graphql')).length;

const spaceless = (text: string): string => print(parse(text));

test('record selections, and nothing else, ask for what identifies the record', () => {
  const sent = print(
    withRecordKeys(
      parse(`query {
        uiapi {
          query { Account { edges { node { Name { value } Owner { Email { value } } Contacts { edges { node { Id } } } } cursor } pageInfo { endCursor } } }
          aggregate { Account { edges { node { aggregate { Id { count { value } } } } } } }
        }
      }`)
    )
  );
  const record = 'lds__id: Id lds__apiName: ApiName lds__weakEtag: WeakEtag';
  assert.equal(
    sent,
    spaceless(`query {
      uiapi {
        query { Account { edges { node { Name { value } Owner { Email { value } ${record} } Contacts { edges { node { Id ${record} } } } ${record} } cursor } pageInfo { endCursor } } }
        aggregate { Account { edges { node { aggregate { Id { count { value } } } } } } }
      }
    }`)
  );
});

test('fragments on records are asked for keys; a selection of fragments alone may be a union and is not', () => {
  const record = 'lds__id: Id lds__apiName: ApiName lds__weakEtag: WeakEtag';
  const sent = print(
    withRecordKeys(
      parse(`query { uiapi { query { Case { edges { node { ...main Owner { ... on User { Id } ... on Group { Id } } } } } } } }
        fragment main on Case { Subject { value } }`)
    )
  );
  assert.equal(
    sent,
    spaceless(`query { uiapi { query { Case { edges { node { ...main Owner { ... on User { Id ${record} } ... on Group { Id ${record} } } ${record} } } } } } }
      fragment main on Case { Subject { value } ${record} }`)
  );
});

test('a fragment put into two queries that join counts once', () => {
  const name = gql`
    fragment name on Account {
      Name {
        value
      }
    }
  `;
  const document = gql`
    {
      uiapi {
        query {
          Account {
            edges {
              node {
                ...name
              }
            }
          }
        }
      }
    }
    ${name}
    ${name}
  `;
  assert.equal(document.ast.definitions.length, 2);
});

test('the wire emits data in the shape of the query, without the keys of the cache', async () => {
  const wired = wireAccounts();
  await settled();
  assert.deepEqual(wired.values[0], { data: undefined, errors: undefined, refresh: undefined });
  assert.deepEqual(nodes(wired.last().data)[0], {
    Id: ONE,
    Name: { value: 'Acme', displayValue: null },
    Owner: { Name: { value: 'Ada' } }
  });
  assert.equal(wired.last().errors, undefined);
  assert.deepEqual((org.bodies[0] as { variables: unknown }).variables, { first: 10 });
});

test('a query waits until its required variables have values', async () => {
  const wired = wire(graphql, { query: ACCOUNTS, variables: { first: undefined } });
  await settled();
  assert.equal(graphqlRequests(), 0);
  wired.instance.update({ query: ACCOUNTS, variables: { first: 1 } });
  await settled();
  assert.equal(graphqlRequests(), 1);
});

test('two components with the same query share one request, whatever the order of their variables', async () => {
  const query = gql`
    query both($a: Int, $b: Int) {
      uiapi {
        query {
          Account(first: $a, upperBound: $b) {
            edges {
              node {
                Id
              }
            }
          }
        }
      }
    }
  `;
  wire(graphql, { query, variables: { a: 1, b: 2 } });
  wire(graphql, { query, variables: { b: 2, a: 1 } });
  await settled();
  assert.equal(graphqlRequests(), 1);
});

test('a record saved through updateRecord shows in the query that holds it, without asking again', async () => {
  const wired = wireAccounts();
  await settled();
  const before = nodes(wired.last().data);
  await updateRecord({ fields: { Id: TWO, Name: 'Initech' } });
  const after = nodes(wired.last().data);
  assert.deepEqual(
    after.map(({ Name }) => Name.value),
    ['Acme', 'Initech']
  );
  assert.equal(after[0], before[0], 'what did not change is the same object');
});

test('a save whose answer lacks what the query shows asks for those fields of that record, and not for the query', async () => {
  answer = () => ({ data: { uiapi: { query: { Account: { edges: [{ node: accountNode(ONE) }] } } } } });
  const wired = wireAccounts();
  await settled();
  org.records.get(ONE)!.values['Name'] = 'Changed by a trigger';
  await updateRecord({ fields: { Id: ONE, Rating: 'Hot' } });
  await settled();
  assert.equal(nodes(wired.last().data)[0]!.Name.value, 'Changed by a trigger');
  assert.equal(graphqlRequests(), 1);
  assert.equal(org.requests.at(-1), `GET /ui-api/records/${ONE}?fields=Account.Name,Account.Owner.Name`);
});

test('a picklist’s label follows a save as its display value does', async () => {
  const query = gql`
    query {
      uiapi {
        query {
          Account {
            edges {
              node {
                Rating {
                  value
                  label
                }
              }
            }
          }
        }
      }
    }
  `;
  const node = { Rating: { value: 'Hot', label: 'Hot!' }, ...keys(ONE, 'Account') };
  answer = () => ({ data: { uiapi: { query: { Account: { edges: [{ node }] } } } } });
  const wired = wire(graphql, { query });
  await settled();
  org.routes.set(`PATCH /ui-api/records/${ONE}`, () => ({
    id: ONE,
    apiName: 'Account',
    weakEtag: 2,
    fields: { Rating: { value: 'Cold', displayValue: 'Cold!' } }
  }));
  await updateRecord({ fields: { Id: ONE, Rating: 'Cold' } });
  await settled();
  assert.deepEqual(nodes(wired.last().data), [{ Rating: { value: 'Cold', label: 'Cold!' } }]);
  assert.equal(graphqlRequests(), 1);
});

test('a lookup that a save pointed elsewhere asks the query again', async () => {
  const wired = wireAccounts();
  await settled();
  const grace = idOf('005', 2);
  org.put(grace, 'User', { Name: 'Grace' });
  org.records.get(ONE)!.values['Owner'] = grace;
  const graceNode = { ...accountNode(ONE), Owner: { Name: { value: 'Grace' }, ...keys(grace, 'User') } };
  answer = () => ({ data: { uiapi: { query: { Account: { edges: [{ node: graceNode }] } } } } });
  await updateRecord({ fields: { Id: ONE, Rating: 'Hot' } });
  await settled();
  assert.equal(nodes(wired.last().data)[0]!.Owner.Name.value, 'Grace');
});

test('what a query found serves getRecord, and a later query refreshes getRecord', async () => {
  const query = wireAccounts();
  await settled();
  const record = wire(getRecord, { recordId: ONE, fields: ['Account.Name'] });
  await settled();
  assert.equal(getFieldValue(record.last().data, 'Account.Name'), 'Acme');
  assert.equal(org.requests.length, 1);
  org.put(ONE, 'Account', { Name: 'Renamed', Owner: ADA });
  await query.last().refresh!();
  assert.equal(getFieldValue(record.last().data, 'Account.Name'), 'Renamed');
});

test('a value without its display text does not pass for the whole field', async () => {
  wireAccounts();
  await settled();
  const owner = wire(getRecord, { recordId: ONE, fields: ['Account.Owner.Name'] });
  await settled();
  assert.deepEqual(org.requests.slice(1), [`GET /ui-api/records/${ONE}?fields=Account.Owner.Name`]);
  assert.equal(getFieldValue(owner.last().data, 'Account.Owner.Name'), 'Ada');
});

test('a deleted record leaves the query', async () => {
  const wired = wireAccounts();
  await settled();
  answer = () => accounts(TWO);
  await deleteRecord(ONE);
  await settled();
  assert.deepEqual(
    nodes(wired.last().data).map(({ Id }) => Id),
    [TWO]
  );
});

test('refresh resolves when the wire has the fresh answer, in both modules', async () => {
  const wired = wireAccounts();
  await settled();
  answer = () => accounts(TWO);
  await wired.last().refresh!();
  assert.equal(nodes(wired.last().data).length, 1);
  answer = () => accounts(ONE, TWO);
  await refreshGraphQL(wired.last());
  assert.equal(nodes(wired.last().data).length, 2);
  await assert.rejects(refreshGraphQL({}), /graphql wire adapter emitted/);
});

test('a refresh is delivered through the wire even when nothing has changed', async () => {
  const wired = wireAccounts();
  await settled();
  const emissions = wired.values.length;
  await wired.last().refresh!();
  assert.equal(wired.values.length, emissions + 1);
});

test('errors come beside the data that could be read', async () => {
  answer = () => ({ ...accounts(ONE), errors: [{ message: 'Field unknown' }] });
  const wired = wireAccounts();
  await settled();
  assert.equal(nodes(wired.last().data).length, 1);
  assert.deepEqual(wired.last().errors, [{ message: 'Field unknown' }]);
});

test('a query that cannot be parsed is an error of the wire', async () => {
  const wired = wire(graphql, { query: gql`query {` });
  await settled();
  assert.match(wired.last().errors![0]!.message, /^Syntax Error/);
  assert.equal(graphqlRequests(), 0);
});

test('an org that does not answer is an error in GraphQL’s shape', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));
  const wired = wireAccounts();
  await settled();
  assert.match(wired.last().errors![0]!.message, /did not answer/);
});

const RENAME = gql`
  mutation rename($input: AccountUpdateInput!) {
    uiapi {
      AccountUpdate(input: $input) {
        Record {
          Id
          Name {
            value
            displayValue
          }
        }
        success
      }
    }
  }
`;

test('what a mutation wrote shows in every wire of the page', async () => {
  const query = wireAccounts();
  const record = wire(getRecord, { recordId: ONE, fields: ['Account.Name'] });
  await settled();
  answer = ({ query: text, variables }) => {
    if (text.startsWith('query')) {
      return accounts(ONE, TWO);
    }
    const { Id, Account } = variables['input'] as { Id: string; Account: Record<string, unknown> };
    org.put(Id, 'Account', { ...org.records.get(Id)!.values, ...Account });
    const { Owner: _, ...node } = accountNode(Id);
    return { data: { uiapi: { AccountUpdate: { Record: node, success: true } } } };
  };
  const result = executeMutation({ query: RENAME, variables: { input: { Id: ONE, Account: { Name: 'Mutated' } } } });
  const { data, errors } = await result;
  await settled();
  assert.equal(errors, undefined);
  assert.deepEqual(data, {
    uiapi: { AccountUpdate: { Record: { Id: ONE, Name: { value: 'Mutated', displayValue: null } }, success: true } }
  });
  assert.equal(nodes(query.last().data)[0]!.Name.value, 'Mutated');
  assert.equal(getFieldValue(record.last().data, 'Account.Name'), 'Mutated');
});

test('a record that a mutation deleted leaves the wires', async () => {
  const query = wireAccounts();
  await settled();
  answer = ({ query: text }) =>
    text.startsWith('mutation') ? { data: { uiapi: { AccountDelete: { Id: ONE } } } } : accounts(TWO);
  await executeMutation({
    query: gql`
      mutation remove($input: RecordDeleteInput!) {
        uiapi {
          AccountDelete(input: $input) {
            Id
          }
        }
      }
    `,
    variables: { input: { Id: ONE } }
  });
  await settled();
  assert.equal(nodes(query.last().data).length, 1);
});

test('a refused mutation resolves with errors and changes nothing', async () => {
  const query = wireAccounts();
  await settled();
  answer = () => ({ data: null, errors: [{ message: 'Name is too long' }] });
  const { data, errors } = await executeMutation({ query: RENAME, variables: { input: {} } });
  assert.equal(data, undefined);
  assert.deepEqual(errors, [{ message: 'Name is too long' }]);
  assert.equal(query.values.length, 2);
});

test('executeMutation refuses a query', async () => {
  await assert.rejects(executeMutation({ query: ACCOUNTS }), /runs mutations/);
});
