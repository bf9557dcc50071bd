/** What the platform modules use of npm's lightning-base-components, which ships no usable declarations. */

declare module 'lightning/toast' {
  export default class Toast {
    static show(config: object, source?: EventTarget): void;
  }
}

declare module 'lightning/routingService' {
  export function registerLinkProvider(element: EventTarget, provider: (event: Event) => void): void;
}

declare module 'lightning/purifyLib' {
  /** The HTML without anything that could run. */
  export default function sanitizeHTML(dirty: string): string;
}
