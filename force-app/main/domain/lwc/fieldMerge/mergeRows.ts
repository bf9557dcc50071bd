import { mergeFields, type Conflict, type FieldValues } from './mergeFields';

/** A row of an ordered list that belongs to a record. */
export interface Row {
  readonly id: string;
  readonly values: FieldValues;
}

export type RowConflict = Conflict & { readonly rowId: string };

export interface RowMerge {
  readonly rows: readonly Row[];
  /** Rows in which something came from the other side, those that are new or gone included. */
  readonly adopted: readonly string[];
  readonly conflicts: readonly RowConflict[];
  /** Rows that one side deleted and the other changed: they stay, for a change weighs more than a deletion. */
  readonly restored: readonly string[];
}

type ById = ReadonlyMap<string, Row>;

const byId = (rows: readonly Row[]): ById => new Map(rows.map((row) => [row.id, row]));
const isSame = (one: Row, other: Row): boolean =>
  mergeFields(one.values, one.values, other.values).adopted.length === 0;

/** The rows of `first` in their order, and those of `second` that are missing, each behind the one it follows there. */
function weave(first: readonly Row[], second: readonly Row[]): string[] {
  const order = first.map(({ id }) => id);
  let before = -1;
  for (const { id } of second) {
    const at = order.indexOf(id);
    if (at < 0) order.splice(before + 1, 0, id);
    before = at < 0 ? before + 1 : at;
  }
  return order;
}

/** Ids that both sides know, in the order of one of them. */
const shared = (rows: readonly Row[], others: readonly ById[]): string =>
  rows
    .map(({ id }) => id)
    .filter((id) => others.every((other) => other.has(id)))
    .join('\n');

/**
 * Three-way merge of an ordered list. Rows that somebody added stay; a row that one side deleted goes unless the other side changed it; the
 * order is mine where I changed it and theirs where I did not.
 */
export function mergeRows(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): RowMerge {
  const [was, ours, others] = [byId(base), byId(mine), byId(theirs)];
  const isMyOrder = shared(base, [ours, others]) !== shared(mine, [was, others]);
  const order = isMyOrder ? weave(mine, theirs) : weave(theirs, mine);
  const result: { rows: Row[]; adopted: string[]; conflicts: RowConflict[]; restored: string[] } = {
    rows: [],
    adopted: [],
    conflicts: [],
    restored: []
  };
  for (const id of order) place(id, was.get(id), ours.get(id), others.get(id), result);
  return result;
}

function place(
  id: string,
  base: Row | undefined,
  mine: Row | undefined,
  theirs: Row | undefined,
  into: { rows: Row[]; adopted: string[]; conflicts: RowConflict[]; restored: string[] }
): void {
  if (mine && theirs) {
    const { merged, adopted, conflicts } = mergeFields(base?.values ?? {}, mine.values, theirs.values);
    into.rows.push({ id, values: merged });
    if (adopted.length > 0) into.adopted.push(id);
    into.conflicts.push(...conflicts.map((conflict) => ({ ...conflict, rowId: id })));
    return;
  }
  const left = (mine ?? theirs) as Row;
  const isDeleted = base !== undefined;
  if (isDeleted && isSame(base, left)) {
    if (mine) into.adopted.push(id);
    return;
  }
  into.rows.push(left);
  if (isDeleted) into.restored.push(id);
  else if (theirs) into.adopted.push(id);
}
