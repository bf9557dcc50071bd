import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { recognizeColumns } from './columns.ts';
import { readCsv } from './csvFile.ts';
import { checkFields, interpret, type Interpretation } from './drafts.ts';
import { NO_OVERRIDES, readMapping } from './mappingFile.ts';
import { LIMITS } from './testing/limits.ts';

function read(csv: string, mapping?: unknown): Interpretation {
  const file = readCsv(csv, 'x.csv');
  const overrides = mapping === undefined ? NO_OVERRIDES : readMapping(mapping, 'map.json', file.headers);
  return interpret(file, recognizeColumns(file.headers, overrides.columns), LIMITS, overrides);
}

function refusals(csv: string): [number, string, string][] {
  return read(csv).rejections.map(({ row, column, reason }) => [row.line, column, reason]);
}

const PLAIN = 'issuekey,title,description,storypoint,split_mark\n';

describe('a row of a plain backlog', () => {
  it('becomes a story with what its cells say, text as it is', () => {
    const { drafts } = read(`${PLAIN}XD-1,<img onerror> ' OR 1=1,"two\r\nlines ",3.0,train\n`);
    assert.equal(drafts[0]?.key, 'XD-1');
    assert.deepEqual(drafts[0]?.values, {
      Title__c: "<img onerror> ' OR 1=1",
      Description__c: 'two\nlines',
      Points__c: 3
    });
    assert.deepEqual(drafts[0]?.sources, { Title__c: 'title', Description__c: 'description', Points__c: 'storypoint' });
  });

  it('leaves alone what blank cells do not say', () => {
    assert.deepEqual(read(`${PLAIN}XD-1,Title,,,\n`).drafts[0]?.values, { Title__c: 'Title' });
  });

  it('is refused for points that are no points', () => {
    const points = ['abc', '-1', '1e9', '10000', '0.25', '1,5', 'NaN', 'Infinity', '0x10', '3 5'];
    const csv = PLAIN + points.map((text, index) => `XD-${index},Title,,"${text}",\n`).join('');
    assert.deepEqual(refusals(csv), [
      [2, 'storypoint', '"abc" is not a number'],
      [3, 'storypoint', '-1 is below zero; Points starts at 0'],
      [4, 'storypoint', '1e9 is too large; Points holds less than 10000'],
      [5, 'storypoint', '10000 is too large; Points holds less than 10000'],
      [6, 'storypoint', '0.25 has more decimals than Points holds (1)'],
      [7, 'storypoint', '"1,5" is not a number'],
      [8, 'storypoint', '"NaN" is not a number'],
      [9, 'storypoint', '"Infinity" is not a number'],
      [10, 'storypoint', '"0x10" is not a number'],
      [11, 'storypoint', '"3 5" is not a number']
    ]);
  });

  it('takes half points, zero and 1e1', () => {
    const csv = `${PLAIN}A,T,,0.5,\nB,T,,0,\nC,T,,1e1,\nD,T,,9999.9,\n`;
    assert.deepEqual(
      read(csv).drafts.map(({ values }) => values['Points__c']),
      [0.5, 0, 10, 9999.9]
    );
  });

  it('is refused, never cut, where a field cannot hold it', () => {
    const long = 'x'.repeat(256);
    assert.deepEqual(refusals(`${PLAIN}A,${long},,1,\nB,${'é'.repeat(255)},${'x'.repeat(131_073)},1,\n`), [
      [2, 'title', '256 characters; Title holds 255'],
      [3, 'description', '131073 characters; Description holds 131072']
    ]);
  });

  it('is refused without key or title, for a key that stood before in any case, and for a wrong number of cells', () => {
    assert.deepEqual(
      refusals(
        `${PLAIN}A-1,First,,,\n,No key,,,\nA-3,  ,,,\na-1,Again,,,\nA-4,Short\nA-5,Long,,1,x,y\nA-6,Fine,,1,x,,\n`
      ),
      [
        [3, 'issuekey', 'the key is blank; without it a second import could not find the story again'],
        [4, 'title', 'the title is blank'],
        [5, 'issuekey', 'a-1 stands on line 2 already'],
        [6, '', '2 cells where the first line names 5 columns'],
        [7, '', '6 cells where the first line names 5 columns']
      ]
    );
  });
});

const JIRA =
  'Issue key,Issue id,Issue Type,Summary,Status,Priority,Sprint,Sprint,Fix Version/s,Fix Version/s,Custom field (Story Points),Custom field (Epic Name),Due Date,Resolved\n';

describe('a row of a Jira export', () => {
  it('is translated into the words of the package', () => {
    const { drafts, valueUses } = read(
      `${JIRA}A-1,1,Story,One,Code Review,Critical,S1,S2,1.0,1.1,5,,31/Jan/26 12:00 AM,\nA-2,2,Bug,Two,done,Medium,,,,,,,,30/Jan/26 5:00 PM\nA-3,3,Task,Three,Triage,Medium,S1,,,,,,,\n`
    );
    assert.deepEqual(drafts[0]?.values, {
      Title__c: 'One',
      Points__c: 5,
      Due_Date__c: '2026-01-31',
      Status__c: 'In Review',
      Type__c: 'User Story',
      MoSCoW__c: 'Must'
    });
    assert.equal(drafts[0]?.sprint?.text, 'S2');
    assert.equal(drafts[0]?.release?.text, '1.0');
    assert.deepEqual(drafts[1]?.values, {
      Title__c: 'Two',
      Completed_On__c: '2026-01-30',
      Status__c: 'Done',
      Type__c: 'Bug',
      MoSCoW__c: 'Could'
    });
    assert.equal(drafts[2]?.values['Status__c'], undefined);
    assert.deepEqual(
      valueUses.map(({ header, text, result, rows }) => [header, text, result, rows]),
      [
        ['Status', 'Code Review', 'In Review', 1],
        ['Issue Type', 'Story', 'User Story', 1],
        ['Priority', 'Critical', 'Must', 1],
        ['Status', 'done', 'Done', 1],
        ['Issue Type', 'Bug', 'Bug', 1],
        ['Priority', 'Medium', 'Could', 2],
        ['Status', 'Triage', undefined, 1],
        ['Issue Type', 'Task', 'Technical', 1]
      ]
    );
  });

  it('becomes an epic where its type says so, named by its epic name', () => {
    const { drafts } = read(
      `${JIRA}A-1,1,Epic,A long summary,To Do,,,,,,,Checkout,,\nA-2,2,epic,Unnamed,To Do,,,,,,,,,\n`
    );
    assert.deepEqual(
      drafts.map(({ kind, values }) => [kind, values]),
      [
        ['epic', { Name: 'Checkout' }],
        ['epic', { Name: 'Unnamed' }]
      ]
    );
  });

  it('is refused where the name of an epic, sprint or release is too long', () => {
    const long = 'x'.repeat(81);
    assert.deepEqual(
      refusals(
        `${JIRA}A-1,1,Epic,${long},,,,,,,,,,\nA-2,2,Story,Two,,,${long},,,,,,,\nA-3,3,Story,Three,,,,,${long},,,,,\n`
      ),
      [
        [2, 'Summary', '81 characters; Name holds 80'],
        [3, 'Sprint', '81 characters; Name holds 80'],
        [4, 'Fix Version/s', '81 characters; Name holds 80']
      ]
    );
  });

  it('leaves the sprint and gives a reason where the story is not done now', () => {
    const [draft] = read(`${JIRA}A-1,1,Story,One,Won't Do,,S1,,,,,,,\n`).drafts;
    assert.equal(draft?.values['Status__c'], 'Not Now');
    assert.equal(draft?.values['Not_Now_Reason__c'], `Status was "Won't Do" when it was imported.`);
    assert.equal(draft?.sprint, undefined);
  });

  it('reads the sprint names of Jira Server', () => {
    const sprint =
      'com.atlassian.greenhopper.service.sprint.Sprint@1f[id=7,rapidViewId=3,state=CLOSED,name=Sprint 3,goal=]';
    assert.equal(read(`${JIRA}A-1,1,Story,One,,,"${sprint}",,,,,,,\n`).drafts[0]?.sprint?.text, 'Sprint 3');
  });

  it('is refused for a date that nobody can tell', () => {
    assert.deepEqual(refusals(`${JIRA}A-1,1,Story,One,,,,,,,,,01/02/2026,\n`), [
      [2, 'Due Date', '"01/02/2026" is no date that can be read; write it as 2026-01-31']
    ]);
  });
});

describe('a mapping of the user', () => {
  const csv = 'Key,Name,Team,Size,State,Worth\nA-1,One,Web,5,Triage,13\n';

  it('comes before what is recognised, by column and by word', () => {
    const { drafts } = read(csv, {
      columns: { name: 'title', TEAM: 'Segment__c', Size: 'points', State: 'status', Worth: 'Business_Value__c' },
      values: { State: { triage: 'Refining' } }
    });
    assert.deepEqual(drafts[0]?.values, {
      Title__c: 'One',
      Segment__c: 'Web',
      Points__c: 5,
      Status__c: 'Refining',
      Business_Value__c: 13
    });
  });

  it('can take a column out', () => {
    const { drafts } = read(`${PLAIN}A-1,One,Text,5,\n`, { columns: { storypoint: null } });
    assert.deepEqual(drafts[0]?.values, { Title__c: 'One', Description__c: 'Text' });
  });

  it('is refused in one sentence where it is wrong', () => {
    const wrong: [unknown, RegExp][] = [
      [[], /map\.json: the file must be an object/],
      [{ column: {} }, /"column" is neither "columns" nor "values"/],
      [{ columns: { Nmae: 'title' } }, /the CSV has no column "Nmae"\. It has: key, name, team, size, state, worth\./],
      [{ columns: { Name: 'titel' } }, /column "Name" cannot go to "titel"\. Say null, the API name/],
      [{ values: { State: { Triage: 1 } } }, /the value "Triage" of "State" must become a text, not 1/],
      [
        { columns: { Name: 'title', State: 'status' }, values: { State: { Triage: 'Later' } } },
        /The mapping names "Later" for Status, which is none of its values: New, Refining/
      ]
    ];
    for (const [mapping, message] of wrong) {
      assert.throws(() => read(csv, mapping), { name: 'ImportError', message });
    }
  });

  it('is refused where it names a field that does not exist or is worked out', () => {
    const columns = (field: string) => recognizeColumns(['Worth'], new Map([['worth', `field:${field}` as const]]));
    assert.throws(() => checkFields(columns('Worth__c'), LIMITS), /become Worth__c of a story, which does not exist/);
    assert.throws(() => checkFields(columns('WSJF__c'), LIMITS), /become WSJF__c of a story, which cannot be written/);
    checkFields(columns('Business_Value__c'), LIMITS);
  });
});

describe('the columns of a file', () => {
  it('are recognised without regard to case and spaces, the first of a kind counts', () => {
    const columns = recognizeColumns([' ISSUE  Key', 'Summary', 'summary', 'Sprint', 'Sprint', 'Anything']);
    assert.deepEqual(
      columns.map(({ target }) => target),
      ['key', 'title', undefined, 'sprint', 'sprint', undefined]
    );
  });
});

describe('points under two names', () => {
  it('are those of the column that a row fills', () => {
    const header = 'Issue key,Summary,Custom field (Story Points),Custom field (Story point estimate)\n';
    const { drafts } = read(`${header}A-1,One,,5.0\nA-2,Two,3.0,\nA-3,Three,,\n`);
    assert.deepEqual(
      drafts.map(({ values }) => values['Points__c']),
      [5, 3, undefined]
    );
  });
});

describe('any rows', () => {
  it('are each a draft or a refusal', () => {
    const cell = fc.constantFrom(
      '',
      'A-1',
      'a-2',
      'Epic',
      'Story',
      '5',
      '-1',
      'abc',
      'Done',
      '2026-01-31',
      'x'.repeat(300)
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 16 }), { maxLength: 12 }), (table) => {
        const csv = `${JIRA}${table.map((cells) => `!${cells.join(',')}\n`).join('')}`;
        const { drafts, rejections } = read(csv);
        assert.equal(drafts.length + rejections.length, table.length);
      })
    );
  });
});
