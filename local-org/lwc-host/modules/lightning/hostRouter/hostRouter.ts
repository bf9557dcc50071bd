/** Where the user is, and how to go elsewhere: the shell renders what this says, `lightning/navigation` asks it to move. */
import { deepFreeze } from '../ldsCache/deepFreeze.ts';
import { pageReference, pageUrl, type PageReference, type PageReferenceInput } from './pageUrls.ts';

export { pageReference, pageUrl, type PageReference, type PageReferenceInput } from './pageUrls.ts';

export type PageListener = (reference: PageReference) => void;

/** What the router needs of a window. */
export interface RouterWindow {
  readonly location: { readonly href: string; readonly origin: string };
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'back'>;
  open(url: string, target?: string): unknown;
  addEventListener(type: string, listener: (event: Event) => void): void;
}

const OPENABLE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** What opens in a window over the page the user is on. */
const WINDOW_ACTIONS: ReadonlySet<unknown> = new Set(['new', 'edit', 'clone']);

/** A path of this origin that is no page: the shell says so. */
const UNKNOWN_PAGE_TYPE = 'standard__unknownPage';

export class HostRouter {
  readonly window: RouterWindow;
  readonly listeners = new Set<PageListener>();
  /** What the URL names. */
  current: PageReference;
  /** What components are told: the page behind while a form has the URL, so that its state outlives the form. */
  page: PageReference;

  constructor(window: RouterWindow) {
    this.window = window;
    this.current = this.page = this.read();
  }

  /** Follows the browser's back and forward buttons and clicks on links into this org. Called once, by the shell. */
  start(): void {
    this.window.addEventListener('popstate', () => this.settle());
    this.window.addEventListener('click', (event) => this.handleClick(event as MouseEvent));
  }

  /** Goes to a page; `replace` leaves no entry to go back to. A web page elsewhere opens in a new tab, as on the platform. Throws where `pageUrl` does. */
  navigate(reference: PageReferenceInput, { replace = false }: { readonly replace?: boolean } = {}): void {
    this.open(pageUrl(reference), replace);
  }

  /** As `navigate`, for a URL. */
  open(url: string, replace = false): void {
    const target = new URL(url, this.window.location.href);
    if (!OPENABLE.has(target.protocol)) {
      throw new TypeError(`A URL of the form ${target.protocol} cannot be opened.`);
    }
    if (target.origin !== this.window.location.origin || !target.pathname.startsWith('/lightning')) {
      this.window.open(target.href, '_blank');
      return;
    }
    const path = target.pathname + target.search + target.hash;
    // As for a link to the page one is on: a second entry of it would make the back button seem dead.
    const isHere = target.href === new URL(this.window.location.href).href;
    this.window.history[replace || isHere ? 'replaceState' : 'pushState']({}, '', path);
    this.settle();
  }

  back(): void {
    this.window.history.back();
  }

  /** Hears each page the user comes to, not the present one. Returns what ends it. */
  subscribe(listener: PageListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  settle(): void {
    const reference = this.read();
    if (JSON.stringify(reference) !== JSON.stringify(this.current)) {
      this.current = reference;
      if (!isWindow(reference)) this.page = reference;
      [...this.listeners].forEach((listener) => listener(reference));
    }
  }

  read(): PageReference {
    const { href } = this.window.location;
    return deepFreeze(
      pageReference(href) ?? { type: UNKNOWN_PAGE_TYPE, attributes: { url: new URL(href).pathname }, state: {} }
    );
  }

  /** A plain click on a link into this org stays on the page; with a modifier key or a target the browser does as it does. */
  handleClick(event: MouseEvent): void {
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (
      !link?.href ||
      !isPlain ||
      event.defaultPrevented ||
      link.target === '_blank' ||
      link.hasAttribute('download')
    ) {
      return;
    }
    const target = new URL(link.href);
    if (target.origin === this.window.location.origin && target.pathname.startsWith('/lightning')) {
      event.preventDefault();
      this.open(link.href);
    }
  }
}

/** Whether a page reference is a form in a window. */
function isWindow({ attributes }: PageReference): boolean {
  return WINDOW_ACTIONS.has(attributes['actionName']);
}

let pageRouter: HostRouter | undefined;

/** The router of this page. */
export function hostRouter(): HostRouter {
  return (pageRouter ??= new HostRouter(globalThis as unknown as RouterWindow));
}
