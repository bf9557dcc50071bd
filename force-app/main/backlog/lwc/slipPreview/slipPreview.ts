import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { filterStories, NO_FILTER } from 'c/storyFilter';
import { moveInOrder, type MoveTarget } from 'c/storyOrder';
import type { Story } from 'c/storyRecords';
import { whatSlips, type PlannedSprint, type Slip } from 'c/storySlip';
import { labels } from './labels';
import { slipWords, type SlipPart } from './slipWords';

/** A release with a promised day, as ISO date. */
export interface PromisedRelease {
  readonly id: string;
  readonly name: string;
  readonly date: string;
}

interface View {
  readonly key: string;
  readonly parts: readonly SlipPart[];
  readonly nothing: string;
  readonly unestimated: string;
}

/**
 * "What slips if I insert this?": which stories, due dates and releases a move would make later, said before it is made. The team works from
 * the top of the backlog, at the capacity of the sprints to come.
 */
export default class SlipPreview extends LightningElement {
  /** Stories of one product in rank order; those that are open count. */
  @api stories: readonly Story[] = [];
  /** Sprints to come, in order, with what the team can take on in each. */
  @api sprints: readonly PlannedSprint[] = [];
  /** Stories that would move, in their order, and where. */
  @api storyIds: readonly string[] = [];
  @api target: MoveTarget | undefined;
  @api releases: readonly PromisedRelease[] = [];

  labels = labels;

  get hasSprints(): boolean {
    return this.sprints.some(({ capacity }) => capacity > 0);
  }
  get isShown(): boolean {
    return this.target !== undefined && this.storyIds.length > 0;
  }

  private get slip(): Slip {
    const before = filterStories(this.stories, NO_FILTER);
    const after = moveInOrder(before, this.storyIds, this.target!);
    return whatSlips(before, after, this.sprints, this.releases);
  }

  /** All words in one go, so that they are reckoned once a rendering. */
  get views(): View[] {
    const { slip } = this;
    const byId = new Map(this.stories.map((story) => [story.id, story]));
    const parts = slipWords(slip, {
      sprints: this.sprints,
      story: (id) => byId.get(id) ?? { key: '', title: '' },
      release: (id) => this.releases.find((release) => release.id === id)?.name ?? '',
      moved: new Set(this.storyIds)
    });
    const { unestimated, assumedPoints } = slip;
    const isAssuming = unestimated > 0 && parts.length > 0;
    return [
      {
        key: 'words',
        parts,
        nothing: parts.length === 0 ? labels.nothing : '',
        unestimated: isAssuming ? fillLabel(labels.unestimated, unestimated, assumedPoints.toLocaleString()) : ''
      }
    ];
  }
}
