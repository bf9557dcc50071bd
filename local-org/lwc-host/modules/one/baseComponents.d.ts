/** The base components' classes as the shell uses them. */
declare module 'lightning/modal' {
  import { LightningElement } from 'lwc';
  export default class LightningModal extends LightningElement {
    static open<Result = unknown>(options: {
      label: string;
      size?: string;
      [property: string]: unknown;
    }): Promise<Result>;
    label: string;
    close(result?: unknown): void;
  }
}

declare module 'lightning/confirm' {
  export default class LightningConfirm {
    static open(options: { label: string; message: string; theme?: string; variant?: string }): Promise<boolean>;
  }
}
