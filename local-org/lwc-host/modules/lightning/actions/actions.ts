/** `lightning/actions`. Source: LWC Developer Guide "Create a Lightning Web Component as an Action". */

export const CloseScreenEventName = 'lightning__actionsclosescreen';

/** Dispatched by the component of a screen action: its modal closes. */
export class CloseActionScreenEvent extends CustomEvent<undefined> {
  constructor() {
    super(CloseScreenEventName, { bubbles: true, composed: true, cancelable: true });
  }
}
