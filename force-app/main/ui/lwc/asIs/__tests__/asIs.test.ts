import { createElement } from 'lwc';
import { asIs } from 'c/asIs';
import ErrorPanel from 'c/errorPanel';

interface Given {
  readonly lines: readonly object[];
}

/** What a component finds in its public property; one that keeps whatever it gets. */
function received(given: Given): Given {
  const element = createElement('c-error-panel', { is: ErrorPanel }) as unknown as { error: unknown };
  element.error = given;
  return element.error as Given;
}

describe('an object passed as it is', () => {
  it('holds what the object holds', () => {
    const value = { lines: [{}], total: 3 };
    expect({ ...asIs(value) }).toEqual(value);
    expect(asIs(value).lines).toBe(value.lines);
  });

  it('is another object each time, so that a component sees a change', () => {
    const value = { total: 3 };
    expect(asIs(value)).not.toBe(asIs(value));
  });

  it('reaches a public property without a proxy around it or around what it holds', () => {
    const line = {};
    const value = asIs({ lines: [line] });
    expect(received(value)).toBe(value);
    expect(received(value).lines[0]).toBe(line);
  });

  it('is what a plain object is not: that one arrives in a proxy', () => {
    const value = { lines: [{}] };
    expect(received(value)).not.toBe(value);
  });
});
