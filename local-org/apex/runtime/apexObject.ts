import type { ClassType } from '../types/model.ts';

/** What every class of the org extends, but for exceptions. `new` gives fields of null; the constructors of Apex are methods. */
export class ApexObject {
  /** On the prototype of each emitted class. */
  declare readonly apexType: ClassType;
}
