import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { updateRecord } from 'lightning/uiRecordApi';
import improvementsOf from '@salesforce/apex/DecisionController.improvementsOf';
import STATUS from '@salesforce/schema/Decision__c.Status__c';
import { readDecision, settlementFields, type Decision, type DecisionRecord } from 'c/decisionRecords';
import type { Settlement } from 'c/decisionSettle';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { labels } from './labels';

interface Log {
  readonly decisions: readonly DecisionRecord[];
  readonly today: string;
  readonly mayEdit: boolean;
}

/** What the retrospective of a sprint resolved, and what earlier ones left open: tracked until it is done. */
export default class SprintImprovements extends LightningElement {
  @api
  get recordId(): string | undefined {
    return this.sprintId;
  }
  set recordId(value: string | undefined) {
    this.sprintId = value;
    this.read();
  }

  labels = labels;
  sprintId: string | undefined;
  improvements: Decision[] | undefined;
  today = '';
  mayEdit = false;
  readError: AnyError;
  openId = '';
  isBusy = false;
  errors: readonly string[] = [];
  announcement = '';
  #focusId = '';

  override renderedCallback(): void {
    if (!this.#focusId) return;
    this.template!.querySelector<HTMLElement>(`c-decision-item[data-id="${this.#focusId}"]`)?.focus();
    this.#focusId = '';
  }

  get heading(): string {
    const open = this.improvements?.filter(({ isOpen }) => isOpen).length ?? 0;
    return fillLabel(labels.heading, open);
  }
  get items(): { decision: Decision; isFormOpen: boolean; errors: readonly string[] }[] {
    return (this.improvements ?? []).map((decision) => {
      const isFormOpen = decision.id === this.openId;
      return { decision, isFormOpen, errors: isFormOpen ? this.errors : [] };
    });
  }
  get isEmpty(): boolean {
    return this.improvements?.length === 0;
  }

  async read(): Promise<void> {
    this.readError = undefined;
    if (!this.sprintId) return;
    try {
      const log = (await improvementsOf({ sprintId: this.sprintId })) as Log;
      this.improvements = log.decisions.map(readDecision);
      this.today = log.today;
      this.mayEdit = log.mayEdit;
    } catch (error) {
      this.readError = error as AnyError;
    }
  }
  handleOpen({ detail }: CustomEvent<string>): void {
    this.openId = detail;
    this.errors = [];
    this.#focusId = detail;
  }
  handleCancel({ detail }: CustomEvent<string>): void {
    this.openId = '';
    this.#focusId = detail;
  }
  handleSettle({ detail }: CustomEvent<Settlement>): void {
    this.write(detail.id, settlementFields(detail).fields);
  }
  handleReopen({ detail }: CustomEvent<string>): void {
    this.write(detail, { [STATUS.fieldApiName]: 'Open' });
  }
  private async write(id: string, fields: Record<string, string>): Promise<void> {
    this.isBusy = true;
    this.errors = [];
    try {
      await updateRecord({ fields: { Id: id, ...fields } });
      this.openId = '';
      await this.read();
      this.announcement = fillLabel(labels.saved, this.improvements?.find((one) => one.id === id)?.title ?? '');
      this.#focusId = id;
    } catch (error) {
      this.refuse(id, errorSentences(error as AnyError));
    } finally {
      this.isBusy = false;
    }
  }
  private refuse(id: string, sentences: string[]): void {
    if (id === this.openId) this.errors = sentences;
    else
      this.dispatchEvent(new ShowToastEvent({ title: labels.refused, message: sentences.join(' '), variant: 'error' }));
  }
}
