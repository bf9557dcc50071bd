import { equalsAsKey, hash } from '../../runtime/equality.ts';
import { debugText } from '../../runtime/text.ts';
import type { LibraryClass } from '../model.ts';

/** What every value can do. */
export const objectClass: LibraryClass = {
  declaration: 'primitive System.Object',
  members: {
    'Boolean equals(Object other)': (self, other) => equalsAsKey(self, other),
    'Integer hashCode()': (self) => hash(self),
    'String toString()': (self) => debugText(self)
  }
};
