import { equalsAsKey, hash } from '../../runtime/equality.ts';
import { debugText } from '../../runtime/text.ts';
import type { LibraryClass } from '../model.ts';

/** What every value can do; `clone` is for instances of classes of the org only, which the compiler sees to. */
export const objectClass: LibraryClass = {
  declaration: 'primitive System.Object',
  members: {
    'Object clone()': (self: object) => Object.assign(Object.create(Object.getPrototypeOf(self) as object), self),
    'Boolean equals(Object other)': (self, other) => equalsAsKey(self, other),
    'Integer hashCode()': (self) => hash(self),
    'String toString()': (self) => debugText(self)
  }
};
