import { fillLabel } from 'c/labelText';

describe('filling a label', () => {
  it('puts each value in its place, as often as it is named', () => {
    expect(fillLabel('{1} of {0}, {1}', 10, 'three')).toBe('three of 10, three');
  });

  it('leaves a place that has no value, and text that looks like one', () => {
    expect(fillLabel('{0} {1} {x}', '{1}')).toBe('{1} {1} {x}');
  });
});
