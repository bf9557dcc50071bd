import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfo, type ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { getFieldValue, getRecord, type FieldReference, type RecordRepresentation } from 'lightning/uiRecordApi';
import CURRENCY from '@salesforce/i18n/currency';
import LOCALE from '@salesforce/i18n/locale';
import PRODUCT_OBJECT from '@salesforce/schema/Product__c';
import BUDGET from '@salesforce/schema/Product__c.Budget__c';
import COST_PER_POINT from '@salesforce/schema/Product__c.Cost_per_Point__c';
import DONE_POINTS from '@salesforce/schema/Product__c.Done_Points__c';
import GO_LIVE from '@salesforce/schema/Product__c.Go_Live_Date__c';
import RESERVE from '@salesforce/schema/Product__c.Reserve__c';
import SPRINT_DAYS from '@salesforce/schema/Product__c.Sprint_Length_Days__c';
import TOTAL_POINTS from '@salesforce/schema/Product__c.Total_Points__c';
import type { AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { runwayOf, type Runway } from 'c/runway';
import { dayOf, isoOf } from 'c/timeline';
import { labels } from './labels';
import { MONEY, readMoney, type CostRow, type MoneyRecords } from './moneyRecords';

const USUAL_SPRINT = 14;
const money = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: CURRENCY, maximumFractionDigits: 0 });
const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const dates = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', dateStyle: 'medium' });

interface Row {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly cost: string;
  readonly spent: string;
  readonly budget: string;
  readonly isOver: boolean;
  readonly value: string;
  readonly costOfValue: string;
  readonly barStyle: string;
  readonly doneStyle: string;
}

function rowsOf(rows: readonly CostRow[]): Row[] {
  const most = Math.max(1, ...rows.map(({ cost }) => cost));
  return rows.map(({ id, name, cost, spent, budget, isOver, value }) => ({
    id,
    url: `/lightning/r/${id}/view`,
    name,
    cost: money.format(cost),
    spent: money.format(spent),
    budget: budget === null ? '' : money.format(budget),
    isOver,
    value: value === null ? '' : numbers.format(value),
    costOfValue: value ? money.format(cost / value) : '',
    barStyle: `inline-size: ${Math.round((100 * cost) / most)}%`,
    doneStyle: `inline-size: ${cost === 0 ? 0 : Math.round((100 * spent) / cost)}%`
  }));
}

/** Money of a product: what is spent, planned and free, how long it lasts, and what each epic and release costs for its value. */
export default class MoneyPanel extends LightningElement {
  @api recordId: string | undefined;

  labels = labels;
  productObject = PRODUCT_OBJECT;
  mayRead: boolean | undefined;
  product: RecordRepresentation | undefined;
  records: MoneyRecords | undefined;
  readError: AnyError;
  fields: FieldReference[] = [BUDGET, RESERVE, COST_PER_POINT, DONE_POINTS, TOTAL_POINTS, GO_LIVE, SPRINT_DAYS];
  #refresh: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: '$productObject' })
  wiredInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (data) this.mayRead = BUDGET.fieldApiName in data.fields && COST_PER_POINT.fieldApiName in data.fields;
  }
  // Who may not see money is not refused the whole: nothing is asked for.
  @wire(getRecord, { recordId: '$readableId', fields: '$fields' })
  wiredProduct({ data, error }: { data?: RecordRepresentation; error?: AnyError }): void {
    if (data) this.product = data;
    if (error) this.readError = error;
  }
  @wire(graphql, { query: '$query', variables: '$variables' })
  wiredMoney({ data, errors, refresh }: GraphQLResult): void {
    this.#refresh = refresh;
    if (errors) this.readError = errors;
    if (data) this.records = readMoney(data);
  }

  get readableId(): string | undefined {
    return this.mayRead ? this.recordId : undefined;
  }
  get query(): GraphQLDocument | undefined {
    return this.mayRead ? MONEY : undefined;
  }
  get variables(): { productId: string | undefined } | undefined {
    return this.mayRead ? { productId: this.recordId } : undefined;
  }
  get isForbidden(): boolean {
    return this.mayRead === false;
  }
  get isShown(): boolean {
    return this.runway !== undefined;
  }
  get isMissing(): boolean {
    return this.product !== undefined && this.records !== undefined && !this.runway;
  }

  private get velocity(): number | null {
    const finished = this.records?.finished ?? [];
    return finished.length === 0 ? null : finished.reduce((sum, points) => sum + points, 0) / finished.length;
  }
  private number(field: FieldReference): number | null {
    return (getFieldValue(this.product, field) as number | null | undefined) ?? null;
  }
  private get goLive(): string | null {
    return (getFieldValue(this.product, GO_LIVE) as string | null | undefined) ?? null;
  }
  private get runway(): Runway | undefined {
    const [budget, costPerPoint] = [this.number(BUDGET), this.number(COST_PER_POINT)];
    if (budget === null || costPerPoint === null || !this.records) return undefined;
    const donePoints = this.number(DONE_POINTS) ?? 0;
    const today = dayOf(new Date().toISOString());
    return runwayOf({
      budget,
      costPerPoint,
      reserve: (this.number(RESERVE) ?? 0) / 100,
      donePoints,
      openPoints: Math.max(0, (this.number(TOTAL_POINTS) ?? 0) - donePoints),
      velocity: this.velocity,
      sprintDays: this.number(SPRINT_DAYS) ?? USUAL_SPRINT,
      daysToGoLive: this.goLive === null ? null : dayOf(this.goLive) - today
    });
  }

  get figures(): { key: string; label: string; text: string }[] {
    const { reserve, spent, planned, left } = this.runway!;
    const figure = (key: string, label: string, amount: number): { key: string; label: string; text: string } => ({
      key,
      label,
      text: money.format(amount)
    });
    return [
      figure('budget', labels.budget, this.number(BUDGET) ?? 0),
      figure('reserve', labels.reserve, reserve),
      figure('spent', labels.spent, spent),
      figure('planned', labels.stillPlanned, planned - spent),
      figure('left', labels.left, left)
    ];
  }
  /** The budget as a bar: spent, still planned, free, reserve. What is planned beyond the budget makes the bar longer. */
  get bar(): { key: string; style: string; className: string; text: string }[] {
    const { reserve, spent, planned, spendable } = this.runway!;
    const free = Math.max(0, spendable - planned);
    const part = (
      key: string,
      label: string,
      amount: number
    ): { key: string; style: string; className: string; text: string } => ({
      key,
      style: `flex-grow: ${Math.max(0, amount)}`,
      className: `part ${key}`,
      text: fillLabel(labels.barText, label, money.format(amount))
    });
    return [
      part('spent', labels.spent, spent),
      part('planned', labels.stillPlanned, planned - spent),
      part('free', labels.free, free),
      part('reserve', labels.reserve, reserve)
    ].filter(({ style }) => style !== 'flex-grow: 0');
  }
  get overText(): string {
    const { over } = this.runway!;
    return over > 0 ? fillLabel(labels.over, money.format(over)) : '';
  }
  get paceText(): string {
    const { costPerSprint, sprints, days } = this.runway!;
    if (costPerSprint === null || sprints === null || days === null) return labels.noPace;
    const until = isoOf(dayOf(new Date().toISOString()) + Math.round(days));
    const [pace, cost] = [numbers.format(this.velocity ?? 0), money.format(costPerSprint)];
    return fillLabel(labels.pace, pace, cost, numbers.format(sprints), dates.format(new Date(until)));
  }
  get goLiveText(): string {
    const { atGoLive, sprintsAfterGoLive } = this.runway!;
    if (this.goLive === null || atGoLive === null) return '';
    const [day, amount] = [dates.format(new Date(this.goLive)), money.format(atGoLive)];
    if (sprintsAfterGoLive === null) return fillLabel(labels.atGoLive, day, amount);
    return fillLabel(labels.afterGoLive, day, amount, numbers.format(sprintsAfterGoLive));
  }
  get epics(): Row[] {
    return rowsOf(this.records?.epics ?? []);
  }
  get releases(): Row[] {
    return rowsOf(this.records?.releases ?? []);
  }
  get hasReleases(): boolean {
    return this.releases.length > 0;
  }

  handleRetry(): void {
    this.readError = undefined;
    this.#refresh?.().catch((error: AnyError) => {
      this.readError = error;
    });
  }
}
