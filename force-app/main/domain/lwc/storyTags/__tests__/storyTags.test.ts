import fc from 'fast-check';
import { changeTags, readTags } from 'c/storyTags';

describe('tags', () => {
  it('are what stands between commas, each once, whatever its case', () => {
    expect(readTags(' Mobile ,payment,, mobile,  two  words')).toEqual(['Mobile', 'payment', 'two words']);
  });

  it('are added behind those that are there, and taken away with a minus', () => {
    expect(changeTags('mobile, payment', 'Q3, MOBILE, -payment')).toBe('mobile, Q3');
    expect(changeTags('', '-none')).toBe('');
    expect(changeTags('obile, payment, Q3', 'Mobile, - payment, -q3')).toBe('obile, Mobile');
  });

  it('stay as they are when the same change is made again', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, change) => {
        const once = changeTags(text, change);
        expect(changeTags(once, change)).toBe(once);
      })
    );
  });
});
