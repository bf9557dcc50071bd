/**
 * `@salesforce/*` modules whose value depends on the org or on who looks at it. Compiled code holds none of these values: it asks
 * `one/orgValues`, which the page fills, so a compiled bundle stays good when a label or a user changes.
 */
const ASKED: Record<string, string> = {
  label: 'label',
  resourceUrl: 'resourceUrl',
  contentAssetUrl: 'contentAssetUrl',
  messageChannel: 'messageChannel',
  customPermission: 'customPermission',
  userPermission: 'userPermission',
  user: 'user',
  i18n: 'i18n',
  client: 'client',
  community: 'community',
  site: 'site'
};

/** Base components bring their own labels; these belong to the org. */
const ORG_LABEL = /^[A-Za-z]\w*\.\w+$/;

/** JavaScript of an `@salesforce/*` module, or undefined where it is none of those. */
export function orgValue(specifier: string): string | undefined {
  if (specifier === '@salesforce/apex') return `export { refreshApex, getSObjectValue } from 'lightning/apexRuntime';`;
  const [, kind, name] = /^@salesforce\/(\w+)\/(.+)$/.exec(specifier) ?? [];
  if (!kind || !name) return undefined;
  if (kind === 'schema') return schemaModule(name);
  if (kind === 'apex' || kind === 'apexContinuation')
    return `import { apexMethod } from 'lightning/apexRuntime'; export default apexMethod(${JSON.stringify(name)});`;
  if (kind === 'label' && !ORG_LABEL.test(name)) return undefined;
  const ask = ASKED[kind];
  return ask && `import { ${ask} } from 'one/orgValues'; export default ${ask}(${JSON.stringify(name)});`;
}

/** `Invoice__c` -> `{ objectApiName }`; `Invoice__c.Customer__r.Name` -> `{ objectApiName, fieldApiName: 'Customer__r.Name' }`. */
function schemaModule(name: string): string {
  const [objectApiName, ...field] = name.split('.');
  const value = field.length ? { fieldApiName: field.join('.'), objectApiName } : { objectApiName };
  return `export default ${JSON.stringify(value)};`;
}
