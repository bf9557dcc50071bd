/** `@salesforce/apex`: methods of Apex classes for components. */
import { refreshResult } from '../../lightning/ldsCache/wireAdapter.ts';

/** Asks the org again for what a wire of this page emitted. */
export async function refreshApex(wiredResult: unknown): Promise<void> {
  await refreshResult(wiredResult);
}

/** Value of a field in an SObject that Apex answered; `field` may span relationships: `Account.Owner.Name`. */
export function getSObjectValue(sobject: object, field: string | { readonly fieldApiName: string }): unknown {
  const path = typeof field === 'string' ? field.split('.').slice(1).join('.') : field.fieldApiName;
  const step = (value: unknown, name: string): unknown => (value as Record<string, unknown> | undefined)?.[name];
  return path.split('.').reduce<unknown>(step, sobject);
}
