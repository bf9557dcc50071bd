import type { PageReference } from '../../lightning/hostRouter/hostRouter.ts';

/** Equal for page references that show one page, whatever their state. */
export function pageKey({ type, attributes }: PageReference): string {
  const { objectApiName, recordId, apiName, componentName, relationshipApiName } = attributes;
  return JSON.stringify([type, recordId ?? objectApiName, apiName, componentName, relationshipApiName]);
}
