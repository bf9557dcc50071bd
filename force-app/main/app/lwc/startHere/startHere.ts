import { LightningElement } from 'lwc';
import look from '@salesforce/apex/StartController.look';
import type { AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import type { Product } from 'c/productRecords';
import type { StartRow } from 'c/startRows';
import { labels } from './labels';
import { PLACES } from './places';

/** As many as `StartSelector` counts; more are not told apart. */
const MOST = 200;

const countText = (count: number): string => (count >= MOST ? `${MOST}+` : String(count));

interface Start {
  readonly isOwner: boolean;
  readonly steps: readonly { name: string; isDone: boolean }[];
  readonly matters: readonly { name: string; count: number }[];
  readonly mine: readonly { name: string; count: number }[];
}

/** Where the app begins: the steps of a new product, what needs its owner today, and for everybody what is theirs. */
export default class StartHere extends LightningElement {
  labels = labels;
  product: Product | undefined;
  start: Start | undefined;
  readError: AnyError;
  isOpened = false;

  private read(): void {
    const id = this.product?.id;
    this.readError = undefined;
    if (!id) return;
    look({ productId: id })
      .then((start: Start) => {
        if (id === this.product?.id) this.start = start;
      })
      .catch((error: AnyError) => {
        if (id === this.product?.id) this.readError = error;
      });
  }

  get isLoading(): boolean {
    return this.product !== undefined;
  }
  get isAllDone(): boolean {
    return this.start!.steps.every(({ isDone }) => isDone);
  }
  get areStepsShown(): boolean {
    return this.isOpened || !this.isAllDone;
  }
  /** While there are steps to do they come first; later they are a line at the end. */
  get stepsClass(): string {
    return this.isAllDone ? 'part wide' : 'part wide first';
  }
  get stepsHeading(): string {
    return this.isAllDone ? labels.allDone : labels.steps;
  }
  get stepsDone(): string {
    const { steps } = this.start!;
    return fillLabel(labels.stepsDone, steps.filter(({ isDone }) => isDone).length, steps.length);
  }
  get toggleText(): string {
    return this.isOpened ? labels.hideSteps : labels.showSteps;
  }
  get toggleExpanded(): 'true' | 'false' {
    return this.isOpened ? 'true' : 'false';
  }
  get steps(): StartRow[] {
    return this.start!.steps.flatMap(({ name, isDone }) => this.rowOf(name, '').map((row) => ({ ...row, isDone })));
  }
  get matters(): StartRow[] {
    return this.start!.matters.flatMap(({ name, count }) => this.rowOf(name, countText(count)));
  }
  get mine(): StartRow[] {
    return this.start!.mine.flatMap(({ name, count }) => this.rowOf(name, countText(count)));
  }

  /** None for a name that this page does not know. */
  private rowOf(name: string, count: string): StartRow[] {
    const place = PLACES[name];
    return place ? [{ name, text: fillLabel(place.text, count), target: place.target(this.product!.id) }] : [];
  }

  handleProduct({ detail }: CustomEvent<Product | undefined>): void {
    this.product = detail;
    this.start = undefined;
    this.isOpened = false;
    this.read();
  }
  handleRefresh(): void {
    this.read();
  }
  handleToggle(): void {
    this.isOpened = !this.isOpened;
  }
}
