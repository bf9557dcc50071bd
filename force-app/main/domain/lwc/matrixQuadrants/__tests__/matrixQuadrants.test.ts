import { quadrantOf, USUAL_THRESHOLDS } from 'c/matrixQuadrants';

describe('quadrants', () => {
  it.each([
    [8, 5, 'quickWin'],
    [8, 5.1, 'bigBet'],
    [7.9, 5, 'fillIn'],
    [7.9, 5.1, 'timeSink']
  ] as const)(
    'puts value %d for effort %d among %s: both lines belong to the better side',
    (value, effort, quadrant) => {
      expect(quadrantOf({ effort, value }, USUAL_THRESHOLDS)).toBe(quadrant);
    }
  );
});
