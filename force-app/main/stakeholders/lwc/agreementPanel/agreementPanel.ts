import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import { agreements, type Agreement } from 'c/consensus';
import { fillLabel } from 'c/labelText';
import { NO_OPINIONS, type Opinions } from 'c/stakeholderRecords';
import type { Story } from 'c/storyRecords';
import disagreement from '@salesforce/label/c.Stakeholders_Disagreement';
import discussIntro from '@salesforce/label/c.Stakeholders_DiscussIntro';
import forText from '@salesforce/label/c.Stakeholders_ForText';
import forWhom from '@salesforce/label/c.Stakeholders_For';
import little from '@salesforce/label/c.Stakeholders_Little';
import nothing from '@salesforce/label/c.Stakeholders_Nothing';
import noVotes from '@salesforce/label/c.Stakeholders_NoVotes';
import points from '@salesforce/label/c.Stakeholders_Points';
import some from '@salesforce/label/c.Stakeholders_Some';
import story from '@salesforce/label/c.Vote_Story';
import strong from '@salesforce/label/c.Stakeholders_Strong';
import title from '@salesforce/label/c.Stakeholders_TabAgreement';
import weighted from '@salesforce/label/c.Stakeholders_Weighted';

const MOST_ROWS = 50;
const MOST_NAMES = 3;
const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });

interface Row {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly points: string;
  readonly weighted: string;
  readonly disagreement: string;
  readonly barStyle: string;
  readonly supporters: string;
  readonly without: string;
}

function wordsOf(share: number): string {
  const percent = Math.round(100 * share);
  if (share > 0.5) return fillLabel(strong, percent);
  return fillLabel(share > 0.2 ? some : little, percent);
}

function rowOf(one: Agreement, { id, title: name }: Story, names: ReadonlyMap<string, string>): Row {
  const supporters = one.supporters.slice(0, MOST_NAMES);
  return {
    id,
    url: `/lightning/r/${id}/view`,
    title: name,
    points: numbers.format(one.points),
    weighted: numbers.format(one.weighted),
    disagreement: wordsOf(one.disagreement),
    barStyle: `inline-size: ${Math.round(100 * one.disagreement)}%`,
    supporters: supporters.map((who) => fillLabel(forText, names.get(who.id) ?? '', who.points)).join(', '),
    without: one.withoutPoints > 0 ? `· ${fillLabel(nothing, one.withoutPoints)}` : ''
  };
}

function rowsOf({ stakeholders, votes, stories }: Opinions): Row[] {
  const open = new Map(stories.filter(({ status }) => status !== 'Done').map((one) => [one.id, one]));
  const names = new Map(stakeholders.map(({ id, name }) => [id, name]));
  return agreements(stakeholders, votes)
    .filter(({ storyId }) => open.has(storyId))
    .slice(0, MOST_ROWS)
    .map((one) => rowOf(one, open.get(one.storyId)!, names));
}

/** What stakeholders want and differ on, most first: the list for a meeting. */
export default class AgreementPanel extends LightningElement {
  @api
  get content(): Opinions {
    return this.#content;
  }
  set content(content: Opinions) {
    this.#content = content;
    this.rows = rowsOf(content);
  }

  labels = { disagreement, forWhom, noVotes, points, story, title, weighted };
  rows: readonly Row[] = [];
  #content = NO_OPINIONS;

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }
  get intro(): string {
    const { stakeholders, votes } = this.#content;
    const voted = new Set(votes.map(({ stakeholderId }) => stakeholderId));
    return fillLabel(discussIntro, voted.size, stakeholders.length);
  }
}
