import { LightningElement, api, wire } from 'lwc';
import { getRelatedListsInfo } from '../../lightning/uiRelatedListApi/uiRelatedListApi.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

interface RelatedLists {
  readonly relatedLists: readonly { readonly relatedListId: string; readonly label: string }[];
}

/** `force:relatedListContainer`: the related lists of the record's layout. */
export default class OneRelatedLists extends LightningElement {
  words = hostWords();
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  known: RelatedLists | undefined;

  @wire(getRelatedListsInfo, { parentObjectApiName: '$objectApiName' })
  takeLists({ data }: { data?: unknown }): void {
    this.known = data as RelatedLists | undefined;
  }

  get lists(): RelatedLists['relatedLists'] {
    return this.known?.relatedLists ?? [];
  }

  get isEmpty(): boolean {
    return this.known?.relatedLists.length === 0;
  }
}
