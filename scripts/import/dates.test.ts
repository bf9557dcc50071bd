import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDate } from './dates.ts';

describe('a date in a cell', () => {
  for (const text of [
    '2026-01-31',
    '2026-01-31 08:00',
    '2026-01-31 08:00:00.0',
    '2026-01-31T23:30:00.000+0000',
    '2026-01-31T08:00:00Z',
    '31/Jan/26',
    '31/Jan/26 12:00 AM',
    '31/Jan/26 8:05 PM',
    '31/Jan/2026 8:05 PM',
    '31 Jan 2026',
    'Jan 31, 2026',
    'Jan 31, 2026, 8:05 PM',
    '31.1.2026'
  ]) {
    it(`is read as written: ${text}`, () => assert.equal(readDate(text), '2026-01-31'));
  }

  for (const text of ['01/02/2026', '2026-02-30', 'tomorrow', '31/Foo/26', '2026', '']) {
    it(`is refused where nobody can tell: "${text}"`, () => assert.equal(readDate(text), undefined));
  }
});
