import type { ClassType } from '../types/model.ts';

/**
 * What every class of the org extends, but for exceptions. `new` gives fields of null, `$make` has run their initializers as well, those of
 * superclasses first; the constructors of Apex are methods that come after.
 */
export class ApexObject {
  /** On the prototype of each emitted class. */
  declare readonly apexType: ClassType;

  $fields(): void {}
}
