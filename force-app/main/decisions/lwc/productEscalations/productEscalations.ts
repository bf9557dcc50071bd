import { LightningElement, api } from 'lwc';
import openEscalations from '@salesforce/apex/DecisionController.openEscalations';
import LOCALE from '@salesforce/i18n/locale';
import heading from '@salesforce/label/c.Escalations_Heading';
import line from '@salesforce/label/c.Escalations_Line';
import lineOverdue from '@salesforce/label/c.Escalations_LineOverdue';
import type { AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';

interface Escalation {
  readonly Id: string;
  readonly Title__c: string;
  readonly Due_Date__c: string;
  readonly Is_Overdue__c?: boolean;
  readonly Owner?: { readonly Name: string };
}

/** Open escalations on the page of their product; nothing where there are none. */
export default class ProductEscalations extends LightningElement {
  @api
  get recordId(): string | undefined {
    return this.productId;
  }
  set recordId(value: string | undefined) {
    this.productId = value;
    if (value) this.read(value);
  }

  labels = { heading };
  productId: string | undefined;
  escalations: readonly Escalation[] = [];
  readError: AnyError;

  get isShown(): boolean {
    return this.escalations.length > 0;
  }
  get rows(): { id: string; url: string; title: string; text: string }[] {
    const days = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    return this.escalations.map(({ Id, Title__c, Due_Date__c, Is_Overdue__c, Owner }) => ({
      id: Id,
      url: `/lightning/r/${Id}/view`,
      title: Title__c,
      text: fillLabel(
        Is_Overdue__c ? lineOverdue : line,
        Owner?.Name ?? '',
        days.format(new Date(`${Due_Date__c}T00:00:00Z`))
      )
    }));
  }

  handleRetry(): void {
    if (this.productId) this.read(this.productId);
  }
  private async read(productId: string): Promise<void> {
    this.readError = undefined;
    try {
      this.escalations = (await openEscalations({ productId })) as Escalation[];
    } catch (error) {
      this.readError = error as AnyError;
    }
  }
}
