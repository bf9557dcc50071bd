import { api } from 'lwc';
import { FormMemberElement } from '../formModel/formMemberBase.ts';
import { readError, type FormMember, type FormMessage } from '../formModel/formModel.ts';

/** `lightning-messages`: what is wrong with the record as a whole, inside of a record form.
 *  Source: Lightning Component Reference "Messages". */
export default class Messages extends FormMemberElement {
  message: FormMessage | undefined;

  asMember(): FormMember {
    return { receive: () => undefined, showMessage: (message) => (this.message = message) };
  }

  @api
  get error(): unknown {
    return this.message;
  }

  set error(error: unknown) {
    this.setError(error);
  }

  /** Shows an error of a read or a save; undefined takes it away. */
  @api
  setError(error: unknown): void {
    this.message = readError(error).message;
  }

  get details(): { readonly key: number; readonly text: string }[] {
    return (this.message?.details ?? []).map((text, key) => ({ key, text }));
  }
}
