import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import closeSprint from '@salesforce/apex/SprintLifeController.closeSprint';
import { fillLabel } from 'c/labelText';
import { reasonsIn } from 'c/planReasons';
import { formatNumber } from 'c/planWords';
import { isDone, pointsOf, storyName, type LifeStory, type SprintLifeAnswer } from 'c/sprintLifeData';
import { labels } from './labels';

const EACH = 'each';
const NOT_NOW = 'notNow';
/** Before the id of a sprint. */
const SPRINT = 'sprint:';

/** Name of a sprint with the room that is left in it. */
function targetLabel({
  Name,
  Capacity_Points__c: capacity,
  Free_Points__c: free
}: SprintLifeAnswer['targets'][number]): string {
  return capacity === undefined ? Name : fillLabel(labels.free, Name, formatNumber(free ?? 0));
}

/** Closes a sprint: every story that is not done goes where it is told. Answers true when it is closed, nothing when it is left. */
export default class SprintLifeClose extends LightningModal {
  @api life: SprintLifeAnswer | undefined;

  labels = labels;
  /** Story id -> place. */
  places: Readonly<Record<string, string>> = {};
  all = '';
  notNowReason = '';
  isBusy = false;
  reasons: string[] = [];

  override connectedCallback(): void {
    const next = this.life?.targets[0];
    this.setAll(next ? SPRINT + next.Id : 'top');
  }

  private get unfinished(): LifeStory[] {
    return this.life!.stories.filter((story) => !isDone(story));
  }
  get heading(): string {
    return fillLabel(labels.title, this.life?.sprint.Name ?? '');
  }
  get doneText(): string {
    const done = this.life!.stories.filter(isDone);
    return fillLabel(labels.done, done.length, formatNumber(pointsOf(done)));
  }
  get hasUnfinished(): boolean {
    return this.unfinished.length > 0;
  }
  get unfinishedText(): string {
    return fillLabel(labels.unfinished, this.unfinished.length, formatNumber(pointsOf(this.unfinished)));
  }
  get options(): { label: string; value: string }[] {
    return [
      ...this.life!.targets.map((target) => ({ label: targetLabel(target), value: SPRINT + target.Id })),
      { label: labels.top, value: 'top' },
      { label: labels.backlog, value: 'backlog' },
      { label: labels.notNow, value: NOT_NOW }
    ];
  }
  get allOptions(): { label: string; value: string }[] {
    return this.all === EACH ? [{ label: labels.each, value: EACH }, ...this.options] : this.options;
  }
  get rows(): { id: string; name: string; points: string; label: string; place: string }[] {
    return this.unfinished.map((story) => ({
      id: story.Id,
      name: storyName(story),
      points: formatNumber(story.Points__c ?? 0),
      label: fillLabel(labels.where, story.Name),
      place: this.places[story.Id]!
    }));
  }
  get isNotNow(): boolean {
    return Object.values(this.places).includes(NOT_NOW);
  }
  get cannotClose(): boolean {
    return this.isBusy || (this.isNotNow && this.notNowReason.trim() === '');
  }

  private setAll(place: string): void {
    this.all = place;
    this.places = Object.fromEntries(this.unfinished.map(({ Id }) => [Id, place]));
  }
  handleAll(event: CustomEvent<{ value: string }>): void {
    if (event.detail.value !== EACH) this.setAll(event.detail.value);
  }
  handlePlace(event: CustomEvent<{ value: string }>): void {
    const { id } = (event.target as HTMLElement).dataset;
    this.places = { ...this.places, [id!]: event.detail.value };
    const places = new Set(Object.values(this.places));
    this.all = places.size === 1 ? event.detail.value : EACH;
  }
  handleReason(event: CustomEvent<{ value: string }>): void {
    this.notNowReason = event.detail.value;
  }

  async handleClose(): Promise<void> {
    this.isBusy = true;
    const targets = Object.entries(this.places).map(([storyId, place]) => {
      return place.startsWith(SPRINT)
        ? { storyId, place: 'sprint', sprintId: place.slice(SPRINT.length) }
        : { storyId, place, sprintId: null };
    });
    try {
      const request = { sprintId: this.life!.sprint.Id, targets, notNowReason: this.notNowReason.trim() };
      await closeSprint({ request });
      this.close(true);
    } catch (error) {
      this.reasons = reasonsIn(error);
    } finally {
      this.isBusy = false;
    }
  }
  handleCancel(): void {
    this.close();
  }
}
