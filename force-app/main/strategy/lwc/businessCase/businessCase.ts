import { LightningElement, api, wire } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import {
  getFieldDisplayValue,
  getFieldValue,
  getRecord,
  type FieldReference,
  type RecordRepresentation
} from 'lightning/uiRecordApi';
import BENEFIT from '@salesforce/schema/Epic__c.Expected_Benefit__c';
import BENEFIT_AMOUNT from '@salesforce/schema/Epic__c.Benefit_Amount__c';
import BUDGET from '@salesforce/schema/Epic__c.Budget__c';
import COST from '@salesforce/schema/Epic__c.Cost__c';
import DESCRIPTION from '@salesforce/schema/Epic__c.Description__c';
import DONE_STORIES from '@salesforce/schema/Epic__c.Done_Story_Count__c';
import HYPOTHESIS from '@salesforce/schema/Epic__c.Hypothesis__c';
import NAME from '@salesforce/schema/Epic__c.Name';
import OBJECTIVE_NAME from '@salesforce/schema/Epic__c.Objective__r.Name';
import POINTS from '@salesforce/schema/Epic__c.Total_Points__c';
import PRODUCT_NAME from '@salesforce/schema/Epic__c.Product__r.Name';
import STATUS from '@salesforce/schema/Epic__c.Status__c';
import STORIES from '@salesforce/schema/Epic__c.Story_Count__c';
import SUCCESS_MEASURE from '@salesforce/schema/Epic__c.Success_Measure__c';
import { savePdf } from 'c/drawingExport';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { casePage } from './casePage';
import { labels } from './labels';

interface Part {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly isSaid: boolean;
}
interface Figure {
  readonly label: string;
  readonly text: string;
}

/** Why an epic is worth its money, on one page: what is believed, what it brings and costs, and what is still missing. */
export default class BusinessCase extends LightningElement {
  @api recordId: string | undefined;

  labels = labels;
  fields: FieldReference[] = [
    NAME,
    STATUS,
    HYPOTHESIS,
    BENEFIT,
    SUCCESS_MEASURE,
    DESCRIPTION,
    OBJECTIVE_NAME,
    PRODUCT_NAME,
    STORIES,
    DONE_STORIES,
    POINTS
  ];
  // Who may not see money gets no field, instead of an error.
  optionalFields: FieldReference[] = [COST, BUDGET, BENEFIT_AMOUNT];
  epic: RecordRepresentation | undefined;
  readError: AnyError;

  @wire(getRecord, { recordId: '$recordId', fields: '$fields', optionalFields: '$optionalFields' })
  wiredEpic({ data, error }: { data?: RecordRepresentation; error?: AnyError }): void {
    if (data) this.epic = data;
    this.readError = error;
  }

  get name(): string {
    return this.text(NAME);
  }
  get parts(): Part[] {
    const part = (key: string, label: string, field: FieldReference): Part => {
      const text = this.text(field).trim();
      return { key, label, text: text || labels.notSaid, isSaid: text !== '' };
    };
    return [
      part('hypothesis', labels.hypothesis, HYPOTHESIS),
      part('benefit', labels.benefit, BENEFIT),
      part('measure', labels.measure, SUCCESS_MEASURE),
      part('description', labels.description, DESCRIPTION)
    ].filter(({ key, isSaid }) => key !== 'description' || isSaid);
  }
  /** What the org asks for before it lets the epic be Ready. */
  get missingText(): string {
    const needed = this.parts.filter(({ key, isSaid }) => !isSaid && (key === 'hypothesis' || key === 'benefit'));
    return needed.length === 0 ? '' : fillLabel(labels.missing, needed.map(({ label }) => label).join(', '));
  }
  get figures(): Figure[] {
    const stories = fillLabel(
      labels.storiesText,
      this.number(DONE_STORIES) ?? 0,
      this.number(STORIES) ?? 0,
      this.number(POINTS) ?? 0
    );
    const all: Figure[] = [
      { label: labels.objective, text: this.text(OBJECTIVE_NAME) },
      { label: labels.status, text: this.shown(STATUS) },
      { label: labels.stories, text: stories },
      { label: labels.cost, text: this.shown(COST) },
      { label: labels.budget, text: this.shown(BUDGET) },
      { label: labels.benefitAmount, text: this.shown(BENEFIT_AMOUNT) },
      { label: labels.payback, text: this.payback }
    ];
    return all.filter(({ text }) => text !== '');
  }
  private get payback(): string {
    const [cost, benefit] = [this.number(COST), this.number(BENEFIT_AMOUNT)];
    if (cost === null || !benefit || benefit <= 0) return '';
    return fillLabel(labels.paybackText, Math.ceil((12 * cost) / benefit));
  }

  private text(field: FieldReference): string {
    return (getFieldValue(this.epic, field) as string | null | undefined) ?? '';
  }
  private number(field: FieldReference): number | null {
    return (getFieldValue(this.epic, field) as number | null | undefined) ?? null;
  }
  private shown(field: FieldReference): string {
    return getFieldDisplayValue(this.epic, field) ?? this.text(field);
  }

  handlePrint(): void {
    const page = casePage({
      product: this.text(PRODUCT_NAME),
      name: this.name,
      figures: this.figures,
      parts: this.parts
    });
    savePdf(this, page, `${labels.title} ${this.name}`).catch((error: AnyError) =>
      this.dispatchEvent(
        new ShowToastEvent({ title: labels.printFailed, message: errorSentences(error).join(' '), variant: 'error' })
      )
    );
  }
}
