import { LightningElement, api } from 'lwc';
import { asIs } from 'c/asIs';
import { fillLabel } from 'c/labelText';
import { buildProblem, type PlanSettings, type ProblemInput, type ValueSource } from 'c/planModel';
import { formatNumber, formatPercent, problemWords, type Names } from 'c/planWords';
import { optimise, replan, type Plan, type PlanOutcome, type PlanProblem, type PlanProgress } from 'c/sprintPlan';
import { labels } from './labels';

/** A plan that was found, with the question it answers. */
export interface FoundPlan {
  readonly problem: PlanProblem;
  readonly plan: Plan;
  /** The draft that it was found for. */
  readonly draft: ProblemInput['draft'];
}

/** Milliseconds that are worth waiting for a proof. */
const TIME_LIMIT = 20_000;
/** Milliseconds between two numbers that a person can follow. */
const BLINK = 100;

const gapOf = ({ value, bound }: PlanProgress): number => (bound > 0 ? Math.max(0, (bound - value) / bound) : 0);

/**
 * Conditions of the best plan, the search for it, and what came of it.
 * @fires settingschange `PlanSettings`
 * @fires found `FoundPlan`; undefined when there is none any more
 * @fires close
 */
export default class PlanOptimiser extends LightningElement {
  @api input: ProblemInput | undefined;
  @api names: Names | undefined;
  /** Objectives and groups that may get a share, by id. */
  @api groups: ReadonlyMap<string, string> = new Map();
  @api hasMoney = false;
  @api found: FoundPlan | undefined;

  labels = labels;
  progress: PlanProgress | undefined;
  isRunning = false;
  status = '';
  problems: string[] = [];
  problemHeading = '';
  shareGroup = '';
  sharePercent: number | null = null;
  #abort: AbortController | undefined;
  #shownAt = 0;

  override disconnectedCallback(): void {
    this.#abort?.abort();
  }

  private get settings(): PlanSettings {
    return this.input!.settings;
  }
  get valueSource(): ValueSource {
    return this.settings.valueSource;
  }
  get decay(): number {
    return this.settings.decay;
  }
  get valueOptions(): { label: string; value: ValueSource }[] {
    return [
      { label: labels.businessValue, value: 'businessValue' },
      { label: labels.costOfDelay, value: 'costOfDelay' },
      { label: labels.stakeholderValue, value: 'stakeholderValue' },
      { label: labels.reachImpact, value: 'reachImpact' }
    ];
  }
  get choices(): { name: keyof PlanSettings; label: string; isOn: boolean }[] {
    const { settings } = this;
    const hasRunning = this.input!.board.columns.some(({ sprint }) => sprint.isActive);
    return [
      ...(hasRunning
        ? [{ name: 'keepsRunning' as const, label: labels.keepsRunning, isOn: settings.keepsRunning }]
        : []),
      ...(this.hasMoney
        ? [
            { name: 'respectsBudget' as const, label: labels.budget, isOn: settings.respectsBudget },
            { name: 'respectsEpicBudgets' as const, label: labels.epicBudgets, isOn: settings.respectsEpicBudgets }
          ]
        : []),
      { name: 'takesMustHaves' as const, label: labels.mustHaves, isOn: settings.takesMustHaves },
      { name: 'isGentle' as const, label: labels.gentle, isOn: settings.isGentle }
    ];
  }
  get groupOptions(): { label: string; value: string }[] {
    return [...this.groups]
      .filter(([id]) => !id.startsWith('person:'))
      .map(([value, label]) => ({ label, value }))
      .sort((a, b) => a.label.localeCompare(b.label));
  }
  get hasGroups(): boolean {
    return this.groupOptions.length > 0;
  }
  get shares(): { key: string; text: string; removeLabel: string }[] {
    return this.settings.shares.map(({ group, percent }) => {
      const name = this.groups.get(group) ?? '';
      return {
        key: group,
        text: fillLabel(labels.share, name, formatPercent(percent / 100)),
        removeLabel: fillLabel(labels.removeShare, name)
      };
    });
  }
  get cannotAddShare(): boolean {
    return this.shareGroup === '' || !this.sharePercent;
  }
  get marksText(): string {
    const { pins, excluded, mustHaves } = this.input!.draft;
    return fillLabel(labels.marks, pins.length, excluded.length, mustHaves.length);
  }
  get runLabel(): string {
    return this.found ? labels.again : labels.run;
  }
  get progressText(): string {
    const { progress } = this;
    if (!progress?.best) return labels.starting;
    const { value, bound } = progress;
    return fillLabel(labels.searching, formatNumber(value), formatNumber(bound), formatPercent(gapOf(progress), 2));
  }
  /** A gap of a tenth and more is the start; none is the end. */
  get progressValue(): number {
    return this.progress?.best ? Math.max(5, Math.round(100 * (1 - 10 * Math.min(0.1, gapOf(this.progress))))) : 0;
  }

  private set(change: Partial<PlanSettings>): void {
    this.dispatchEvent(new CustomEvent('settingschange', { detail: { ...this.settings, ...change } }));
  }
  handleValue(event: CustomEvent<{ value: ValueSource }>): void {
    this.set({ valueSource: event.detail.value });
  }
  handleDecay(event: CustomEvent<{ value: string }>): void {
    const decay = Number(event.detail.value);
    if (event.detail.value !== '' && decay >= 0 && decay <= 100) this.set({ decay });
  }
  handleChoice(event: CustomEvent<{ checked: boolean }>): void {
    this.set({ [(event.target as HTMLElement).dataset.name!]: event.detail.checked });
  }
  handleShareGroup(event: CustomEvent<{ value: string }>): void {
    this.shareGroup = event.detail.value;
  }
  handleSharePercent(event: CustomEvent<{ value: string }>): void {
    const percent = Number(event.detail.value);
    this.sharePercent = percent > 0 && percent <= 100 ? percent : null;
  }
  handleAddShare(): void {
    if (this.cannotAddShare) return;
    const others = this.settings.shares.filter(({ group }) => group !== this.shareGroup);
    this.set({ shares: [...others, { group: this.shareGroup, percent: this.sharePercent! }] });
    this.shareGroup = '';
    this.sharePercent = null;
  }
  handleRemoveShare(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.set({ shares: this.settings.shares.filter(({ group }) => group !== key) });
  }
  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
  handleCancel(): void {
    this.#abort?.abort();
  }

  async handleRun(): Promise<void> {
    const { input } = this;
    if (!input || this.isRunning) return;
    this.begin();
    const { problem, assignment } = buildProblem(input);
    const options = {
      signal: this.#abort!.signal,
      timeLimit: TIME_LIMIT,
      onProgress: (progress: PlanProgress) => this.show(progress)
    };
    const outcome = input.settings.isGentle
      ? await replan(problem, assignment, undefined, options)
      : await optimise(problem, options);
    this.isRunning = false;
    this.end(outcome, problem, input.draft);
  }

  private show(progress: PlanProgress): void {
    const now = performance.now();
    if (now - this.#shownAt < BLINK) return;
    this.#shownAt = now;
    this.progress = progress;
  }

  private begin(): void {
    this.#shownAt = -BLINK;
    this.#abort = new AbortController();
    this.isRunning = true;
    this.progress = undefined;
    this.problems = [];
    this.status = '';
    this.tell(undefined);
  }

  private end(outcome: PlanOutcome, problem: PlanProblem, draft: ProblemInput['draft']): void {
    if (outcome.kind === 'plan') this.tell({ problem, plan: outcome.plan, draft });
    else if (outcome.kind === 'cancelled') this.status = labels.cancelled;
    else {
      this.problemHeading = outcome.kind === 'invalid' ? labels.invalid : labels.noPlan;
      this.problems = outcome.problems.map((report) => problemWords(report, this.names!));
    }
  }

  private tell(found: FoundPlan | undefined): void {
    this.dispatchEvent(new CustomEvent('found', { detail: found && asIs(found) }));
  }
}
