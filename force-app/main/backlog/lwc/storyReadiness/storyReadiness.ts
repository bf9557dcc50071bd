import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import type { Criterion, Question, StoryFacts } from 'c/storyPanelModel';
import { conditions, type Condition, type ConditionName } from './conditions';
import { labels } from './labels';

interface Row {
  readonly name: ConditionName;
  readonly text: string;
  readonly icon: string;
  readonly state: string;
  readonly className: string;
  readonly part: string;
  readonly fixLabel: string;
}

/** Where a missing condition is put right; a block or a status is not the page's to change. */
const PARTS: Partial<Record<ConditionName, string>> = {
  wish: 'iWant',
  criteria: 'criteria',
  points: 'points',
  questions: 'questions'
};

/**
 * The definition of ready, point by point, and a way to what is missing.
 * @fires fix the part of the story in which something is missing
 */
export default class StoryReadiness extends LightningElement {
  @api values: Readonly<Record<string, string>> = {};
  @api criteria: readonly Criterion[] = [];
  @api facts: StoryFacts | undefined;
  @api questions: readonly Question[] = [];
  labels = labels;

  get all(): Condition[] {
    return this.facts ? conditions(this.values, this.criteria, this.facts, this.questions) : [];
  }
  get isReady(): boolean {
    return this.all.every(({ isMet }) => isMet);
  }
  get summary(): string {
    const met = this.all.filter(({ isMet }) => isMet).length;
    return this.isReady ? labels.ready : fillLabel(labels.notReady, met, this.all.length);
  }
  get summaryClass(): string {
    return `summary ${this.isReady ? 'ready' : ''}`;
  }
  get rows(): Row[] {
    return this.all.map((condition) => ({
      name: condition.name,
      text: this.textOf(condition),
      fixLabel: fillLabel(labels.fixPart, this.textOf(condition)),
      icon: condition.isMet ? 'utility:success' : 'utility:routing_offline',
      state: condition.isMet ? labels.met : labels.missing,
      className: `row ${condition.isMet ? 'met' : 'missing'}`,
      part: condition.isMet ? '' : (PARTS[condition.name] ?? '')
    }));
  }

  private textOf({ name, isMet, count }: Condition): string {
    if (isMet)
      return {
        wish: labels.wish,
        criteria: labels.criteria,
        points: labels.points,
        questions: labels.questions,
        unblocked: labels.unblocked,
        wanted: labels.wanted
      }[name];
    return {
      wish: labels.wishMissing,
      criteria: labels.criteriaMissing,
      points: labels.pointsMissing,
      questions: fillLabel(labels.questionsMissing, count),
      unblocked: fillLabel(labels.blocked, this.facts?.blockedReason ?? ''),
      wanted: labels.notWanted
    }[name];
  }

  handleFix(event: Event): void {
    const { part } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('fix', { detail: { part } }));
  }
}
