import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import {
  FOCUSES,
  isFiltered,
  NO_FILTER,
  NONE,
  STALE_DAYS,
  type FilterOption,
  type FilterOptions,
  type Focus,
  type StoryFilter
} from 'c/storyFilter';
import { labels } from './labels';

interface Chooser {
  readonly field: keyof StoryFilter;
  readonly label: string;
  readonly value: string;
  readonly options: readonly FilterOption[];
}
interface Chip {
  readonly focus: Focus;
  readonly label: string;
  readonly count: string;
  readonly title: string;
  readonly isPressed: string;
}

/** Filters that stand behind the button. */
const CHOSEN: readonly (keyof StoryFilter)[] = [
  'status',
  'type',
  'epicId',
  'objectiveId',
  'releaseId',
  'sprintId',
  'requestedById'
];

/**
 * Search and filters of stories. What the page has to offer beside them goes into the default slot.
 * @fires filterchange the new `StoryFilter`
 */
export default class BacklogToolbar extends LightningElement {
  @api filter: StoryFilter = NO_FILTER;
  @api statusOptions: readonly FilterOption[] = [];
  @api typeOptions: readonly FilterOption[] = [];
  /** `filterOptions` of the stories. */
  @api options: FilterOptions | undefined;
  /** `focusCounts` of the stories; without them no numbers are shown. */
  @api counts: Readonly<Record<Focus, number>> | undefined;
  labels = labels;
  isOpen = false;

  get choosers(): Chooser[] {
    const { epics = [], objectives = [], releases = [], sprints = [], stakeholders = [] } = this.options ?? {};
    return [
      this.chooser('status', labels.status, this.statusOptions, false),
      this.chooser('type', labels.type, this.typeOptions, false),
      this.chooser('epicId', labels.epic, epics, true),
      this.chooser('objectiveId', labels.objective, objectives, true),
      this.chooser('releaseId', labels.release, releases, true),
      this.chooser('sprintId', labels.sprint, sprints, true),
      this.chooser('requestedById', labels.stakeholder, stakeholders, true)
    ];
  }
  private chooser(
    field: keyof StoryFilter,
    label: string,
    options: readonly FilterOption[],
    canBeNone: boolean
  ): Chooser {
    const any = { label: labels.any, value: '' };
    const none = canBeNone ? [{ label: labels.none, value: NONE }] : [];
    return { field, label, value: this.filter[field], options: [any, ...none, ...options] };
  }

  get chips(): Chip[] {
    return FOCUSES.map((focus) => ({
      focus,
      label: labels.focuses[focus],
      count: this.counts ? this.counts[focus].toLocaleString() : '',
      title: focus === 'stale' ? fillLabel(labels.staleHelp, STALE_DAYS) : '',
      isPressed: String(this.filter.focus === focus)
    }));
  }
  get chosenCount(): number {
    return CHOSEN.filter((field) => this.filter[field] !== '').length;
  }
  get filtersLabel(): string {
    return this.chosenCount > 0 ? fillLabel(labels.filtersCount, this.chosenCount) : labels.filters;
  }
  get filtersVariant(): string {
    return this.chosenCount > 0 ? 'brand-outline' : 'neutral';
  }
  get isExpanded(): string {
    return String(this.isOpen);
  }
  get isFiltered(): boolean {
    return isFiltered(this.filter);
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
  }
  handleChange(event: CustomEvent<{ value: string }>): void {
    const field = (event.target as HTMLElement).dataset.field as keyof StoryFilter;
    this.change({ ...this.filter, [field]: event.detail.value ?? '' });
  }
  handleFocus(event: Event): void {
    const focus = (event.currentTarget as HTMLElement).dataset.focus as Focus;
    this.change({ ...this.filter, focus: focus === this.filter.focus ? 'open' : focus });
  }
  handleClear(): void {
    this.change(NO_FILTER);
  }

  private change(filter: StoryFilter): void {
    this.dispatchEvent(new CustomEvent<StoryFilter>('filterchange', { detail: filter }));
  }
}
