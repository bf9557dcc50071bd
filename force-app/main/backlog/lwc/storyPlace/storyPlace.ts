import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import RELEASE_OBJECT from '@salesforce/schema/Release__c';
import SPRINT_OBJECT from '@salesforce/schema/Sprint__c';
import { fillLabel } from 'c/labelText';
import type { Named, Place, StoryFacts } from 'c/storyPanelModel';
import { labels } from './labels';

interface Row extends Named {
  readonly position: string;
  readonly isThis: boolean;
  readonly className: string;
  readonly size: string;
}

const BACKLOG_TAB = 'Product_Backlog';

/** Where a story stands: between which others in the backlog, and in which sprint and release. */
export default class StoryPlace extends NavigationMixin(LightningElement) {
  @api place: Place | undefined;
  @api facts: StoryFacts | undefined;
  @api points: number | null = null;
  @api storyTitle = '';
  labels = labels;

  get positionText(): string {
    const { place } = this;
    if (!place) return '';
    return place.position === null
      ? labels.unplaced
      : fillLabel(labels.position, place.position.toLocaleString(), place.total.toLocaleString());
  }
  /** The neighbours with the story itself among them, numbered. */
  get rows(): Row[] {
    const { place, facts } = this;
    if (!place || place.position === null || !facts) return [];
    const itself: Named = { id: facts.id, key: facts.key, title: this.storyTitle, points: this.points };
    const first = place.position - place.above.length;
    return [...place.above, itself, ...place.below].map((story, index) => {
      const isThis = story === itself;
      return {
        ...story,
        position: (first + index).toLocaleString(),
        isThis,
        className: `row ${isThis ? 'this' : ''}`,
        size: story.points === null ? '–' : String(story.points)
      };
    });
  }
  get sprintDates(): string {
    const { sprintStart, sprintEnd } = this.facts ?? {};
    const day = (date: string): string => new Date(`${date}T00:00`).toLocaleDateString();
    return sprintStart && sprintEnd ? `${day(sprintStart)} – ${day(sprintEnd)}` : '';
  }
  get plan(): { name: string; label: string; value: string; url: string | undefined; detail: string }[] {
    const { sprintId, sprintName, releaseId, releaseName, objectiveName, statusLabel } = this.facts ?? {};
    const url = (object: string, id?: string | null): string | undefined => {
      return id ? `/lightning/r/${object}/${id}/view` : undefined;
    };
    return [
      { name: 'status', label: labels.status, value: statusLabel ?? '', url: undefined, detail: '' },
      {
        name: 'sprint',
        label: labels.sprint,
        value: sprintName || labels.notPlanned,
        url: url(SPRINT_OBJECT.objectApiName, sprintId),
        detail: this.sprintDates
      },
      {
        name: 'release',
        label: labels.release,
        value: releaseName || labels.notPlanned,
        url: url(RELEASE_OBJECT.objectApiName, releaseId),
        detail: ''
      },
      {
        name: 'objective',
        label: labels.objective,
        value: objectiveName || labels.notAligned,
        url: undefined,
        detail: ''
      }
    ];
  }

  handleBacklog(): void {
    this[NavigationMixin.Navigate]({ type: 'standard__navItemPage', attributes: { apiName: BACKLOG_TAB } });
  }
}
