import { LightningElement, api } from 'lwc';
import LightningPrompt from 'lightning/prompt';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import copied from '@salesforce/label/c.Backlog_LinkCopied';
import copyLink from '@salesforce/label/c.Backlog_CopyLink';
import forget from '@salesforce/label/c.Backlog_ForgetView';
import keep from '@salesforce/label/c.Backlog_KeepView';
import nameQuestion from '@salesforce/label/c.Backlog_ViewName';
import title from '@salesforce/label/c.Backlog_Views';
import { fillLabel } from 'c/labelText';
import { keepViews, keptViews, type KeptView } from './keptViews';

const VIEW = 'view:';

/**
 * Views of the backlog that a person keeps under a name, and the link to what is shown.
 * @fires viewchoose the state of the chosen view
 */
export default class BacklogViews extends LightningElement {
  /** What is shown, as names and values of the page's address. */
  @api state: Readonly<Record<string, string>> = {};
  labels = { copyLink, keep, title };
  views: readonly KeptView[] = keptViews();

  get items(): { value: string; label: string; isShown: boolean }[] {
    return this.views.map(({ name, state }) => {
      return { value: VIEW + name, label: name, isShown: isSame(state, this.state) };
    });
  }
  private get shown(): KeptView | undefined {
    return this.views.find(({ state }) => isSame(state, this.state));
  }
  get canForget(): boolean {
    return this.shown !== undefined;
  }
  get forgetLabel(): string {
    return fillLabel(forget, this.shown?.name ?? '');
  }
  get buttonLabel(): string {
    return this.shown?.name ?? title;
  }

  handleSelect(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    if (value === 'keep') this.keepShown();
    else if (value === 'forget') this.change(this.views.filter((view) => view !== this.shown));
    else if (value === 'copy') this.copyLink();
    else this.choose(value.slice(VIEW.length));
  }

  private choose(name: string): void {
    const view = this.views.find((each) => each.name === name);
    if (view) this.dispatchEvent(new CustomEvent('viewchoose', { detail: view.state }));
  }
  private async keepShown(): Promise<void> {
    const answer = await LightningPrompt.open({ label: keep, message: nameQuestion, defaultValue: '' });
    const name = answer?.trim();
    if (name) this.change([...this.views.filter((view) => view.name !== name), { name, state: this.state }]);
  }
  private change(views: readonly KeptView[]): void {
    this.views = views;
    keepViews(views);
  }
  private async copyLink(): Promise<void> {
    const { href } = window.location;
    try {
      await navigator.clipboard.writeText(href);
      this.dispatchEvent(new ShowToastEvent({ title: copied, message: '', variant: 'success' }));
    } catch {
      // A browser may forbid it: then the link is shown, to be copied by hand.
      await LightningPrompt.open({ label: copyLink, message: copyLink, defaultValue: href });
    }
  }
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''));
}
