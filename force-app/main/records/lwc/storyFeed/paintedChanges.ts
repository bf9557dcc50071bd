import type { Story } from 'c/storyRecords';

interface Painted {
  readonly token: number;
  readonly id: string;
  readonly change: Partial<Story>;
}

/** Changes of stories that the org has not answered yet: painted over what it gave, the later ones on top. */
export class PaintedChanges {
  #changes: Painted[] = [];
  #tokens = 0;

  add(id: string, change: Partial<Story>): number {
    this.#tokens += 1;
    this.#changes.push({ token: this.#tokens, id, change });
    return this.#tokens;
  }

  /** Takes a change off, and answers it. */
  take(token: number): Painted | undefined {
    const found = this.#changes.find((painted) => painted.token === token);
    this.#changes = this.#changes.filter((painted) => painted !== found);
    return found;
  }

  over(story: Story): Story {
    const own = this.#changes.filter(({ id }) => id === story.id);
    return own.length === 0 ? story : Object.assign({}, story, ...own.map(({ change }) => change));
  }

  clear(): void {
    this.#changes = [];
  }

  get isEmpty(): boolean {
    return this.#changes.length === 0;
  }
}
