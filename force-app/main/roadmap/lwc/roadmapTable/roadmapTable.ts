import { LightningElement, api } from 'lwc';
import atRisk from '@salesforce/label/c.Roadmap_AtRisk';
import end from '@salesforce/label/c.Roadmap_End';
import horizon from '@salesforce/label/c.Roadmap_Horizon';
import item from '@salesforce/label/c.Roadmap_Item';
import objective from '@salesforce/label/c.Roadmap_LanesObjective';
import p50 from '@salesforce/label/c.Roadmap_P50';
import p85 from '@salesforce/label/c.Roadmap_P85';
import promised from '@salesforce/label/c.Roadmap_Promised';
import start from '@salesforce/label/c.Roadmap_Start';
import status from '@salesforce/label/c.Roadmap_Status';
import tableLabel from '@salesforce/label/c.Roadmap_Title';

/** A row: ids, names and ISO dates; empty texts where there is nothing. */
export interface TableRow {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly objective: string;
  readonly status: string;
  readonly horizon: string;
  readonly start: string;
  readonly end: string;
  readonly promised: string;
  readonly p50: string;
  readonly p85: string;
  /** Why the promise is at risk. */
  readonly risk: string;
}

/**
 * The roadmap as a table: what the drawing shows, for readers and for screen readers.
 * @fires baropen the id of an item whose record should open
 */
export default class RoadmapTable extends LightningElement {
  @api rows: readonly TableRow[] = [];
  /** Without dates where readers must not see them. */
  @api hasDates = false;

  labels = { atRisk, end, horizon, item, objective, p50, p85, promised, start, status, tableLabel };

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('baropen', { detail: (event.target as HTMLElement).dataset.item }));
  }
}
