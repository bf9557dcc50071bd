import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo, type ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import {
  createRecord,
  getFieldValue,
  getRecord,
  notifyRecordUpdateAvailable,
  type FieldReference,
  type RecordRepresentation
} from 'lightning/uiRecordApi';
import LOCALE from '@salesforce/i18n/locale';
import READING_OBJECT from '@salesforce/schema/KPI_Reading__c';
import NOTE from '@salesforce/schema/KPI_Reading__c.Note__c';
import READING_DATE from '@salesforce/schema/KPI_Reading__c.Reading_Date__c';
import READING_OBJECTIVE from '@salesforce/schema/KPI_Reading__c.Objective__c';
import VALUE from '@salesforce/schema/KPI_Reading__c.Value__c';
import BASELINE from '@salesforce/schema/Objective__c.Baseline__c';
import KPI_NAME from '@salesforce/schema/Objective__c.KPI_Name__c';
import TARGET from '@salesforce/schema/Objective__c.Target__c';
import UNIT from '@salesforce/schema/Objective__c.Unit__c';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { dateOf, dayOf } from 'c/timeline';
import { kpiDrawing, type KpiDrawing } from './kpiDrawing';
import { READINGS, readReadings, type Reading } from './kpiReadings';
import { labels } from './labels';

const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const dates = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', dateStyle: 'medium' });

/** Readings of an objective's KPI on the way from baseline to target; whoever may, adds one. */
export default class KpiTrend extends LightningElement {
  @api recordId: string | undefined;

  labels = labels;
  readingObject = READING_OBJECT;
  fields: FieldReference[] = [BASELINE, TARGET, KPI_NAME, UNIT];
  query: GraphQLDocument = READINGS;
  objective: RecordRepresentation | undefined;
  readings: Reading[] | undefined;
  readError: AnyError;
  canAdd = false;
  width = 640;
  date = new Date().toISOString().slice(0, 10);
  value = '';
  note = '';

  #refresh: (() => Promise<void>) | undefined;
  #resizes: ResizeObserver | undefined;

  @wire(getRecord, { recordId: '$recordId', fields: '$fields' })
  wiredObjective({ data, error }: { data?: RecordRepresentation; error?: AnyError }): void {
    if (data) this.objective = data;
    if (error) this.readError = error;
  }
  @wire(getObjectInfo, { objectApiName: '$readingObject' })
  wiredInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (data) this.canAdd = data.createable;
  }
  @wire(graphql, { query: '$query', variables: '$variables' })
  wiredReadings({ data, errors, refresh }: GraphQLResult): void {
    this.#refresh = refresh;
    if (errors) this.readError = errors;
    if (data) this.readings = readReadings(data);
  }

  override renderedCallback(): void {
    const room = this.refs?.room as HTMLElement | undefined;
    if (!room || this.#resizes) return;
    this.#resizes = new ResizeObserver(() => {
      if (room.clientWidth > 0 && Math.abs(room.clientWidth - this.width) > 1) this.width = room.clientWidth;
    });
    this.#resizes.observe(room);
  }
  override disconnectedCallback(): void {
    this.#resizes?.disconnect();
    this.#resizes = undefined;
  }

  get variables(): { objectiveId: string | undefined } {
    return { objectiveId: this.recordId };
  }
  get isShown(): boolean {
    return this.objective !== undefined && this.readings !== undefined && !this.readError;
  }
  get hasReadings(): boolean {
    return (this.readings?.length ?? 0) > 0;
  }
  get drawing(): KpiDrawing {
    const levels = { baseline: this.number(BASELINE), target: this.number(TARGET) };
    const points = (this.readings ?? []).map(({ date, value }) => ({ day: dayOf(date), value }));
    return kpiDrawing(points, levels, this.width, document.documentElement.dir === 'rtl');
  }
  get viewBox(): string {
    return `0 0 ${this.width} ${this.drawing.height}`;
  }
  get levels(): { key: string; y: number; className: string; text: string; textX: number; textY: number }[] {
    return this.drawing.levels.map(({ key, y }) => ({
      key,
      y,
      className: key,
      text: labels[key],
      textX: document.documentElement.dir === 'rtl' ? this.drawing.left - 6 : this.drawing.right + 6,
      textY: y + 4
    }));
  }
  get ticks(): { key: string; y: number; textY: number; x: number; text: string }[] {
    const x = document.documentElement.dir === 'rtl' ? this.drawing.right + 6 : this.drawing.left - 6;
    return this.drawing.rows.map(({ key, y, value }) => ({ key, y, textY: y + 4, x, text: numbers.format(value) }));
  }
  get summary(): string {
    const [baseline, target] = [this.number(BASELINE), this.number(TARGET)];
    const last = this.readings?.at(-1);
    if (!last) return labels.noReading;
    if (baseline === null || target === null || baseline === target) return labels.noTarget;
    const percent = Math.round((100 * (last.value - baseline)) / (target - baseline));
    const [from, to, now] = [baseline, target, last.value].map((one) => numbers.format(one)) as [
      string,
      string,
      string
    ];
    return fillLabel(labels.summary, this.text(KPI_NAME), from, to, this.text(UNIT), now, percent);
  }
  get rows(): { id: string; date: string; value: string; note: string }[] {
    return [...(this.readings ?? [])].reverse().map(({ id, date, value, note }) => ({
      id,
      date: dates.format(dateOf(dayOf(date))),
      value: numbers.format(value),
      note
    }));
  }
  get isAddDisabled(): boolean {
    return this.value === '' || this.date === '' || !Number.isFinite(Number(this.value));
  }

  private number(field: FieldReference): number | null {
    return (getFieldValue(this.objective, field) as number | null | undefined) ?? null;
  }
  private text(field: FieldReference): string {
    return (getFieldValue(this.objective, field) as string | null | undefined) ?? '';
  }

  handleDate(event: CustomEvent<{ value: string }>): void {
    this.date = event.detail.value;
  }
  handleValue(event: CustomEvent<{ value: string }>): void {
    this.value = event.detail.value;
  }
  handleNote(event: CustomEvent<{ value: string }>): void {
    this.note = event.detail.value;
  }
  handleRetry(): void {
    this.readError = undefined;
    this.reread();
  }
  handleAdd(): void {
    const fields = {
      [READING_OBJECTIVE.fieldApiName]: this.recordId!,
      [READING_DATE.fieldApiName]: this.date,
      [VALUE.fieldApiName]: Number(this.value),
      [NOTE.fieldApiName]: this.note
    };
    createRecord({ apiName: READING_OBJECT.objectApiName, fields })
      .then(() => {
        this.value = '';
        this.note = '';
        this.toast(labels.added, '', 'success');
        this.reread();
        // The objective follows its newest reading.
        return notifyRecordUpdateAvailable([{ recordId: this.recordId! }]);
      })
      .catch((error: AnyError) => this.toast(labels.addFailed, errorSentences(error).join(' '), 'error'));
  }

  private reread(): void {
    this.#refresh?.().catch((error: AnyError) => {
      this.readError = error;
    });
  }
  private toast(title: string, message: string, variant: 'success' | 'error'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
