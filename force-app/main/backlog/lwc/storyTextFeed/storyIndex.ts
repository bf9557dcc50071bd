import { SimilarStories } from 'c/similarStories';
import type { ReadStory } from './storyTexts';

const DONE = 'Done';

/** The stories of a product to be found by their words, and what is shown of those that are. */
export class StoryIndex {
  readonly similar = new SimilarStories();
  readonly #stories = new Map<string, ReadStory>();

  get size(): number {
    return this.similar.size;
  }

  /** Keeps what is shown of stories; their words are added to `similar` by the caller. */
  remember(stories: readonly ReadStory[]): void {
    for (const story of stories) this.#stories.set(story.id, story);
  }

  story(id: string): ReadStory | undefined {
    return this.#stories.get(id);
  }

  /** The story of a number like S-00012, written in any way. */
  numbered(text: string): ReadStory | undefined {
    const number = /^s?-?0*(\d+)$/iu.exec(text.trim())?.[1];
    if (number === undefined) return undefined;
    for (const story of this.#stories.values()) if (/0*(\d+)$/u.exec(story.key)?.[1] === number) return story;
    return undefined;
  }

  /** Those that are done, but one. */
  finished(exceptId: string): ReadStory[] {
    return [...this.#stories.values()].filter(({ id, status }) => status === DONE && id !== exceptId);
  }
}
