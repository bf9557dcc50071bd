import { LightningElement } from 'lwc';
import { parseCriteria, type CriterionText } from 'c/criteriaText';
import { fillLabel } from 'c/labelText';
import { labels } from './labels';

/**
 * Takes text and says how many criteria are in it.
 * @fires criteriafound the criteria, when the person wants them
 * @fires cancel when not
 */
export default class CriteriaPaste extends LightningElement {
  labels = labels;
  text = '';
  #isDrawn = false;

  override renderedCallback(): void {
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    this.template?.querySelector<HTMLElement>('lightning-textarea')?.focus();
  }

  private get found(): CriterionText[] {
    return parseCriteria(this.text);
  }
  get isEmpty(): boolean {
    return this.found.length === 0;
  }
  get foundText(): string {
    return this.isEmpty ? labels.none : fillLabel(labels.found, this.found.length);
  }

  handleText(event: CustomEvent<{ value: string }>): void {
    this.text = event.detail.value;
  }
  handleAdd(): void {
    this.dispatchEvent(new CustomEvent('criteriafound', { detail: this.found }));
  }
  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
}
