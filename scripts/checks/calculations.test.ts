// Formulas and roll-ups by example: what a product owner would work out by hand.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RecordInput } from '../../local-org/save/model.ts';
import { idOf, openPackageOrg, type PackageOrg } from './packageOrg.ts';

let opened: PackageOrg;
let productId: string;

before(async () => {
  opened = await openPackageOrg();
  productId = newProduct({ Cost_per_Point__c: 100 });
});
after(() => opened.close());

const newProduct = (values: RecordInput = {}): string =>
  opened.insert('Product__c', { Name: 'P', Product_Owner__c: opened.userId.owner, ...values });
const newStory = (values: RecordInput): string =>
  opened.insert('Story__c', { Title__c: 'S', Product__c: productId, ...values });
/** Inserts a record and answers one calculated field of it. */
const calculated = (object: string, values: RecordInput, field: string): unknown =>
  valueOf(object, opened.insert(object, values), field);
const valueOf = (object: string, id: string, field: string): unknown =>
  opened.first(`SELECT ${field} FROM ${object} WHERE Id = '${id}'`)[field];
const storyValue = (values: RecordInput, field: string): unknown => valueOf('Story__c', newStory(values), field);

test('WSJF is the cost of delay divided by points, and blank without points or value', () => {
  const value = { Business_Value__c: 8, Time_Criticality__c: 5, Risk_Reduction__c: 1 };
  assert.equal(storyValue({ ...value, Points__c: 3 }, 'WSJF__c'), 4.67);
  assert.equal(storyValue({ Business_Value__c: 8, Points__c: 5 }, 'WSJF__c'), 1.6);
  assert.equal(storyValue({ ...value, Points__c: 0 }, 'WSJF__c'), null);
  assert.equal(storyValue(value, 'WSJF__c'), null);
  assert.equal(storyValue({ Points__c: 3 }, 'WSJF__c'), null);
});

test('RICE takes confidence as a share, and is blank until all four parts are there', () => {
  const parts = { Reach__c: 500, Impact__c: 'High', Confidence__c: 80, Points__c: 5 };
  assert.equal(storyValue(parts, 'RICE__c'), 160);
  assert.equal(storyValue({ ...parts, Impact__c: 'Minimal' }, 'RICE__c'), 20);
  for (const part of Object.keys(parts)) assert.equal(storyValue({ ...parts, [part]: null }, 'RICE__c'), null, part);
});

test('the quadrant follows the lines of the product', () => {
  const quadrant = (Business_Value__c: number | null, Points__c: number | null, Product__c = productId): unknown =>
    storyValue({ Business_Value__c, Points__c, Product__c }, 'Quadrant__c');
  assert.equal(quadrant(8, 5), 'Quick Win');
  assert.equal(quadrant(8, 5.5), 'Big Bet');
  assert.equal(quadrant(7, 5), 'Fill-In');
  assert.equal(quadrant(7, 8), 'Time Sink');
  assert.equal(quadrant(null, 8), null);
  assert.equal(quadrant(7, 8, newProduct({ High_Value_From__c: 5, Low_Effort_Up_To__c: 8 })), 'Quick Win');
});

test('a story is ready with points and a criterion, and is not when blocked or unclear', () => {
  const id = newStory({ Points__c: 3, I_Want__c: 'to search' });
  assert.equal(valueOf('Story__c', id, 'Is_Ready__c'), false);
  opened.insert('Acceptance_Criterion__c', { Story__c: id, Then__c: 'it is found', Is_Met__c: true });
  assert.equal(valueOf('Story__c', id, 'Is_Ready__c'), true);
  const changes: [RecordInput, boolean][] = [
    [{ Is_Blocked__c: true, Blocked_Reason__c: 'legal' }, false],
    [{ Is_Blocked__c: false, I_Want__c: null }, false],
    [{ Type__c: 'Bug' }, true],
    [{ Points__c: null }, false]
  ];
  for (const [change, ready] of changes) {
    idOf(opened.org.dml.update('Story__c', [{ Id: id, ...change }], opened.as.owner)[0]!);
    assert.equal(valueOf('Story__c', id, 'Is_Ready__c'), ready, JSON.stringify(change));
  }
  assert.equal(valueOf('Story__c', id, 'Acceptance_Criteria_Met__c'), 1);
});

test('a product counts its stories, and leaves what is not now out of the scope', () => {
  const Product__c = newProduct({ Cost_per_Point__c: 100, Budget__c: 1000, Reserve__c: 20 });
  const stories: RecordInput[] = [
    { Points__c: 5, Status__c: 'Done' },
    { Points__c: 3 },
    { Points__c: 8, Status__c: 'Not Now', Not_Now_Reason__c: 'later' },
    { Points__c: null }
  ];
  for (const story of stories) newStory({ ...story, Product__c });
  const totals = opened.first(
    'SELECT Story_Count__c, Done_Story_Count__c, Total_Points__c, Done_Points__c, Percent_Done__c, Spendable_Budget__c, ' +
      `Planned_Cost__c, Spent__c, Is_Over_Budget__c FROM Product__c WHERE Id = '${Product__c}'`
  );
  delete totals['attributes'];
  assert.deepEqual(totals, {
    Story_Count__c: 4,
    Done_Story_Count__c: 1,
    Total_Points__c: 8,
    Done_Points__c: 5,
    Percent_Done__c: 62.5,
    Spendable_Budget__c: 800,
    Planned_Cost__c: 800,
    Spent__c: 500,
    Is_Over_Budget__c: false
  });
});

test('progress of a KPI runs from baseline to target, also downwards', () => {
  const progress = (Baseline__c: number, Target__c: number, Actual__c: number): unknown =>
    calculated(
      'Objective__c',
      { Name: 'O', Product__c: productId, KPI_Name__c: 'K', Baseline__c, Target__c, Actual__c },
      'Progress__c'
    );
  assert.equal(progress(10, 20, 15), 50);
  assert.equal(progress(48, 8, 38), 25);
  assert.equal(progress(10, 20, 5), -50);
});

test('the working days of a sprint are its weekdays, and absences take from the available days', () => {
  const days = (Start_Date__c: string, End_Date__c: string): unknown =>
    calculated('Sprint__c', { Name: 'S', Product__c: productId, Start_Date__c, End_Date__c }, 'Working_Days__c');
  assert.equal(days('2026-03-02', '2026-03-13'), 10);
  assert.equal(days('2026-03-06', '2026-03-09'), 2);
  assert.equal(days('2026-03-07', '2026-03-08'), 0);
  const dates = { Start_Date__c: '2026-03-02', End_Date__c: '2026-03-13' };
  const sprint = opened.insert('Sprint__c', { Name: 'S', Product__c: productId, Team_Size__c: 4, ...dates });
  for (const Days__c of [1, 0.5]) opened.insert('Sprint_Absence__c', { Sprint__c: sprint, Days__c });
  assert.equal(valueOf('Sprint__c', sprint, 'Available_Days__c'), 38.5);
});

test('a promise before the 85 percent forecast is at risk, and by how many days', () => {
  const item = (Promised_Date__c: string): RecordInput => ({
    Name: 'R',
    Product__c: productId,
    Start_Date__c: '2026-04-01',
    Promised_Date__c,
    Forecast_P85_Date__c: '2026-06-10'
  });
  assert.equal(calculated('Roadmap_Item__c', item('2026-06-01'), 'Is_Promise_at_Risk__c'), true);
  assert.equal(calculated('Roadmap_Item__c', item('2026-06-01'), 'Slip_Days__c'), 9);
  assert.equal(calculated('Roadmap_Item__c', item('2026-06-10'), 'Is_Promise_at_Risk__c'), false);
  assert.equal(calculated('Roadmap_Item__c', item('2026-06-20'), 'Slip_Days__c'), 0);
  assert.equal(calculated('Roadmap_Item__c', item('2026-06-20'), 'Quarter__c'), '2026 Q2');
});

test('influence and interest say how to deal with a stakeholder', () => {
  const quadrant = (Influence__c: number, Interest__c: number): unknown =>
    calculated('Stakeholder__c', { Name: 'S', Product__c: productId, Influence__c, Interest__c }, 'Quadrant__c');
  assert.deepEqual(
    [quadrant(6, 6), quadrant(6, 5), quadrant(5, 6), quadrant(5, 5)],
    ['Manage Closely', 'Keep Satisfied', 'Keep Informed', 'Monitor']
  );
});

test('a decision that was settled before it was entered has no age, never one below zero', () => {
  const decision = {
    Title__c: 'D',
    Kind__c: 'Decision',
    Product__c: productId,
    Outcome__c: 'Yes',
    Reason__c: 'Why not'
  };
  const age = (Decided_On__c: string): unknown =>
    calculated('Decision__c', { ...decision, Status__c: 'Closed', Decided_On__c }, 'Age_Days__c');
  assert.equal(age('2020-01-01'), 0);
  assert.equal(calculated('Decision__c', { ...decision, Status__c: 'Open' }, 'Age_Days__c'), 0);
});
