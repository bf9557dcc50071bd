import { LightningElement, api } from 'lwc';
import { errorSentences, type AnyError } from 'c/errorText';

/** Why something was refused, reason by reason; nothing where there are none. */
export default class PlanReasons extends LightningElement {
  @api heading = '';
  @api reasons: readonly string[] = [];

  get isShown(): boolean {
    return this.reasons.length > 0;
  }
  get rows(): { key: number; text: string }[] {
    return this.reasons.map((text, key) => ({ key, text }));
  }
}

/** The reasons in an error of Apex, which stand on a line each. */
export const reasonsIn = (error: unknown): string[] =>
  errorSentences(error as AnyError).flatMap((text) => text.split('\n'));
