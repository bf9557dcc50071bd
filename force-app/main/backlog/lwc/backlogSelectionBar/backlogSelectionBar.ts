import { LightningElement, api } from 'lwc';
import clear from '@salesforce/label/c.Backlog_ClearSelection';
import edit from '@salesforce/label/c.Backlog_EditFields';
import heading from '@salesforce/label/c.Backlog_SelectionSum';
import moveTo from '@salesforce/label/c.Backlog_MenuMove';
import notNow from '@salesforce/label/c.Backlog_MenuNotNow';
import region from '@salesforce/label/c.Backlog_SelectionRegion';
import setEpic from '@salesforce/label/c.Backlog_SetEpic';
import setRelease from '@salesforce/label/c.Backlog_SetRelease';
import setSprint from '@salesforce/label/c.Backlog_SetSprint';
import setStatus from '@salesforce/label/c.Backlog_SetStatus';
import noValue from '@salesforce/label/c.Backlog_NoneChosen';
import toBottom from '@salesforce/label/c.Backlog_MenuBottom';
import toTop from '@salesforce/label/c.Backlog_MenuTop';
import { NO_OPTIONS, type CellOptions, type EditableField } from 'c/backlogColumns';
import { fillLabel } from 'c/labelText';
import type { FilterOption } from 'c/storyFilter';

/** What `setfield` tells: a field and the value that all get; null for none. */
export interface FieldValue {
  readonly field: EditableField;
  readonly value: string | null;
}
interface Setter {
  readonly field: EditableField;
  readonly label: string;
  readonly options: readonly FilterOption[];
}

/** Stands for a blank value: a menu tells only texts. */
const BLANK = '-';
/** Needs a reason, and has a button of its own. */
const NOT_NOW = 'Not Now';

/**
 * What can be done with the selected stories.
 * @fires placeselected 'top' or 'bottom'; moveselected, editselected, putoffselected, clearselected
 * @fires setfield `FieldValue`
 */
export default class BacklogSelectionBar extends LightningElement {
  @api count = 0;
  @api points = 0;
  @api canRank = false;
  @api editable: ReadonlySet<EditableField> = new Set();
  @api options: CellOptions = NO_OPTIONS;
  labels = { clear, edit, moveTo, notNow, region, toBottom, toTop };

  get heading(): string {
    return fillLabel(heading, this.count.toLocaleString(), this.points.toLocaleString());
  }
  get setters(): Setter[] {
    const blank = { label: noValue, value: BLANK };
    const { statuses, sprints, epics, releases } = this.options;
    const all: Setter[] = [
      { field: 'status', label: setStatus, options: statuses.filter(({ value }) => value !== NOT_NOW) },
      { field: 'sprintId', label: setSprint, options: [...sprints, blank] },
      { field: 'epicId', label: setEpic, options: [...epics, blank] },
      { field: 'releaseId', label: setRelease, options: [...releases, blank] }
    ];
    return all.filter(({ field }) => this.editable.has(field));
  }
  get canEdit(): boolean {
    return this.editable.size > 0;
  }
  get canPutOff(): boolean {
    return this.editable.has('status');
  }

  handleSet(event: CustomEvent<{ value: string }>): void {
    const { field } = (event.currentTarget as HTMLElement).dataset;
    const { value } = event.detail;
    this.tell('setfield', { field, value: value === BLANK ? null : value });
  }
  handleTop(): void {
    this.tell('placeselected', 'top');
  }
  handleBottom(): void {
    this.tell('placeselected', 'bottom');
  }
  handleMove(): void {
    this.tell('moveselected');
  }
  handleEdit(): void {
    this.tell('editselected');
  }
  handleNotNow(): void {
    this.tell('putoffselected');
  }
  handleClear(): void {
    this.tell('clearselected');
  }
  private tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
