import type { BenchStory } from './stories.ts';

export const ROW_HEIGHT = 41;

const DOTS = ['3', '8', '13']
  .map((y) => `<circle cx="5.5" cy="${y}" r="1.4"/><circle cx="10.5" cy="${y}" r="1.4"/>`)
  .join('');
const ARROW = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 2h10M8 14V5M4.5 8.5 8 5l3.5 3.5"/></svg>';

/** The row of the product's list by hand: the same elements, for those that bring no rows of their own. */
const MARKUP = `<div class="row" role="row">
<span class="cell handle-cell" role="cell"><button type="button" class="handle"><svg viewBox="0 0 16 16" aria-hidden="true">${DOTS}</svg></button></span>
<span class="cell position-cell" role="cell"><button type="button" class="editable"></button></span>
<span class="cell key-cell" role="cell"></span>
<span class="cell title-cell" role="cell"><a href="#"></a></span>
<span class="cell epic-cell" role="cell"></span>
<span class="cell sprint-cell" role="cell"></span>
<span class="cell status-cell" role="cell"><button type="button" class="editable"><span class="badge"></span></button></span>
<span class="cell points-cell" role="cell"><button type="button" class="editable"></button></span>
<span class="cell actions-cell" role="cell"><button type="button" class="action">${ARROW}</button><button type="button" class="action">${ARROW}</button></span>
</div>`.replaceAll('\n', '');

const template = document.createElement('template');
template.innerHTML = MARKUP;

/** The cells by their place in the markup: text and what a screen reader is told. */
export function makeRow(story: BenchStory, index: number): HTMLElement {
  const row = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const [handle, position, key, title, epic, sprint, status, points, actions] = [...row.children] as HTMLElement[];
  const name = (cell: HTMLElement | undefined, text: string): void =>
    cell!.firstElementChild!.setAttribute('aria-label', text);
  row.setAttribute('aria-rowindex', String(index + 2));
  row.dataset['id'] = story.id;
  name(handle, `Move ${story.key} ${story.title}`);
  name(position, `Position of ${story.key}: ${index + 1}`);
  position!.firstElementChild!.textContent = String(index + 1);
  key!.textContent = story.key;
  const link = title!.firstElementChild as HTMLAnchorElement;
  link.href = `/lightning/r/${story.id}/view`;
  link.title = story.title;
  link.textContent = story.title;
  epic!.textContent = epic!.title = story.epicName;
  sprint!.textContent = sprint!.title = story.sprintName;
  name(status, `Status of ${story.key}: ${story.statusLabel}`);
  status!.firstElementChild!.firstElementChild!.textContent = story.statusLabel;
  name(points, `Points of ${story.key}: ${story.points}`);
  points!.firstElementChild!.textContent = story.points === null ? '–' : String(story.points);
  actions!.children[0]!.setAttribute('aria-label', `Move ${story.key} to the top`);
  actions!.children[1]!.setAttribute('aria-label', `Move ${story.key} to the bottom`);
  return row;
}

/** A box that scrolls, with the product's own rules for cells and rows. */
export function makeScroller(): HTMLElement {
  const scroller = document.createElement('div');
  scroller.className = 'by-hand';
  scroller.setAttribute('role', 'table');
  return scroller;
}
