import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { fillLabel } from 'c/labelText';
import { stateOf, type BoardAbsence, type BoardSprint, type SprintState } from 'c/planModel';
import { formatNumber } from 'c/planWords';
import { toDay, workingDays } from 'c/workingDays';
import { labels } from './labels';

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface AddedAbsence {
  readonly personId: string | null;
  readonly personName: string;
  readonly days: number;
  readonly reason: string;
}

/** What the dialog answers. */
export interface SprintEditAnswer {
  readonly state: SprintState;
  readonly added: readonly AddedAbsence[];
  /** Keys of absences. */
  readonly removed: readonly string[];
}

const TEAM = '';

/** Edits a sprint of the draft; answers a `SprintEditAnswer`, or nothing when it is left. */
export default class PlanSprintEdit extends LightningModal {
  @api sprint: BoardSprint | undefined;
  @api people: readonly Person[] = [];
  /** Points that the team gets done on a working day of one person; undefined without history. */
  @api pace: number | undefined;

  labels = labels;
  state: SprintState | undefined;
  absences: BoardAbsence[] = [];
  added: AddedAbsence[] = [];
  removed: string[] = [];
  personId = TEAM;
  absentDays: number | null = null;
  reason = '';

  override connectedCallback(): void {
    this.state = this.sprint && stateOf(this.sprint);
    this.absences = [...(this.sprint?.absences ?? [])];
  }

  get heading(): string {
    return fillLabel(labels.title, this.sprint?.name ?? '');
  }
  get personOptions(): { label: string; value: string }[] {
    return [{ label: labels.team, value: TEAM }, ...this.people.map(({ id, name }) => ({ label: name, value: id }))];
  }
  get rows(): { key: string; text: string; removeLabel: string }[] {
    const rows = [
      ...this.absences.map(({ key, personName, days, reason }) => ({ key, personName, days, reason })),
      ...this.added.map((absence, index) => ({ ...absence, key: `added:${index}` }))
    ];
    return rows.map(({ key, personName, days, reason }) => ({
      key,
      text: fillLabel(labels.absence, personName || labels.team, formatNumber(days), reason).trim(),
      removeLabel: fillLabel(labels.remove, personName || labels.team)
    }));
  }
  get hasAbsences(): boolean {
    return this.rows.length > 0;
  }
  private get availableDays(): number | null {
    const { startDate, endDate, teamSize } = this.state ?? {};
    if (!startDate || !endDate || teamSize === null || teamSize === undefined || endDate < startDate) return null;
    const away = [...this.absences, ...this.added].reduce((sum, { days }) => sum + days, 0);
    return Math.max(0, workingDays(toDay(startDate), toDay(endDate)) * teamSize - away);
  }
  get daysText(): string {
    const days = this.availableDays;
    return days === null ? '' : fillLabel(labels.days, formatNumber(days));
  }
  private get suggestion(): number | undefined {
    const days = this.availableDays;
    return days === null || this.pace === undefined ? undefined : Math.round(days * this.pace);
  }
  get suggestionText(): string {
    return this.suggestion === undefined ? '' : fillLabel(labels.suggest, formatNumber(this.suggestion));
  }
  get cannotAdd(): boolean {
    return !this.absentDays || this.absentDays <= 0;
  }

  handleField(event: CustomEvent<{ value: string }>): void {
    const field = (event.target as HTMLElement).dataset.field as keyof SprintState;
    const { value } = event.detail;
    const isNumber = field === 'capacity' || field === 'teamSize';
    const isDate = field === 'startDate' || field === 'endDate';
    const empty = isNumber || isDate ? null : '';
    const read = isNumber ? Number(value) : value;
    this.state = { ...this.state!, [field]: value === '' || value === null ? empty : read };
  }
  handleSuggestion(): void {
    this.state = { ...this.state!, capacity: this.suggestion ?? null };
  }
  handlePerson(event: CustomEvent<{ value: string }>): void {
    this.personId = event.detail.value;
  }
  handleAbsentDays(event: CustomEvent<{ value: string }>): void {
    this.absentDays = event.detail.value === '' ? null : Number(event.detail.value);
  }
  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }
  handleAdd(): void {
    if (this.cannotAdd) return;
    const person = this.people.find(({ id }) => id === this.personId);
    const absence = {
      personId: person?.id ?? null,
      personName: person?.name ?? '',
      days: this.absentDays!,
      reason: this.reason.trim()
    };
    this.added = [...this.added, absence];
    this.absentDays = null;
    this.reason = '';
  }
  handleRemove(event: Event): void {
    const key = (event.currentTarget as HTMLElement).dataset.key!;
    if (key.startsWith('added:')) this.added = this.added.filter((_, index) => key !== `added:${index}`);
    else {
      this.absences = this.absences.filter((absence) => absence.key !== key);
      this.removed = [...this.removed, key];
    }
  }
  handleSave(): void {
    if (!this.state || !this.isValid()) return;
    const answer: SprintEditAnswer = {
      state: { ...this.state, name: this.state.name.trim(), goal: this.state.goal.trim() },
      added: this.added,
      removed: this.removed
    };
    this.close(answer);
  }
  handleCancel(): void {
    this.close();
  }

  private isValid(): boolean {
    const { startDate, endDate } = this.state!;
    type Field = HTMLElement & { reportValidity(): boolean; setCustomValidity(message: string): void };
    const fields = [...(this.template?.querySelectorAll<Field>('.of-sprint') ?? [])];
    const isWrong = Boolean(startDate && endDate && endDate < startDate);
    fields.find(({ dataset }) => dataset.field === 'endDate')?.setCustomValidity(isWrong ? labels.datesRule : '');
    return fields.map((field) => field.reportValidity()).every(Boolean);
  }
}
