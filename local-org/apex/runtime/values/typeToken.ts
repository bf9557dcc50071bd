import type { ApexType, ClassType } from '../../types/model.ts';
import { typeKey } from '../../types/typeKey.ts';
import { typeName } from '../../types/typeKey.ts';
import { LibraryObject } from './libraryObject.ts';
import { libraryType } from './libraryTypes.ts';

/** A `System.Type`: `Account.class`, `Type.forName('InvoiceService')`. */
export class TypeToken extends LibraryObject {
  readonly of: ApexType;

  constructor(of: ApexType) {
    super();
    this.of = of;
  }

  override get apexType(): ClassType {
    return libraryType('System.Type');
  }

  get key(): string {
    return `\0T${typeKey(this.of)}`;
  }

  override toString(): string {
    return typeName(this.of);
  }
}
