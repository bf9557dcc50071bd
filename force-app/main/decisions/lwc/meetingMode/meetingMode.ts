import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import decideProposal from '@salesforce/apex/MeetingController.decideProposal';
import mattersOf from '@salesforce/apex/MeetingController.mattersOf';
import { agendaOf, keyOf, type Matter, type Point } from 'c/agenda';
import { readDecision, settlementFields, type Decision } from 'c/decisionRecords';
import type { Settlement } from 'c/decisionSettle';
import { dayWords } from 'c/decisionWords';
import { saveText } from 'c/drawingExport';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { readMatters, type MeetingAnswer } from 'c/meetingMatters';
import { kindWordOf, type Verdict } from 'c/meetingPoint';
import { Turns } from 'c/pendingWrites';
import type { Product } from 'c/productRecords';
import { dropMeeting, keepMeeting, keptMeeting } from './keptMeeting';
import { labels } from './labels';
import { decisionRecord, meetingRecord, minutesFields } from './records';
import { minutesText, type Outcome } from './minutesText';

type Value = CustomEvent<{ value: string }>;

/** What came of saving; `gone`: somebody has deleted the record. */
type Saving = 'saved' | 'failed' | 'gone';

const USUAL_MINUTES = 60;

/**
 * A meeting of a product: an agenda of what needs deciding, one point after the other decided in place, and the minutes that come of it. The
 * owner of the product leads; others read the agenda.
 */
export default class MeetingMode extends LightningElement {
  /** On a product's record page: that product. */
  @api recordId: string | undefined;

  labels = labels;
  product: Product | undefined;
  matters: Matter[] | undefined;
  decisions: Decision[] = [];
  today = '';
  mayLead = false;
  readError: AnyError;
  minutes = USUAL_MINUTES;
  attendees = '';
  /** The record of this meeting, from its start on. */
  meetingId = '';
  isFinished = false;
  /** As it was at the start: what is decided stays on it. */
  agenda: readonly Point[] = [];
  at = 0;
  outcomes: readonly Outcome[] = [];
  isBusy = false;
  errors: readonly string[] = [];
  saveErrors: readonly string[] = [];
  announcement = '';

  #isFocusDue = false;
  #saves = new Turns();

  override renderedCallback(): void {
    if (!this.#isFocusDue) return;
    this.#isFocusDue = false;
    this.template!.querySelector<HTMLElement>('c-meeting-point, .finished')?.focus();
  }

  get isLoading(): boolean {
    return this.product !== undefined && !this.matters;
  }
  get isRunning(): boolean {
    return this.meetingId !== '' && !this.isFinished;
  }
  get points(): readonly Point[] {
    return this.meetingId ? this.agenda : agendaOf(this.matters ?? [], this.today, this.minutes);
  }
  get isEmpty(): boolean {
    return this.points.length === 0;
  }
  get canStart(): boolean {
    return this.mayLead && !this.meetingId && !this.isEmpty;
  }
  get isReader(): boolean {
    return !this.mayLead && !this.isEmpty;
  }
  get isPreparing(): boolean {
    return this.mayLead && !this.meetingId;
  }
  get currentAt(): number | null {
    return this.isRunning ? this.at : null;
  }
  get pointKey(): string {
    return this.point ? keyOf(this.point) : '';
  }
  get point(): Point | undefined {
    return this.agenda[this.at];
  }
  get decision(): Decision | undefined {
    return this.decisions.find(({ id }) => id === this.point?.id);
  }
  get outcome(): Outcome | undefined {
    return this.point && this.outcomes.find(({ key }) => key === keyOf(this.point!));
  }
  get result(): string {
    return [this.outcome?.result, this.outcome?.reason].filter(Boolean).join('\n');
  }
  get progress(): string {
    return fillLabel(labels.progress, this.at + 1, this.agenda.length);
  }
  get isFirst(): boolean {
    return this.at === 0;
  }
  get isLast(): boolean {
    return this.at >= this.agenda.length - 1;
  }
  get cannotPark(): boolean {
    return this.isBusy || Boolean(this.outcome?.result);
  }
  get heading(): string {
    return fillLabel(labels.heading, this.product?.name ?? '', this.today ? dayWords(this.today, '') : '');
  }
  get minutesText(): string {
    return minutesText(this.outcomes, this.attendees, this.heading);
  }
  get meetingUrl(): string {
    return `/lightning/r/${this.meetingId}/view`;
  }
  get hasSaveErrors(): boolean {
    return this.saveErrors.length > 0;
  }
  get saveError(): string {
    return this.saveErrors.join(' ');
  }

  // Before

  handleProduct({ detail }: CustomEvent<Product | undefined>): void {
    this.product = detail;
    this.matters = undefined;
    this.leave();
    this.handleRefresh();
  }
  async handleRefresh(): Promise<void> {
    this.readError = undefined;
    const productId = this.product?.id;
    if (!productId) return;
    try {
      const answer = (await mattersOf({ productId })) as MeetingAnswer;
      if (productId !== this.product?.id) return;
      this.matters = readMatters(answer);
      this.decisions = answer.decisions.map(readDecision);
      this.today = answer.today;
      this.mayLead = answer.mayLead;
      if (this.mayLead && !this.meetingId) await this.goOn(productId);
    } catch (error) {
      this.readError = error as AnyError;
    }
  }
  handleMinutes(event: Value): void {
    this.minutes = Number(event.detail.value) || 0;
  }
  handleAttendees(event: Value): void {
    this.attendees = event.detail.value;
  }
  async handleStart(): Promise<void> {
    this.isBusy = true;
    this.saveErrors = [];
    const agenda = this.points;
    try {
      const record = meetingRecord(this.product!.id, this.heading, this.today, this.attendees, this.minutesText);
      const { id } = (await createRecord(record)) as { id: string };
      this.agenda = agenda;
      this.meetingId = id;
      this.go(0);
    } catch (error) {
      this.saveErrors = errorSentences(error as AnyError);
    } finally {
      this.isBusy = false;
    }
  }

  /** Takes up the meeting that a reload or another page interrupted. What was noted and could not be saved is saved now. */
  private async goOn(productId: string): Promise<void> {
    const kept = keptMeeting(productId, this.today);
    if (!kept) return;
    const { meetingId, attendees, agenda, outcomes, at } = kept;
    Object.assign(this, { meetingId, attendees, agenda, outcomes });
    this.go(at);
    const outcome = await this.save();
    if (outcome === 'saved') this.dispatchEvent(new ShowToastEvent({ title: labels.goesOn, variant: 'info' }));
    if (outcome === 'gone') {
      dropMeeting(productId);
      this.leave();
    }
  }

  // During

  handleChoose({ detail }: CustomEvent<number>): void {
    if (this.isRunning) this.go(detail);
  }
  handlePrevious(): void {
    this.go(this.at - 1);
  }
  handleNext(): void {
    this.go(this.at + 1);
  }
  handlePark(): void {
    if (this.cannotPark) return;
    this.note('', '');
    this.handleNext();
  }
  handleKey(event: KeyboardEvent): void {
    const isTyping = /^LIGHTNING-(INPUT|TEXTAREA|COMBOBOX)/.test((event.target as HTMLElement).tagName);
    if (!this.isRunning || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'n') this.handleNext();
    if (event.key === 'p') this.handlePrevious();
    if (event.key === 'k') this.handlePark();
  }
  handleSettle({ detail }: CustomEvent<Settlement>): void {
    const { outcome, reason, status } = detail;
    const result = status === 'Dropped' ? [labels.dropped, outcome].filter(Boolean).join(' ') : outcome;
    const write = this.decision
      ? updateRecord(settlementFields(detail))
      : createRecord(decisionRecord(this.product!.id, this.point!, detail, this.today));
    this.decide(write, result, reason);
  }
  handleVerdict({ detail }: CustomEvent<Verdict>): void {
    const { isAccepted, reason } = detail;
    const write = decideProposal({ proposalId: this.point!.id, isAccepted, reason }) as Promise<unknown>;
    this.decide(write, isAccepted ? labels.accepted : labels.declined, reason);
  }
  private async decide(write: Promise<unknown>, result: string, reason: string): Promise<void> {
    this.isBusy = true;
    this.errors = [];
    try {
      await write;
      this.note(result, reason);
      this.announcement = fillLabel(labels.saved, this.point!.title);
      this.#isFocusDue = true;
    } catch (error) {
      this.errors = errorSentences(error as AnyError);
    } finally {
      this.isBusy = false;
    }
  }
  /** Notes what came of the point, in place of what was noted before. */
  private note(result: string, reason: string): void {
    const point = this.point!;
    const key = keyOf(point);
    const outcome = { key, kind: kindWordOf(point), title: point.title, result, reason };
    this.outcomes = [...this.outcomes.filter((other) => other.key !== key), outcome];
    this.save();
  }
  /** Saves the minutes, one version after the other. */
  private async save(): Promise<Saving> {
    this.keep();
    const fields = minutesFields(this.meetingId, this.attendees, this.minutesText);
    this.saveErrors = [];
    try {
      await this.#saves.take(() => updateRecord(fields));
      return 'saved';
    } catch (error) {
      this.saveErrors = errorSentences(error as AnyError);
      return (error as { status?: number }).status === 404 ? 'gone' : 'failed';
    }
  }
  /** So that a reload does not end the meeting. */
  private keep(): void {
    const { meetingId, today: heldOn, attendees, agenda, outcomes, at } = this;
    keepMeeting(this.product!.id, { meetingId, heldOn, attendees, agenda, outcomes, at });
  }
  private go(to: number): void {
    if (to < 0 || to >= this.agenda.length) return;
    this.at = to;
    this.errors = [];
    this.#isFocusDue = true;
    this.keep();
  }

  // After

  async handleFinish(): Promise<void> {
    if ((await this.save()) !== 'saved') return;
    dropMeeting(this.product!.id);
    this.isFinished = true;
    this.#isFocusDue = true;
  }
  handleDownload(): void {
    saveText(this.minutesText, `${this.heading}.md`);
  }
  handleAgain(): void {
    this.leave();
    this.handleRefresh();
  }
  private leave(): void {
    this.saveErrors = [];
    this.meetingId = '';
    this.isFinished = false;
    this.agenda = [];
    this.outcomes = [];
    this.at = 0;
  }
}
