import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { sendCommand, type BoardColumn, type BoardWarning, type Velocity } from 'c/planModel';
import { formatDay, formatNumber, type Names } from 'c/planWords';
import SPRINT_OBJECT from '@salesforce/schema/Sprint__c';
import { labels } from './labels';

/** Head of a sprint in the planner. Commands go up to the page. */
export default class PlanSprintHead extends LightningElement {
  @api column: BoardColumn | undefined;
  @api velocity: Velocity | undefined;
  @api warnings: readonly BoardWarning[] = [];
  @api names: Names | undefined;
  @api canPlan = false;
  /** What one more point is worth, after optimising; undefined before. */
  @api pointValue: number | undefined;

  labels = labels;

  private get sprint(): BoardColumn['sprint'] {
    return this.column!.sprint;
  }
  get name(): string {
    return this.sprint.name;
  }
  get goal(): string {
    return this.sprint.goal;
  }
  get badges(): { key: string; text: string; className: string }[] {
    const { isActive, isProposed, isEdited } = this.sprint;
    return [
      ...(isActive ? [{ key: 'running', text: labels.running, className: 'badge running' }] : []),
      ...(isProposed ? [{ key: 'proposed', text: labels.proposed, className: 'badge' }] : []),
      ...(isEdited ? [{ key: 'edited', text: labels.edited, className: 'badge edited' }] : [])
    ];
  }
  get url(): string | undefined {
    return this.sprint.isProposed ? undefined : `/lightning/r/${SPRINT_OBJECT.objectApiName}/${this.sprint.key}/view`;
  }
  get dates(): string {
    const { startDate, endDate } = this.sprint;
    return startDate && endDate ? fillLabel(labels.dates, formatDay(startDate), formatDay(endDate)) : labels.noDates;
  }
  get days(): string {
    const { workingDays, availableDays, teamSize } = this.sprint;
    if (workingDays === null) return '';
    if (availableDays === null || teamSize === null) return fillLabel(labels.daysOnly, formatNumber(workingDays));
    return fillLabel(labels.days, formatNumber(availableDays), formatNumber(workingDays * teamSize));
  }
  get load(): string {
    const { points } = this.column!;
    const { capacity } = this.sprint;
    if (capacity === null) return fillLabel(labels.loadOnly, formatNumber(points));
    return fillLabel(labels.load, formatNumber(points), formatNumber(capacity));
  }
  get unestimated(): string {
    const { unestimated } = this.column!;
    return unestimated > 0 ? fillLabel(labels.unestimated, unestimated) : '';
  }
  get usual(): string {
    return this.velocity ? fillLabel(labels.velocityShort, formatNumber(this.velocity.median)) : '';
  }
  get usualTitle(): string {
    const { velocity } = this;
    if (!velocity) return '';
    const { median, low, high } = velocity;
    return fillLabel(labels.velocity, formatNumber(median), formatNumber(low), formatNumber(high));
  }
  /** Points at the end of the bar. */
  private get scale(): number {
    return Math.max(1, this.column!.points, this.sprint.capacity ?? 0, this.velocity?.high ?? 0);
  }
  private width(points: number): string {
    return `inline-size: ${((100 * points) / this.scale).toFixed(1)}%`;
  }
  get fillStyle(): string {
    return this.width(this.column!.points);
  }
  get fillClass(): string {
    const { capacity } = this.sprint;
    return capacity !== null && this.column!.points > capacity ? 'fill over' : 'fill';
  }
  get doneStyle(): string {
    return this.width(this.column!.donePoints);
  }
  get capacityStyle(): string | undefined {
    const { capacity } = this.sprint;
    return capacity === null ? undefined : `inset-inline-start: ${((100 * capacity) / this.scale).toFixed(1)}%`;
  }
  get usualStyle(): string | undefined {
    const { velocity, scale } = this;
    if (!velocity) return undefined;
    const start = (100 * velocity.low) / scale;
    const end = (100 * velocity.high) / scale;
    return `inset-inline-start: ${start.toFixed(1)}%; inline-size: ${Math.max(1, end - start).toFixed(1)}%`;
  }
  get pointValueText(): string {
    return this.pointValue === undefined ? '' : fillLabel(labels.capacityValue, formatNumber(this.pointValue, 2));
  }
  get editLabel(): string {
    return fillLabel(labels.edit, this.name);
  }
  get openLabel(): string {
    return fillLabel(labels.open, this.name);
  }
  get startName(): string {
    return fillLabel(labels.startName, this.name);
  }
  get closeName(): string {
    return fillLabel(labels.closeName, this.name);
  }
  get canStart(): boolean {
    return this.canPlan && !this.sprint.isActive && !this.sprint.isProposed;
  }
  get canClose(): boolean {
    return this.canPlan && this.sprint.isActive;
  }

  handleEdit(): void {
    sendCommand(this, { kind: 'editSprint', sprint: this.sprint.key });
  }
  handleStart(): void {
    sendCommand(this, { kind: 'life', sprint: this.sprint.key, step: 'start' });
  }
  handleClose(): void {
    sendCommand(this, { kind: 'life', sprint: this.sprint.key, step: 'close' });
  }
  handleOpen(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    sendCommand(this, { kind: 'openSprint', sprint: this.sprint.key });
  }
}
