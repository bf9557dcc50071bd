import type { ClassType } from '../../types/model.ts';

/** A constant of an enum. There is one instance of each, so identity is equality. */
export class EnumConstant {
  readonly apexType: ClassType;
  readonly name: string;
  readonly ordinal: number;

  constructor(type: ClassType, name: string, ordinal: number) {
    this.apexType = type;
    this.name = name;
    this.ordinal = ordinal;
  }

  toString(): string {
    return this.name;
  }
}

const ofLibrary = new WeakMap<object, readonly EnumConstant[]>();

/** All constants of an enum of the library, in order. Enums of the org have theirs as static variables. */
export function libraryConstants(type: ClassType): readonly EnumConstant[] {
  const known = ofLibrary.get(type.symbol);
  if (known !== undefined) return known;
  const made = type.symbol.enumConstants.map((name, ordinal) => new EnumConstant(type, name, ordinal));
  ofLibrary.set(type.symbol, made);
  return made;
}

/** One constant of an enum of the library, by its name. */
export function libraryConstant(type: ClassType, name: string): EnumConstant {
  const constant = libraryConstants(type).find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (constant === undefined) throw new Error(`${type.symbol.qualifiedName} has no ${name}`);
  return constant;
}
