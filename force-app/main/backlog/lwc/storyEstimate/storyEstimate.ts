import { LightningElement, api } from 'lwc';
import startsOf from '@salesforce/apex/StoryPanelController.startsOf';
import { fillLabel } from 'c/labelText';
import { comparables, type Comparable, type Likeness } from 'c/similarStories';
import type { Rights } from 'c/storyPanelModel';
import type { ReadStory, StoryIndex } from 'c/storyTextFeed';
import { labels } from './labels';
import { daysBetween, median } from './numbers';

interface Row {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly points: number | null;
  readonly sprint: string;
  readonly days: string;
  readonly why: string;
}
type Starts = Readonly<Record<string, string>>;

const QUICK = [1, 2, 3, 5, 8, 13, 21];
const MOST = 6;
const WHY: Readonly<Record<Likeness, string>> = {
  text: labels.likeText,
  epic: labels.likeEpic,
  points: labels.likePoints,
  type: labels.likeType
};

/**
 * Points, beside finished stories that are like this one: how large they were said to be, and how they went.
 * @fires fieldchange `{ points }`
 */
export default class StoryEstimate extends LightningElement {
  @api storyId = '';
  @api values: Readonly<Record<string, string>> = {};
  @api rights: Rights | undefined;
  @api index: StoryIndex | undefined;
  @api indexed = 0;
  labels = labels;
  starts: Starts = {};
  #asked = new Set<string>();
  #found: { readonly for: string; readonly stories: Comparable<ReadStory>[] } | undefined;

  /** Puts the focus on the first choice. */
  @api show(): void {
    this.template?.querySelector<HTMLElement>('button, lightning-input')?.focus();
  }

  /** When work on the stories shown began; asked once for each. */
  override renderedCallback(): void {
    const storyIds = this.found.map(({ story }) => story.id).filter((id) => !this.#asked.has(id));
    if (storyIds.length === 0) return;
    for (const id of storyIds) this.#asked.add(id);
    startsOf({ storyIds })
      .then((starts: Starts) => {
        this.starts = { ...this.starts, ...starts };
      })
      // Without it the days stay blank; they are an extra.
      .catch(() => undefined);
  }

  get mayEstimate(): boolean {
    return this.rights?.fields.includes('points') ?? false;
  }
  get points(): string {
    return this.values.points ?? '';
  }
  get pointsText(): string {
    return this.points === '' ? labels.unestimated : fillLabel(labels.points, this.points);
  }
  get choices(): { value: number; className: string; pressed: string; label: string }[] {
    return QUICK.map((value) => {
      const isChosen = this.points !== '' && Number(this.points) === value;
      return {
        value,
        className: `choice ${isChosen ? 'chosen' : ''}`,
        pressed: String(isChosen),
        label: fillLabel(labels.points, value)
      };
    });
  }

  private get found(): Comparable<ReadStory>[] {
    const { index, indexed, storyId, values } = this;
    const { title, asA, iWant, soThat, type, epicId, points } = values;
    const text = [title, asA, iWant, soThat].join(' ');
    const asked = [indexed, storyId, text, type, epicId, points].join('\n');
    if (this.#found?.for === asked) return this.#found.stories;
    const target = { text, type: type ?? '', epicId: epicId || null, points: points ? Number(points) : null };
    const stories = index ? comparables(target, index.finished(storyId), index.similar, MOST) : [];
    this.#found = { for: asked, stories };
    return stories;
  }
  get rows(): Row[] {
    return this.found.map(({ story, likeness }) => {
      const began = this.starts[story.id];
      const days = began && story.completedOn ? daysBetween(began, story.completedOn) : undefined;
      return {
        id: story.id,
        key: story.key,
        title: story.title,
        points: story.points,
        sprint: story.sprintName || '–',
        days: days === undefined ? '–' : String(days),
        why: likeness.map((one) => WHY[one]).join(', ')
      };
    });
  }
  get hasRows(): boolean {
    return this.rows.length > 0;
  }
  get summary(): string {
    const sizes = this.found.flatMap(({ story }) => story.points ?? []);
    if (sizes.length === 0) return labels.noComparables;
    const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
    return fillLabel(labels.summary, sizes.length, least, most, median(sizes));
  }

  handleChoice(event: Event): void {
    const value = (event.currentTarget as HTMLElement).dataset.value ?? '';
    this.tell(value === this.points ? '' : value);
  }
  handlePoints(event: CustomEvent<{ value: string }>): void {
    this.tell(String(event.detail.value ?? ''));
  }
  private tell(points: string): void {
    this.dispatchEvent(new CustomEvent('fieldchange', { detail: { points } }));
  }
}
