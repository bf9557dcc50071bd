import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { objectiveShares } from 'c/strategyRollUp';
import type { Strategy } from 'c/strategyRecords';
import type { Story } from 'c/storyRecords';
import byRelease from '@salesforce/label/c.Strategy_ByRelease';
import bySprint from '@salesforce/label/c.Strategy_BySprint';
import noShares from '@salesforce/label/c.Strategy_NoShares';
import pointsTotal from '@salesforce/label/c.Strategy_PointsTotal';
import shareBy from '@salesforce/label/c.Strategy_ShareBy';
import shareReleaseTitle from '@salesforce/label/c.Strategy_ShareReleaseTitle';
import shareText from '@salesforce/label/c.Strategy_ShareText';
import shareTitle from '@salesforce/label/c.Strategy_ShareTitle';
import withoutObjective from '@salesforce/label/c.Strategy_WithoutObjective';

/** Colours that a reader can tell apart; objectives beyond them share the last one. */
const COLOURS = 8;

interface Segment {
  readonly key: string;
  readonly style: string;
  readonly className: string;
  readonly text: string;
}

/** What the panel is about, as `asIs` makes it. */
export interface ShareContent {
  readonly stories: readonly Story[];
  readonly strategy: Strategy | undefined;
}

const NOTHING: ShareContent = { stories: [], strategy: undefined };

/** How the points of each sprint, or each release, spread over the objectives they serve. */
export default class ObjectiveSharePanel extends LightningElement {
  @api
  get content(): ShareContent | undefined {
    return this.#content;
  }
  set content(content: ShareContent | undefined) {
    this.#content = content ?? NOTHING;
    this.reckon();
  }

  labels = { shareBy, noShares };
  by: 'sprint' | 'release' = 'sprint';
  shares: ReturnType<typeof objectiveShares> = [];
  #content = NOTHING;
  byOptions = [
    { label: bySprint, value: 'sprint' },
    { label: byRelease, value: 'release' }
  ];

  get heading(): string {
    return this.by === 'sprint' ? shareTitle : shareReleaseTitle;
  }
  get legend(): { key: string; name: string; className: string }[] {
    const used = new Set(this.shares.flatMap(({ shares }) => shares.map(({ objectiveId }) => objectiveId)));
    const objectives = (this.strategy?.objectives ?? []).filter(({ id }) => used.has(id));
    const named = objectives.map(({ id, name }) => ({ key: id, name, className: `dot ${this.colourOf(id)}` }));
    return used.has(null) ? [...named, { key: 'none', name: withoutObjective, className: 'dot none' }] : named;
  }
  get rows(): { id: string; name: string; total: string; segments: Segment[] }[] {
    const containers = this.containers;
    return this.shares.map(({ id, points, shares }) => ({
      id,
      name: containers.find((container) => container.id === id)?.name ?? '',
      total: fillLabel(pointsTotal, points.toLocaleString()),
      segments: shares.map(({ objectiveId, points: own, share }) => ({
        key: objectiveId ?? 'none',
        style: `flex-grow: ${own}`,
        className: `segment ${this.colourOf(objectiveId)}`,
        text: fillLabel(shareText, this.nameOf(objectiveId), Math.round(100 * share), own.toLocaleString())
      }))
    }));
  }
  get isEmpty(): boolean {
    return this.shares.length === 0;
  }

  private get containers(): readonly { readonly id: string; readonly name: string }[] {
    return (this.by === 'sprint' ? this.strategy?.sprints : this.strategy?.releases) ?? [];
  }
  private get strategy(): Strategy | undefined {
    return this.#content.strategy;
  }
  private reckon(): void {
    const containerOf = (story: Story): string | null => (this.by === 'sprint' ? story.sprintId : story.releaseId);
    this.shares = objectiveShares(this.#content.stories, this.containers, containerOf);
  }
  private colourOf(objectiveId: string | null): string {
    if (objectiveId === null) return 'none';
    const index = this.strategy?.objectives.findIndex(({ id }) => id === objectiveId) ?? 0;
    return `colour-${Math.min(index, COLOURS - 1)}`;
  }
  private nameOf(objectiveId: string | null): string {
    return this.strategy?.objectives.find(({ id }) => id === objectiveId)?.name ?? withoutObjective;
  }

  handleBy(event: CustomEvent<{ value: 'sprint' | 'release' }>): void {
    this.by = event.detail.value;
    this.reckon();
  }
}
