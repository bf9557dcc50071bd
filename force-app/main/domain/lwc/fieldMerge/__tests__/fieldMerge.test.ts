import fc from 'fast-check';
import { changedFields, mergeFields, mergeRows, type FieldValues, type Row } from 'c/fieldMerge';

const fields = ['title', 'wish', 'benefit'];
const values = fc.record(Object.fromEntries(fields.map((field) => [field, fc.constantFrom('', 'a', 'b', 'c')])));

describe('merging a record that two people edited', () => {
  it('takes what one side changed and keeps what the other did', () => {
    const base = { title: 'Pay', wish: 'to pay', benefit: '' };
    const merge = mergeFields(base, { ...base, wish: 'to pay by card' }, { ...base, benefit: 'I need no cash' });
    expect(merge).toEqual({
      merged: { title: 'Pay', wish: 'to pay by card', benefit: 'I need no cash' },
      adopted: ['benefit'],
      conflicts: []
    });
  });

  it('keeps mine and tells both where both changed the same field', () => {
    const merge = mergeFields({ title: 'Pay' }, { title: 'Pay by card' }, { title: 'Pay at the gate' });
    expect(merge.merged).toEqual({ title: 'Pay by card' });
    expect(merge.conflicts).toEqual([{ field: 'title', base: 'Pay', mine: 'Pay by card', theirs: 'Pay at the gate' }]);
  });

  it('does not quarrel about the same change on both sides', () => {
    const merge = mergeFields({ title: 'Pay' }, { title: 'Ride' }, { title: 'Ride' });
    expect(merge).toEqual({ merged: { title: 'Ride' }, adopted: [], conflicts: [] });
  });

  it('counts a field that a side does not have as unchanged', () => {
    expect(mergeFields({ title: 'Pay' }, {}, { title: 'Ride' }).merged).toEqual({ title: 'Ride' });
    expect(mergeFields({ title: 'Pay' }, { title: 'Ride' }, {})).toEqual({
      merged: { title: 'Ride' },
      adopted: [],
      conflicts: []
    });
    expect(mergeFields({}, { title: 'Ride' }, {}).merged).toEqual({ title: 'Ride' });
  });

  it('loses nothing: every change of a side is in the result or among the conflicts', () => {
    fc.assert(
      fc.property(values, values, values, (base, mine, theirs) => {
        const { merged, conflicts, adopted } = mergeFields(base, mine, theirs);
        for (const field of fields) {
          const conflict = conflicts.find((other) => other.field === field);
          const kept = [merged[field], conflict?.theirs];
          expect(mine[field] === base[field] || merged[field] === mine[field]).toBe(true);
          expect(theirs[field] === base[field] || kept.includes(theirs[field])).toBe(true);
          expect(adopted.includes(field)).toBe(mine[field] === base[field] && theirs[field] !== base[field]);
        }
      })
    );
  });

  it('is settled once it is taken as the new base', () => {
    fc.assert(
      fc.property(values, values, values, (base, mine, theirs) => {
        const { merged } = mergeFields(base, mine, theirs);
        expect(mergeFields(theirs, merged, theirs)).toEqual({ merged, adopted: [], conflicts: [] });
      })
    );
  });

  it('changes nothing where nobody changed anything, and follows the only one who did', () => {
    fc.assert(
      fc.property(values, values, (base, changed) => {
        expect(mergeFields(base, base, changed).merged).toEqual(changed);
        expect(mergeFields(base, changed, base).merged).toEqual(changed);
      })
    );
  });

  it('names what a side changed', () => {
    expect(changedFields({ title: 'Pay', wish: 'x' }, { title: 'Pay', wish: 'y' })).toEqual(['wish']);
    expect(changedFields({}, { title: '', wish: 'y' })).toEqual(['wish']);
  });
});

const row = (id: string, text = ''): Row => ({ id, values: { text } });
const idsOf = (rows: readonly Row[]): string => rows.map(({ id }) => id).join('');
const list = (ids: string): Row[] => [...ids].map((id) => row(id));

const uniqueIds = (pool: string): fc.Arbitrary<Row[]> =>
  fc
    .shuffledSubarray([...pool])
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.constantFrom('', 'x', 'y').map((text) => row(id, text))))
    ) as fc.Arbitrary<Row[]>;

describe('merging a list that two people edited', () => {
  it('keeps what both sides added, each behind the row it was written after', () => {
    expect(idsOf(mergeRows(list('abc'), list('amb'), list('abnc')).rows)).toBe('ambn');
    expect(idsOf(mergeRows(list('ab'), list('mab'), list('abn')).rows)).toBe('mabn');
  });

  it('takes my order where I changed it, and theirs where I did not', () => {
    expect(idsOf(mergeRows(list('abc'), list('cab'), list('abc')).rows)).toBe('cab');
    expect(idsOf(mergeRows(list('abc'), list('abc'), list('cba')).rows)).toBe('cba');
    expect(idsOf(mergeRows(list('abc'), list('cab'), list('bac')).rows)).toBe('cab');
    expect(idsOf(mergeRows(list('abc'), list('cab'), list('abnc')).rows)).toBe('cabn');
  });

  it('deletes what one side deleted and the other left alone', () => {
    expect(idsOf(mergeRows(list('abc'), list('ac'), list('abc')).rows)).toBe('ac');
    const gone = mergeRows(list('abc'), list('abc'), list('ac'));
    expect(idsOf(gone.rows)).toBe('ac');
    expect(gone.adopted).toEqual(['b']);
  });

  it('keeps a row that one side deleted and the other changed, and says so', () => {
    const base = [row('a'), row('b', 'old')];
    const changed = [row('a'), row('b', 'new')];
    for (const merge of [mergeRows(base, [row('a')], changed), mergeRows(base, changed, [row('a')])]) {
      expect(merge.rows).toEqual(changed);
      expect(merge.restored).toEqual(['b']);
      expect(merge.conflicts).toEqual([]);
    }
  });

  it('merges rows field by field and tells of which row a conflict is', () => {
    const merge = mergeRows([row('a', 'old')], [row('a', 'mine')], [row('a', 'theirs')]);
    expect(merge.rows).toEqual([row('a', 'mine')]);
    expect(merge.conflicts).toEqual([{ rowId: 'a', field: 'text', base: 'old', mine: 'mine', theirs: 'theirs' }]);
    expect(mergeRows([row('a', 'old')], [row('a', 'old')], [row('a', 'new')]).adopted).toEqual(['a']);
  });

  it('tells which rows are new from the other side', () => {
    expect(mergeRows([], [row('m')], [row('n')]).adopted).toEqual(['n']);
  });

  it('holds for any lists: nothing new or changed is lost, nothing comes twice', () => {
    fc.assert(
      fc.property(uniqueIds('abcd'), uniqueIds('abcdm'), uniqueIds('abcdn'), (base, mine, theirs) => {
        const { rows } = mergeRows(base, mine, theirs);
        const ids = rows.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const was = new Map(base.map(({ id, values: { text } }) => [id, text]));
        for (const { id, values: side } of [...mine, ...theirs])
          expect(was.get(id) === (side as FieldValues).text || ids.includes(id)).toBe(true);
        for (const id of ids) expect([...mine, ...theirs].some((other) => other.id === id)).toBe(true);
      })
    );
  });

  it('follows the only one who changed something', () => {
    fc.assert(
      fc.property(uniqueIds('abcd'), uniqueIds('abcdm'), (base, changed) => {
        expect(mergeRows(base, base, changed).rows).toEqual(changed);
        expect(mergeRows(base, changed, base).rows).toEqual(changed);
        expect(mergeRows(base, changed, changed).rows).toEqual(changed);
      })
    );
  });
});
