import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import DECISION_OBJECT from '@salesforce/schema/Decision__c';
import ASKED_BY from '@salesforce/schema/Decision__c.Asked_By__c';
import DECIDED_BY from '@salesforce/schema/Decision__c.Decided_By__c';
import DECIDED_ON from '@salesforce/schema/Decision__c.Decided_On__c';
import DUE_DATE from '@salesforce/schema/Decision__c.Due_Date__c';
import KIND from '@salesforce/schema/Decision__c.Kind__c';
import OUTCOME from '@salesforce/schema/Decision__c.Outcome__c';
import OWNER from '@salesforce/schema/Decision__c.OwnerId';
import PRODUCT from '@salesforce/schema/Decision__c.Product__c';
import STATUS from '@salesforce/schema/Decision__c.Status__c';
import STORY from '@salesforce/schema/Decision__c.Story__c';
import TITLE from '@salesforce/schema/Decision__c.Title__c';
import USER_ID from '@salesforce/user/Id';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import type { Option, Question, Rights, StoryFacts } from 'c/storyPanelModel';
import { labels } from './labels';

interface Row extends Question {
  readonly about: string;
  readonly isAnswering: boolean;
  readonly answerLabel: string;
  readonly url: string;
  readonly className: string;
}

/** The day here, as the platform writes dates. */
function today(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Questions about a story, each with who has to answer and since when, and their answers. Asking and answering are records of their own and
 * written at once.
 * @fires written after a question was asked or answered
 */
export default class StoryQuestions extends LightningElement {
  @api questions: readonly Question[] = [];
  @api facts: StoryFacts | undefined;
  @api rights: Rights | undefined;
  labels = labels;
  question = '';
  dueDate = '';
  ownerId = '';
  answeringId = '';
  answer = '';
  isWriting = false;
  #focusWanted = '';

  /** Puts the focus on the first open question, or where one is asked. */
  @api show(): void {
    const part = this.template?.querySelector<HTMLElement>('[data-part="answer"]');
    (part ?? this.template?.querySelector<HTMLElement>('[data-part="title"]'))?.focus();
  }

  override renderedCallback(): void {
    if (this.#focusWanted) this.template?.querySelector<HTMLElement>(this.#focusWanted)?.focus();
    this.#focusWanted = '';
  }

  get mayAsk(): boolean {
    return this.rights?.mayAsk ?? false;
  }
  get isEmpty(): boolean {
    return this.questions.length === 0;
  }
  get rows(): Row[] {
    const mayAnswer = this.rights?.mayAnswer ?? false;
    return this.questions.map((question) => ({
      ...question,
      about: aboutOf(question),
      isAnswering: question.id === this.answeringId,
      answerLabel: question.isOpen && mayAnswer && question.id !== this.answeringId ? labels.answer : '',
      url: `/lightning/r/${DECISION_OBJECT.objectApiName}/${question.id}/view`,
      className: `row ${question.isOverdue ? 'overdue' : ''}`
    }));
  }
  /** Who can be asked: the product owner first. Somebody else is set on the question's own page. */
  get ownerOptions(): Option[] {
    const me = { label: labels.me, value: USER_ID ?? '' };
    const { ownerId, ownerName } = this.facts ?? {};
    if (!ownerId || ownerId === USER_ID) return [me];
    return [{ label: fillLabel(labels.productOwner, ownerName ?? ''), value: ownerId }, me];
  }
  get chosenOwner(): string {
    return this.ownerId || (this.ownerOptions[0]?.value ?? '');
  }
  get isAskDisabled(): boolean {
    return this.isWriting || this.question.trim() === '';
  }
  get isAnswerDisabled(): boolean {
    return this.isWriting || this.answer.trim() === '';
  }

  handleTitle(event: CustomEvent<{ value: string }>): void {
    this.question = event.detail.value;
  }
  handleDueDate(event: CustomEvent<{ value: string }>): void {
    this.dueDate = event.detail.value;
  }
  handleOwner(event: CustomEvent<{ value: string }>): void {
    this.ownerId = event.detail.value;
  }
  handleTitleKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.handleAsk();
  }

  handleAsk(): void {
    if (this.isAskDisabled || !this.facts) return;
    const title = this.question.trim();
    const fields = {
      [TITLE.fieldApiName]: title,
      [KIND.fieldApiName]: 'Question',
      [PRODUCT.fieldApiName]: this.facts.productId,
      [STORY.fieldApiName]: this.facts.id,
      [DUE_DATE.fieldApiName]: this.dueDate || null,
      [ASKED_BY.fieldApiName]: USER_ID ?? null,
      [OWNER.fieldApiName]: this.chosenOwner
    };
    this.write(createRecord({ apiName: DECISION_OBJECT.objectApiName, fields }), labels.askFailed, () => {
      this.question = '';
      this.dueDate = '';
    });
  }

  handleAnswerOpen(event: Event): void {
    this.answeringId = (event.currentTarget as HTMLElement).dataset.id ?? '';
    this.answer = '';
    this.#focusWanted = '[data-part="text"]';
  }
  handleAnswerText(event: CustomEvent<{ value: string }>): void {
    this.answer = event.detail.value;
  }
  handleAnswerCancel(): void {
    this.#focusWanted = `[data-part="answer"][data-id="${this.answeringId}"]`;
    this.answeringId = '';
  }
  handleAnswer(): void {
    if (this.isAnswerDisabled) return;
    const fields = {
      Id: this.answeringId,
      [OUTCOME.fieldApiName]: this.answer.trim(),
      [STATUS.fieldApiName]: 'Closed',
      [DECIDED_ON.fieldApiName]: today(new Date()),
      [DECIDED_BY.fieldApiName]: USER_ID ?? null
    };
    this.write(updateRecord({ fields }), labels.answerFailed, () => {
      this.answeringId = '';
    });
  }

  private write(request: Promise<unknown>, failed: string, done: () => void): void {
    this.isWriting = true;
    request
      .then(() => {
        done();
        this.dispatchEvent(new CustomEvent('written'));
      })
      .catch((error: AnyError) => {
        const message = errorSentences(error).join(' ');
        this.dispatchEvent(new ShowToastEvent({ title: failed, message, variant: 'error' }));
      })
      .finally(() => {
        this.isWriting = false;
      });
  }
}

/** Who has to answer, since when, by when; or that it is answered. */
function aboutOf({ isOpen, who, ageDays, dueDate, isOverdue }: Question): string {
  if (!isOpen) return labels.answered;
  const due = dueDate
    ? fillLabel(isOverdue ? labels.overdue : labels.due, new Date(`${dueDate}T00:00`).toLocaleDateString())
    : '';
  const since = ageDays === 0 ? labels.waitingToday : ageDays === 1 ? labels.waitingOneDay : labels.waiting;
  return [fillLabel(since, who, ageDays), due].filter(Boolean).join(' · ');
}
