/** `lightning/messageService`. Source: LWC Developer Guide "Communicate Across the DOM with Lightning Message Service".
 *  One page is one active area, so both scopes reach every subscriber of the page. */
import type { DataCallback, WireAdapter } from '../ldsCache/wireAdapter.ts';

/** What `@salesforce/messageChannel/Name__c` yields: one object for each channel. */
export type MessageChannel = object;

type Listener = (message: unknown) => void;

/** Ties subscriptions to whoever made them: releasing the context ends them. */
export interface MessageContextValue {
  readonly subscriptions: Set<Subscription>;
}

export interface Subscription {
  readonly channel: MessageChannel;
  readonly listener: Listener;
  readonly context: MessageContextValue;
}

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

const subscriptions = new Set<Subscription>();
const released = new WeakSet<MessageContextValue>();

/** A context for code that is no component; to be released by `releaseMessageContext`. */
export function createMessageContext(): MessageContextValue {
  return { subscriptions: new Set() };
}

/** Ends every subscription of the context. */
export function releaseMessageContext(context: MessageContextValue): void {
  released.add(context);
  [...context.subscriptions].forEach(unsubscribe);
}

function checkUsable(context: MessageContextValue | null | undefined, channel: MessageChannel, purpose: string): void {
  if (!channel) {
    throw new TypeError(`Lightning Message Service - A message channel is required to ${purpose}.`);
  }
  if (!context?.subscriptions || released.has(context)) {
    throw new Error(`Lightning Message Service - Your component must be rendered before you can ${purpose} a channel.`);
  }
}

/** Hands the message to every subscriber of the channel, in the order of their subscriptions. */
export function publish(
  context: MessageContextValue | null | undefined,
  channel: MessageChannel,
  message?: unknown
): void {
  checkUsable(context, channel, 'publish to');
  for (const subscription of [...subscriptions]) {
    if (subscription.channel === channel && subscriptions.has(subscription)) {
      deliver(subscription, message);
    }
  }
}

/** What one subscriber throws must not keep the message from the next, nor get lost. */
function deliver({ listener }: Subscription, message: unknown): void {
  try {
    listener(message);
  } catch (error) {
    reportError(error);
  }
}

/** Hears the messages of a channel until `unsubscribe`, or until the context's component leaves the page. */
export function subscribe(
  context: MessageContextValue | null | undefined,
  channel: MessageChannel,
  listener: Listener,
  { scope }: { readonly scope?: symbol } = {}
): Subscription {
  checkUsable(context, channel, 'subscribe to');
  if (scope !== undefined && scope !== APPLICATION_SCOPE) {
    throw new TypeError(
      `Lightning Message Service - Cannot subscribe to a channel with invalid scope: ${String(scope)}`
    );
  }
  const subscription = { channel, listener, context: context as MessageContextValue };
  subscription.context.subscriptions.add(subscription);
  subscriptions.add(subscription);
  return subscription;
}

export function unsubscribe(subscription: Subscription | null | undefined): void {
  if (subscription) {
    subscriptions.delete(subscription);
    subscription.context.subscriptions.delete(subscription);
  }
}

/** Wire adapter: a context that lives as long as the component is on the page. */
export class MessageContext implements WireAdapter<unknown> {
  readonly emit: DataCallback<MessageContextValue>;
  context: MessageContextValue | undefined;

  constructor(dataCallback: DataCallback<MessageContextValue>) {
    this.emit = dataCallback;
  }

  connect(): void {
    this.context = createMessageContext();
    this.emit(this.context);
  }

  update(): void {
    // There is nothing to configure.
  }

  disconnect(): void {
    if (this.context) {
      releaseMessageContext(this.context);
    }
  }
}
