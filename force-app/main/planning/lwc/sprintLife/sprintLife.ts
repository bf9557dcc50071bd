import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { formatDay, formatNumber } from 'c/planWords';
import { readLife, stepMessage, type LifeStep, type SprintLifeAnswer } from 'c/sprintLifeData';
import SprintLifeClose from 'c/sprintLifeClose';
import SprintLifeReview from 'c/sprintLifeReview';
import SprintLifeStart from 'c/sprintLifeStart';
import { labels } from './labels';

const DIALOGS = { start: SprintLifeStart, close: SprintLifeClose, review: SprintLifeReview };

/** On a sprint's page: where the sprint stands, and its next step. The planner asks for steps through `take`. */
export default class SprintLife extends NavigationMixin(LightningElement) {
  @api
  get recordId(): string {
    return this.#recordId;
  }
  set recordId(recordId: string) {
    this.#recordId = recordId;
    this.read();
  }
  /** Shows nothing; only its steps are wanted. */
  @api isHeadless = false;

  labels = labels;
  life: SprintLifeAnswer | undefined;
  readError: AnyError;
  #recordId = '';

  /**
   * Opens the dialog of a step, and tells the person when it is done.
   * @fires lifechange when the sprint has changed
   */
  @api
  async take(step: LifeStep): Promise<void> {
    await this.read();
    const { life } = this;
    if (!life) return;
    const isDone = await DIALOGS[step].open<boolean>({
      label: life.sprint.Name,
      size: step === 'review' ? 'medium' : 'small',
      life
    });
    if (!isDone) return;
    this.dispatchEvent(new ShowToastEvent({ title: stepMessage(step, life), variant: 'success' }));
    this.dispatchEvent(new CustomEvent('lifechange', { detail: step }));
    notifyRecordUpdateAvailable([{ recordId: life.sprint.Id }]);
    await this.read();
  }

  private async read(): Promise<void> {
    if (!this.#recordId) return;
    try {
      this.life = await readLife(this.#recordId);
      this.readError = undefined;
    } catch (error) {
      this.life = undefined;
      this.readError = error as AnyError;
    }
  }

  get isShown(): boolean {
    return !this.isHeadless;
  }
  get state(): string {
    const { sprint } = this.life!;
    const days = [formatDay(sprint.Start_Date__c ?? null), formatDay(sprint.End_Date__c ?? null)] as const;
    if (sprint.Status__c === 'Active') return fillLabel(labels.stateActive, ...days);
    if (sprint.Status__c === 'Completed')
      return fillLabel(labels.stateCompleted, formatNumber(sprint.Completed_Points__c ?? 0));
    if (sprint.Status__c === 'Cancelled') return labels.stateCancelled;
    return sprint.Start_Date__c ? fillLabel(labels.stateOf, ...days) : labels.stateNoDates;
  }
  get canStart(): boolean {
    return this.life!.mayDecide && this.life!.sprint.Status__c === 'Planned';
  }
  get canClose(): boolean {
    return this.life!.mayDecide && this.life!.sprint.Status__c === 'Active';
  }
  get canReview(): boolean {
    const status = this.life!.sprint.Status__c;
    return this.life!.mayDecide && (status === 'Active' || status === 'Completed');
  }

  handleStep(event: Event): void {
    this.take((event.target as HTMLElement).dataset.step as LifeStep);
  }
  handleRetry(): void {
    this.read();
  }
  handlePlanner(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__navItemPage',
      attributes: { apiName: 'Sprint_Planner' }
    });
  }
}
