import { LightningElement, api } from 'lwc';
import { hostRouter } from '../../lightning/hostRouter/hostRouter.ts';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { client } from '../orgValues/orgValues.ts';
import type { PageContext, PageItem, PropertyValue } from '../pageModel/pageModel.ts';
import { fetchActions, runAction, type Action } from '../quickAction/quickAction.ts';
import { deleteAfterAsking, openForm } from '../recordActions/recordActions.ts';
import { isVisible } from '../visibility/visibility.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

/** Buttons beside the menu where a page or layout arranges its actions; where none does, the first alone. */
const ARRANGED = 3;

/** What can be done with a record: the first as buttons, the others in a menu. */
export default class OneActionBar extends LightningElement {
  words = hostWords();
  /** Names that the page gives, each perhaps with a rule for when it shows; nothing: those of the layout. */
  @api names: PropertyValue | undefined;
  @api count: string | undefined;
  @api context: PageContext | undefined;
  @api objectLabel = '';
  @api recordName = '';
  actions: readonly Action[] = [];
  shown: RecordRepresentation | undefined;

  @api
  get record(): RecordRepresentation | undefined {
    return this.shown;
  }

  set record(record: RecordRepresentation | undefined) {
    const isOther = record?.id !== this.shown?.id;
    this.shown = record;
    if (isOther && record) void this.load(record.id);
  }

  async load(recordId: string): Promise<void> {
    const actions = await fetchActions(
      recordId,
      this.named.map(({ name }) => name)
    );
    if (recordId === this.shown?.id) this.actions = actions;
  }

  get named(): readonly Pick<PageItem, 'name' | 'visibility'>[] {
    if (!Array.isArray(this.names)) return [];
    return (this.names as readonly (string | PageItem)[]).map((name) => (typeof name === 'string' ? { name } : name));
  }

  get visible(): readonly Action[] {
    const rules = new Map(this.named.map(({ name, visibility }) => [name.toLowerCase(), visibility]));
    return this.actions.filter(({ apiName }) => isVisible(rules.get(apiName.toLowerCase()), this.context?.facts));
  }

  get most(): number {
    if (client() === 'Small') return 1;
    const isArranged = this.actions.some(({ type }) => type === 'QuickAction') || this.named.length > 0;
    return isArranged ? Number(this.count ?? ARRANGED) : 1;
  }

  get buttons(): readonly Action[] {
    return this.visible.slice(0, this.most);
  }

  get others(): readonly Action[] {
    return this.visible.slice(this.most);
  }

  get hasOthers(): boolean {
    return this.others.length > 0;
  }

  handleButton(event: Event): void {
    void this.run((event.currentTarget as HTMLElement).dataset['name'] ?? '');
  }

  handleMenu(event: CustomEvent<{ value: string }>): void {
    void this.run(event.detail.value);
  }

  async run(name: string): Promise<void> {
    const record = this.shown;
    if (!record) return;
    const action = this.actions.find(({ apiName }) => apiName === name);
    if (action?.type === 'QuickAction') {
      await runAction(this.refs?.['host'] as HTMLElement, name, { recordId: record.id, objectApiName: record.apiName });
    } else if (name === 'Delete') await this.remove(record);
    else openForm(record, name === 'Clone' ? 'clone' : 'edit');
  }

  async remove(record: RecordRepresentation): Promise<void> {
    if (!(await deleteAfterAsking(this, record, this.objectLabel, this.recordName))) return;
    const attributes = { objectApiName: record.apiName, actionName: 'list' };
    hostRouter().navigate({ type: 'standard__objectPage', attributes }, { replace: true });
  }
}
