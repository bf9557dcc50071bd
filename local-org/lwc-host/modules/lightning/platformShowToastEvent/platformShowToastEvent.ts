/** `lightning/platformShowToastEvent`. Source: LWC Component Reference "Toast Notification (Event)". */

export const ShowToastEventName = 'lightning__showtoast';

export interface ToastMessageLink {
  readonly url: string;
  readonly label: string;
}

export interface ToastAttributes {
  readonly title?: string;
  /** May hold `{0}`, `{1}` ... for messageData. */
  readonly message?: string;
  readonly messageData?: readonly (string | ToastMessageLink)[];
  readonly variant?: 'info' | 'success' | 'warning' | 'error';
  readonly mode?: 'dismissible' | 'pester' | 'sticky';
}

/** Dispatched by a component: the shell shows the toast. */
export class ShowToastEvent extends CustomEvent<ToastAttributes> {
  constructor(toast: ToastAttributes) {
    super(ShowToastEventName, { composed: true, cancelable: true, bubbles: true, detail: toast });
  }
}
