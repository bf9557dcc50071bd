// `@salesforce/lightning-types` declares these without their static `open`, which is how each of them is used.
// Source: Lightning Component Reference, "Modal", "Alert", "Confirm", "Prompt".

declare module 'lightning/modal' {
  import { LightningElement } from 'lwc';

  export interface ModalOptions {
    label: string;
    size?: 'small' | 'medium' | 'large' | 'full';
    description?: string;
    disableClose?: boolean;
    /** Public properties of the modal, and `on<event>` handlers. */
    [property: string]: unknown;
  }

  export default class LightningModal extends LightningElement {
    /** Opens the modal; resolves with what `close` was given, undefined when it is dismissed. */
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a modal answers is its own affair
    static open<Result = any>(options: ModalOptions): Promise<Result | undefined>;
    size: 'small' | 'medium' | 'large' | 'full';
    label: string;
    description: string;
    disableClose: boolean;
    close(result?: unknown): void;
  }
}

declare module 'lightning/alert' {
  import { LightningElement } from 'lwc';

  export interface DialogOptions {
    label?: string;
    message?: string;
    variant?: 'header' | 'headerless';
    theme?: 'default' | 'shade' | 'inverse' | 'alt-inverse' | 'success' | 'info' | 'warning' | 'error' | 'offline';
  }

  export default class LightningAlert extends LightningElement {
    static open(options: DialogOptions): Promise<void>;
  }
}

declare module 'lightning/confirm' {
  import { LightningElement } from 'lwc';
  import type { DialogOptions } from 'lightning/alert';

  export default class LightningConfirm extends LightningElement {
    /** true when it is confirmed. */
    static open(options: DialogOptions): Promise<boolean>;
  }
}

declare module 'lightning/prompt' {
  import { LightningElement } from 'lwc';
  import type { DialogOptions } from 'lightning/alert';

  export default class LightningPrompt extends LightningElement {
    /** The text, or null when it is cancelled. */
    static open(options: DialogOptions & { defaultValue?: string }): Promise<string | null>;
  }
}
