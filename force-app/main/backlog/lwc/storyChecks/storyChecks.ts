import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import type { Finding, Quality, Severity } from 'c/storyQuality';
import { letterLabels, severityLabels, textsOf } from './findingTexts';
import { labels } from './labels';

const ICONS: Readonly<Record<Severity, string>> = {
  error: 'utility:error',
  warning: 'utility:warning',
  hint: 'utility:info'
};
/** Findings shown before somebody asks for all. */
const FIRST = 4;

interface FindingRow {
  readonly key: string;
  readonly icon: string;
  readonly className: string;
  readonly severity: string;
  readonly what: string;
  readonly how: string;
  readonly cost: string;
  readonly showLabel: string;
}

/**
 * What is weak in a story, worked out while it is typed: a score, the six letters of INVEST, and for each finding why and what to do.
 * @fires fix which part of the story a finding is about, and where in its text
 */
export default class StoryChecks extends LightningElement {
  @api quality: Quality | undefined;
  labels = labels;
  isAll = false;

  get score(): number {
    return this.quality?.score ?? 0;
  }
  get scoreText(): string {
    return fillLabel(labels.score, this.score);
  }
  get scoreClass(): string {
    return `score ${this.score >= 80 ? 'good' : this.score >= 50 ? 'fair' : 'poor'}`;
  }
  get barStyle(): string {
    return `inline-size: ${this.score}%`;
  }
  get letters(): { letter: string; name: string; state: string; className: string }[] {
    return (this.quality?.letters ?? []).map(({ letter, worst }) => ({
      letter,
      name: letterLabels[letter],
      state: worst ? severityLabels[worst] : labels.fine,
      className: `letter ${worst ?? 'fine'}`
    }));
  }
  get findings(): readonly Finding[] {
    return this.quality?.findings ?? [];
  }
  get rows(): FindingRow[] {
    return this.findings.slice(0, this.isAll ? undefined : FIRST).map((finding, index) => {
      const { what, how } = textsOf(finding);
      return {
        key: String(index),
        icon: ICONS[finding.severity],
        className: `finding ${finding.severity}`,
        severity: severityLabels[finding.severity],
        what,
        how,
        cost: `−${finding.cost}`,
        showLabel: fillLabel(labels.showFinding, what)
      };
    });
  }
  get isGood(): boolean {
    return this.findings.length === 0;
  }
  get moreLabel(): string {
    const hidden = this.findings.length - FIRST;
    return hidden > 0 && !this.isAll ? fillLabel(labels.showMore, hidden) : '';
  }

  handleMore(): void {
    this.isAll = true;
  }
  handleShow(event: Event): void {
    const finding = this.findings[Number((event.currentTarget as HTMLElement).dataset.index)];
    if (!finding) return;
    const { start, end } = finding;
    this.dispatchEvent(new CustomEvent('fix', { detail: { part: partOf(finding), start, end } }));
  }
}

/** Which part of the page a finding is about. */
function partOf({ code, field, criterion }: Finding): string {
  if (field) return field;
  if (criterion !== undefined) return `criteria:${criterion}`;
  if (code === 'noCriteria' || code === 'manyCriteria') return 'criteria';
  if (code === 'openQuestions') return 'questions';
  return code === 'waits' ? 'dependencies' : 'points';
}
