import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import acceptProposals from '@salesforce/apex/BacklogController.acceptProposals';
import declineProposals from '@salesforce/apex/BacklogController.declineProposals';
import openProposals from '@salesforce/apex/BacklogController.openProposals';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { labels } from './labels';
import { toProposedMove, type ProposalRecord, type ProposedMove } from './proposedMove';

type Row = ProposedMove & { readonly isDeclining: boolean };

/**
 * Moves that others propose, for the product owner to decide. Shows nothing while there are none.
 * @fires decided after a proposal was accepted or declined
 */
export default class ProposalList extends LightningElement {
  labels = labels;
  proposals: readonly ProposedMove[] = [];
  decliningId = '';
  reason = '';
  #productId = '';

  /** The product whose proposals are shown. */
  @api get productId(): string {
    return this.#productId;
  }
  set productId(productId: string) {
    this.#productId = productId;
    this.proposals = [];
    this.read();
  }

  get hasProposals(): boolean {
    return this.proposals.length > 0;
  }
  get heading(): string {
    return fillLabel(labels.heading, String(this.proposals.length));
  }
  get rows(): Row[] {
    return this.proposals.map((proposal) => ({ ...proposal, isDeclining: proposal.id === this.decliningId }));
  }
  get isDeclineIncomplete(): boolean {
    return this.reason.trim() === '';
  }
  get reasonLabel(): string {
    return fillLabel(labels.declineReason, this.proposals.find(({ id }) => id === this.decliningId)?.who ?? '');
  }

  private read(): void {
    const productId = this.#productId;
    openProposals({ productId })
      .then((records: readonly ProposalRecord[]) => {
        if (productId === this.#productId) this.proposals = records.map(toProposedMove);
      })
      .catch((error: AnyError) => this.toast(labels.readFailed, error));
  }

  handleAccept(event: Event): void {
    const id = proposalOf(event);
    this.decide(id, () => acceptProposals({ proposalIds: [id], reason: null }));
  }
  handleDecline(event: Event): void {
    this.decliningId = proposalOf(event);
    this.reason = '';
  }
  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }
  handleDeclineWithReason(): void {
    const id = this.decliningId;
    const reason = this.reason.trim();
    this.decliningId = '';
    this.decide(id, () => declineProposals({ proposalIds: [id], reason }));
  }
  handleCancel(): void {
    this.decliningId = '';
  }

  /** Off the list at once, and back on it when the org refuses. */
  private decide(id: string, request: () => Promise<unknown>): void {
    const before = this.proposals;
    this.proposals = before.filter((proposal) => proposal.id !== id);
    request()
      .then(() => this.dispatchEvent(new CustomEvent('decided')))
      .catch((error: AnyError) => {
        this.proposals = before;
        this.toast(labels.decideFailed, error);
      });
  }

  private toast(title: string, error: AnyError): void {
    const message = errorSentences(error).join(' ');
    this.dispatchEvent(new ShowToastEvent({ title, message, variant: 'error' }));
  }
}

function proposalOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset.id ?? '';
}
