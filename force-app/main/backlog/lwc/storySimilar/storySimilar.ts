import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import type { StoryIndex } from 'c/storyTextFeed';
import { labels } from './labels';

interface Row {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly words: string;
  readonly isSame: boolean;
}

/** From this share of common words on two stories are probably one. */
const SAME = 0.5;
/** Fewer common words say little, unless that is all there is. */
const FEW = 0.12;
const MOST = 5;

/** Stories that say nearly the same as what is being typed, so that nothing is asked for twice. */
export default class StorySimilar extends LightningElement {
  /** The story that is written, which is like itself. */
  @api exceptId = '';
  @api index: StoryIndex | undefined;
  /** How many stories the index holds; it grows while this is shown. */
  @api indexed = 0;
  /** What is said while stories are still being read. */
  @api progress = '';
  /** What is typed. */
  @api text = '';
  labels = labels;

  /** Asked for more than once a rendering, and found once. */
  #found: { readonly for: string; readonly rows: Row[] } | undefined;

  get rows(): Row[] {
    // The index stays the same object while it grows; its size is what the page draws anew for.
    const asked = `${this.indexed} ${this.exceptId} ${this.text}`;
    if (this.#found?.for !== asked) this.#found = { for: asked, rows: this.find() };
    return this.#found.rows;
  }

  private find(): Row[] {
    const { index, exceptId } = this;
    if (!index || this.indexed === 0) return [];
    const found = index.similar.find(this.text, { most: MOST, among: (id) => id !== exceptId });
    return found
      .filter(({ likeness }) => likeness >= FEW)
      .flatMap(({ id, likeness, words }) => {
        const story = index.story(id);
        if (!story) return [];
        const { key, title, statusLabel, sprintName } = story;
        return [
          {
            id,
            key,
            title,
            detail: [statusLabel, sprintName].filter(Boolean).join(' · '),
            words: fillLabel(labels.words, words.join(', ')),
            isSame: likeness >= SAME
          }
        ];
      });
  }
  get isNone(): boolean {
    return this.rows.length === 0 && this.progress === '';
  }
  get countText(): string {
    return this.indexed === 0 ? '' : fillLabel(labels.among, this.indexed.toLocaleString());
  }
}
