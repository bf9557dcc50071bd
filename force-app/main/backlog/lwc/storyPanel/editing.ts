import { changedFields, mergeFields, mergeRows, type Conflict, type FieldValues, type Row } from 'c/fieldMerge';
import { isNewKey, newKey, type Criterion, type Panel } from 'c/storyPanelModel';

/** What somebody edits, and what they began with. */
export interface Editing {
  readonly base: FieldValues;
  readonly mine: FieldValues;
  readonly baseCriteria: readonly Criterion[];
  readonly criteria: readonly Criterion[];
}

/** A field that two people changed; of a criterion where it names one. */
export type EditConflict = Conflict & { readonly rowId?: string };

export interface Rebased {
  readonly editing: Editing;
  /** Names of fields that came from somebody else; `criteria` where some of those did. */
  readonly adopted: readonly string[];
  readonly conflicts: readonly EditConflict[];
}

export function begin({ values, criteria }: Panel): Editing {
  return { base: values, mine: values, baseCriteria: criteria, criteria };
}

const hasText = ({ given, when, thenText, notes }: Criterion): boolean =>
  `${given}${when}${thenText}${notes}`.trim() !== '';
const isSame = (one: Criterion, other: Criterion | undefined): boolean =>
  other !== undefined && (Object.keys(one) as (keyof Criterion)[]).every((key) => one[key] === other[key]);

/** A row that was added and left blank is no change. */
const isWritten = (row: Criterion): boolean => hasText(row) || !isNewKey(row.key);
const written = ({ criteria }: Editing): Criterion[] => criteria.filter(isWritten);

export function areCriteriaChanged(editing: Editing): boolean {
  const rows = written(editing);
  const { baseCriteria } = editing;
  return rows.length !== baseCriteria.length || !rows.every((row, index) => isSame(row, baseCriteria[index]));
}

/** What the org would not take: no title, or the number of a criterion that has no then. */
export function lacking(editing: Editing): 'title' | number | undefined {
  if ((editing.mine.title ?? '').trim() === '') return 'title';
  const at = editing.criteria.findIndex((row) => isWritten(row) && row.thenText.trim() === '');
  return at < 0 ? undefined : at + 1;
}

/** How many fields are changed; all criteria count as one. */
export function countChanges(editing: Editing): number {
  return changedFields(editing.base, editing.mine).length + (areCriteriaChanged(editing) ? 1 : 0);
}

const toRow = ({ key, isMet, ...texts }: Criterion): Row => ({
  id: key,
  values: { ...texts, isMet: isMet ? 'true' : '' }
});
const toCriterion = ({ id, values }: Row): Criterion => ({
  key: id,
  given: values.given ?? '',
  when: values.when ?? '',
  thenText: values.thenText ?? '',
  notes: values.notes ?? '',
  isMet: values.isMet === 'true'
});

/** The editing on top of what the org has now: what others changed is taken over, what both changed is told. */
export function rebase(editing: Editing, panel: Panel): Rebased {
  const fields = mergeFields(editing.base, editing.mine, panel.values);
  const mine = written(editing).map(toRow);
  const rows = mergeRows(editing.baseCriteria.map(toRow), mine, panel.criteria.map(toRow));
  const known = new Set(panel.criteria.map(({ key }) => key));
  // One that somebody deleted and I changed is written anew, for its record is gone.
  const criteria = rows.rows
    .map(toCriterion)
    .map((row) => (rows.restored.includes(row.key) && !known.has(row.key) ? { ...row, key: newKey() } : row));
  return {
    editing: { base: panel.values, mine: fields.merged, baseCriteria: panel.criteria, criteria },
    adopted: rows.adopted.length > 0 ? [...fields.adopted, 'criteria'] : fields.adopted,
    conflicts: [...fields.conflicts, ...rows.conflicts]
  };
}

/** What `StoryPanelController.save` takes. */
export interface Change {
  readonly storyId: string;
  readonly base: FieldValues;
  readonly values: FieldValues;
  readonly baseCriteria: readonly object[] | null;
  readonly criteria: readonly object[] | null;
}

const toRequest = ({ key, when, ...row }: Criterion): object => ({
  ...row,
  id: isNewKey(key) ? null : key,
  whenText: when
});

/** Only what was changed, so that nobody needs rights on the rest and nobody is in the way of others. */
export function changeOf(storyId: string, editing: Editing): Change {
  const names = changedFields(editing.base, editing.mine);
  const pick = (values: FieldValues): FieldValues =>
    Object.fromEntries(names.map((name) => [name, values[name] ?? '']));
  const hasCriteria = areCriteriaChanged(editing);
  return {
    storyId,
    base: pick(editing.base),
    values: pick(editing.mine),
    baseCriteria: hasCriteria ? editing.baseCriteria.map(toRequest) : null,
    criteria: hasCriteria ? written(editing).map(toRequest) : null
  };
}

/** The editing with a conflict settled by a text: mine, theirs, or both together. */
export function settle(editing: Editing, { field, rowId }: EditConflict, value: string): Editing {
  if (rowId === undefined) return { ...editing, mine: { ...editing.mine, [field]: value } };
  const criteria = editing.criteria.map((row) => {
    return row.key === rowId ? toCriterion({ id: rowId, values: { ...toRow(row).values, [field]: value } }) : row;
  });
  return { ...editing, criteria };
}
