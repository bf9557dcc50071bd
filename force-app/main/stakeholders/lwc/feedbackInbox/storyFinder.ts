import { SimilarStories } from 'c/similarStories';
import type { Story } from 'c/storyRecords';
import type { CardStory } from 'c/feedbackCard';

const MOST = 5;

/** Finds the stories that may answer feedback: by its words, or by what somebody types. */
export class StoryFinder {
  #index = new SimilarStories();
  #stories = new Map<string, Story>();

  /** Stories of the product as they arrive; those that are there already are not read again while they say the same. */
  take(stories: readonly Story[]): void {
    const fresh = stories.filter((story) => this.#stories.get(story.id)?.searchText !== story.searchText);
    this.#index.add(fresh.map(({ id, title, epicName }) => ({ id, title, text: epicName })));
    this.#stories = new Map(stories.map((story) => [story.id, story]));
  }

  find(text: string, isTyping: boolean): CardStory[] {
    const among = (id: string): boolean => this.#stories.has(id);
    return this.#index.find(text, { most: MOST, isTyping, among }).flatMap(({ id }) => {
      const story = this.#stories.get(id);
      if (!story) return [];
      return [
        { id, title: story.title, details: [story.key, story.epicName, story.statusLabel].filter(Boolean).join(' · ') }
      ];
    });
  }
}
