/** Fired by a page when it knows what it shows; the shell puts it in the window's title and says it aloud. */
export const PAGE_TITLE_EVENT = 'pagetitle';

/** Tells the shell the title of the page. */
export function tellTitle(page: EventTarget, title: string): void {
  page.dispatchEvent(new CustomEvent(PAGE_TITLE_EVENT, { bubbles: true, composed: true, detail: title }));
}
