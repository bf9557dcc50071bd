import { OrgError } from '../../errors.ts';
import type { MetadataComponent } from '../../metadata/model.ts';
import { childNamed, childText, childTexts } from '../../metadata/xmlElement.ts';
import type { UiApiContext } from './model.ts';
import { themeOf } from './theme.ts';

/** What a tab opens: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_nav_item.htm */
export interface NavItem {
  availableInClassic: boolean;
  availableInLightning: boolean;
  color: string | null;
  content: string | null;
  custom: boolean;
  developerName: string;
  iconUrl: string | null;
  id: null;
  itemType: 'Entity' | 'CustomTab' | 'Standard';
  label: string;
  objectApiName: string | null;
  objectLabel: string | null;
  objectLabelPlural: string | null;
  pageReference: { type: string; attributes: Record<string, string>; state?: Record<string, string> };
  standardType: string | null;
}

function objectItem(context: UiApiContext, tab: string): NavItem | undefined {
  const name = tab.replace(/^standard-/, '');
  const object = context.org.schema.object(name);
  if (!object || !context.caller.access.object(object.name).read) return undefined;
  return {
    availableInClassic: true,
    availableInLightning: true,
    color: null,
    content: null,
    custom: object.custom,
    developerName: object.name,
    iconUrl: themeOf(context.org.metadata, object).iconUrl,
    id: null,
    itemType: 'Entity',
    label: object.labelPlural,
    objectApiName: object.name,
    objectLabel: object.label,
    objectLabelPlural: object.labelPlural,
    pageReference: { type: 'standard__objectPage', attributes: { objectApiName: object.name, actionName: 'home' } },
    standardType: null
  };
}

function customItem(tab: MetadataComponent): NavItem {
  const number = /^Custom(\d+)/.exec(childText(tab.xml, 'motif') ?? '')?.[1];
  return {
    availableInClassic: true,
    availableInLightning: true,
    color: null,
    content: childText(tab.xml, 'flexiPage') ?? childText(tab.xml, 'lwcComponent') ?? childText(tab.xml, 'url') ?? null,
    custom: true,
    developerName: tab.fullName,
    iconUrl: number ? `/img/icon/t4v35/custom/custom${number}_120.png` : null,
    id: null,
    itemType: 'CustomTab',
    label: childText(tab.xml, 'label') ?? tab.fullName,
    objectApiName: null,
    objectLabel: null,
    objectLabelPlural: null,
    pageReference: { type: 'standard__navItemPage', attributes: { apiName: tab.fullName } },
    standardType: null
  };
}

const HOME: NavItem = {
  availableInClassic: true,
  availableInLightning: true,
  color: null,
  content: null,
  custom: false,
  developerName: 'standard-home',
  iconUrl: '/img/icon/t4v35/standard/home_120.png',
  id: null,
  itemType: 'Standard',
  label: 'Home',
  objectApiName: null,
  objectLabel: null,
  objectLabelPlural: null,
  pageReference: { type: 'standard__namedPage', attributes: { pageName: 'home' } },
  standardType: 'home'
};

/** A tab for the caller; undefined when it does not exist, is hidden from the caller, or its object may not be read. */
export function navItem(context: UiApiContext, tabName: string): NavItem | undefined {
  if (tabName === 'standard-home') return HOME;
  const tab = context.org.metadata.get('CustomTab', tabName);
  if (tab && !context.caller.access.tabVisible(tab.fullName)) return undefined;
  if (tab && childText(tab.xml, 'customObject') !== 'true') return customItem(tab);
  return objectItem(context, tabName);
}

/** "App": name, colour and tabs of a Lightning app as the caller sees it. */
export function appOf(context: UiApiContext, app: MetadataComponent): Record<string, unknown> {
  const brand = childNamed(app.xml, 'brand');
  const items = childTexts(app.xml, 'tabs').flatMap((tab) => navItem(context, tab) ?? []);
  return {
    appId: app.fullName,
    description: childText(app.xml, 'description') ?? null,
    developerName: app.fullName,
    eTag: String(context.org.metadata.version),
    formFactors: childTexts(app.xml, 'formFactors'),
    headerColor: childText(brand, 'headerColor') ?? null,
    iconUrl: null,
    isNavAutoTempTabsDisabled: true,
    isNavPersonalizationDisabled: true,
    label: childText(app.xml, 'label') ?? app.fullName,
    logoColor: childText(brand, 'headerColor') ?? null,
    mobileStartUrl: null,
    navItems: items,
    selected: false,
    startUrl: null,
    type: childText(app.xml, 'navType') === 'Console' ? 'Console' : 'Standard',
    userNavItems: []
  };
}

/** Lightning apps that the caller may open. */
export function appsOf(context: UiApiContext): MetadataComponent[] {
  return context.org.metadata
    .list('CustomApplication')
    .filter((app) => childText(app.xml, 'uiType') !== 'Aloha' && context.caller.access.appVisible(app.fullName));
}

/** One app by name; NOT_FOUND when hidden or unknown. */
export function findApp(context: UiApiContext, name: string): MetadataComponent {
  const app = appsOf(context).find((candidate) => candidate.fullName.toLowerCase() === name.toLowerCase());
  if (!app) throw new OrgError('NOT_FOUND', `App ${name} not found.`);
  return app;
}

/** Every tab the caller may open: the app launcher's "All Items". */
export function allNavItems(context: UiApiContext): NavItem[] {
  const tabs = context.org.metadata.list('CustomTab').map((tab) => tab.fullName);
  const standard = ['Account', 'Contact', 'Opportunity', 'Lead', 'Case', 'Task'].map((name) => `standard-${name}`);
  return [...tabs, ...standard]
    .flatMap((tab) => navItem(context, tab) ?? [])
    .sort((a, b) => a.label.localeCompare(b.label));
}
