import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { type EnumConstant, enumConstant, enumConstants } from '../../runtime/values/enumConstant.ts';
import { listType } from '../../runtime/values/libraryTypes.ts';
import type { TypeToken } from '../../runtime/values/typeToken.ts';
import type { ClassType } from '../../types/model.ts';
import type { LibraryClass } from '../model.ts';

/** What every enum has; the compiler passes the enum to the static ones. */
export const enumClass: LibraryClass = {
  declaration: 'class System.Enum',
  members: {
    'static List<Object> values(Type type)': ({ of }: TypeToken) =>
      new ApexList(listType(of), [...enumConstants(of as ClassType)]),
    'static Object valueOf(Type type, String name)': ({ of }: TypeToken, name: string | null) =>
      constantNamed(of as ClassType, given(name)),
    'String name()': (self: EnumConstant) => self.name,
    'Integer ordinal()': (self: EnumConstant) => self.ordinal,
    'String toString()': (self: EnumConstant) => self.name
  }
};

function constantNamed(type: ClassType, name: string): EnumConstant {
  const constant = enumConstant(type, name);
  if (constant !== undefined) return constant;
  throw apexError('System.NoSuchElementException', `No enum constant ${type.symbol.qualifiedName}.${name}`);
}
