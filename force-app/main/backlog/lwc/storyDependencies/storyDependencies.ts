import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { createRecord, deleteRecord } from 'lightning/uiRecordApi';
import DEPENDENCY_OBJECT from '@salesforce/schema/Story_Dependency__c';
import PREDECESSOR from '@salesforce/schema/Story_Dependency__c.Predecessor__c';
import SUCCESSOR from '@salesforce/schema/Story_Dependency__c.Successor__c';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import type { Link, Rights } from 'c/storyPanelModel';
import type { ReadStory, StoryIndex } from 'c/storyTextFeed';
import { labels } from './labels';

interface LinkRow extends Link {
  readonly state: string;
  readonly className: string;
  readonly removeLabel: string;
}
interface FoundRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly needsLabel: string;
  readonly waitsLabel: string;
}

const MOST_FOUND = 6;

/**
 * What a story needs first and what waits for it. Another story is found by words or number and linked either way; a link that would close a
 * circle is refused by the org, and its sentence stands here.
 * @fires written after a link was made or removed
 */
export default class StoryDependencies extends LightningElement {
  @api storyId = '';
  @api needs: readonly Link[] = [];
  @api neededBy: readonly Link[] = [];
  @api rights: Rights | undefined;
  @api index: StoryIndex | undefined;
  labels = labels;
  search = '';
  refusal = '';
  isWriting = false;

  /** Puts the focus where a story is looked for. */
  @api show(): void {
    this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
  }

  get mayLink(): boolean {
    return this.rights?.mayLink ?? false;
  }
  get mayUnlink(): boolean {
    return this.rights?.mayUnlink ?? false;
  }
  get isEmpty(): boolean {
    return this.needs.length + this.neededBy.length === 0;
  }
  get groups(): { name: string; heading: string; links: LinkRow[] }[] {
    return [
      { name: 'needs', heading: labels.needs, links: this.needs.map(toRow) },
      { name: 'neededBy', heading: labels.neededBy, links: this.neededBy.map(toRow) }
    ].filter(({ links }) => links.length > 0);
  }
  get found(): FoundRow[] {
    const { index, search } = this;
    if (!index || search.trim() === '') return [];
    const known = new Set([this.storyId, ...this.needs.map(({ id }) => id), ...this.neededBy.map(({ id }) => id)]);
    const numbered = index.numbered(search);
    const similar = index.similar.find(search, { most: MOST_FOUND, isTyping: true, among: (id) => !known.has(id) });
    const stories =
      numbered && !known.has(numbered.id) ? [numbered] : similar.flatMap(({ id }) => index.story(id) ?? []);
    return stories.map(({ id, key, title }: ReadStory) => ({
      id,
      key,
      title,
      needsLabel: fillLabel(labels.addNeed, key),
      waitsLabel: fillLabel(labels.addWaiting, key)
    }));
  }
  get isNothingFound(): boolean {
    return this.search.trim() !== '' && this.found.length === 0;
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
    this.refusal = '';
  }
  handleNeed(event: Event): void {
    this.link(idOf(event), this.storyId);
  }
  handleWaiting(event: Event): void {
    this.link(this.storyId, idOf(event));
  }

  private link(predecessor: string, successor: string): void {
    const fields = { [PREDECESSOR.fieldApiName]: predecessor, [SUCCESSOR.fieldApiName]: successor };
    this.write(createRecord({ apiName: DEPENDENCY_OBJECT.objectApiName, fields }));
  }
  handleRemove(event: Event): void {
    this.write(deleteRecord(idOf(event)));
  }

  private write(request: Promise<unknown>): void {
    this.isWriting = true;
    this.refusal = '';
    request
      .then(() => {
        this.search = '';
        this.dispatchEvent(new CustomEvent('written'));
      })
      .catch((error: AnyError) => {
        this.refusal = errorSentences(error).join(' ');
        this.dispatchEvent(new ShowToastEvent({ title: labels.failed, message: this.refusal, variant: 'error' }));
      })
      .finally(() => {
        this.isWriting = false;
      });
  }
}

function toRow(link: Link): LinkRow {
  return {
    ...link,
    state: link.isOpen ? labels.open : labels.done,
    className: `state ${link.isOpen ? 'open' : 'done'}`,
    removeLabel: fillLabel(labels.remove, link.key)
  };
}

function idOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset.id ?? '';
}
