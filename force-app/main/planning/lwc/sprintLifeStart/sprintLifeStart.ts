import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import startSprint from '@salesforce/apex/SprintLifeController.startSprint';
import { fillLabel } from 'c/labelText';
import { reasonsIn } from 'c/planReasons';
import { formatNumber, namesOf } from 'c/planWords';
import { isDone, pointsOf, storyName, type LifeStory, type SprintLifeAnswer } from 'c/sprintLifeData';
import { labels } from './labels';

/** Starts a sprint. Answers true when it runs, nothing when it is left. */
export default class SprintLifeStart extends LightningModal {
  @api life: SprintLifeAnswer | undefined;

  labels = labels;
  goal = '';
  isBusy = false;
  reasons: string[] = [];

  override connectedCallback(): void {
    this.goal = this.life?.sprint.Goal__c ?? '';
  }

  private get open(): LifeStory[] {
    return this.life!.stories.filter((story) => !isDone(story));
  }
  get heading(): string {
    return fillLabel(labels.title, this.life?.sprint.Name ?? '');
  }
  get load(): string {
    const { stories, sprint } = this.life!;
    const points = formatNumber(pointsOf(stories));
    const capacity = sprint.Capacity_Points__c;
    if (capacity === undefined) return fillLabel(labels.loadOnly, stories.length, points);
    return fillLabel(labels.load, stories.length, points, formatNumber(capacity));
  }
  get warnings(): { key: string; text: string }[] {
    const { stories, sprint } = this.life!;
    const over = pointsOf(stories) - (sprint.Capacity_Points__c ?? Infinity);
    const blocked = this.open.filter(({ Is_Blocked__c }) => Is_Blocked__c);
    const unready = this.open.filter((story) => !story.Is_Ready__c && !story.Is_Blocked__c);
    const named = (label: string, key: string, of: readonly LifeStory[]): { key: string; text: string }[] => {
      const byId = new Map(of.map((story) => [story.Id, storyName(story)]));
      return of.length === 0
        ? []
        : [
            {
              key,
              text: fillLabel(
                label,
                namesOf([...byId.keys()], (id) => byId.get(id)!)
              )
            }
          ];
    };
    return [
      ...(stories.length === 0 ? [{ key: 'empty', text: labels.empty }] : []),
      ...(over > 0 ? [{ key: 'over', text: fillLabel(labels.over, formatNumber(over)) }] : []),
      ...named(labels.blocked, 'blocked', blocked),
      ...named(labels.unready, 'unready', unready)
    ];
  }
  get cannotStart(): boolean {
    return this.isBusy || this.goal.trim() === '';
  }

  handleGoal(event: CustomEvent<{ value: string }>): void {
    this.goal = event.detail.value;
  }
  async handleStart(): Promise<void> {
    this.isBusy = true;
    try {
      await startSprint({ sprintId: this.life!.sprint.Id, goal: this.goal.trim() });
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
