import type { TreeRow } from 'c/strategyRollUp';

/** What a key does in the tree: go to a row, open or close the current one, or open its record. */
export type TreeStep =
  | { readonly kind: 'go'; readonly index: number }
  | { readonly kind: 'toggle'; readonly isExpanded: boolean }
  | { readonly kind: 'open' };

interface Keyboard {
  /** Rows of one screen. */
  readonly page: number;
  readonly isRightToLeft: boolean;
}

const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** Keys of a tree grid; undefined for those that mean nothing here. */
export function treeStep(
  rows: readonly TreeRow[],
  activeId: string,
  key: string,
  { page, isRightToLeft }: Keyboard
): TreeStep | undefined {
  const index = rows.findIndex(({ node }) => node.id === activeId);
  const row = rows[index];
  if (!row) return undefined;
  const go = (to: number): TreeStep => ({ kind: 'go', index: Math.max(0, Math.min(rows.length - 1, to)) });
  switch (isRightToLeft ? (MIRRORED[key] ?? key) : key) {
    case 'ArrowDown':
      return go(index + 1);
    case 'ArrowUp':
      return go(index - 1);
    case 'PageDown':
      return go(index + page);
    case 'PageUp':
      return go(index - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'ArrowRight':
      if (row.node.children.length === 0) return undefined;
      return row.isExpanded ? go(index + 1) : { kind: 'toggle', isExpanded: true };
    case 'ArrowLeft':
      if (row.isExpanded) return { kind: 'toggle', isExpanded: false };
      return row.parentId === null ? undefined : go(rows.findIndex(({ node }) => node.id === row.parentId));
    case ' ':
      return row.node.children.length > 0 ? { kind: 'toggle', isExpanded: !row.isExpanded } : undefined;
    case 'Enter':
      return { kind: 'open' };
    default:
      return undefined;
  }
}
