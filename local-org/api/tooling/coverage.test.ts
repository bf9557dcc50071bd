import assert from 'node:assert/strict';
import { it } from 'node:test';
import { mergeCoverage } from './coverage.ts';

it('a line that any run reached is covered', () => {
  const code = { id: '01p', name: 'Crates', type: 'ApexClass' as const };
  const other = { ...code, id: '01q', name: 'Boxes' };
  const runs = [
    [{ ...code, coveredLines: [3, 1], uncoveredLines: [2, 4] }],
    [
      { ...code, coveredLines: [2], uncoveredLines: [1, 3, 4] },
      { ...other, coveredLines: [], uncoveredLines: [7] }
    ]
  ];
  assert.deepEqual(mergeCoverage(runs), [
    { ...code, coveredLines: [1, 2, 3], uncoveredLines: [4] },
    { ...other, coveredLines: [], uncoveredLines: [7] }
  ]);
});
