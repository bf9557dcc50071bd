import { LightningElement, api } from 'lwc';
import { problemText } from '../problemText/problemText.ts';

/** Says what went wrong, in the place of what cannot be shown. */
export default class OneProblem extends LightningElement {
  @api heading = 'We hit a snag.';
  @api error: unknown;

  get text(): string {
    return problemText(this.error);
  }
}
