import { dropStored, storedKeys, storedText, storedValue, storeText, storeValue } from 'c/browserStorage';

afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
});

describe('what a person keeps in the browser', () => {
  it('is found under its key until it is dropped', () => {
    storeText('a', 'text');
    storeValue('b', { list: [1] });
    expect([storedText('a'), storedValue('b'), storedKeys('')]).toEqual(['text', { list: [1] }, ['a', 'b']]);
    expect([storedText('c'), storedValue('c'), storedKeys('c')]).toEqual([null, undefined, []]);
    dropStored('a');
    expect([storedText('a'), storedKeys('')]).toEqual([null, ['b']]);
  });

  it('is nothing where it is no JSON', () => {
    for (const text of ['', '{', 'null']) {
      storeText('a', text);
      expect(storedValue('a')).toBeUndefined();
    }
  });

  it('is nothing where storage is switched off, and nothing fails', () => {
    storeText('a', '1');
    const refuse = (): never => {
      throw new Error('switched off');
    };
    for (const method of ['getItem', 'setItem', 'removeItem'] as const)
      jest.spyOn(Storage.prototype, method).mockImplementation(refuse);
    expect(() => {
      storeText('a', '2');
      storeValue('a', 2);
      dropStored('a');
    }).not.toThrow();
    expect([storedText('a'), storedValue('a')]).toEqual([null, undefined]);
  });
});
