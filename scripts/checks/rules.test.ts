// Every validation rule refuses what it is for, in its own words, and lets through what lies right beside it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RecordInput } from '../../local-org/save/model.ts';
import { openPackageOrg, type PackageOrg } from './packageOrg.ts';
import { readObjects } from './packageMetadata.ts';
import { textOf } from './xmlTree.ts';

const objects = readObjects();
const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
const messageOf = (object: string, rule: string): string =>
  textOf(objects.get(object)!.rules.find(({ name }) => name === rule)!.xml, 'errorMessage')!;

let opened: PackageOrg;
/** Ids by key; keys that end in 2 belong to the second product. */
const ids: Record<string, string> = {};

before(async () => {
  opened = await openPackageOrg();
  for (const product of ['', '2']) {
    ids[`product${product}`] = opened.insert('Product__c', {
      Name: `P${product}`,
      Product_Owner__c: opened.userId.owner
    });
    const Product__c = ids[`product${product}`]!;
    for (const object of ['Objective', 'Epic', 'Sprint', 'Release', 'Stakeholder'])
      ids[`${object.toLowerCase()}${product}`] = opened.insert(`${object}__c`, { Name: object, Product__c });
    ids[`story${product}`] = opened.insert('Story__c', { Title__c: 'S', Product__c });
  }
  ids['other'] = opened.insert('Story__c', { Title__c: 'other', Product__c: ids['product']! });
});
after(() => opened.close());

/** What a record of each object needs at least. */
const minimal = (object: string): RecordInput => {
  const Product__c = ids['product']!;
  const Story__c = ids['story']!;
  const records: Record<string, RecordInput> = {
    Product__c: { Name: 'P', Product_Owner__c: opened.userId.owner },
    KPI_Reading__c: { Objective__c: ids['objective']!, Reading_Date__c: '2020-01-01', Value__c: 1 },
    Story__c: { Title__c: 'S', Product__c },
    Acceptance_Criterion__c: { Story__c, Then__c: 'ok' },
    Story_Dependency__c: { Successor__c: Story__c, Predecessor__c: ids['other']! },
    Rank_Change__c: { Story__c, Status__c: 'Applied' },
    Sprint_Absence__c: { Sprint__c: ids['sprint']!, Days__c: 1 },
    Stakeholder_Impact__c: { Epic__c: ids['epic']!, Stakeholder__c: ids['stakeholder']! },
    Feedback__c: { Subject__c: 'F', Product__c },
    Decision__c: { Title__c: 'D', Product__c }
  };
  // A stakeholder of its own, so that the points of one case do not use up those of the next.
  if (object === 'Vote__c')
    return { Stakeholder__c: opened.insert('Stakeholder__c', { Name: 'V', Product__c }), Story__c, Points__c: 1 };
  return records[object] ?? { Name: 'N', Product__c };
};

type Values = Record<string, string | number | boolean | null>;
type Case = readonly [rule: string, refused: Values, accepted: Values];
const range = (rule: string, field: string, low: number, high: number): Case[] => [
  [rule, { [field]: low - 1 }, { [field]: low }],
  [rule, { [field]: high + 1 }, { [field]: high }]
];
/** A link to a record of the other product is refused; names of keys stand for ids. */
const linked = (rule: string, field: string, key: string): Case => [
  rule,
  { [field]: `@${key}2` },
  { [field]: `@${key}` }
];
const forecasts: Case = [
  'Forecasts_In_Order',
  { Forecast_P50_Date__c: '2026-02-02', Forecast_P85_Date__c: '2026-02-01' },
  { Forecast_P50_Date__c: '2026-02-01', Forecast_P85_Date__c: '2026-02-01' }
];
const budget: Case = ['Budget_Not_Negative', { Budget__c: -0.01 }, { Budget__c: 0 }];
const notNow: Case = [
  'Not_Now_Needs_Reason',
  { Status__c: 'Not Now' },
  { Status__c: 'Not Now', Not_Now_Reason__c: 'too small' }
];

const cases: Record<string, readonly Case[]> = {
  Product__c: [
    ['Product_Owner_Named', { Product_Owner__c: null }, {}],
    budget,
    ...range('Reserve_In_Range', 'Reserve__c', 0, 100),
    ['Cost_per_Point_Not_Negative', { Cost_per_Point__c: -1 }, { Cost_per_Point__c: 0 }],
    ...range('High_Value_From_In_Range', 'High_Value_From__c', 0, 20),
    ['Low_Effort_Not_Negative', { Low_Effort_Up_To__c: -1 }, { Low_Effort_Up_To__c: 0 }],
    ['Sprint_Length_At_Least_One_Day', { Sprint_Length_Days__c: 0 }, { Sprint_Length_Days__c: 1 }]
  ],
  Objective__c: [
    [
      'Target_Differs_From_Baseline',
      { KPI_Name__c: 'K', Baseline__c: 5, Target__c: 5 },
      { KPI_Name__c: 'K', Baseline__c: 5, Target__c: 4 }
    ],
    ...range('Weight_In_Range', 'Weight__c', 0, 100),
    ['KPI_Needs_Name', { Target__c: 1 }, { KPI_Name__c: 'K', Target__c: 1 }]
  ],
  KPI_Reading__c: [['Reading_Not_In_Future', { Reading_Date__c: tomorrow }, { Reading_Date__c: '2024-02-29' }]],
  Epic__c: [
    [
      'Ready_Needs_Business_Case',
      { Status__c: 'Ready', Hypothesis__c: 'h' },
      { Status__c: 'Ready', Hypothesis__c: 'h', Expected_Benefit__c: 'b' }
    ],
    notNow,
    budget,
    linked('Objective_Of_Same_Product', 'Objective__c', 'objective'),
    linked('Release_Of_Same_Product', 'Release__c', 'release')
  ],
  Story__c: [
    ['Points_Not_Negative', { Points__c: -0.5 }, { Points__c: 0 }],
    ...range('Business_Value_In_Range', 'Business_Value__c', 0, 20),
    ...range('Time_Criticality_In_Range', 'Time_Criticality__c', 0, 20),
    ...range('Risk_Reduction_In_Range', 'Risk_Reduction__c', 0, 20),
    ['Reach_Not_Negative', { Reach__c: -1 }, { Reach__c: 0 }],
    ...range('Confidence_In_Range', 'Confidence__c', 0, 100),
    notNow,
    [
      'Not_Now_Leaves_Sprint',
      { Status__c: 'Not Now', Not_Now_Reason__c: 'r', Sprint__c: '@sprint' },
      { Status__c: 'Ready', Sprint__c: '@sprint' }
    ],
    ['Blocked_Needs_Reason', { Is_Blocked__c: true }, { Is_Blocked__c: true, Blocked_Reason__c: 'waits for legal' }],
    [
      'Done_Cannot_Be_Blocked',
      { Status__c: 'Done', Is_Blocked__c: true, Blocked_Reason__c: 'r' },
      { Status__c: 'Done' }
    ],
    ['Completed_On_Not_In_Future', { Completed_On__c: tomorrow }, { Completed_On__c: '2024-02-29' }],
    linked('Epic_Of_Same_Product', 'Epic__c', 'epic'),
    linked('Sprint_Of_Same_Product', 'Sprint__c', 'sprint'),
    linked('Release_Of_Same_Product', 'Release__c', 'release'),
    linked('Requested_By_Of_Same_Product', 'Requested_By__c', 'stakeholder')
  ],
  Story_Dependency__c: [
    ['Needs_Predecessor', { Predecessor__c: null }, {}],
    ['Not_On_Itself', { Predecessor__c: '@story' }, { Predecessor__c: '@story2' }]
  ],
  Rank_Change__c: [
    ['Proposal_Needs_Reason', { Status__c: 'Proposed' }, { Status__c: 'Proposed', Reason__c: 'r' }],
    ['Declined_Needs_Reason', { Status__c: 'Declined' }, { Status__c: 'Declined', Decision_Reason__c: 'r' }],
    ['Neighbours_Differ', { Place_After__c: '@other', Place_Before__c: '@other' }, { Place_After__c: '@other' }]
  ],
  Sprint__c: [
    [
      'End_After_Start',
      { Start_Date__c: '2026-03-02', End_Date__c: '2026-03-02' },
      { Start_Date__c: '2026-03-02', End_Date__c: '2026-03-03' }
    ],
    ['Active_Needs_Dates', { Status__c: 'Active', Start_Date__c: '2026-03-02' }, { Status__c: 'Completed' }],
    ['Capacity_Not_Negative', { Capacity_Points__c: -1 }, { Capacity_Points__c: 0 }],
    ['Team_Size_Not_Negative', { Team_Size__c: -1 }, { Team_Size__c: 0 }]
  ],
  Sprint_Absence__c: [
    ['Days_Above_Zero', { Days__c: 0 }, { Days__c: 0.5 }],
    [
      'Last_Day_Not_Before_First',
      { Start_Date__c: '2026-03-02', End_Date__c: '2026-03-01' },
      { Start_Date__c: '2026-03-02', End_Date__c: '2026-03-02' }
    ]
  ],
  Release__c: [
    ['Released_Needs_Date', { Status__c: 'Released' }, { Status__c: 'Released', Release_Date__c: '2024-02-29' }],
    [
      'Released_Not_In_Future',
      { Status__c: 'Released', Release_Date__c: tomorrow },
      { Status__c: 'Planned', Release_Date__c: tomorrow }
    ],
    budget,
    forecasts
  ],
  Roadmap_Item__c: [
    [
      'End_Not_Before_Start',
      { Start_Date__c: '2026-03-02', End_Date__c: '2026-03-01' },
      { Start_Date__c: '2026-03-02', End_Date__c: '2026-03-02' }
    ],
    [
      'Promised_Not_Before_Start',
      { Start_Date__c: '2026-03-02', Promised_Date__c: '2026-03-01' },
      { Start_Date__c: '2026-03-02', Promised_Date__c: '2026-03-02' }
    ],
    ...range('Confidence_In_Range', 'Confidence__c', 0, 100),
    forecasts,
    linked('Objective_Of_Same_Product', 'Objective__c', 'objective'),
    linked('Epic_Of_Same_Product', 'Epic__c', 'epic'),
    linked('Release_Of_Same_Product', 'Release__c', 'release')
  ],
  Stakeholder__c: [
    ...range('Influence_In_Range', 'Influence__c', 1, 10),
    ...range('Interest_In_Range', 'Interest__c', 1, 10),
    ['Weight_Not_Negative', { Weight__c: -1 }, { Weight__c: 0 }]
  ],
  Vote__c: [
    ...range('Points_In_Range', 'Points__c', 0, 100),
    ['Needs_Story', { Story__c: null }, {}],
    linked('Story_Of_Same_Product', 'Story__c', 'story')
  ],
  Stakeholder_Impact__c: [
    ['Needs_Stakeholder', { Stakeholder__c: null }, {}],
    linked('Stakeholder_Of_Same_Product', 'Stakeholder__c', 'stakeholder')
  ],
  Feedback__c: [
    ['Declined_Needs_Answer', { Status__c: 'Declined' }, { Status__c: 'Declined', Response__c: 'r' }],
    ['Told_Not_In_Future', { Sender_Told_On__c: tomorrow }, { Sender_Told_On__c: '2024-02-29' }],
    linked('Story_Of_Same_Product', 'Story__c', 'story'),
    linked('Stakeholder_Of_Same_Product', 'Stakeholder__c', 'stakeholder')
  ],
  Decision__c: [
    ['Closed_Needs_Outcome', { Status__c: 'Closed' }, { Status__c: 'Closed', Outcome__c: 'o' }],
    [
      'Decision_Needs_Reason',
      { Kind__c: 'Decision', Status__c: 'Closed', Outcome__c: 'o' },
      { Kind__c: 'Question', Status__c: 'Closed', Outcome__c: 'o' }
    ],
    ['Escalation_Needs_Due_Date', { Kind__c: 'Escalation' }, { Kind__c: 'Escalation', Due_Date__c: tomorrow }],
    ['Decided_Not_In_Future', { Decided_On__c: tomorrow }, { Decided_On__c: '2024-02-29' }],
    linked('Story_Of_Same_Product', 'Story__c', 'story'),
    linked('Epic_Of_Same_Product', 'Epic__c', 'epic'),
    linked('Sprint_Of_Same_Product', 'Sprint__c', 'sprint')
  ]
};
/** Rules that compare with other records or with the user; they have tests of their own below. */
const elsewhere = ['Stakeholder__c.Votes_Within_100', 'Vote__c.Own_Votes_Only'];

/** The least record with these values; `@key` stands for the id of that key. */
function recordOf(object: string, values: Values): RecordInput {
  const known = Object.entries(values).map(([field, value]) => [
    field,
    String(value).startsWith('@') ? ids[String(value).slice(1)]! : value
  ]);
  return { ...minimal(object), ...Object.fromEntries(known) };
}

test('every rule has a case', () => {
  const covered = Object.entries(cases).flatMap(([object, list]) => list.map(([rule]) => `${object}.${rule}`));
  const all = [...objects.values()].flatMap((object) => object.rules.map((rule) => `${object.name}.${rule.name}`));
  assert.deepEqual([...new Set([...covered, ...elsewhere])].sort(), all.sort());
});

for (const [object, list] of Object.entries(cases)) {
  test(`${object} refuses what its rules are for, and accepts what lies beside it`, () => {
    for (const [rule, refused, accepted] of list) {
      const results = opened.org.dml.insert(
        object,
        [recordOf(object, refused), recordOf(object, accepted)],
        opened.as.owner
      );
      const [error] = results[0]!.errors;
      const what = `${rule} ${JSON.stringify(refused)}`;
      assert.equal(error?.statusCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', `${what}: ${error?.message}`);
      assert.ok(
        results[0]!.errors.some(({ message }) => message === messageOf(object, rule)),
        `${what}: ${error?.message}`
      );
      assert.deepEqual(results[1]!.errors, [], `${rule} ${JSON.stringify(accepted)}`);
    }
  });
}

test('a stakeholder votes for themselves only, and the product owner records votes of others', () => {
  const own = opened.insert('Stakeholder__c', {
    Name: 'Me',
    Product__c: ids['product']!,
    User__c: opened.userId.stakeholder
  });
  const vote = (Stakeholder__c: string, story = 'story'): RecordInput => ({
    Stakeholder__c,
    Story__c: ids[story]!,
    Points__c: 10
  });
  assert.ok(opened.insert('Vote__c', vote(own), 'stakeholder'));
  assert.throws(() => opened.insert('Vote__c', vote(ids['stakeholder']!), 'stakeholder'), {
    message: new RegExp(messageOf('Vote__c', 'Own_Votes_Only'))
  });
  assert.ok(opened.insert('Vote__c', vote(own, 'other'), 'owner'));
});

test('nobody spends more than 100 points', () => {
  const Stakeholder__c = opened.insert('Stakeholder__c', { Name: 'Spender', Product__c: ids['product']! });
  opened.insert('Vote__c', { Stakeholder__c, Story__c: ids['story']!, Points__c: 60 });
  const tooMuch = { Stakeholder__c, Story__c: ids['other']!, Points__c: 41 };
  assert.throws(() => opened.insert('Vote__c', tooMuch), {
    message: new RegExp(messageOf('Stakeholder__c', 'Votes_Within_100'))
  });
  assert.ok(opened.insert('Vote__c', { ...tooMuch, Points__c: 40 }));
});
