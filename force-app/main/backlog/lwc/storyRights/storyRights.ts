import { LightningElement, wire } from 'lwc';
import { getObjectInfo, getPicklistValuesByRecordType, type ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import RANK_CHANGE_OBJECT from '@salesforce/schema/Rank_Change__c';
import STORY_OBJECT from '@salesforce/schema/Story__c';
import MOSCOW from '@salesforce/schema/Story__c.MoSCoW__c';
import PRODUCT from '@salesforce/schema/Story__c.Product__c';
import RANK from '@salesforce/schema/Story__c.Rank__c';
import STATUS from '@salesforce/schema/Story__c.Status__c';
import TYPE from '@salesforce/schema/Story__c.Type__c';
import type { FilterOption } from 'c/storyFilter';

/** What the user may do with stories, whoever's product it is. */
export interface Rights {
  readonly mayRank: boolean;
  readonly mayPropose: boolean;
  readonly mayAdd: boolean;
  /** Fields that may be written, but for the rank, by name. */
  readonly fields: readonly { readonly apiName: string; readonly label: string }[];
  readonly statuses: readonly FilterOption[];
  readonly types: readonly FilterOption[];
  readonly moscows: readonly FilterOption[];
}

export const NO_RIGHTS: Rights = {
  mayRank: false,
  mayPropose: false,
  mayAdd: false,
  fields: [],
  statuses: [],
  types: [],
  moscows: []
};

interface PicklistAnswer {
  readonly picklistFieldValues: Record<string, { readonly values: readonly FilterOption[] }>;
}

/** Not for people: an order has its own ways, and a story never changes its product. */
const LEFT_OUT: readonly string[] = [RANK.fieldApiName, PRODUCT.fieldApiName];

/**
 * Says what the user may do with stories, and which values there are to choose. Shows nothing.
 * @fires rights `Rights`, each time more is known
 */
export default class StoryRights extends LightningElement {
  storyObject = STORY_OBJECT;
  rankChangeObject = RANK_CHANGE_OBJECT;
  recordTypeId: string | undefined;
  #rights: Rights = NO_RIGHTS;

  @wire(getObjectInfo, { objectApiName: '$storyObject' })
  wiredStoryInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (!data) return;
    this.recordTypeId = data.defaultRecordTypeId ?? undefined;
    const fields = Object.values(data.fields)
      .filter(({ apiName, updateable }) => updateable && !LEFT_OUT.includes(apiName))
      .map(({ apiName, label }) => ({ apiName, label }))
      .sort((a, b) => a.label.localeCompare(b.label));
    const mayRank = data.fields[RANK.fieldApiName]?.updateable ?? false;
    this.tell({ fields, mayRank, mayAdd: data.createable });
  }

  @wire(getObjectInfo, { objectApiName: '$rankChangeObject' })
  wiredRankChangeInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (data) this.tell({ mayPropose: data.createable });
  }

  @wire(getPicklistValuesByRecordType, { objectApiName: '$storyObject', recordTypeId: '$recordTypeId' })
  wiredPicklists({ data }: { data?: PicklistAnswer }): void {
    if (!data) return;
    const values = ({ fieldApiName }: { fieldApiName: string }): FilterOption[] =>
      (data.picklistFieldValues[fieldApiName]?.values ?? []).map(({ label, value }) => ({ label, value }));
    this.tell({ statuses: values(STATUS), types: values(TYPE), moscows: values(MOSCOW) });
  }

  private tell(more: Partial<Rights>): void {
    this.#rights = { ...this.#rights, ...more };
    this.dispatchEvent(new CustomEvent('rights', { detail: this.#rights }));
  }
}
