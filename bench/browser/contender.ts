import type { BenchStory } from './stories.ts';

/** One way to show a ranked list. All show the same columns in the same box. */
export interface Contender {
  /** Shows the stories inside `box`, which has a fixed size. Rows may come later. */
  mount(box: HTMLElement, stories: readonly BenchStory[]): Mounted;
}

export interface Mounted {
  /** Selects the elements of rows. */
  readonly rowSelector: string;
  /** What scrolls. */
  scroller(): HTMLElement;
  /** Puts the last story first, sorting included. Absent where a mouse drags the handle of a row. */
  dropLastOnFirst?(): void;
  unmount(): void;
}
