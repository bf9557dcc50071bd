import { LightningElement, api, wire } from 'lwc';
import { getFieldValue, getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import NAME from '@salesforce/schema/User.Name';
import changedOne from '@salesforce/label/c.Backlog_OthersChangedOne';
import changedMany from '@salesforce/label/c.Backlog_OthersChanged';
import movedOne from '@salesforce/label/c.Backlog_OthersMovedOne';
import movedMany from '@salesforce/label/c.Backlog_OthersMoved';
import dismiss from '@salesforce/label/c.Backlog_Dismiss';
import somebody from '@salesforce/label/c.Backlog_Somebody';
import { fillLabel } from 'c/labelText';

/** What somebody else has done since. */
export interface OthersChanges {
  readonly userId: string;
  readonly moved: number;
  readonly changed: number;
  /** Number and title of the first of the stories. */
  readonly story: string;
}

/**
 * Says quietly that somebody else has moved or changed stories, which show already.
 * @fires dismiss
 */
export default class ChangeNotice extends LightningElement {
  @api changes: OthersChanges | undefined;
  labels = { dismiss };
  fields = [NAME];
  user: RecordRepresentation | undefined;

  get userId(): string | undefined {
    return this.changes?.userId;
  }

  @wire(getRecord, { recordId: '$userId', fields: '$fields' })
  wiredUser({ data }: { data?: RecordRepresentation }): void {
    this.user = data;
  }

  get text(): string {
    if (!this.changes) return '';
    const { moved, changed, story } = this.changes;
    const who = (getFieldValue(this.user, NAME) as string | undefined) ?? somebody;
    if (moved > 0) return moved === 1 ? fillLabel(movedOne, who, story) : fillLabel(movedMany, who, moved);
    return changed === 1 ? fillLabel(changedOne, who, story) : fillLabel(changedMany, who, changed);
  }

  handleDismiss(): void {
    this.dispatchEvent(new CustomEvent('dismiss'));
  }
}
