import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recognizeColumns } from './columns.ts';
import { readCsv } from './csvFile.ts';
import { interpret, type Draft } from './drafts.ts';
import { NO_OVERRIDES } from './mappingFile.ts';
import { planImport } from './plan.ts';
import { EMPTY_BACKLOG, type ExistingBacklog, type ExistingRecord, type Plan } from './planModel.ts';
import { LIMITS } from './testing/limits.ts';

function draftsOf(csv: string): Draft[] {
  const file = readCsv(csv, 'x.csv');
  const { drafts, rejections } = interpret(file, recognizeColumns(file.headers), LIMITS, NO_OVERRIDES);
  assert.deepEqual(rejections, []);
  return drafts;
}

function plan(csv: string, existing: Partial<ExistingBacklog> = {}): Plan {
  return planImport(draftsOf(csv), { ...EMPTY_BACKLOG, ...existing });
}

function record(id: string, values: ExistingRecord['values'] = {}): ExistingRecord {
  return { id, values };
}

describe('a plan', () => {
  const csv = 'issuekey,title,description,storypoint\nA-1,One,Text,3\nA-2,Two,,5\nA-3,Three,,\n';

  it('creates what the org does not hold, in the order of the file', () => {
    const { stories, unchanged } = plan(csv);
    assert.deepEqual(
      stories.map(({ draft, id }) => [draft.key, id]),
      [
        ['A-1', undefined],
        ['A-2', undefined],
        ['A-3', undefined]
      ]
    );
    assert.deepEqual(unchanged, []);
  });

  it('updates only the fields that differ, and finds keys in any case', () => {
    const stories = new Map([
      ['a-1', record('S1', { Title__c: 'One', Description__c: 'Text', Points__c: 8 })],
      ['a-2', record('S2', { Title__c: 'Two', Description__c: 'kept', Points__c: 5 })]
    ]);
    const planned = plan(csv, { stories });
    assert.deepEqual(
      planned.stories.map(({ draft, id, values }) => [draft.key, id, values]),
      [
        ['A-1', 'S1', { Points__c: 3 }],
        ['A-3', undefined, { Title__c: 'Three' }]
      ]
    );
    assert.deepEqual(
      planned.unchanged.map(({ key }) => key),
      ['A-2']
    );
  });

  it('takes text for the same that differs only in line breaks and outer space', () => {
    const stories = new Map([['a-1', record('S1', { Title__c: 'One ', Description__c: 'a\r\nb' })]]);
    const planned = plan('issuekey,title,description\nA-1,One,"a\nb "\n', { stories });
    assert.deepEqual(planned.stories, []);
    assert.equal(planned.unchanged.length, 1);
  });

  it('writes the same plan again when nothing was written in between', () => {
    assert.deepEqual(plan(csv), plan(csv));
  });
});

const JIRA =
  'Issue key,Issue id,Issue Type,Summary,Parent,Epic Link,Parent summary,Epic Name,Sprint,Fix versions,Assignee,Outward issue link (Blocks),Outward issue link (Blocks),Inward issue link (Blocks)\n';

describe('epics, sprints and releases of a plan', () => {
  it('come once each, whatever the number of stories', () => {
    const planned = plan(
      `${JIRA}A-1,1,Epic,Long,,,,Checkout,,,,,,\nA-2,2,Story,Two,1,,,,S1,1.0,,,,\nA-3,3,Story,Three,,A-1,,,s1,1.0,,,,\n`
    );
    assert.deepEqual(
      planned.epicRows.map(({ draft }) => draft.key),
      ['A-1']
    );
    assert.deepEqual(planned.epics, []);
    assert.deepEqual(planned.sprints, [{ key: 'S1', name: 'S1', id: undefined }]);
    assert.deepEqual(
      planned.releases.map(({ name }) => name),
      ['1.0']
    );
    assert.deepEqual(
      planned.stories.map(({ epic }) => epic?.name),
      ['Checkout', 'Checkout']
    );
  });

  it('are found whatever the order of the rows', () => {
    const planned = plan(`${JIRA}A-2,2,Story,Two,1,,,,,,,,,\nA-1,1,Epic,Checkout,,,,,,,,,,\n`);
    assert.equal(planned.stories[0]?.epic?.key, 'A-1');
    assert.deepEqual(planned.epics, []);
  });

  it('are made of links to epics that no row describes, by key, name and the summary of the parent', () => {
    const planned = plan(
      `${JIRA}A-1,1,Story,One,,E-9,,,,,,,,\nA-2,2,Story,Two,,E-9,,,,,,,,\nA-3,3,Story,Three,,E-7,Reports,,,,,,,\nA-4,4,Story,Four,,Search,,,,,,,,\n`
    );
    assert.deepEqual(
      planned.epics.map(({ key, name }) => [key, name]),
      [
        ['E-9', 'E-9'],
        ['E-7', 'Reports'],
        ['Search', 'Search']
      ]
    );
  });

  it('that the org holds are not made again, nor written where nothing changes', () => {
    const existing: Partial<ExistingBacklog> = {
      stories: new Map([
        [
          'a-2',
          record('S2', { Title__c: 'Two', Epic__c: 'E1', Sprint__c: 'P1', Release__c: 'R1', Type__c: 'User Story' })
        ],
        [
          'a-3',
          record('S3', { Title__c: 'Three', Epic__c: 'E2', Sprint__c: null, Release__c: null, Type__c: 'User Story' })
        ]
      ]),
      epicsByKey: new Map([['a-1', record('E1', { Name: 'Checkout' })]]),
      epicsByName: new Map([['search', record('E2', { Name: 'Search' })]]),
      sprints: new Map([['s1', 'P1']]),
      releases: new Map([['1.0', 'R1']])
    };
    const planned = plan(
      `${JIRA}A-1,1,Epic,Checkout,,,,,,,,,,\nA-2,2,Story,Two,A-1,,,,S1,1.0,,,,\nA-3,3,Story,Three,,search,,,S1,,,,,\n`,
      existing
    );
    assert.deepEqual([planned.epicRows, planned.epics, planned.sprints, planned.releases], [[], [], [], []]);
    assert.deepEqual(
      planned.unchanged.map(({ key }) => key),
      ['A-1', 'A-2']
    );
    assert.deepEqual(
      planned.stories.map(({ id, values, epic, sprint }) => [id, values, epic, sprint?.id]),
      [['S3', {}, undefined, 'P1']]
    );
  });

  it('give a sub-task the epic of its story, and survive parents in a ring', () => {
    const planned = plan(
      `${JIRA}A-1,1,Epic,Checkout,,,,,,,,,,\nA-2,2,Story,Two,1,,,,,,,,,\nA-3,3,Sub-task,Three,2,,,,,,,,,\nA-4,4,Sub-task,Four,5,,,,,,,,,\nA-5,5,Sub-task,Five,4,,,,,,,,,\n`
    );
    assert.deepEqual(
      planned.stories.map(({ epic }) => epic?.key),
      ['A-1', 'A-1', undefined, undefined]
    );
  });

  it('leave out a parent that is known by number only', () => {
    const planned = plan(`${JIRA}A-2,2,Story,Two,10234,,,,,,,,,\n`);
    assert.deepEqual(
      planned.leftOut.map(({ row, column, reason }) => [row.line, column, reason]),
      [[2, 'Parent', '10234 is no epic of the file or of the product; the story was imported without it']]
    );
    assert.equal(planned.stories.length, 1);
  });
});

describe('assignees of a plan', () => {
  it('are users of the org, or left blank and counted', () => {
    const planned = plan(
      `${JIRA}A-1,1,Story,One,,,,,,,Ada@Example.com,,,\nA-2,2,Story,Two,,,,,,,bob,,,\nA-3,3,Story,Three,,,,,,,bob,,,\n`,
      { users: new Map([['ada@example.com', 'U1']]) }
    );
    assert.deepEqual(
      planned.stories.map(({ values }) => values['Assignee__c']),
      ['U1', undefined, undefined]
    );
    assert.deepEqual([...planned.unknownUsers], [['bob', 2]]);
  });
});

describe('dependencies of a plan', () => {
  const links = (planned: Plan) =>
    planned.dependencies.map(({ predecessor, successor }) => `${predecessor}>${successor}`);

  it('come once, told from either side', () => {
    const planned = plan(
      `${JIRA}A-1,1,Story,One,,,,,,,,A-2,A-3,\nA-2,2,Story,Two,,,,,,,,,,a-1\nA-3,3,Story,Three,,,,,,,,,,\n`
    );
    assert.deepEqual(links(planned), ['a-1>a-2', 'a-1>a-3']);
  });

  it('may lead to stories that the org holds, and are not made twice', () => {
    const stories = new Map([
      ['a-1', record('S1', { Title__c: 'One', Type__c: 'User Story' })],
      ['b-1', record('S2')],
      ['b-2', record('S3')]
    ]);
    const planned = plan(`${JIRA}A-1,1,Story,One,,,,,,,,B-1,B-2,\n`, { stories, dependencies: new Set(['S1>S2']) });
    assert.deepEqual(links(planned), ['a-1>b-2']);
    assert.deepEqual(
      planned.unchanged.map(({ key }) => key),
      ['A-1']
    );
  });

  it('are left out where they lead nowhere, to an epic or to the story itself', () => {
    const planned = plan(`${JIRA}A-1,1,Story,One,,,,,,,,X-9,A-2,A-1\nA-2,2,Epic,Two,,,,,,,,,,\n`);
    assert.deepEqual(links(planned), []);
    assert.deepEqual(
      planned.leftOut.map(({ column, reason }) => [column, reason]),
      [
        [
          'Outward issue link (Blocks)',
          'X-9 is no story of the file or of the product; the story was imported without the link'
        ],
        [
          'Outward issue link (Blocks)',
          'A-2 is no story of the file or of the product; the story was imported without the link'
        ],
        ['Inward issue link (Blocks)', 'a story cannot wait for itself; the story was imported without the link']
      ]
    );
  });
});
