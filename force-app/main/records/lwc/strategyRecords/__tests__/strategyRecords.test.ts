import { readStrategy } from 'c/strategyRecords';

const value = (one: unknown, label?: string) => ({ value: one, label });
const edges = (...nodes: object[]) => ({ edges: nodes.map((node) => ({ node })) });
const answer = (query: object) => ({ uiapi: { query } }) as unknown as Parameters<typeof readStrategy>[0];
const named = { Id: 'id', Name: value('Name'), Status__c: value('Active', 'Aktiv') };

describe('records of a strategy', () => {
  it('have words for what is a word, and null for what is not filled in', () => {
    const { objectives, items } = readStrategy(
      answer({
        Objective__c: edges({ ...named, KPI_Name__c: value(null), Target__c: value(null), Progress__c: value(58) }),
        Roadmap_Item__c: edges({ ...named, Horizon__c: value('Now', 'Jetzt'), Is_Promise_at_Risk__c: value(null) })
      })
    );
    expect(objectives[0]).toMatchObject({
      statusLabel: 'Aktiv',
      status: 'Active',
      kpi: '',
      target: null,
      progress: 58
    });
    expect(items[0]).toMatchObject({ horizon: 'Now', horizonLabel: 'Jetzt', isAtRisk: false, start: null, lane: '' });
  });

  it('are none where the org answers none', () => {
    const none = { objectives: [], items: [], epics: [], releases: [], sprints: [] };
    expect(readStrategy(answer({}))).toEqual(none);
  });

  it('say which objective and release an epic serves, and when a sprint is', () => {
    const { epics, sprints, releases } = readStrategy(
      answer({
        Epic__c: edges({ ...named, Objective__c: value('o'), Release__c: value(null) }),
        Sprint__c: edges({ ...named, Start_Date__c: value('2026-03-02'), Capacity_Points__c: value(24) }),
        Release__c: edges({ ...named, Release_Date__c: value('2026-05-01') })
      })
    );
    expect(epics[0]).toMatchObject({ objectiveId: 'o', releaseId: null });
    expect(sprints[0]).toMatchObject({ start: '2026-03-02', end: null, capacity: 24 });
    expect(releases[0]).toMatchObject({ date: '2026-05-01', p85: null });
  });
});
