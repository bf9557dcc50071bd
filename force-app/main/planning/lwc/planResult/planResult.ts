import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { buildProblem, sendCommand, type ProblemInput } from 'c/planModel';
import { formatNumber, formatPercent, namesOf, problemWords, type Names } from 'c/planWords';
import type { FoundPlan } from 'c/planOptimiser';
import { capacityValue, comparePlans, type CapacityValue, type PlanComparison, type StoryShift } from 'c/sprintPlan';
import { comparisonRows, type ComparisonRow } from './comparisonRows';
import { labels } from './labels';
import { markCosts, type MarkCost } from './markCosts';

interface ShiftRow {
  readonly key: string;
  readonly text: string;
  readonly whyLabel: string;
}

/** Rows of a list before the rest is asked for. */
const FEW = 6;
/** Milliseconds for what a point is worth, in each sprint. */
const POINT_LIMIT = 3000;

const moreText = (shifts: readonly StoryShift[], all: boolean): string => {
  return all || shifts.length <= FEW ? '' : fillLabel(labels.more, shifts.length);
};

/**
 * The best plan beside the one at hand.
 * @fires plancommand to take it over, or to ask why
 * @fires pointvalues a map from the key of a sprint to what one more point of it is worth
 */
export default class PlanResult extends LightningElement {
  @api
  get found(): FoundPlan | undefined {
    return this.#found;
  }
  set found(found: FoundPlan | undefined) {
    this.#found = found;
    this.compare();
  }
  @api
  get input(): ProblemInput | undefined {
    return this.#input;
  }
  set input(input: ProblemInput | undefined) {
    this.#input = input;
    this.compare();
  }
  @api names: Names | undefined;
  @api hasMoney = false;

  labels = labels;
  comparison: PlanComparison | undefined;
  showsAllSlips = false;
  showsAllAdvances = false;
  isWorking = false;
  values: readonly CapacityValue[] = [];
  costs: readonly MarkCost[] = [];
  #costsOf: FoundPlan | undefined;
  #found: FoundPlan | undefined;
  #input: ProblemInput | undefined;
  #valuesOf: FoundPlan | undefined;
  #abort: AbortController | undefined;

  override disconnectedCallback(): void {
    this.#abort?.abort();
  }

  private compare(): void {
    if (!this.#found || !this.#input) return;
    const { assignment } = buildProblem(this.#input);
    this.comparison = comparePlans(this.#found.problem, assignment, this.#found.plan.assignment);
  }
  get proof(): string {
    const { plan } = this.found!;
    const value = plan.value - plan.disruptionCost;
    if (plan.isOptimal) return fillLabel(labels.optimal, formatNumber(plan.value));
    return fillLabel(labels.gap, formatPercent(plan.gap, 2), formatNumber(value), formatNumber(plan.bound));
  }
  get time(): string {
    return fillLabel(labels.time, formatNumber(this.found!.plan.milliseconds / 1000, 2));
  }
  get isStale(): boolean {
    return this.found!.draft !== this.input!.draft;
  }
  get isSame(): boolean {
    const { slips, advances } = this.comparison!;
    return slips.length + advances.length === 0;
  }
  get rows(): ComparisonRow[] {
    return comparisonRows(this.comparison!, this.names!, this.hasMoney);
  }
  get notices(): { key: number; text: string }[] {
    return this.found!.plan.notices.map((report, key) => ({ key, text: problemWords(report, this.names!) }));
  }
  get groupsLost(): string {
    return this.groupsText(labels.lost, this.comparison!.groupsLost);
  }
  get groupsGained(): string {
    return this.groupsText(labels.gained, this.comparison!.groupsGained);
  }
  private groupsText(label: string, groups: readonly string[]): string {
    return groups.length === 0 ? '' : fillLabel(label, namesOf(groups, this.names!.group));
  }
  get slipsHeading(): string {
    return fillLabel(labels.slips, this.comparison!.slips.length);
  }
  get advancesHeading(): string {
    return fillLabel(labels.advances, this.comparison!.advances.length);
  }
  get slips(): ShiftRow[] {
    return this.shiftRows(this.comparison!.slips, this.showsAllSlips);
  }
  get advances(): ShiftRow[] {
    return this.shiftRows(this.comparison!.advances, this.showsAllAdvances);
  }
  get moreSlips(): string {
    return moreText(this.comparison!.slips, this.showsAllSlips);
  }
  get moreAdvances(): string {
    return moreText(this.comparison!.advances, this.showsAllAdvances);
  }
  private shiftRows(shifts: readonly StoryShift[], all: boolean): ShiftRow[] {
    const names = this.names!;
    const at = (sprint: number | null): string => (sprint === null ? labels.notPlanned : names.sprint(sprint));
    return shifts.slice(0, all ? undefined : FEW).map(({ storyId, from, to }) => ({
      key: storyId,
      text: fillLabel(labels.shift, names.story(storyId), at(from), at(to)),
      whyLabel: fillLabel(labels.whyOf, names.key(storyId))
    }));
  }
  get takes(): { key: number; label: string }[] {
    const { slips, advances } = this.comparison!;
    const concerned = new Set([...slips, ...advances].flatMap(({ from, to }) => [from, to]));
    return this.input!.board.columns.flatMap(({ sprint }, key) => {
      return concerned.has(key) ? [{ key, label: fillLabel(labels.takeOne, sprint.name) }] : [];
    });
  }
  get hasTakes(): boolean {
    return this.takes.length > 1;
  }
  get pointValues(): { key: number; text: string }[] {
    if (this.#valuesOf !== this.found) return [];
    return this.values.map(({ sprint, gain, uncertainty }) => {
      const name = this.names!.sprint(sprint);
      const isSure = uncertainty < 0.005;
      const text = isSure
        ? fillLabel(labels.pointValue, name, formatNumber(gain, 2))
        : fillLabel(labels.pointValueUnsure, name, formatNumber(gain, 2), formatNumber(gain + uncertainty, 2));
      return { key: sprint, text };
    });
  }
  get arePointValuesShown(): boolean {
    return this.pointValues.length > 0;
  }

  /** Marks count for the plan that was found with them. */
  get hasMarks(): boolean {
    const { pins, mustHaves, excluded } = this.input!.draft;
    return !this.isStale && pins.length + mustHaves.length + excluded.length > 0;
  }
  get markCosts(): { key: string; text: string }[] {
    if (this.#costsOf !== this.found) return [];
    const words = { pins: labels.markPinned, mustHaves: labels.markMust, excluded: labels.markExcluded };
    return this.costs.map(({ storyId, mark, loss }) => {
      const cost = loss === null ? '–' : loss < 0.005 ? labels.costless : formatNumber(loss, 2);
      return { key: `${mark}:${storyId}`, text: fillLabel(words[mark], this.names!.story(storyId), cost) };
    });
  }
  get areMarkCostsShown(): boolean {
    return this.markCosts.length > 0;
  }

  handleMoreSlips(): void {
    this.showsAllSlips = true;
  }
  handleMoreAdvances(): void {
    this.showsAllAdvances = true;
  }
  handleWhy(event: Event): void {
    sendCommand(this, { kind: 'why', id: (event.currentTarget as HTMLElement).dataset.key! });
  }
  handleTakeAll(): void {
    sendCommand(this, { kind: 'take', assignment: this.found!.plan.assignment, only: null });
  }
  handleTakeOne(event: Event): void {
    const only = Number((event.currentTarget as HTMLElement).dataset.key);
    sendCommand(this, { kind: 'take', assignment: this.found!.plan.assignment, only });
  }

  async handleMarkCosts(): Promise<void> {
    const found = this.found!;
    this.isWorking = true;
    this.#abort = new AbortController();
    this.costs = await markCosts(this.input!, found.plan, { signal: this.#abort.signal, timeLimit: POINT_LIMIT });
    this.#costsOf = found;
    this.isWorking = false;
  }
  async handlePointValues(): Promise<void> {
    const found = this.found!;
    this.isWorking = true;
    this.#abort = new AbortController();
    this.values = await capacityValue(found.problem, found.plan, {
      signal: this.#abort.signal,
      timeLimit: POINT_LIMIT
    });
    this.#valuesOf = found;
    this.isWorking = false;
    const keys = this.input!.board.columns.map(({ sprint }) => sprint.key);
    const detail = new Map(this.values.map(({ sprint, gain }) => [keys[sprint]!, gain]));
    this.dispatchEvent(new CustomEvent('pointvalues', { detail, bubbles: true, composed: true }));
  }
}
