import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { PromisedRelease } from 'c/slipPreview';
import { filterStories, NO_FILTER } from 'c/storyFilter';
import { targetOfPosition, type MoveTarget } from 'c/storyOrder';
import type { Story } from 'c/storyRecords';
import type { PlannedSprint } from 'c/storySlip';
import { labels } from './labels';

type Place = 'top' | 'bottom' | 'position' | 'before' | 'after';

/** Stories offered to stand next to. */
const OFFERED = 8;

/** Asks where stories should go, and says what would slip. Closes with the `MoveTarget`. */
export default class MoveDialog extends LightningModal {
  /** All stories of the product, in rank order. */
  @api stories: readonly Story[] = [];
  /** Those that are to move. */
  @api storyIds: readonly string[] = [];
  @api isProposing = false;
  @api sprints: readonly PlannedSprint[] = [];
  @api releases: readonly PromisedRelease[] = [];
  labels = labels;
  place: Place = 'top';
  position = '';
  search = '';
  neighbourId = '';

  get places(): { label: string; value: Place }[] {
    return [
      { label: labels.top, value: 'top' },
      { label: labels.bottom, value: 'bottom' },
      { label: labels.atPosition, value: 'position' },
      { label: labels.above, value: 'before' },
      { label: labels.below, value: 'after' }
    ];
  }
  get isPosition(): boolean {
    return this.place === 'position';
  }
  get isBeside(): boolean {
    return this.place === 'before' || this.place === 'after';
  }
  private get others(): Story[] {
    return filterStories(this.stories, { ...NO_FILTER, text: this.search }).filter(
      ({ id }) => !this.storyIds.includes(id)
    );
  }
  get neighbours(): { label: string; value: string }[] {
    return this.others.slice(0, OFFERED).map(({ id, key, title }) => ({ label: `${key} ${title}`, value: id }));
  }
  get hasNeighbours(): boolean {
    return this.neighbours.length > 0;
  }
  get buttonLabel(): string {
    return this.isProposing ? labels.propose : labels.move;
  }

  get target(): MoveTarget | undefined {
    if (this.isBeside) {
      const isOffered = this.neighbours.some(({ value }) => value === this.neighbourId);
      if (!isOffered) return undefined;
      return this.place === 'before' ? { before: this.neighbourId } : { after: this.neighbourId };
    }
    if (this.isPosition && !(Number(this.position) >= 1)) return undefined;
    const position = this.place === 'top' ? 1 : this.place === 'bottom' ? 'bottom' : Number(this.position);
    return targetOfPosition(filterStories(this.stories, NO_FILTER), this.storyIds, position);
  }
  get isIncomplete(): boolean {
    return this.target === undefined;
  }

  handlePlace(event: CustomEvent<{ value: Place }>): void {
    this.place = event.detail.value;
  }
  handlePosition(event: CustomEvent<{ value: string }>): void {
    this.position = event.detail.value;
  }
  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
  }
  handleNeighbour(event: CustomEvent<{ value: string }>): void {
    this.neighbourId = event.detail.value;
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.handleMove();
  }
  handleMove(): void {
    if (this.target) this.close(this.target);
  }
  handleCancel(): void {
    this.close();
  }
}
