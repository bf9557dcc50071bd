import type { Story } from 'c/storyRecords';

/** Some fields of a story as they are to be. */
export interface StoryChange {
  readonly id: string;
  readonly change: Partial<Story>;
}

/** Changes of stories that the org has not answered yet: painted over what it gave, the later ones on top. */
export class PaintedChanges {
  #byToken = new Map<number, readonly StoryChange[]>();
  /** What is painted over each story: one object of all its changes. */
  #byStory = new Map<string, Partial<Story>>();
  #tokens = 0;

  add(changes: readonly StoryChange[]): number {
    this.#tokens += 1;
    this.#byToken.set(this.#tokens, changes);
    this.lay(changes);
    return this.#tokens;
  }

  /** Takes changes off, and answers them. */
  take(token: number): readonly StoryChange[] {
    const found = this.#byToken.get(token) ?? [];
    this.#byToken.delete(token);
    this.#byStory.clear();
    for (const changes of this.#byToken.values()) this.lay(changes);
    return found;
  }

  private lay(changes: readonly StoryChange[]): void {
    for (const { id, change } of changes) this.#byStory.set(id, { ...this.#byStory.get(id), ...change });
  }

  over(story: Story): Story {
    const change = this.#byStory.get(story.id);
    return change ? { ...story, ...change } : story;
  }

  clear(): void {
    this.#byToken.clear();
    this.#byStory.clear();
  }

  get isEmpty(): boolean {
    return this.#byToken.size === 0;
  }
}
