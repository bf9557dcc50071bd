/**
 * What the browser itself answers. Runs before everything else in the page: synthetic shadow, once loaded, hides what is inside
 * components from these very functions.
 */
const { querySelector, querySelectorAll } = Element.prototype;
const { elementFromPoint } = Document.prototype;
const textContent = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!.get!;

export interface Native {
  find(element: Element, selector: string): HTMLElement | null;
  count(element: Element, selector: string): number;
  text(element: Element): string;
  at(x: number, y: number): Element | null;
}

declare global {
  var native: Native;
}

globalThis.native = {
  find: (element, selector) => querySelector.call(element, selector) as HTMLElement | null,
  count: (element, selector) => querySelectorAll.call(element, selector).length,
  text: (element) => textContent.call(element) as string,
  at: (x, y) => elementFromPoint.call(document, x, y)
};
