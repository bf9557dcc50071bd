import type { LibraryClass } from '../model.ts';
import { Described, getters } from './described.ts';

/** `Schema.PicklistEntry`: one value of a picklist. */
export class PicklistEntry extends Described {
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(facts: Readonly<Record<string, unknown>>) {
    super('PicklistEntry');
    this.facts = facts;
  }

  override toString(): string {
    const { label, value, active, defaultValue } = this.facts;
    const parts = `getLabel=${label};getValue=${value};isActive=${active};isDefaultValue=${defaultValue};`;
    return `Schema.PicklistEntry[${parts}]`;
  }
}

export const picklistEntryClass: LibraryClass = {
  declaration: 'class Schema.PicklistEntry',
  members: {
    ...getters('String', 'label', 'value'),
    ...getters('Boolean', 'active', 'defaultValue'),
    'String getValidFor()': ({ facts }: PicklistEntry) => facts['validFor'] ?? null
  }
};
