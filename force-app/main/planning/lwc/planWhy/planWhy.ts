import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { fillLabel } from 'c/labelText';
import { explanationWords, formatNumber, namesOf, problemWords, type Names } from 'c/planWords';
import { costOfChange, explain, optimise, type Plan, type PlanChange, type PlanProblem } from 'c/sprintPlan';
import { labels } from './labels';

interface Sentence {
  readonly key: number;
  readonly text: string;
}

/** Milliseconds for each of the questions asked here. */
const TIME_LIMIT = 8000;
const sentences = (texts: readonly string[]): Sentence[] => texts.map((text, key) => ({ key, text }));

/** Why a story is in the best plan or not, and what it costs to have it as it is in the draft. */
export default class PlanWhy extends LightningModal {
  @api storyId = '';
  @api problem: PlanProblem | undefined;
  /** The best plan, where it has been found already. */
  @api plan: Plan | undefined;
  /** Index of the sprint it is in now; null for none. */
  @api sprint: number | null = null;
  @api names: Names | undefined;

  labels = labels;
  isWorking = true;
  best: Sentence[] = [];
  mine: Sentence[] = [];
  #abort = new AbortController();

  override connectedCallback(): void {
    this.answer();
  }
  override disconnectedCallback(): void {
    this.#abort.abort();
  }

  get heading(): string {
    return fillLabel(labels.title, this.names?.story(this.storyId) ?? '');
  }
  handleClose(): void {
    this.close();
  }

  private async answer(): Promise<void> {
    const problem = this.problem!;
    const options = { signal: this.#abort.signal, timeLimit: TIME_LIMIT };
    const outcome = this.plan ? ({ kind: 'plan', plan: this.plan } as const) : await optimise(problem, options);
    if (outcome.kind === 'infeasible' || outcome.kind === 'invalid') {
      this.best = sentences(outcome.problems.map((report) => problemWords(report, this.names!)));
    } else if (outcome.kind === 'plan') {
      this.best = sentences(explanationWords(await explain(problem, outcome.plan, this.storyId, options), this.names!));
      this.mine = sentences(await this.ofMine(problem, outcome.plan, options));
    }
    this.isWorking = false;
  }

  /** What the place in the draft costs against the best plan. */
  private async ofMine(
    problem: PlanProblem,
    plan: Plan,
    options: { signal: AbortSignal; timeLimit: number }
  ): Promise<string[]> {
    const { sprint, storyId, names } = this;
    if ((plan.assignment[storyId] ?? null) === sprint) return [labels.mineSame];
    const place = sprint === null ? labels.mineOut : fillLabel(labels.mineIn, names!.sprint(sprint));
    const change: PlanChange = sprint === null ? { kind: 'exclude', storyId } : { kind: 'pin', storyId, sprint };
    const { loss, displaced, problems } = await costOfChange(problem, plan, change, options);
    if (loss === null) return [place, labels.impossible, ...problems.map((report) => problemWords(report, names!))];
    if (loss < 0.005) return [place, labels.costsNothing];
    const others = displaced.filter((id) => id !== storyId);
    const because = others.length > 0 ? [fillLabel(labels.displaced, namesOf(others, names!.story))] : [];
    return [place, fillLabel(labels.costs, formatNumber(loss, 2)), ...because];
  }
}
