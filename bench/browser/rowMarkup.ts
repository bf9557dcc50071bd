import type { BenchStory } from './stories.ts';

export const ROW_HEIGHT = 41;

const DOTS = [2, 6.6, 11.2].map((y) => `M5 ${y}a1.4 1.4 0 1 0 .1 0zM11 ${y}a1.4 1.4 0 1 0 .1 0z`).join('');
const drawing = (path: string): string => `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
const action = (path: string): string => `<button type="button" class="action">${drawing(path)}</button>`;

/** The row of the product's list by hand: the same elements, for those that bring no rows of their own. */
const MARKUP = `<div class="row" role="row"><div class="cells" role="presentation">
<span class="cell select-cell" role="gridcell"><input type="checkbox"></span>
<span class="cell handle-cell" role="gridcell"><button type="button" class="handle">${drawing(DOTS)}</button></span>
<span class="cell position-cell number" role="gridcell"><button type="button" class="editable"></button></span>
<span class="cell key-cell" role="gridcell" tabindex="-1"></span>
<span class="cell title-cell" role="gridcell"><a href="#"></a></span>
<span class="cell epic-cell" role="gridcell" tabindex="-1"></span>
<span class="cell sprint-cell" role="gridcell" tabindex="-1"></span>
<span class="cell status-cell" role="gridcell"><button type="button" class="editable"><span class="badge"></span></button></span>
<span class="cell points-cell number" role="gridcell"><button type="button" class="editable"></button></span>
<span class="cell actions-cell" role="gridcell">${action('M3 2h10M8 14V5M4.5 8.5 8 5l3.5 3.5')}${action('M3 14h10M8 2v9M4.5 7.5 8 11l3.5-3.5')}${action('M4 6.5 8 10.5 12 6.5')}</span>
</div></div>`.replaceAll('\n', '');

const template = document.createElement('template');
template.innerHTML = MARKUP;

/** The cells by their place in the markup: text and what a screen reader is told. */
export function makeRow(story: BenchStory, index: number): HTMLElement {
  const row = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const cells = [...row.firstElementChild!.children] as HTMLElement[];
  const [select, handle, , key, title, epic, sprint, status, points, actions] = cells;
  const name = (cell: HTMLElement | undefined, text: string): void =>
    cell!.firstElementChild!.setAttribute('aria-label', text);
  row.dataset['id'] = story.id;
  name(select, `Select ${story.key} ${story.title}`);
  name(handle, `Move ${story.key} ${story.title}`);
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
  const actionNames = [`Move ${story.key} to the top`, `Move ${story.key} to the bottom`, `Actions for ${story.key}`];
  for (const [place, text] of actionNames.entries()) {
    actions!.children[place]!.setAttribute('aria-label', text);
    actions!.children[place]!.setAttribute('title', text);
  }
  setPosition(row, story, index);
  return row;
}

/** All that changes in the row of a story that another one passes. */
export function setPosition(row: HTMLElement, { key }: BenchStory, index: number): void {
  const button = row.firstElementChild!.children[2]!.firstElementChild!;
  row.setAttribute('aria-rowindex', String(index + 2));
  button.setAttribute('aria-label', `Position of ${key}: ${index + 1}`);
  button.textContent = String(index + 1);
}

/** A box that scrolls, with the product's own rules for cells and rows. */
export function makeScroller(): HTMLElement {
  const scroller = document.createElement('div');
  scroller.className = 'by-hand';
  scroller.setAttribute('role', 'table');
  return scroller;
}
