import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import time from '@salesforce/label/c.Meeting_Time';
import timer from '@salesforce/label/c.Meeting_Timer';

/** Seconds as minutes and seconds: 75 is 1:15. */
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** How long a point has taken of its time; it starts anew with each point. */
export default class MeetingClock extends LightningElement {
  /** Minutes that the point may take. */
  @api box = 0;
  @api
  get pointKey(): string {
    return this.shownKey;
  }
  set pointKey(value: string) {
    if (value === this.shownKey) return;
    this.shownKey = value;
    this.start = Date.now();
    this.seconds = 0;
  }

  labels = { timer };
  shownKey = '';
  start = Date.now();
  seconds = 0;
  #timer: number | undefined;

  override connectedCallback(): void {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a clock; it ends with the component
    this.#timer = window.setInterval(() => {
      this.seconds = Math.floor((Date.now() - this.start) / 1000);
    }, 1000);
  }
  override disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  get text(): string {
    return fillLabel(time, clock(this.seconds), this.box);
  }
  get className(): string {
    return this.seconds > 60 * this.box ? 'time over' : 'time';
  }
}
