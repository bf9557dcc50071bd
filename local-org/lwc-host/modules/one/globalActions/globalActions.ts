import { LightningElement } from 'lwc';
import { fetchActions, runAction, type Action } from '../quickAction/quickAction.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

/** The "+" of the header: actions of the whole org, where it has any. */
export default class OneGlobalActions extends LightningElement {
  words = hostWords();
  actions: readonly Action[] = [];

  override connectedCallback(): void {
    void this.load();
  }

  async load(): Promise<void> {
    this.actions = await fetchActions();
  }

  get hasActions(): boolean {
    return this.actions.length > 0;
  }

  handleSelect(event: CustomEvent<{ value: string }>): void {
    void runAction(this.refs?.['host'] as HTMLElement, event.detail.value, {});
  }
}
