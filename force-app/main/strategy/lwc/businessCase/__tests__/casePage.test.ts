import { casePage } from '../casePage';

const content = (text: string) => ({
  product: 'Harbour Pass',
  name: 'Season pass',
  figures: [{ label: 'Cost', text: '$ 12,000' }],
  parts: [
    { label: 'Hypothesis', text },
    { label: 'Benefit', text: 'Fewer queues' }
  ]
});
const texts = (page: SVGSVGElement): string[] => [...page.querySelectorAll('text')].map((one) => one.textContent ?? '');
const lowest = (page: SVGSVGElement): number =>
  Math.max(...[...page.querySelectorAll('text')].map((one) => Number(one.getAttribute('y'))));

describe('the business case on one page', () => {
  it('holds every part', () => {
    expect(texts(casePage(content('We believe in passes')))).toEqual([
      'Harbour Pass',
      'Season pass',
      'Cost',
      '$ 12,000',
      'Hypothesis',
      'We believe in passes',
      'Benefit',
      'Fewer queues'
    ]);
  });

  it('writes smaller rather than over the edge, and cuts what does not fit at all', () => {
    const long = casePage(content('word '.repeat(900)));
    expect(texts(long).at(-1)).toBe('Fewer queues');
    expect(lowest(long)).toBeLessThanOrEqual(1123);
    const endless = casePage(content('word '.repeat(9000)));
    expect(texts(endless).at(-1)).toBe('…');
    expect(lowest(endless)).toBeLessThanOrEqual(1123);
  });
});
