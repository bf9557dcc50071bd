import { LightningElement, api } from 'lwc';
import byDay from '@salesforce/apex/HistoryController.byDay';
import read from '@salesforce/apex/ForecastController.read';
import saveForecast from '@salesforce/apex/ForecastController.saveForecast';
import type { BurnUpData } from 'c/burnUpChart';
import { errorSentences, type AnyError } from 'c/errorText';
import { datesOf, explainMove, forecastWork, type Forecast, type Move, type ScopedStory } from 'c/forecast';
import type { ForecastRow } from 'c/forecastTable';
import { fillLabel } from 'c/labelText';
import { burnUp, type DayChange } from 'c/scopeHistory';
import type { StoryNews } from 'c/storyFeed';
import type { Story } from 'c/storyRecords';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { coneOf } from './cone';
import type { ForecastAnswer } from './forecastAnswer';
import { inputOf, openOf, scopedStories, subjectOf, weekAgo, type Subject } from './forecastModel';
import { labels } from './labels';
import { inPieces } from './pieces';
import { storyRows, thingRows, type RowKind } from './tableRows';
import { absenceOf, basisOf, figuresOf, moveText, type Figure } from './words';

/**
 * When a product, a release, an epic or a roadmap item will be done, how sure that is, why it moved, and the way there as a burn-up with the
 * cone of what is likely. Stands on their record pages.
 */
export default class ForecastPanel extends LightningElement {
  @api
  get recordId(): string {
    return this.#recordId;
  }
  set recordId(value: string) {
    this.#recordId = value;
    this.read();
  }

  labels = labels;
  answer: ForecastAnswer | null | undefined;
  days: readonly DayChange[] | undefined;
  stories: readonly Story[] | undefined;
  forecast: Forecast | undefined;
  move: Move | undefined;
  readError: AnyError;
  kind: RowKind = 'releases';
  isSaving = false;

  #recordId = '';
  /** The stories as they were when the forecast was made. */
  #scoped: readonly ScopedStory[] = [];
  #run = 0;

  private async read(): Promise<void> {
    const recordId = this.#recordId;
    if (!recordId) return;
    try {
      const [answer, days] = await Promise.all([
        read({ recordId }) as Promise<ForecastAnswer | null>,
        byDay({ recordId }) as Promise<DayChange[]>
      ]);
      if (recordId !== this.#recordId) return;
      this.readError = undefined;
      this.days = days;
      if (answer && answer.product.Id !== recordId && this.kind === 'releases') this.kind = 'stories';
      this.answer = answer;
      this.work();
    } catch (error) {
      this.readError = error as AnyError;
    }
  }

  /** Makes the forecast anew; one that is still in the making is dropped. */
  private async work(): Promise<void> {
    const { answer, stories } = this;
    if (!answer || !stories) return;
    this.#run += 1;
    const run = this.#run;
    const isWanted = (): boolean => run === this.#run;
    const scoped = scopedStories(stories, answer.sprints);
    const input = inputOf(answer, scoped);
    const forecast = await inPieces(forecastWork({ ...input, stories: openOf(scoped) }), isWanted);
    if (!forecast) return;
    this.#scoped = scoped;
    this.forecast = forecast;
    const then = forecast.kind === 'ready' ? weekAgo(answer, stories, scoped) : undefined;
    const move =
      then && (await inPieces(explainMove(then, { stories: scoped, input }, this.isMeant, forecastWork), isWanted));
    if (isWanted()) this.move = move;
  }

  get isMeant(): Subject {
    return this.answer ? subjectOf(this.#recordId, this.answer) : () => true;
  }
  get productId(): string {
    return this.answer?.product.Id ?? '';
  }
  get isLoading(): boolean {
    return !this.readError && this.answer !== null && !this.forecast;
  }
  get isOnProduct(): boolean {
    return this.productId === this.#recordId;
  }
  /** How many stories stand before the end of what the page is about; 0 where nothing of it is open. */
  get count(): number {
    return openOf(this.#scoped).findLastIndex(this.isMeant) + 1;
  }
  get isReady(): boolean {
    return this.forecast?.kind === 'ready' && this.count > 0;
  }
  /** Why there is no date. */
  get absence(): string | undefined {
    if (!this.forecast) return undefined;
    if (this.forecast.kind !== 'ready') return absenceOf(this.forecast);
    if (this.count > 0) return undefined;
    return this.#scoped.some((story) => story.isInScope && this.isMeant(story)) ? labels.allDone : labels.noStories;
  }
  get promised(): string | null {
    const { answer } = this;
    const id = this.#recordId;
    const release = answer?.releases.find(({ Id }) => Id === id);
    const item = answer?.roadmapItems.find(({ Id }) => Id === id);
    return release?.Release_Date__c ?? item?.Promised_Date__c ?? null;
  }
  get figures(): Figure[] {
    return this.forecast?.kind === 'ready' ? figuresOf(this.forecast, this.count, this.promised) : [];
  }
  get basis(): { key: number; text: string }[] {
    return this.forecast?.kind === 'ready' ? basisOf(this.forecast).map((text, key) => ({ key, text })) : [];
  }
  get moved(): { headline: string; reasons: { key: number; text: string }[] } | undefined {
    if (!this.move) return undefined;
    const { headline, reasons } = moveText(this.move);
    return { headline, reasons: reasons.map((text, key) => ({ key, text })) };
  }
  /** Too much has changed for reasons to be told. */
  get isTooBusy(): boolean {
    return !this.answer?.changes;
  }
  get burnUpData(): BurnUpData | undefined {
    const { answer, days, forecast } = this;
    if (!answer || !days || !forecast) return undefined;
    const meant = this.#scoped.filter((story) => story.isInScope && this.isMeant(story));
    const sum = (stories: readonly ScopedStory[]): number =>
      stories.reduce((total, { points }) => total + (points ?? 0), 0);
    const now = { scope: sum(meant), done: sum(meant.filter(({ isDone }) => isDone)) };
    if (meant.length === 0) return undefined;
    const isReady = this.isReady && forecast.kind === 'ready';
    return {
      past: burnUp(now, days, answer.today),
      cone: isReady ? coneOf(forecast, openOf(this.#scoped), this.isMeant, now.done) : [],
      promised: this.promised,
      likely: isReady ? datesOf(forecast, this.count).p85 : null
    };
  }
  get kinds(): { label: string; value: RowKind }[] {
    const all: { label: string; value: RowKind }[] = [
      { label: labels.releases, value: 'releases' },
      { label: labels.roadmap, value: 'roadmap' },
      { label: labels.epics, value: 'epics' },
      { label: labels.stories, value: 'stories' }
    ];
    return this.isOnProduct ? all : all.slice(-1);
  }
  get hasKinds(): boolean {
    return this.kinds.length > 1;
  }
  get rows(): ForecastRow[] {
    const { forecast, answer } = this;
    if (forecast?.kind !== 'ready' || !answer) return [];
    const open = openOf(this.#scoped);
    if (this.kind !== 'stories') return thingRows(this.kind, forecast, open, answer);
    return storyRows(forecast, open, new Map((this.stories ?? []).map((story) => [story.id, story])), this.isMeant);
  }
  get maySave(): boolean {
    return this.isReady && this.isOnProduct && this.answer!.maySave;
  }

  handleNews(event: CustomEvent<StoryNews>): void {
    if (!event.detail.isComplete) return;
    this.stories = event.detail.stories;
    this.work();
  }
  handleFeedError(event: CustomEvent<AnyError>): void {
    this.readError = event.detail;
  }
  handleChange(): void {
    this.read();
  }
  handleRetry(): void {
    this.readError = undefined;
    this.read();
  }
  handleKind(event: CustomEvent<{ value: RowKind }>): void {
    this.kind = event.detail.value;
  }

  async handleSave(): Promise<void> {
    const { forecast, answer } = this;
    if (forecast?.kind !== 'ready' || !answer || this.isSaving) return;
    const open = openOf(this.#scoped);
    const rows = [...thingRows('releases', forecast, open, answer), ...thingRows('roadmap', forecast, open, answer)];
    const forecasts = rows.map(({ id, p50, p85 }) => ({ recordId: id, p50, p85 }));
    this.isSaving = true;
    try {
      const count: number = await saveForecast({ productId: answer.product.Id, forecasts });
      this.toast(count === 0 ? labels.savedNothing : fillLabel(labels.saved, count), '', 'success');
    } catch (error) {
      this.toast(labels.saveFailed, errorSentences(error as AnyError).join(' '), 'error');
    } finally {
      this.isSaving = false;
    }
  }

  private toast(title: string, message: string, variant: 'success' | 'error'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
