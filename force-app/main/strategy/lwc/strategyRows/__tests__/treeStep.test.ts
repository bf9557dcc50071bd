import { strategyTree, treeRows, type TreeRow } from 'c/strategyRollUp';
import { treeStep } from '../treeStep';

const record = (id: string): { id: string; name: string; status: string; statusLabel: string } => ({
  id,
  name: id,
  status: '',
  statusLabel: ''
});
const tree = strategyTree({
  objectives: [record('O'), record('P')],
  items: [],
  epics: [{ ...record('E'), objectiveId: 'O' }],
  stories: []
});
const rows = (...open: string[]): TreeRow[] => treeRows(tree, (id) => open.includes(id));
const step = (shown: TreeRow[], at: string, key: string, isRightToLeft = false): unknown =>
  treeStep(shown, at, key, { page: 10, isRightToLeft });

describe('keys in the strategy tree', () => {
  it('arrow right opens a row, and on an open one goes to the first below', () => {
    expect(step(rows(), 'O', 'ArrowRight')).toEqual({ kind: 'toggle', isExpanded: true });
    expect(step(rows('O'), 'O', 'ArrowRight')).toEqual({ kind: 'go', index: 1 });
    expect(step(rows('O'), 'E', 'ArrowRight')).toBeUndefined();
  });

  it('arrow left closes an open row, and else goes to the one above it in the tree', () => {
    expect(step(rows('O'), 'O', 'ArrowLeft')).toEqual({ kind: 'toggle', isExpanded: false });
    expect(step(rows('O'), 'E', 'ArrowLeft')).toEqual({ kind: 'go', index: 0 });
    expect(step(rows('O'), 'P', 'ArrowLeft')).toBeUndefined();
  });

  it('left and right change places where text runs from right to left', () => {
    expect(step(rows(), 'O', 'ArrowLeft', true)).toEqual({ kind: 'toggle', isExpanded: true });
    expect(step(rows('O'), 'E', 'ArrowRight', true)).toEqual({ kind: 'go', index: 0 });
  });

  it('goes up, down, to either end, and never beyond', () => {
    expect(step(rows('O'), 'O', 'ArrowDown')).toEqual({ kind: 'go', index: 1 });
    expect(step(rows('O'), 'O', 'ArrowUp')).toEqual({ kind: 'go', index: 0 });
    expect(step(rows('O'), 'O', 'End')).toEqual({ kind: 'go', index: 2 });
    expect(step(rows('O'), 'P', 'PageUp')).toEqual({ kind: 'go', index: 0 });
    expect(step(rows('O'), 'E', 'PageDown')).toEqual({ kind: 'go', index: 2 });
  });

  it('Enter opens the record, space toggles, other keys are left alone', () => {
    expect(step(rows(), 'O', 'Enter')).toEqual({ kind: 'open' });
    expect(step(rows(), 'O', ' ')).toEqual({ kind: 'toggle', isExpanded: true });
    expect(step(rows(), 'P', ' ')).toBeUndefined();
    expect(step(rows(), 'O', 'a')).toBeUndefined();
    expect(step(rows(), 'gone', 'Enter')).toBeUndefined();
  });
});
