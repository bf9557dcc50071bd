import { given } from '../../runtime/arguments.ts';
import { newInstance } from '../../runtime/newInstance.ts';
import { current } from '../../runtime/transaction.ts';
import { TypeToken } from '../../runtime/values/typeToken.ts';
import { isAssignable } from '../../types/conversions.ts';
import type { LibraryClass } from '../model.ts';

export const typeClass: LibraryClass = {
  declaration: 'class System.Type',
  members: {
    'static Type forName(String name)': (name: string | null) => typeNamed(given(name)),
    'static Type forName(String namespace, String name)': (namespace: string | null, name: string | null) =>
      typeNamed(namespace ? `${namespace}.${given(name)}` : given(name)),
    'String getName()': (self: TypeToken) => self.toString(),
    'Boolean isAssignableFrom(Type source)': (self: TypeToken, source: TypeToken | null) =>
      isAssignable(given(source).of, self.of),
    'Object newInstance()': (self: TypeToken) => newInstance(self.of),
    'String toString()': (self: TypeToken) => self.toString()
  }
};

function typeNamed(name: string): TypeToken | null {
  const type = current().environment.typeNamed(name);
  return type === undefined ? null : new TypeToken(type);
}
