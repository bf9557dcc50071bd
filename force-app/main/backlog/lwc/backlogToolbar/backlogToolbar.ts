import { LightningElement, api } from 'lwc';
import { isFiltered, NO_FILTER, type Focus, type StoryFilter } from 'c/storyFilter';
import { labels } from './labels';

export interface Option {
  readonly label: string;
  readonly value: string;
}

/**
 * Search and filters of the backlog.
 * @fires filterchange the new `StoryFilter`
 */
export default class BacklogToolbar extends LightningElement {
  @api filter: StoryFilter = NO_FILTER;
  @api statusOptions: readonly Option[] = [];
  @api epicOptions: readonly Option[] = [];
  @api sprintOptions: readonly Option[] = [];
  labels = labels;

  get statuses(): Option[] {
    return [{ label: labels.anyStatus, value: '' }, ...this.statusOptions];
  }
  get epics(): Option[] {
    return [{ label: labels.anyEpic, value: '' }, ...this.epicOptions];
  }
  get sprints(): Option[] {
    return [{ label: labels.anySprint, value: '' }, ...this.sprintOptions];
  }
  get focuses(): { label: string; value: Focus }[] {
    return [
      { label: labels.focusOpen, value: 'open' },
      { label: labels.focusUnestimated, value: 'unestimated' },
      { label: labels.focusBlocked, value: 'blocked' },
      { label: labels.focusWithoutEpic, value: 'withoutEpic' },
      { label: labels.focusNotNow, value: 'notNow' },
      { label: labels.focusDone, value: 'done' },
      { label: labels.focusAll, value: 'all' }
    ];
  }
  get isFiltered(): boolean {
    return isFiltered(this.filter);
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const field = (event.target as HTMLElement).dataset.field as keyof StoryFilter;
    this.change({ ...this.filter, [field]: event.detail.value ?? '' });
  }

  handleClear(): void {
    this.change(NO_FILTER);
  }

  private change(filter: StoryFilter): void {
    this.dispatchEvent(new CustomEvent<StoryFilter>('filterchange', { detail: filter }));
  }
}
