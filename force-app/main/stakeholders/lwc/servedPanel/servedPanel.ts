import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import { fillLabel } from 'c/labelText';
import { segmentsOf, whomServes, type Served } from 'c/servedPeople';
import { NO_OPINIONS, type Opinions } from 'c/stakeholderRecords';
import type { Story } from 'c/storyRecords';
import group from '@salesforce/label/c.Stakeholders_Group';
import intro from '@salesforce/label/c.Stakeholders_ServedIntro';
import leftOut from '@salesforce/label/c.Stakeholders_LeftOut';
import leftOutOf from '@salesforce/label/c.Stakeholders_LeftOutOf';
import leftOutTitle from '@salesforce/label/c.Stakeholders_LeftOutTitle';
import nobodyAsked from '@salesforce/label/c.Stakeholders_NobodyAsked';
import nobodyLeftOut from '@salesforce/label/c.Stakeholders_NobodyLeftOut';
import noSegments from '@salesforce/label/c.Stakeholders_NoSegments';
import openStories from '@salesforce/label/c.Stakeholders_OpenStories';
import plannedStories from '@salesforce/label/c.Stakeholders_PlannedStories';
import reach from '@salesforce/label/c.Stakeholders_Reach';
import satisfaction from '@salesforce/label/c.Stakeholders_Satisfaction';
import segment from '@salesforce/label/c.Stakeholders_Segment';
import segmentsTitle from '@salesforce/label/c.Stakeholders_Segments';
import title from '@salesforce/label/c.Stakeholders_TabServed';

const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const isOpen = (story: Story): boolean => story.status !== 'Done' && story.status !== 'Not Now';

/** Whom the plan serves, group by group, whom it leaves out, and which segments of users it reaches. */
export default class ServedPanel extends LightningElement {
  @api
  get content(): Opinions {
    return this.#content;
  }
  set content(content: Opinions) {
    this.#content = content;
    this.#open = content.stories.filter(isOpen);
    this.#planned = new Set(this.#open.filter(({ sprintId }) => sprintId !== null).map(({ id }) => id));
    const isPlanned = (id: string): boolean => this.#planned.has(id);
    this.served = whomServes(content.stakeholders, this.#open, content.votes, isPlanned);
    this.segments = segmentsOf(this.#open, isPlanned).map((one) => ({
      key: one.segment,
      reach: one.reach === null ? '' : numbers.format(one.reach),
      stories: one.stories,
      planned: numbers.format(one.planned)
    }));
  }

  labels = {
    group,
    leftOut,
    leftOutTitle,
    nobodyLeftOut,
    noSegments,
    openStories,
    plannedStories,
    reach,
    satisfaction,
    segment,
    segmentsTitle,
    title
  };

  served: Served = { groups: [], people: [] };
  segments: { key: string; reach: string; stories: number; planned: string }[] = [];
  #content = NO_OPINIONS;
  #open: readonly Story[] = [];
  /** What stands in a sprint and is not done. */
  #planned: ReadonlySet<string> = new Set();

  get intro(): string {
    const planned = this.#open.filter(({ id }) => this.#planned.has(id));
    const points = planned.reduce((sum, story) => sum + (story.points ?? 0), 0);
    return fillLabel(intro, planned.length, numbers.format(points));
  }
  get groups(): { key: string; name: string; text: string; barStyle: string; hasBar: boolean; leftOut: string }[] {
    const names = new Map(this.#content.stakeholders.map((one) => [one.group, one.groupLabel]));
    return this.served.groups.map((one) => {
      const percent = Math.round(100 * (one.satisfaction ?? 0));
      return {
        key: one.group,
        name: names.get(one.group) ?? one.group,
        text: one.satisfaction === null ? nobodyAsked : `${percent} %`,
        barStyle: `inline-size: ${percent}%`,
        hasBar: one.satisfaction !== null,
        leftOut: fillLabel(leftOutOf, one.leftOut, one.people)
      };
    });
  }
  get leftOut(): { id: string; name: string; url: string; group: string }[] {
    const out = new Set(this.served.people.filter(({ isLeftOut }) => isLeftOut).map(({ id }) => id));
    return this.#content.stakeholders
      .filter(({ id }) => out.has(id))
      .map(({ id, name, groupLabel }) => ({ id, name, url: `/lightning/r/${id}/view`, group: groupLabel }));
  }
  get isNobodyLeftOut(): boolean {
    return this.leftOut.length === 0;
  }
  get hasSegments(): boolean {
    return this.segments.length > 0;
  }
}
