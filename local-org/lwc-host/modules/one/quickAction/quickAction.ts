/** Quick actions: what there are, and running one. */
import { createElement } from 'lwc';
import { ShowToastEvent } from '../../lightning/platformShowToastEvent/platformShowToastEvent.ts';
import ActionForm from '../actionForm/actionForm.ts';
import ActionModal from '../actionModal/actionModal.ts';
import { loadComponent } from '../componentLoader/componentLoader.ts';
import { fetchPage } from '../pageModel/pageModel.ts';
import { problemText } from '../problemText/problemText.ts';
import type { ChosenField } from '../recordForm/formSections.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

/** A button as the org serves it: see `local-org/api/ui-api/actions/model.ts`. */
export interface Action {
  readonly apiName: string;
  readonly label: string;
  readonly type: 'StandardButton' | 'QuickAction';
  readonly subtype: string | null;
}

export interface ActionDetails extends Action {
  readonly targetObject: string | null;
  readonly recordTypeId: string | null;
  readonly columns: number;
  readonly fields: readonly (ChosenField | null)[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly successMessage: string | null;
  readonly component: string | null;
  readonly isHeadless: boolean;
}

/** What an action is run on; nothing for one of the whole org. */
export interface ActionTarget {
  readonly recordId?: string | undefined;
  readonly objectApiName?: string | undefined;
}

/** Actions of a record in order, those named where a page names them; of the whole org without a record. */
export async function fetchActions(recordId?: string, names?: readonly string[]): Promise<readonly Action[]> {
  const query = { ...(recordId && { recordId }), ...(names?.length && { names: names.join() }) };
  const { actions } = await fetchPage<{ actions: readonly Action[] }>('actions', query);
  return actions.map((action) => ({ ...action, label: labelOf(action) }));
}

/** Standard buttons speak as the shell does. */
function labelOf({ type, apiName, label }: Action): string {
  const { edit, clone, delete: remove } = hostWords();
  const standard: Readonly<Record<string, string>> = { Edit: edit, Clone: clone, Delete: remove };
  return type === 'StandardButton' ? (standard[apiName] ?? label) : label;
}

/** Runs a quick action; what goes wrong is told in a toast. Resolves when its window has closed. */
export async function runAction(element: HTMLElement, apiName: string, target: ActionTarget): Promise<void> {
  try {
    const { recordId } = target;
    const query: Record<string, string> = recordId ? { recordId } : {};
    const details = await fetchPage<ActionDetails>(`action/${encodeURIComponent(apiName)}`, query);
    if (details.isHeadless) await invoke(element, details, target);
    else if (details.component) await openComponent(details, target);
    else await openForm(details, target);
  } catch (error) {
    const title = hostWords().cannotRunAction;
    element.dispatchEvent(new ShowToastEvent({ title, message: problemText(error), variant: 'error' }));
  }
}

const propertiesOf = ({ recordId, objectApiName }: ActionTarget): Record<string, unknown> => ({
  ...(recordId && { recordId }),
  ...(objectApiName && { objectApiName })
});

async function openComponent({ label, component }: ActionDetails, target: ActionTarget): Promise<void> {
  await ActionModal.open({ label, size: 'medium', component, properties: propertiesOf(target) });
}

async function openForm(details: ActionDetails, { recordId }: ActionTarget): Promise<void> {
  const isUpdate = details.subtype === 'Update';
  await ActionForm.open({
    label: details.label,
    size: details.columns > 1 ? 'medium' : 'small',
    details,
    recordId: isUpdate ? recordId : undefined
  });
}

/** A headless action's component is on the page for as long as its `invoke()` takes. */
async function invoke(element: HTMLElement, { component, label }: ActionDetails, target: ActionTarget): Promise<void> {
  const is = (await loadComponent(component!)) as unknown as Parameters<typeof createElement>[1]['is'];
  const action = createElement('one-headless-action', { is }) as HTMLElement & { invoke?: () => unknown };
  Object.assign(action, propertiesOf(target));
  action.hidden = true;
  element.append(action);
  try {
    if (typeof action.invoke !== 'function')
      throw new Error(`The component of ${label} has no public method invoke().`);
    await action.invoke();
  } finally {
    action.remove();
  }
}
