import { LightningElement, api } from 'lwc';
import type { Link } from 'c/dependencyGraph';
import { fillLabel } from 'c/labelText';
import { inParts, type OrderMove } from 'c/orderMoves';
import type { WeightRange } from 'c/orderStability';
import { METHODS, USUAL_WEIGHTS, type Criterion, type Method, type Weights } from 'c/scoring';
import { filterStories, NO_FILTER } from 'c/storyFilter';
import type { Story } from 'c/storyRecords';
import { OpenBacklog, type Choice, type Suggestion } from 'c/suggestionModel';
import type { Acceptance, default as SuggestionRows } from 'c/suggestionRows';
import { criterionNames } from './criterionNames';
import { keepWeights, keptWeights } from './keptWeights';
import { labels } from './labels';
import { METHOD_TEXTS } from './methodTexts';
import { Sampling } from './sampling';
import { alsoText, reasonOf, summaryOf } from './summary';

/** What `orderaccept` tells. The moves are to be made one after the other; `reason` is for the log. */
export interface OrderAcceptance {
  readonly method: Method;
  readonly reason: string;
  readonly moves: readonly OrderMove[];
}

/** Stories that the org moves in one transaction. */
const MOST_AT_ONCE = 1000;
const NOTHING: ReadonlySet<string> = new Set();

/**
 * Orders that the open stories of a backlog might have, beside the one they have: by WSJF, RICE, weights of one's own or votes. Moves nothing by
 * itself; whoever may rank accepts all moves or some.
 * @fires orderaccept an `OrderAcceptance`; more than a thousand stories are told in parts, to be written one after the other
 * @fires weightschange the `Weights` that were set
 */
export default class OrderSuggestions extends LightningElement {
  /** Whether moves may be accepted; what may not be done is not offered. */
  @api canApply = false;

  labels = labels;
  method: Method = 'wsjf';
  usedWeights: Weights = USUAL_WEIGHTS;
  choice: Choice = 'all';
  suggestion: Suggestion | undefined;
  /** Chosen, with what has to come along. */
  accepted: ReadonlySet<string> = NOTHING;
  ranges: ReadonlyMap<Criterion, WeightRange> = new Map();
  #chosen: ReadonlySet<string> = NOTHING;
  #stories: readonly Story[] = [];
  #dependencies: readonly Link[] = [];
  #backlog: OpenBacklog | undefined;
  #isPreparing = false;
  #sampling = new Sampling();

  constructor() {
    super();
    const kept = keptWeights();
    this.method = kept?.method ?? this.method;
    this.usedWeights = kept?.weights ?? this.usedWeights;
  }

  /** Stories of one product in rank order; those that are open are ordered. */
  @api
  get stories(): readonly Story[] {
    return this.#stories;
  }
  set stories(stories: readonly Story[]) {
    this.#stories = stories;
    this.prepareOnce();
  }
  /** Which story needs which that is not done. */
  @api
  get dependencies(): readonly Link[] {
    return this.#dependencies;
  }
  set dependencies(dependencies: readonly Link[] | undefined) {
    this.#dependencies = dependencies ?? [];
    this.prepareOnce();
  }
  /** 0 to 100 for each criterion; without them those that the user set last. */
  @api
  get weights(): Weights {
    return this.usedWeights;
  }
  set weights(weights: Weights | undefined) {
    if (!weights) return;
    this.usedWeights = weights;
    this.suggest();
  }

  get methodOptions(): { label: string; value: Method }[] {
    return METHODS.map((value) => ({ label: METHOD_TEXTS[value].name, value }));
  }
  get choiceOptions(): { label: string; value: Choice }[] {
    return [
      { label: labels.showAll, value: 'all' },
      { label: labels.showMoves, value: 'moves' },
      { label: labels.showUnscored, value: 'unscored' }
    ];
  }
  get isWeighted(): boolean {
    return this.method === 'weighted';
  }
  get methodHelp(): string {
    return METHOD_TEXTS[this.method].help;
  }
  get firmHelp(): string {
    return this.isWeighted ? labels.firmHelpWeights : labels.firmHelpScores;
  }
  get summary(): string[] {
    return this.suggestion ? summaryOf(this.suggestion) : [];
  }
  get alsoText(): string {
    if (!this.suggestion) return '';
    return alsoText(
      this.suggestion,
      [...this.accepted].filter((id) => !this.#chosen.has(id))
    );
  }
  get isNothingMoving(): boolean {
    return !this.suggestion || this.suggestion.movable.size === 0;
  }
  get isNothingChosen(): boolean {
    return this.accepted.size === 0;
  }
  get acceptAllLabel(): string {
    return fillLabel(labels.acceptAll, (this.suggestion?.movable.size ?? 0).toLocaleString());
  }
  get acceptChosenLabel(): string {
    return fillLabel(labels.acceptChosen, this.accepted.size.toLocaleString());
  }

  override disconnectedCallback(): void {
    this.#sampling.stop();
  }

  /** Stories and dependencies often arrive together. */
  private prepareOnce(): void {
    if (this.#isPreparing) return;
    this.#isPreparing = true;
    Promise.resolve().then(() => this.prepare());
  }

  private prepare(): void {
    this.#isPreparing = false;
    const open = filterStories(this.#stories, NO_FILTER);
    this.#backlog = open.length === 0 ? undefined : new OpenBacklog(open, this.#dependencies);
    this.suggest();
  }

  private suggest(): void {
    const suggestion = this.#backlog?.suggest(this.method, this.usedWeights);
    this.suggestion = suggestion;
    if (this.#chosen.size > 0) this.choose(new Set([...this.#chosen].filter((id) => suggestion?.changes(id))));
    if (suggestion) this.try(suggestion);
  }

  /** Once nothing changes any more: how far weights may go, and how firm places are. */
  private try(suggestion: Suggestion): void {
    this.#sampling.start(
      () => suggestion.sample(),
      () => {
        this.ranges = this.isWeighted ? suggestion.backlog.ranges(this.usedWeights) : new Map();
      },
      (sample) => this.rowsElement()?.showSample(sample)
    );
  }

  private rowsElement(): SuggestionRows | null {
    return this.template?.querySelector('c-suggestion-rows') as unknown as SuggestionRows | null;
  }

  private choose(chosen: ReadonlySet<string>): void {
    this.#chosen = chosen;
    this.accepted = chosen.size > 0 && this.suggestion ? this.suggestion.withNeeded(chosen) : NOTHING;
  }

  handleMethod(event: CustomEvent<{ value: string }>): void {
    this.method = event.detail.value as Method;
    this.keep();
    this.suggest();
  }
  handleWeights(event: CustomEvent<Weights>): void {
    this.usedWeights = event.detail;
    this.keep();
    this.dispatchEvent(new CustomEvent('weightschange', { detail: this.usedWeights }));
    this.suggest();
  }
  handleChoice(event: CustomEvent<{ value: string }>): void {
    this.choice = event.detail.value as Choice;
  }
  private keep(): void {
    keepWeights({ method: this.method, weights: this.usedWeights });
  }

  handleAccept(event: CustomEvent<Acceptance>): void {
    const { id, isAccepted } = event.detail;
    const chosen = new Set(this.#chosen);
    if (isAccepted) chosen.add(id);
    // Whatever would bring it along again goes with it.
    else for (const other of this.suggestion?.linkedWith(id) ?? []) chosen.delete(other);
    this.choose(chosen);
  }
  handleAcceptAll(): void {
    if (this.suggestion) this.tell(this.suggestion, this.suggestion.movable);
  }
  handleAcceptChosen(): void {
    if (this.suggestion) this.tell(this.suggestion, this.accepted);
  }

  private tell(suggestion: Suggestion, accepted: ReadonlySet<string>): void {
    const { method } = suggestion;
    const reason = reasonOf(suggestion, criterionNames);
    for (const moves of inParts(suggestion.moves(accepted), MOST_AT_ONCE)) {
      const detail: OrderAcceptance = { method, reason, moves };
      this.dispatchEvent(new CustomEvent('orderaccept', { detail }));
    }
  }
}
