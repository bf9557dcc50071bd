import { LightningElement, api } from 'lwc';
import newestChange from '@salesforce/apex/HistoryController.newestChange';

/** Milliseconds between two looks. */
const POLL = 10_000;

/**
 * Looks from time to time whether the scope of a product has changed, whoever changed it. Shows nothing itself.
 * @fires scopechange when it has
 */
export default class ScopeWatch extends LightningElement {
  @api
  get productId(): string {
    return this.#productId;
  }
  set productId(value: string) {
    if (value === this.#productId) return;
    this.#productId = value;
    this.#newest = undefined;
    this.look();
  }

  #productId = '';
  #newest: string | null | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended in disconnectedCallback
    this.#timer = setInterval(() => this.look(), POLL);
  }
  override disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  /** Looks now instead of at the next turn. */
  @api
  async look(): Promise<void> {
    const productId = this.#productId;
    if (!productId || document.visibilityState === 'hidden') return;
    try {
      const newest: string | null = await newestChange({ productId });
      if (productId !== this.#productId) return;
      const isFirst = this.#newest === undefined;
      const isSame = this.#newest === newest;
      this.#newest = newest;
      if (!isFirst && !isSame) this.dispatchEvent(new CustomEvent('scopechange'));
    } catch {
      // It is asked again at the next turn; the chart says for itself when it cannot be read.
    }
  }
}
