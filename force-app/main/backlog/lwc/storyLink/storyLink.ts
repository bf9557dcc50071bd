import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import STORY_OBJECT from '@salesforce/schema/Story__c';

/** A story by number and title, leading to its page; with a key held, in a tab of its own. */
export default class StoryLink extends NavigationMixin(LightningElement) {
  @api storyId = '';
  @api storyKey = '';
  @api storyTitle = '';

  get url(): string {
    return `/lightning/r/${STORY_OBJECT.objectApiName}/${this.storyId}/view`;
  }

  handleOpen(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: this.storyId, objectApiName: STORY_OBJECT.objectApiName, actionName: 'view' }
    });
  }
}
