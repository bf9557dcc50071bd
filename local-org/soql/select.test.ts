import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openSupportDesk } from './testing/supportDesk.ts';

const desk = await openSupportDesk({ after });
const [root, core, web] = desk.insert(
  'Team__c',
  { Name: 'Root', Region__c: 'World' },
  { Name: 'Core', Region__c: 'EMEA', Active__c: true },
  { Name: 'Web', Region__c: 'APAC' }
);
desk.org.dml.update('Team__c', [{ Id: core!, Parent__c: root! }], desk.system);
const [alpha, beta] = desk.insert(
  'Ticket__c',
  {
    Name: 'Alpha',
    Team__c: core!,
    Backup_Team__c: web!,
    Status__c: 'Open',
    Tags__c: 'api;ui',
    Points__c: 2.5,
    Cost__c: 1234.5,
    Share__c: 12.5,
    Urgent__c: true,
    Due__c: '2026-03-01',
    Seen__c: '2026-02-18T08:30:00.000Z',
    Opens__c: '08:30:00.000Z',
    Notes__c: 'long\nnotes',
    Place__Latitude__s: 48.1,
    Place__Longitude__s: 11.5
  },
  { Name: 'Beta' }
);
desk.insert('Comment__c', { Name: 'First', Ticket__c: alpha! }, { Name: 'Second', Ticket__c: alpha! });

const url = (type: string, id: string) => `/services/data/v66.0/sobjects/${type}/${id}`;

/** The only row of a query, as JSON has it: order of keys included. */
function row(soql: string): string {
  const records = desk.query(soql);
  assert.equal(records.length, 1);
  return JSON.stringify(records[0]);
}

const ticket = (id: string, members: object) =>
  JSON.stringify({ attributes: { type: 'Ticket__c', url: url('Ticket__c', id) }, ...members });

test('a record has its attributes first and its fields in select order, under their canonical names', () => {
  assert.equal(
    row("select points__C, NAME, id from TICKET__c where name = 'alpha'"),
    ticket(alpha!, { Points__c: 2.5, Name: 'Alpha', Id: alpha })
  );
});

test('every type of field comes as REST gives it', () => {
  assert.equal(
    row(
      'SELECT Status__c, Tags__c, Points__c, Cost__c, Share__c, Urgent__c, Due__c, Seen__c, Opens__c, Notes__c, Place__c, ' +
        "Weight__c, Team_Region__c, Is_Mine__c, IsDeleted, Code__c FROM Ticket__c WHERE Name = 'Alpha'"
    ),
    ticket(alpha!, {
      Status__c: 'Open',
      Tags__c: 'api;ui',
      Points__c: 2.5,
      Cost__c: 1234.5,
      Share__c: 12.5,
      Urgent__c: true,
      Due__c: '2026-03-01',
      Seen__c: '2026-02-18T08:30:00.000Z',
      Opens__c: '08:30:00.000Z',
      Notes__c: 'long\nnotes',
      Place__c: { latitude: 48.1, longitude: 11.5 },
      Weight__c: 5,
      Team_Region__c: 'EMEA',
      Is_Mine__c: true,
      IsDeleted: false,
      Code__c: null
    })
  );
});

test('blank fields are null, blank checkboxes false, a blank location null', () => {
  assert.equal(
    row("SELECT Status__c, Points__c, Urgent__c, Due__c, Place__c, Team_Region__c FROM Ticket__c WHERE Name = 'Beta'"),
    ticket(beta!, {
      Status__c: null,
      Points__c: null,
      Urgent__c: false,
      Due__c: null,
      Place__c: null,
      Team_Region__c: null
    })
  );
});

test('parents nest under their relationship names, each once', () => {
  const team = { type: 'Team__c', url: url('Team__c', core!) };
  assert.equal(
    row(
      'SELECT Team__r.Name, Name, team__R.Region__c, Team__r.Parent__r.Name, Backup_Team__r.Name ' +
        "FROM Ticket__c WHERE Name = 'Alpha'"
    ),
    ticket(alpha!, {
      Team__r: {
        attributes: team,
        Name: 'Core',
        Region__c: 'EMEA',
        Parent__r: { attributes: { type: 'Team__c', url: url('Team__c', root!) }, Name: 'Root' }
      },
      Name: 'Alpha',
      Backup_Team__r: { attributes: { type: 'Team__c', url: url('Team__c', web!) }, Name: 'Web' }
    })
  );
});

test('a parent that is missing is null, at any level', () => {
  assert.equal(
    row("SELECT Team__r.Name, Team__r.Parent__r.Name FROM Ticket__c WHERE Name = 'Beta'"),
    ticket(beta!, { Team__r: null })
  );
  assert.deepEqual(desk.values("SELECT Parent__r.Parent__r.Name FROM Team__c WHERE Name = 'Core'", 'Parent__r'), [
    { attributes: { type: 'Team__c', url: url('Team__c', root!) }, Parent__r: null }
  ]);
});

test('the object itself may stand before its fields, by name or alias', () => {
  assert.deepEqual(desk.values("SELECT Ticket__c.Name FROM Ticket__c WHERE Ticket__c.Name = 'Beta'"), ['Beta']);
  assert.deepEqual(desk.values("SELECT t.Name FROM Ticket__c t WHERE t.Team__r.Name = 'Core' ORDER BY t.Name"), [
    'Alpha'
  ]);
});

test('the old form of FROM gives parents an alias', () => {
  assert.deepEqual(desk.values("SELECT t.Name FROM Ticket__c t, t.Team__r g WHERE g.Region__c = 'EMEA'"), ['Alpha']);
});

test('a polymorphic owner is a Name whose url leads to the user', () => {
  const { userId } = desk.admin;
  assert.equal(
    row("SELECT Owner.Name, Owner.Type, Owner.Id FROM Ticket__c WHERE Name = 'Beta'"),
    ticket(beta!, {
      Owner: {
        attributes: { type: 'Name', url: url('User', userId) },
        Name: desk.values(`SELECT Name FROM User WHERE Id = '${userId}'`)[0],
        Type: 'User',
        Id: userId
      }
    })
  );
});

test('TYPEOF shows the fields of the object that the parent is of', () => {
  const [queue] = desk.insert('Group', { Name: 'Night shift', Type: 'Queue', DeveloperName: 'Night_shift' });
  desk.insert('QueueSobject', { QueueId: queue!, SobjectType: 'Ticket__c' });
  const [night] = desk.insert('Ticket__c', { Name: 'Night', OwnerId: queue! });
  const soql =
    "SELECT TYPEOF Owner WHEN User THEN Username, Alias WHEN Group THEN DeveloperName END FROM Ticket__c WHERE Name = '";
  assert.equal(
    row(`${soql}Night'`),
    ticket(night!, {
      Owner: { attributes: { type: 'Group', url: url('Group', queue!) }, DeveloperName: 'Night_shift' }
    })
  );
  assert.deepEqual(Object.keys(desk.query(`${soql}Beta'`)[0]!['Owner'] as object), ['attributes', 'Username', 'Alias']);
  assert.deepEqual(desk.values("SELECT Name FROM Ticket__c WHERE Owner.Type = 'Group'"), ['Night']);
  assert.deepEqual(desk.values("SELECT Name FROM Ticket__c WHERE Owner.Name = 'night SHIFT'"), ['Night']);
  const other = "SELECT TYPEOF Owner WHEN User THEN Username ELSE Name END FROM Ticket__c WHERE Name = 'Night'";
  assert.equal(
    row(other),
    ticket(night!, { Owner: { attributes: { type: 'Group', url: url('Group', queue!) }, Name: 'Night shift' } })
  );
  desk.org.dml.delete([night!], desk.system);
});

test('FIELDS(STANDARD), FIELDS(CUSTOM) and FIELDS(ALL) name the fields there are', () => {
  const names = (set: string) => Object.keys(desk.query(`SELECT FIELDS(${set}) FROM Team__c LIMIT 1`)[0]!);
  assert.deepEqual(names('CUSTOM'), ['attributes', 'Active__c', 'Parent__c', 'Region__c']);
  assert.ok(names('STANDARD').includes('CreatedDate'));
  assert.ok(!names('standard').includes('Region__c'));
  assert.deepEqual(new Set(names('ALL')), new Set([...names('STANDARD'), ...names('CUSTOM')]));
  assert.equal(desk.query('SELECT FIELDS(STANDARD) FROM Team__c').length, 3);
});

test('toLabel answers with labels, under the name of the field or an alias', () => {
  assert.equal(
    row("SELECT toLabel(Status__c) FROM Ticket__c WHERE Name = 'Alpha'"),
    ticket(alpha!, { Status__c: 'In work' })
  );
  assert.equal(
    row("SELECT toLabel(Status__c) label, Status__c FROM Ticket__c WHERE Name = 'Alpha'"),
    ticket(alpha!, { label: 'In work', Status__c: 'Open' })
  );
  assert.deepEqual(desk.values("SELECT Name FROM Ticket__c WHERE toLabel(Status__c) = 'in work'"), ['Alpha']);
});

test('FORMAT writes numbers and times as the user reads them', () => {
  const clerk = { ...desk.admin, locale: 'de_DE', timeZone: 'America/New_York' };
  const [record] = desk.org.soql.query(
    "SELECT FORMAT(Cost__c), FORMAT(Due__c) due, FORMAT(Seen__c) seen, FORMAT(Share__c) share FROM Ticket__c WHERE Name = 'Alpha'",
    clerk
  ).records;
  assert.deepEqual(
    { ...record, attributes: undefined },
    { attributes: undefined, Cost__c: '1.234,50', due: '1.3.2026', seen: '18.2.2026, 03:30', share: '12,50%' }
  );
});

test('columns describe what a query answers with, in order', () => {
  const columns = desk.org.soql.columns(
    'SELECT id, team__r.name, (SELECT Name FROM comments__r), Owner.Type, toLabel(Status__c) FROM Ticket__c',
    desk.admin
  );
  assert.deepEqual(columns, [
    { name: 'Id', aggregate: false, type: 'Id' },
    { name: 'Team__r.Name', aggregate: false, type: 'Text' },
    { name: 'Comments__r', aggregate: false, children: [{ name: 'Name', aggregate: false, type: 'Text' }] },
    { name: 'Owner.Type', aggregate: false, type: 'Text' },
    { name: 'Status__c', aggregate: false, type: 'Text' }
  ]);
});

test('columns of a grouped query are its aliases, with the types of what they hold', () => {
  const soql =
    'SELECT Status__c, COUNT(Id), MAX(Seen__c) last, DAY_ONLY(CreatedDate) FROM Ticket__c GROUP BY Status__c, DAY_ONLY(CreatedDate)';
  assert.deepEqual(desk.org.soql.columns(soql, desk.admin), [
    { name: 'Status__c', type: 'Picklist', aggregate: false },
    { name: 'expr0', type: 'Number', aggregate: true, expression: 'count(Id)' },
    { name: 'last', type: 'DateTime', aggregate: true, expression: 'max(Seen__c)' },
    { name: 'expr1', type: 'Date', aggregate: false }
  ]);
  assert.deepEqual(desk.org.soql.columns('SELECT COUNT() FROM Ticket__c', desk.admin), []);
});

test('a person has a name made of its parts, and an address made of its own', () => {
  const [id] = desk.insert('User', {
    FirstName: 'Grace',
    LastName: 'Hopper',
    Username: 'grace@desk.example',
    Email: 'grace@desk.example',
    Alias: 'grace',
    CommunityNickname: 'grace',
    City: 'New York',
    ProfileId: String(desk.values("SELECT Id FROM Profile WHERE Name = 'Standard User'", 'Id')[0]),
    TimeZoneSidKey: 'UTC',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8'
  });
  assert.deepEqual(desk.query(`SELECT Name, Address FROM User WHERE Id = '${id}'`)[0], {
    attributes: { type: 'User', url: url('User', id!) },
    Name: 'Grace Hopper',
    Address: {
      city: 'New York',
      country: null,
      geocodeAccuracy: null,
      latitude: null,
      longitude: null,
      postalCode: null,
      state: null,
      street: null
    }
  });
});

test('binary content shows as the path to fetch it from', () => {
  const [id] = desk.insert('Attachment', { Name: 'plan.txt', Body: 'cGxhbg==', ParentId: alpha! });
  assert.deepEqual(desk.values('SELECT Name, Body FROM Attachment', 'Body'), [`${url('Attachment', id!)}/Body`]);
});
