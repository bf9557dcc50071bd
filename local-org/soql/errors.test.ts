import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { OrgError } from '../errors.ts';
import { openSupportDesk } from './testing/supportDesk.ts';

const desk = await openSupportDesk({ after });

/** `CODE column: message`, the column where the message points at one. */
function refusal(soql: string): string {
  try {
    desk.query(soql);
  } catch (error) {
    assert.ok(error instanceof OrgError, String(error));
    const [, column, message] = /\nERROR at Row:1:Column:(\d+)\n(.*)$/s.exec(error.message) ?? [];
    return column === undefined ? `${error.code}: ${error.message}` : `${error.code} ${column}: ${message}`;
  }
  return 'accepted';
}

const noColumn = (column: number, field: string, object: string) =>
  `INVALID_FIELD ${column}: No such column '${field}' on entity '${object}'. If you are attempting to use a custom field, be sure ` +
  "to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.";
const noRelationship = (code: string, column: number, name: string, where: string) =>
  `${code} ${column}: Didn't understand relationship '${name}' in ${where}. If you are attempting to use a custom relationship, be ` +
  "sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.";
const wrongType = (column: number, field: string, type: string) =>
  `INVALID_FIELD ${column}: value of filter criterion for field '${field}' must be of type ${type}`;

const cases: readonly [soql: string, refusal: string][] = [
  // Names.
  ['SELECT Foo__c FROM Ticket__c', noColumn(8, 'Foo__c', 'Ticket__c')],
  ['SELECT Id FROM Ticket__c WHERE Foo = 1', noColumn(32, 'Foo', 'Ticket__c')],
  ['SELECT Id FROM Ticket__c ORDER BY Foo', noColumn(35, 'Foo', 'Ticket__c')],
  ['SELECT Team__r.Foo FROM Ticket__c', noColumn(8, 'Foo', 'Team__c')],
  ['SELECT Owner.Foo FROM Ticket__c', noColumn(8, 'Foo', 'Name')],
  ['SELECT (SELECT Foo FROM Comments__r) FROM Ticket__c', noColumn(16, 'Foo', 'Comment__c')],
  ['SELECT COUNT(Foo) FROM Ticket__c', noColumn(14, 'Foo', 'Ticket__c')],
  ['SELECT Nothing__r.Name FROM Ticket__c', noRelationship('INVALID_FIELD', 8, 'Nothing__r', 'field path')],
  ['SELECT Team__c.Name FROM Ticket__c', noRelationship('INVALID_FIELD', 8, 'Team__c', 'field path')],
  [
    'SELECT Id, (SELECT Id FROM Nothing__r) FROM Ticket__c',
    noRelationship('INVALID_TYPE', 28, 'Nothing__r', 'FROM part of query call')
  ],
  [
    'SELECT Id FROM Nothing',
    "INVALID_TYPE 16: sObject type 'Nothing' is not supported. If you are attempting to use a custom object, be sure to append the " +
      "'__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names."
  ],
  ['SELECT Id FROM _session', noObject('_session')],
  ['SELECT Id FROM sqlite_master', noObject('sqlite_master')],
  [
    'SELECT Parent__r.Parent__r.Parent__r.Parent__r.Parent__r.Parent__r.Name FROM Team__c',
    'MALFORMED_QUERY 8: SOQL relationship fields can go up at most 5 levels'
  ],
  // Selecting.
  ['SELECT Id, Name, Id FROM Ticket__c', 'MALFORMED_QUERY 18: duplicate field selected: Id'],
  ['SELECT Team__r.Name, team__r.name FROM Ticket__c', 'MALFORMED_QUERY 22: duplicate field selected: Team__r.Name'],
  [
    'SELECT FIELDS(CUSTOM), Points__c FROM Ticket__c LIMIT 1',
    'MALFORMED_QUERY 24: duplicate field selected: Points__c'
  ],
  ['SELECT Name n FROM Ticket__c', 'MALFORMED_QUERY 8: only aggregate expressions use field aliasing'],
  ['SELECT FIELDS(ALL) FROM Ticket__c', 'MALFORMED_QUERY: The SOQL FIELDS function must have a LIMIT of at most 200'],
  [
    'SELECT FIELDS(CUSTOM) FROM Ticket__c LIMIT 201',
    'MALFORMED_QUERY: The SOQL FIELDS function must have a LIMIT of at most 200'
  ],
  [
    'SELECT Id, (SELECT COUNT(Id) FROM Comments__r) FROM Ticket__c',
    'MALFORMED_QUERY 12: only root queries support aggregate expressions'
  ],
  ['SELECT convertCurrency(Cost__c) FROM Ticket__c', "MALFORMED_QUERY 8: unexpected token: 'CONVERTCURRENCY'"],
  // Filters.
  [
    "SELECT Id FROM Ticket__c WHERE Notes__c = 'x'",
    "INVALID_FIELD 32: field 'Notes__c' can not be filtered in a query call"
  ],
  [
    "SELECT Id FROM Ticket__c WHERE notes__c LIKE 'x'",
    "INVALID_FIELD 32: field 'Notes__c' can not be filtered in a query call"
  ],
  [
    'SELECT Id FROM Ticket__c WHERE Place__c = null',
    "INVALID_FIELD 32: field 'Place__c' can not be filtered in a query call"
  ],
  [
    "SELECT Id FROM Ticket__c WHERE Points__c = '5'",
    wrongType(32, 'Points__c', 'double and should not be enclosed in quotes')
  ],
  [
    "SELECT Id FROM Ticket__c WHERE Urgent__c = 'true'",
    wrongType(32, 'Urgent__c', 'boolean and should not be enclosed in quotes')
  ],
  [
    "SELECT Id FROM Ticket__c WHERE Due__c = '2026-01-01'",
    wrongType(32, 'Due__c', 'date and should not be enclosed in quotes')
  ],
  [
    'SELECT Id FROM Ticket__c WHERE Due__c > 2026-01-01T00:00:00Z',
    wrongType(32, 'Due__c', 'date and should not be enclosed in quotes')
  ],
  [
    'SELECT Id FROM Ticket__c WHERE CreatedDate > 2026-01-01',
    wrongType(32, 'CreatedDate', 'dateTime and should not be enclosed in quotes')
  ],
  [
    "SELECT Id FROM Ticket__c WHERE CreatedDate IN ('x')",
    wrongType(32, 'CreatedDate', 'dateTime and should not be enclosed in quotes')
  ],
  ['SELECT Id FROM Ticket__c WHERE Name = 5', wrongType(32, 'Name', 'string and should be enclosed in quotes')],
  [
    'SELECT Id FROM Ticket__c WHERE Status__c = TODAY',
    wrongType(32, 'Status__c', 'string and should be enclosed in quotes')
  ],
  ['SELECT Id FROM Ticket__c WHERE OwnerId = 5', wrongType(32, 'OwnerId', 'string and should be enclosed in quotes')],
  [
    'SELECT Id FROM Ticket__c WHERE Points__c = TODAY',
    wrongType(32, 'Points__c', 'double and should not be enclosed in quotes')
  ],
  [
    "SELECT Id FROM Organization WHERE FiscalYearStartMonth = '1'",
    wrongType(35, 'FiscalYearStartMonth', 'int and should not be enclosed in quotes')
  ],
  ["SELECT Id FROM Ticket__c WHERE Id = 'abc'", 'INVALID_QUERY_FILTER_OPERATOR: invalid ID field: abc'],
  ["SELECT Id FROM Ticket__c WHERE Team__c IN ('abc')", 'INVALID_QUERY_FILTER_OPERATOR: invalid ID field: abc'],
  ["SELECT Id FROM Ticket__c WHERE Id LIKE 'a%'", 'INVALID_QUERY_FILTER_OPERATOR 32: invalid operator on id field'],
  [
    "SELECT Id FROM Ticket__c WHERE Points__c LIKE '1'",
    'INVALID_QUERY_FILTER_OPERATOR 32: invalid operator on double field'
  ],
  [
    "SELECT Id FROM Ticket__c WHERE Name INCLUDES ('a')",
    'INVALID_QUERY_FILTER_OPERATOR 32: invalid operator on string field'
  ],
  [
    "SELECT Id FROM Ticket__c WHERE Tags__c > 'a'",
    'INVALID_QUERY_FILTER_OPERATOR 32: invalid operator on multipicklist field'
  ],
  [
    'SELECT Id FROM Ticket__c WHERE Urgent__c > false',
    'INVALID_QUERY_FILTER_OPERATOR 32: invalid operator on boolean field'
  ],
  ["SELECT Id FROM Ticket__c WHERE Name LIKE ''", 'MALFORMED_QUERY 42: invalid LIKE value: '],
  ["SELECT Id FROM Ticket__c WHERE Name IN 'a'", "MALFORMED_QUERY 40: unexpected token: ''a''"],
  ["SELECT Id FROM Ticket__c WHERE Name = ('a')", "MALFORMED_QUERY 39: unexpected token: '('"],
  ['SELECT Id FROM Ticket__c WHERE Due__c = 2026-02-30', 'MALFORMED_QUERY 41: Invalid date: 2026-02-30'],
  [
    'SELECT Id FROM Ticket__c WHERE Seen__c = 2026-02-30T10:00:00Z',
    'MALFORMED_QUERY 42: Invalid datetime: 2026-02-30T10:00:00Z'
  ],
  [
    'SELECT Id FROM Ticket__c WHERE Due__c = LAST_N_YEARS:999999999',
    'MALFORMED_QUERY 41: Invalid date literal: LAST_N_YEARS:999999999'
  ],
  ['SELECT Id FROM Ticket__c WHERE Name = :name', 'MALFORMED_QUERY 39: Bind variables only allowed in Apex code'],
  ['SELECT Id FROM Ticket__c LIMIT :n', 'MALFORMED_QUERY 32: Bind variables only allowed in Apex code'],
  ['SELECT Id FROM Ticket__c WHERE COUNT(Id) > 1', "MALFORMED_QUERY 32: unexpected token: 'COUNT'"],
  [
    'SELECT Id FROM Ticket__c WHERE CALENDAR_YEAR(Name) = 1',
    'INVALID_FIELD 32: field Name does not support date function CALENDAR_YEAR'
  ],
  [
    'SELECT Id FROM Ticket__c WHERE HOUR_IN_DAY(Due__c) = 1',
    'INVALID_FIELD 32: field Due__c does not support date function HOUR_IN_DAY'
  ],
  [
    "SELECT Id FROM Ticket__c WHERE DISTANCE(Place__c, GEOLOCATION(1, 2), 'ft') < 1",
    "MALFORMED_QUERY 32: Invalid distance unit. Valid units: 'mi', 'km'"
  ],
  // Semi-joins.
  [
    'SELECT Id FROM Ticket__c WHERE Id IN (SELECT Name FROM Comment__c)',
    "MALFORMED_QUERY 46: The inner select field 'Name' must be an id field"
  ],
  [
    'SELECT Id FROM Ticket__c WHERE Name IN (SELECT Id FROM Comment__c)',
    "MALFORMED_QUERY 32: The left operand field in the where expression for outer query should be an id field, cannot use: 'Name'"
  ],
  [
    'SELECT Id FROM Ticket__c WHERE Id IN (SELECT Id FROM Ticket__c)',
    'MALFORMED_QUERY 39: The inner and outer selects should not be on the same object type'
  ],
  [
    'SELECT Id FROM Ticket__c WHERE Id IN (SELECT Ticket__c FROM Comment__c WHERE Ticket__c IN (SELECT Id FROM Ticket__c))',
    'MALFORMED_QUERY 78: Nesting of semi join sub-selects is not supported'
  ],
  [
    'SELECT Id FROM Ticket__c WHERE Points__c = 1 OR Id IN (SELECT Ticket__c FROM Comment__c)',
    'MALFORMED_QUERY 49: Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.'
  ],
  // Sorting, limits.
  [
    'SELECT Id FROM Ticket__c ORDER BY Notes__c',
    "INVALID_FIELD 35: field 'Notes__c' can not be sorted in a query call"
  ],
  ['SELECT Id FROM Ticket__c ORDER BY Tags__c', "INVALID_FIELD 35: field 'Tags__c' can not be sorted in a query call"],
  [
    'SELECT Id FROM Ticket__c LIMIT 1 OFFSET 2001',
    'NUMBER_OUTSIDE_VALID_RANGE: Maximum SOQL offset allowed for apiName Ticket__c is 2000'
  ],
  ['SELECT Id FROM Ticket__c USING SCOPE team', "MALFORMED_QUERY: scope 'team' is not supported for Ticket__c"],
  [
    'SELECT Id FROM Ticket__c ORDER BY Name FOR UPDATE',
    'MALFORMED_QUERY: Explicit ORDER BY not allowed when locking rows (Id order is implied)'
  ],
  // Groups.
  ['SELECT Name, COUNT(Id) FROM Ticket__c', 'MALFORMED_QUERY 8: Field must be grouped or aggregated: Name'],
  [
    'SELECT Team__r.Name, COUNT(Id) FROM Ticket__c GROUP BY Status__c',
    'MALFORMED_QUERY 8: Field must be grouped or aggregated: Team__r.Name'
  ],
  [
    'SELECT Status__c FROM Ticket__c GROUP BY Status__c ORDER BY Name',
    'MALFORMED_QUERY 61: Ordered field must be grouped or aggregated: Name'
  ],
  ['SELECT Status__c, COUNT(Id) n FROM Ticket__c GROUP BY Status__c ORDER BY n', noColumn(74, 'n', 'Ticket__c')],
  [
    'SELECT CALENDAR_YEAR(Due__c) FROM Ticket__c',
    'MALFORMED_QUERY 8: Field must be grouped or aggregated: CALENDAR_YEAR(Due__c)'
  ],
  [
    'SELECT Status__c FROM Ticket__c GROUP BY Status__c HAVING Name = null',
    'MALFORMED_QUERY 59: Having field must be grouped or aggregated: Name'
  ],
  [
    'SELECT COUNT(Notes__c) FROM Ticket__c',
    'MALFORMED_QUERY 8: field Notes__c does not support aggregate operator COUNT'
  ],
  ['SELECT SUM(Name) FROM Ticket__c', 'MALFORMED_QUERY 8: field Name does not support aggregate operator SUM'],
  [
    'SELECT MAX(Urgent__c) FROM Ticket__c',
    'MALFORMED_QUERY 8: field Urgent__c does not support aggregate operator MAX'
  ],
  [
    'SELECT Points__c FROM Ticket__c GROUP BY Points__c',
    "INVALID_FIELD 42: field 'Points__c' can not be grouped in a query call"
  ],
  [
    'SELECT CreatedDate FROM Ticket__c GROUP BY CreatedDate',
    "INVALID_FIELD 44: field 'CreatedDate' can not be grouped in a query call"
  ],
  [
    'SELECT Status__c FROM Ticket__c GROUP BY Status__c, Status__c',
    'MALFORMED_QUERY 53: duplicate grouping expression: Status__c'
  ],
  [
    'SELECT COUNT(Status__c) FROM Ticket__c GROUP BY Status__c',
    'MALFORMED_QUERY 8: Grouped field should not be aggregated: Status__c'
  ],
  ['SELECT Name, Team__r.Name FROM Ticket__c GROUP BY Name, Team__r.Name', 'MALFORMED_QUERY 14: duplicate alias: Name'],
  ['SELECT COUNT(Id) a, MAX(Name) A FROM Ticket__c', 'MALFORMED_QUERY 21: duplicate alias: A'],
  [
    'SELECT COUNT(Id) FROM Ticket__c LIMIT 1',
    'MALFORMED_QUERY 39: Non-grouped query that uses overall aggregate functions cannot also use LIMIT'
  ],
  ['SELECT Id, COUNT() FROM Ticket__c GROUP BY Id', 'MALFORMED_QUERY 12: COUNT() must be the only field selected']
];

function noObject(name: string): string {
  return (
    `INVALID_TYPE 16: sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the ` +
    "'__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names."
  );
}

for (const [soql, expected] of cases) {
  test(`${soql} is refused`, () => assert.equal(refusal(soql), expected));
}
