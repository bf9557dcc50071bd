import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import reviewSprint from '@salesforce/apex/SprintLifeController.reviewSprint';
import { fillLabel } from 'c/labelText';
import { reasonsIn } from 'c/planReasons';
import { formatDay, formatNumber } from 'c/planWords';
import { isDone, pointsOf, storyName, type SprintLifeAnswer } from 'c/sprintLifeData';
import { labels } from './labels';

interface Improvement {
  readonly title: string;
  readonly dueDate: string | null;
}
interface Row {
  readonly key: string;
  readonly text: string;
}

/** Reviews a sprint. Answers true when the review is kept, nothing when it is left. */
export default class SprintLifeReview extends LightningModal {
  @api life: SprintLifeAnswer | undefined;

  labels = labels;
  outcome = '';
  notes = '';
  improvements: Improvement[] = [];
  newTitle = '';
  dueDate: string | null = null;
  isBusy = false;
  reasons: string[] = [];

  override connectedCallback(): void {
    this.outcome = this.life?.sprint.Goal_Outcome__c ?? '';
    this.notes = this.life?.sprint.Review_Notes__c ?? '';
  }

  get heading(): string {
    return fillLabel(labels.title, this.life?.sprint.Name ?? '');
  }
  get goalText(): string {
    const goal = this.life?.sprint.Goal__c;
    return goal ? fillLabel(labels.goal, goal) : '';
  }
  get outcomes(): { label: string; value: string }[] {
    return [
      { label: labels.met, value: 'Met' },
      { label: labels.partlyMet, value: 'Partly Met' },
      { label: labels.notMet, value: 'Not Met' }
    ];
  }
  get lists(): { key: string; heading: string; rows: Row[]; isEmpty: boolean }[] {
    const { stories, removals, feedback } = this.life!;
    const done = stories.filter(isDone);
    const here = new Set(stories.map(({ Id }) => Id));
    // What left and came back is listed as it is now.
    const left = removals.filter(({ Story__c }, index) => {
      return !here.has(Story__c ?? '') && removals.findIndex((other) => other.Story__c === Story__c) === index;
    });
    const open = stories.filter((story) => !isDone(story));
    const notDone = [
      ...open.map((story) => ({ key: story.Id, text: storyName(story) })),
      ...left.map((removal, index) => ({
        key: removal.Story__c ?? `left:${index}`,
        text: `${removal.Story__r?.Name ?? ''} ${removal.Story_Title__c ?? ''}`.trim()
      }))
    ];
    const list = (
      key: string,
      heading: string,
      rows: Row[]
    ): { key: string; heading: string; rows: Row[]; isEmpty: boolean } => ({
      key,
      heading,
      rows,
      isEmpty: rows.length === 0
    });
    return [
      list(
        'done',
        fillLabel(labels.done, done.length, formatNumber(pointsOf(done))),
        done.map((story) => ({ key: story.Id, text: storyName(story) }))
      ),
      list('notDone', fillLabel(labels.notDone, notDone.length), notDone),
      list(
        'feedback',
        fillLabel(labels.feedback, feedback.length),
        feedback.map(({ Id, Subject__c, Story__r }) => ({
          key: Id,
          text: `${Story__r?.Name ?? ''} ${Subject__c}`.trim()
        }))
      )
    ];
  }
  get known(): Row[] {
    return this.life!.improvements.map(({ Id, Title__c, Due_Date__c }) => ({
      key: Id,
      text: improvementText(Title__c, Due_Date__c ?? null)
    }));
  }
  get added(): { key: number; text: string; removeLabel: string }[] {
    return this.improvements.map(({ title, dueDate }, key) => ({
      key,
      text: improvementText(title, dueDate),
      removeLabel: fillLabel(labels.remove, title)
    }));
  }
  get cannotAdd(): boolean {
    return this.newTitle.trim() === '';
  }

  handleOutcome(event: CustomEvent<{ value: string }>): void {
    this.outcome = event.detail.value;
  }
  handleNotes(event: CustomEvent<{ value: string }>): void {
    this.notes = event.detail.value;
  }
  handleTitle(event: CustomEvent<{ value: string }>): void {
    this.newTitle = event.detail.value;
  }
  handleDue(event: CustomEvent<{ value: string }>): void {
    this.dueDate = event.detail.value || null;
  }
  handleAdd(): void {
    if (this.cannotAdd) return;
    this.improvements = [...this.improvements, { title: this.newTitle.trim(), dueDate: this.dueDate }];
    this.newTitle = '';
    this.dueDate = null;
  }
  handleRemove(event: Event): void {
    const at = Number((event.currentTarget as HTMLElement).dataset.key);
    this.improvements = this.improvements.filter((_, index) => index !== at);
  }

  async handleKeep(): Promise<void> {
    this.isBusy = true;
    // What was typed and not added is meant as well.
    this.handleAdd();
    try {
      const request = {
        sprintId: this.life!.sprint.Id,
        goalOutcome: this.outcome,
        notes: this.notes,
        improvements: this.improvements
      };
      await reviewSprint({ request });
      this.close(true);
    } catch (error) {
      this.reasons = reasonsIn(error);
    } finally {
      this.isBusy = false;
    }
  }
  handleCancel(): void {
    this.close();
  }
}

function improvementText(title: string, dueDate: string | null): string {
  return dueDate ? fillLabel(labels.dueOn, title, formatDay(dueDate)) : title;
}
