import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { fillLabel } from 'c/labelText';
import type { ScopeStory } from './scopeStory';
import blocked from '@salesforce/label/c.Release_Blocked';
import epic from '@salesforce/label/c.Release_Epic';
import noStories from '@salesforce/label/c.Release_NoStories';
import points from '@salesforce/label/c.Release_Points';
import scope from '@salesforce/label/c.Release_Scope';
import scopeCount from '@salesforce/label/c.Release_ScopeCount';
import status from '@salesforce/label/c.Release_Status';
import story from '@salesforce/label/c.Release_Story';
import value from '@salesforce/label/c.Release_Value';

/** The stories of a release, in rank order. */
export default class ReleaseScope extends NavigationMixin(LightningElement) {
  @api stories: readonly ScopeStory[] = [];

  labels = { blocked, epic, noStories, points, scope, status, story, value };

  get rows(): (ScopeStory & { url: string })[] {
    return this.stories.map((one) => ({ ...one, url: `/lightning/r/${one.id}/view` }));
  }
  get isEmpty(): boolean {
    return this.stories.length === 0;
  }
  get count(): string {
    const wanted = this.stories.filter((one) => one.status !== 'Not Now');
    const sum = (some: readonly ScopeStory[]): number => some.reduce((total, one) => total + (one.points ?? 0), 0);
    return fillLabel(scopeCount, wanted.length, sum(wanted.filter((one) => one.status === 'Done')), sum(wanted));
  }

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const recordId = (event.target as HTMLElement).dataset.id ?? '';
    this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } });
  }
}
