import { dayOf, isoOf } from 'c/timeline';
import { BarDrag, type Grip } from '../barDrag';

const bar = { id: 'a', start: dayOf('2026-03-02'), end: dayOf('2026-03-15') };
const dropped = (grip: Grip, pixels: number, zoom: 'month' | 'quarter' = 'month'): string[] => {
  const { start, end } = new BarDrag(bar, grip, 100).at(100 + pixels, (way) => Math.round(way / 6), zoom, []);
  return [isoOf(start), isoOf(end)];
};

describe('a bar that is dragged', () => {
  it('stays where it is until the pointer has gone some way', () => {
    expect(dropped('whole', 2)).toEqual(['2026-03-02', '2026-03-15']);
  });

  it('goes where the pointer goes, and keeps its length', () => {
    expect(dropped('whole', 18)).toEqual(['2026-03-05', '2026-03-18']);
    expect(dropped('whole', 24, 'quarter')).toEqual(['2026-03-09', '2026-03-22']);
  });

  it('stretches at the edge that is held', () => {
    expect(dropped('start', -6)).toEqual(['2026-03-01', '2026-03-15']);
    expect(dropped('end', 600)).toEqual(['2026-03-02', '2026-06-23']);
    expect(dropped('end', -600)).toEqual(['2026-03-02', '2026-03-02']);
  });
});
