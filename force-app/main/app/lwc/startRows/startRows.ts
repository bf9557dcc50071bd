import { LightningElement, api } from 'lwc';
import { NavigationMixin, type PageReference } from 'lightning/navigation';
import done from '@salesforce/label/c.Start_Done';
import notDone from '@salesforce/label/c.Start_NotDone';
import open from '@salesforce/label/c.Start_Open';
import openThing from '@salesforce/label/c.Start_OpenThing';
import { fillLabel } from 'c/labelText';

/** A line with a place to go; `isDone` only where it is a step. */
export interface StartRow {
  readonly name: string;
  readonly text: string;
  readonly target: PageReference;
  readonly isDone?: boolean;
}

/** Lines of the start page, each with a button that leads to where it is dealt with. */
export default class StartRows extends NavigationMixin(LightningElement) {
  @api rows: readonly StartRow[] = [];

  labels = { open };

  get lines(): (StartRow & { icon: string; iconText: string; isMarked: boolean; variant: string; openText: string })[] {
    return this.rows.map((row) => ({
      ...row,
      isMarked: row.isDone !== undefined,
      icon: row.isDone ? 'utility:success' : 'utility:routing_offline',
      variant: row.isDone ? 'success' : '',
      iconText: row.isDone ? done : notDone,
      openText: fillLabel(openThing, row.text)
    }));
  }

  handleOpen(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    const row = this.rows.find((one) => one.name === name);
    if (row) this[NavigationMixin.Navigate](row.target);
  }
}
