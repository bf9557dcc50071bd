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

const constants = new WeakMap<object, readonly EnumConstant[]>();

/** All constants of an enum, of the library or of the org, in order; made once for each symbol. */
export function enumConstants(type: ClassType): readonly EnumConstant[] {
  const known = constants.get(type.symbol);
  if (known !== undefined) return known;
  const made = type.symbol.enumConstants.map((name, ordinal) => new EnumConstant(type, name, ordinal));
  constants.set(type.symbol, made);
  return made;
}

/** A constant by its name, whatever the case; undefined where the enum has none such. */
export function enumConstant(type: ClassType, name: string): EnumConstant | undefined {
  return enumConstants(type).find((each) => each.name.toLowerCase() === name.toLowerCase());
}
