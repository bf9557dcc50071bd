import { LightningElement, api } from 'lwc';
import { errorSentences, type AnyError } from 'c/errorText';
import retry from '@salesforce/label/c.Ui_Retry';
import title from '@salesforce/label/c.Ui_ErrorTitle';

/**
 * Stands where data could not be read: says what went wrong and offers to try again.
 * @fires retry when the person asks to
 */
export default class ErrorPanel extends LightningElement {
  /** Whatever a wire or a call handed out. */
  @api error: AnyError;
  labels = { retry, title };

  get sentences(): { key: number; text: string }[] {
    return errorSentences(this.error).map((text, key) => ({ key, text }));
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
