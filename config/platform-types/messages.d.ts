// Source: Lightning Component Reference, "Message Service", "Toast Event", "Refresh", "Emp Api", "Platform Show Toast Event".

declare module 'lightning/messageService' {
  import type { WireAdapterConstructor } from 'lwc';

  export interface MessageChannel {
    readonly __messageChannel: never;
  }
  export interface MessageContextValue {
    readonly __messageContext: never;
  }
  export interface Subscription {
    readonly __subscription: never;
  }

  export const APPLICATION_SCOPE: unique symbol;
  export const MessageContext: WireAdapterConstructor<Record<string, never>, MessageContextValue>;
  export function publish(context: MessageContextValue | undefined, channel: MessageChannel, message?: unknown): void;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a channel's messages have no declared type
  export function subscribe<Message = any>(
    context: MessageContextValue | undefined,
    channel: MessageChannel,
    listener: (message: Message) => void,
    options?: { scope?: typeof APPLICATION_SCOPE }
  ): Subscription;
  export function unsubscribe(subscription: Subscription | null | undefined): void;
  export function createMessageContext(): MessageContextValue;
  export function releaseMessageContext(context: MessageContextValue): void;
}

declare module 'lightning/platformShowToastEvent' {
  export interface ToastOptions {
    title: string;
    message?: string;
    /** Replace `{0}` ... in the message: strings, or links. */
    messageData?: readonly (string | { url: string; label: string })[];
    variant?: 'info' | 'success' | 'warning' | 'error';
    mode?: 'dismissible' | 'dismissable' | 'pester' | 'sticky';
  }
  export const ShowToastEventName: 'lightning__showtoast';
  export class ShowToastEvent extends CustomEvent<ToastOptions> {
    constructor(toast: ToastOptions);
  }
}

declare module 'lightning/refresh' {
  import type { LightningElement } from 'lwc';

  type RefreshHandler = () => Promise<unknown>;
  export const RefreshEventName: 'lightning__refresh';
  export class RefreshEvent extends CustomEvent<undefined> {
    constructor();
  }
  export function registerRefreshHandler(context: LightningElement, handler: RefreshHandler): number;
  export function unregisterRefreshHandler(id: number): boolean;
  export function registerRefreshContainer(
    context: LightningElement,
    handler: (result: Promise<unknown>) => void
  ): number;
  export function unregisterRefreshContainer(id: number): boolean;
  export const REFRESH_COMPLETE: string;
  export const REFRESH_COMPLETE_WITH_ERRORS: string;
  export const REFRESH_ERROR: string;
}

declare module 'lightning/empApi' {
  export function subscribe(channel: string, replayId: number, listener: (message: unknown) => void): Promise<object>;
  export function unsubscribe(subscription: object, listener: (message: unknown) => void): Promise<object>;
  export function onError(listener: (error: unknown) => void): void;
  export function setDebugFlag(flag: boolean): void;
  export function isEmpEnabled(): Promise<boolean>;
}
