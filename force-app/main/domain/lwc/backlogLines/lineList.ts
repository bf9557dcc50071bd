import type { BacklogLine } from './backlogLines';

/** Lines by their place, from 0. */
export interface LineList<Story> extends Iterable<BacklogLine<Story>> {
  readonly length: number;
  /** The stories among them, in their order. */
  readonly stories: readonly Story[];
  at(index: number): BacklogLine<Story> | undefined;
  slice(start: number, end: number): BacklogLine<Story>[];
  /** Place of the line with that `lineId`; below zero where there is none. */
  indexOf(id: string): number;
}

type Line = BacklogLine<{ readonly id: string }>;
const GROUP = 'group:';

/** Names a line: the id of its story, or of its epic with a prefix. Empty for no line. */
export function lineId(line: Line | undefined): string {
  if (!line) return '';
  return line.story ? line.story.id : GROUP + line.group.id;
}

/** Lines that are all there. */
export class AllLines<Story extends { readonly id: string }> implements LineList<Story> {
  readonly stories: readonly Story[];
  readonly #lines: readonly BacklogLine<Story>[];

  constructor(lines: readonly BacklogLine<Story>[]) {
    this.#lines = lines;
    this.stories = lines.flatMap(({ story }) => (story ? [story] : []));
  }

  get length(): number {
    return this.#lines.length;
  }
  at(index: number): BacklogLine<Story> | undefined {
    return this.#lines[index];
  }
  slice(start: number, end: number): BacklogLine<Story>[] {
    return this.#lines.slice(start, end);
  }
  indexOf(id: string): number {
    return this.#lines.findIndex((line) => lineId(line) === id);
  }
  [Symbol.iterator](): Iterator<BacklogLine<Story>> {
    return this.#lines[Symbol.iterator]();
  }
}
