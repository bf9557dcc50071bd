/** What the page knows of the org and its user. Compiled components ask here for every `@salesforce/*` value that is not fixed. */

export interface NavItem {
  readonly developerName: string;
  readonly label: string;
  readonly itemType: string;
  readonly objectApiName: string | null;
  readonly objectLabelPlural: string | null;
  readonly iconUrl: string | null;
  readonly pageReference: { readonly type: string; readonly attributes: Record<string, string> };
}

export interface App {
  readonly developerName: string;
  readonly label: string;
  readonly description: string | null;
  readonly headerColor: string | null;
  readonly navItems: readonly NavItem[];
}

interface Values {
  readonly org: { readonly id: string; readonly name: string };
  readonly user: { readonly Id: string; readonly isGuest: boolean; readonly name: string; readonly username: string };
  readonly labels: Record<string, string>;
  readonly resources: Record<string, string>;
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
  /** The user's language, and those that the user may choose from, each in its own words. */
  readonly language: string;
  readonly languages: readonly { readonly value: string; readonly label: string }[];
  readonly i18n: Record<string, unknown>;
  readonly apps: readonly App[];
}

function read(): Values {
  const element = document.getElementById('org-values');
  if (!element?.textContent) throw new Error('This page holds no values of the org.');
  return JSON.parse(element.textContent) as Values;
}

export const values: Values = read();

/** A deploy refuses an unknown label, so one that is missing here was deleted since. */
export const label = (name: string): string => values.labels[name] ?? `[${name}]`;
export const resourceUrl = (name: string): string => values.resources[name] ?? '';
export const contentAssetUrl = (name: string): string => `/file-asset/${name}`;
export const customPermission = (name: string): true | undefined => granted(values.customPermissions, name);
export const userPermission = (name: string): true | undefined => granted(values.userPermissions, name);
export const user = (name: 'Id' | 'isGuest'): string | boolean => values.user[name];
export const i18n = (name: string): unknown => values.i18n[name];

/** The org has no Experience Cloud site. */
export const community = (name: string): string | null => (name === 'basePath' ? '' : null);
export const site = (): null => null;

function granted(permissions: readonly string[], name: string): true | undefined {
  return permissions.includes(name) ? true : undefined;
}

/** `@salesforce/client/formFactor`: the device, as far as the window tells; asked once, as on the platform. */
export function client(): 'Large' | 'Medium' | 'Small' {
  if (matchMedia('(max-width: 30rem)').matches) return 'Small';
  return matchMedia('(pointer: coarse) and (max-width: 64rem)').matches ? 'Medium' : 'Large';
}

const channels = new Map<string, object>();

/** A message channel is known by what was imported: every import of one channel yields one object. */
export function messageChannel(name: string): object {
  const channel = channels.get(name) ?? Object.freeze({ messageChannelName: name });
  channels.set(name, channel);
  return channel;
}
