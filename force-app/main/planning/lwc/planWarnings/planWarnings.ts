import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { sendCommand, type BoardWarning } from 'c/planModel';
import { fixWords, warningWords, type Names } from 'c/planWords';
import { labels } from './labels';

interface Row {
  readonly key: string;
  readonly text: string;
  readonly fix: string;
  readonly index: number;
  readonly icon: string;
  readonly className: string;
}

/** Warnings behind a button that counts them. What is only to be known is listed, and not counted. */
export default class PlanWarnings extends LightningElement {
  @api warnings: readonly BoardWarning[] = [];
  @api names: Names | undefined;
  /** What they are about, for screen readers. */
  @api subject = '';
  @api canPlan = false;

  isOpen = false;

  get isShown(): boolean {
    return this.warnings.length > 0;
  }
  get count(): number {
    return this.warnings.filter(({ isInfo }) => !isInfo).length;
  }
  get countText(): string {
    if (this.count === 0) return String(this.warnings.length);
    return this.count === 1 ? labels.warning : fillLabel(labels.warnings, this.count);
  }
  get toggleLabel(): string {
    return fillLabel(labels.warningsOf, this.subject);
  }
  get toggleName(): string {
    return `${this.countText}, ${this.subject}`;
  }
  get icon(): string {
    return this.count > 0 ? 'utility:warning' : 'utility:info';
  }
  get variant(): string {
    return this.count > 0 ? 'warning' : '';
  }
  get expanded(): string {
    return String(this.isOpen);
  }
  get rows(): Row[] {
    const { names } = this;
    if (!names) return [];
    return this.warnings.map((warning, index) => ({
      key: `${warning.code}:${warning.storyIds.join()}:${index}`,
      text: warningWords(warning, names),
      fix: this.canPlan || warning.fix?.kind === 'open' ? fixWords(warning, names) : '',
      index,
      icon: warning.isInfo ? 'utility:info' : 'utility:warning',
      className: warning.isInfo ? 'row info' : 'row'
    }));
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
  }
  handleFix(event: Event): void {
    const index = Number((event.currentTarget as HTMLElement).dataset.index);
    const fix = this.warnings[index]?.fix;
    // The button may be gone with its warning; who works by keyboard goes on from here.
    this.template?.querySelector<HTMLElement>('.toggle')?.focus();
    if (fix) sendCommand(this, { kind: 'fix', fix });
  }
}
