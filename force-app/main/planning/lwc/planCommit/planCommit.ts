import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import commitPlan from '@salesforce/apex/PlanningController.commitPlan';
import { fillLabel } from 'c/labelText';
import { reasonsIn } from 'c/planReasons';
import { commitRequest, type Board, type Draft } from 'c/planModel';
import { formatDay } from 'c/planWords';
import { changesBySprint, type SprintChange } from './changes';
import { labels } from './labels';

/** What the org answers to a commit, and so does the dialog. */
export interface CommitAnswer {
  readonly madeSprints: Readonly<Record<string, string>>;
  readonly decisionId?: string | null;
}

/** Shows what would be written, asks for reasons where they are due, and commits. Answers a `CommitAnswer`, or nothing when it is left. */
export default class PlanCommit extends LightningModal {
  @api productId = '';
  @api draft: Draft | undefined;
  @api board: Board | undefined;
  /** Sentences about limits that the plan passes. */
  @api overLimits: readonly string[] = [];
  /** ISO day. */
  @api today = '';

  labels = labels;
  overLimitReason = '';
  isDecision = false;
  decisionTitle = '';
  decisionReason = '';
  reasons: string[] = [];
  isBusy = false;

  override connectedCallback(): void {
    this.decisionTitle = fillLabel(labels.defaultTitle, formatDay(this.today));
  }

  get changes(): SprintChange[] {
    return this.draft && this.board ? changesBySprint(this.draft, this.board) : [];
  }
  get limits(): { key: number; text: string }[] {
    return this.overLimits.map((text, key) => ({ key, text }));
  }
  get isOverLimits(): boolean {
    return this.overLimits.length > 0;
  }
  /** Also after a refusal: the org may know of limits that are not seen from here. */
  get isReasonAsked(): boolean {
    return this.isOverLimits || this.reasons.length > 0;
  }
  get cannotCommit(): boolean {
    const isIncomplete = this.isDecision && (this.decisionTitle.trim() === '' || this.decisionReason.trim() === '');
    return this.isBusy || isIncomplete || (this.isOverLimits && this.overLimitReason.trim() === '');
  }

  handleOverLimit(event: CustomEvent<{ value: string }>): void {
    this.overLimitReason = event.detail.value;
  }
  handleDecision(event: CustomEvent<{ checked: boolean }>): void {
    this.isDecision = event.detail.checked;
  }
  handleDecisionTitle(event: CustomEvent<{ value: string }>): void {
    this.decisionTitle = event.detail.value;
  }
  handleDecisionReason(event: CustomEvent<{ value: string }>): void {
    this.decisionReason = event.detail.value;
  }

  async handleCommit(): Promise<void> {
    if (!this.draft || !this.board || this.cannotCommit) return;
    this.isBusy = true;
    this.reasons = [];
    try {
      const request = commitRequest(this.productId, this.draft, this.board, {
        overLimitReason: this.overLimitReason.trim(),
        decisionTitle: this.isDecision ? this.decisionTitle.trim() : '',
        decisionReason: this.isDecision ? this.decisionReason.trim() : ''
      });
      const answer: CommitAnswer = await commitPlan({ request });
      this.close(answer);
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
