import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import type PlanCards from 'c/planCards';
import { BACKLOG, type BoardColumn, type BoardWarning, type Story, type StoryMarks, type Velocity } from 'c/planModel';
import { formatNumber, type Names } from 'c/planWords';
import { foldText } from 'c/storyFilter';
import { labels } from './labels';

type Focus = 'all' | 'ready' | 'unestimated' | 'excluded';

/**
 * One column: a sprint with its head, or the backlog with a search. Key, press, menu and leave events of its cards pass through.
 */
export default class PlanColumn extends LightningElement {
  /** The sprint; undefined for the backlog. */
  @api column: BoardColumn | undefined;
  @api marks: StoryMarks | undefined;
  @api warnings: readonly BoardWarning[] = [];
  @api names: Names | undefined;
  @api velocity: Velocity | undefined;
  @api canPlan = false;
  @api carriedId = '';
  @api pointValue: number | undefined;
  /** A story is being carried over it. */
  @api isTarget = false;
  @api
  get stories(): readonly Story[] {
    return this.#stories;
  }
  set stories(stories: readonly Story[]) {
    this.#stories = stories;
    this.filter();
  }

  labels = labels;
  shown: readonly Story[] = [];
  text = '';
  focusOn: Focus = 'all';
  #stories: readonly Story[] = [];

  @api
  get columnKey(): string {
    return this.column?.sprint.key ?? BACKLOG;
  }
  @api
  focusCard(id: string): boolean {
    return this.cards()?.focusCard(id) ?? false;
  }
  @api
  focusIndex(index: number): boolean {
    return this.cards()?.focusIndex(index) ?? false;
  }
  @api
  dropAt(clientY: number, isMarked: boolean): number {
    return this.cards()?.dropAt(clientY, isMarked) ?? 0;
  }
  @api
  endDrop(): void {
    this.cards()?.endDrop();
  }
  @api
  scrollList(pixels: number): void {
    this.cards()?.scrollList(pixels);
  }

  private cards(): PlanCards | null {
    return this.template?.querySelector<PlanCards & HTMLElement>('c-plan-cards') ?? null;
  }

  private filter(): void {
    const words = foldText(this.text).split(/\s+/).filter(Boolean);
    const fits: Record<Focus, (story: Story) => boolean> = {
      all: () => true,
      ready: ({ isReady }) => isReady,
      unestimated: ({ points }) => points === null,
      excluded: ({ id }) => this.marks?.excluded.has(id) ?? false
    };
    const isPlain = words.length === 0 && this.focusOn === 'all';
    this.shown = isPlain
      ? this.#stories
      : this.#stories.filter(
          (story) => fits[this.focusOn](story) && words.every((word) => story.searchText.includes(word))
        );
  }

  get isBacklog(): boolean {
    return this.column === undefined;
  }
  get name(): string {
    return this.column?.sprint.name ?? labels.backlog;
  }
  get className(): string {
    return this.isTarget ? 'column target' : 'column';
  }
  get countText(): string {
    const points = this.shown.reduce((sum, story) => sum + (story.points ?? 0), 0);
    return fillLabel(labels.backlogCount, formatNumber(this.shown.length), formatNumber(points));
  }
  get emptyText(): string {
    if (!this.isBacklog) return this.canPlan ? labels.emptySprint : labels.emptySprintReadOnly;
    return this.#stories.length > 0 ? labels.noMatch : labels.emptyBacklog;
  }
  get focusOptions(): { label: string; value: Focus }[] {
    return [
      { label: labels.focusAll, value: 'all' },
      { label: labels.focusReady, value: 'ready' },
      { label: labels.focusUnestimated, value: 'unestimated' },
      { label: labels.focusExcluded, value: 'excluded' }
    ];
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.text = event.detail.value;
    this.filter();
  }
  handleFocus(event: CustomEvent<{ value: Focus }>): void {
    this.focusOn = event.detail.value;
    this.filter();
  }
  /** Events of cards, as the column's own. */
  handlePass(event: CustomEvent): void {
    const passed = new CustomEvent(event.type, { detail: event.detail, cancelable: true });
    this.dispatchEvent(passed);
    if (passed.defaultPrevented) event.preventDefault();
  }
}
