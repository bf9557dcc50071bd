/** Values of a record by field, as text; blank is the empty text. */
export type FieldValues = Readonly<Record<string, string>>;

/** A field that both sides changed, each to something else. */
export interface Conflict {
  readonly field: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface FieldMerge {
  /** What to go on with. Where both sides differ it keeps mine, until the person has chosen. */
  readonly merged: FieldValues;
  /** Fields that only the other side changed. */
  readonly adopted: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Three-way merge of one record: `base` is what both sides began with. A field that one side changed takes that change; the same change
 * on both sides is none of anybody's business; two different changes are a conflict. A field that a side does not have counts as unchanged.
 */
export function mergeFields(base: FieldValues, mine: FieldValues, theirs: FieldValues): FieldMerge {
  const merged: Record<string, string> = {};
  const adopted: string[] = [];
  const conflicts: Conflict[] = [];
  for (const field of new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(base)])) {
    const was = base[field] ?? '';
    const [ours, others] = [mine[field] ?? was, theirs[field] ?? was];
    merged[field] = ours === was ? others : ours;
    if (others === was || others === ours) continue;
    if (ours === was) adopted.push(field);
    else conflicts.push({ field, base: was, mine: ours, theirs: others });
  }
  return { merged, adopted, conflicts };
}

/** Names of the fields in which `mine` differs from `base`. */
export function changedFields(base: FieldValues, mine: FieldValues): string[] {
  return Object.keys(mine).filter((field) => mine[field] !== (base[field] ?? ''));
}
