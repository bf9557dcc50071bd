import type { Criterion, Panel } from 'c/storyPanelModel';
import { begin, changeOf, countChanges, lacking, rebase, settle, type Editing } from '../editing';

const row = (key: string, thenText: string, more: Partial<Criterion> = {}): Criterion => ({
  key,
  given: '',
  when: '',
  thenText,
  notes: '',
  isMet: false,
  ...more
});
const panel = (values: Record<string, string>, criteria: readonly Criterion[] = []): Panel =>
  ({ values, criteria }) as unknown as Panel;
const started = begin(panel({ title: 'Sail', iWant: '' }, [row('c1', 'it sails'), row('c2', 'it lands')]));
const edited = (change: Partial<Editing>): Editing => ({ ...started, ...change });

describe('what is edited on the page of a story', () => {
  it('is no change until something differs', () => {
    expect(countChanges(started)).toBe(0);
    expect(changeOf('s1', started)).toEqual({
      storyId: 's1',
      base: {},
      values: {},
      baseCriteria: null,
      criteria: null
    });
    expect(countChanges(edited({ criteria: [...started.criteria, row('new-1', '  ')] }))).toBe(0);
  });

  it('sends only what differs, with what it was', () => {
    const change = changeOf('s1', edited({ mine: { title: 'Sail', iWant: 'to sail' } }));
    expect(change).toMatchObject({ base: { iWant: '' }, values: { iWant: 'to sail' }, criteria: null });
  });

  it('sends all criteria once one differs, new ones without id and blank ones not at all', () => {
    const criteria = [
      row('c2', 'it lands', { isMet: true }),
      row('new-7', 'a bell rings', { when: 'it lands' }),
      row('new-8', '')
    ];
    const change = changeOf('s1', edited({ criteria }));
    expect(change.baseCriteria).toHaveLength(2);
    expect(change.criteria).toEqual([
      { id: 'c2', given: '', whenText: '', thenText: 'it lands', notes: '', isMet: true },
      { id: null, given: '', whenText: 'it lands', thenText: 'a bell rings', notes: '', isMet: false }
    ]);
    expect(countChanges(edited({ criteria }))).toBe(1);
  });

  it('counts an order as a change', () => {
    expect(countChanges(edited({ criteria: [...started.criteria].reverse() }))).toBe(1);
  });
});

describe('what the org would not take', () => {
  it('is a story without a title, or a criterion without a then', () => {
    expect(lacking(started)).toBeUndefined();
    expect(lacking(edited({ mine: { title: ' ' } }))).toBe('title');
    const criteria = [row('c1', 'it sails'), row('new-1', ''), row('new-2', ' ', { when: 'it rains' })];
    expect(lacking(edited({ criteria }))).toBe(3);
  });
});

describe('what others changed meanwhile', () => {
  it('is taken over where I changed nothing', () => {
    const { editing, adopted, conflicts } = rebase(
      edited({ mine: { title: 'Sail', iWant: 'to sail' } }),
      panel({ title: 'Sail away', iWant: '' }, [row('c1', 'it sails'), row('c2', 'it lands'), row('c3', 'it docks')])
    );
    expect(editing.mine).toEqual({ title: 'Sail away', iWant: 'to sail' });
    expect(editing.criteria.map(({ key }) => key)).toEqual(['c1', 'c2', 'c3']);
    expect(adopted).toEqual(['title', 'criteria']);
    expect(conflicts).toEqual([]);
    expect(countChanges(editing)).toBe(1);
  });

  it('is shown where I changed the same, in fields and in criteria', () => {
    const { editing, conflicts } = rebase(
      edited({ mine: { title: 'Row', iWant: '' }, criteria: [row('c1', 'it rows'), row('c2', 'it lands')] }),
      panel({ title: 'Drift', iWant: '' }, [row('c1', 'it drifts'), row('c2', 'it lands')])
    );
    expect(conflicts.map(({ field, rowId, theirs }) => [field, rowId, theirs])).toEqual([
      ['title', undefined, 'Drift'],
      ['thenText', 'c1', 'it drifts']
    ]);
    const settled = conflicts.reduce((now, conflict) => settle(now, conflict, conflict.theirs), editing);
    expect(countChanges(settled)).toBe(0);
  });

  it('does not take away a criterion that I was writing: it is written anew', () => {
    const { editing } = rebase(
      edited({ criteria: [row('c1', 'it sails at noon'), row('c2', 'it lands')] }),
      panel(started.base, [row('c2', 'it lands')])
    );
    expect(editing.criteria.map(({ key, thenText }) => [key.slice(0, 1), thenText])).toEqual([
      ['n', 'it sails at noon'],
      ['c', 'it lands']
    ]);
  });

  it('knows a tick from none', () => {
    const { editing } = rebase(
      started,
      panel(started.base, [row('c1', 'it sails', { isMet: true }), row('c2', 'it lands')])
    );
    expect(editing.criteria[0]?.isMet).toBe(true);
  });
});
