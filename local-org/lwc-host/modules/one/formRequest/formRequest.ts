/** Pages that are a form over another page: new, edit and clone. */
import type { PageReference } from '../../lightning/hostRouter/hostRouter.ts';

export interface FormRequest {
  readonly objectApiName: string | undefined;
  readonly recordId?: string;
  /** The record that is cloned. */
  readonly sourceId?: string;
  /** Field values from the URL: `defaultFieldValues=Name=Ann,Rank__c=3`. */
  readonly defaultValues: Readonly<Record<string, string>>;
  /** What is shown behind the form where the user came straight to it. */
  readonly behind: PageReference;
}

/** The form that a page reference asks for; undefined for any other page. */
export function formRequest({ type, attributes, state }: PageReference): FormRequest | undefined {
  const { actionName, objectApiName, recordId } = attributes as Record<string, string | undefined>;
  const defaultValues = parseDefaults(state['defaultFieldValues']);
  if (type === 'standard__objectPage' && actionName === 'new' && objectApiName) {
    const behind = { type, attributes: { objectApiName, actionName: 'list' }, state: {} };
    return { objectApiName, defaultValues, behind };
  }
  if (type !== 'standard__recordPage' || !recordId || (actionName !== 'edit' && actionName !== 'clone'))
    return undefined;
  const attributesBehind = { recordId, actionName: 'view', ...(objectApiName && { objectApiName }) };
  const which = actionName === 'edit' ? { recordId } : { sourceId: recordId };
  return { objectApiName, ...which, defaultValues, behind: { type, attributes: attributesBehind, state: {} } };
}

/** Values are encoded one by one, so that a comma inside of one stays in it. */
function parseDefaults(text: string | undefined): Record<string, string> {
  const pairs = (text ?? '').split(',').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, decodeURIComponent(value.join('='))];
    })
  );
}
