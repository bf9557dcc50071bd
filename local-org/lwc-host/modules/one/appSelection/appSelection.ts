/** Which Lightning app the user is in; kept in the browser between visits. */
import { values, type App, type NavItem } from '../orgValues/orgValues.ts';

const KEY = `app:${values.user.Id}`;

/** The app the user was in last, else the first that has tabs. */
export function currentApp(): App | undefined {
  const remembered = localStorage.getItem(KEY);
  const [first] = values.apps.filter(({ navItems }) => navItems.length > 0);
  return values.apps.find(({ developerName }) => developerName === remembered) ?? first ?? values.apps[0];
}

/** Goes into an app by its name, with or without a namespace; answers undefined where the user has no such app. */
export function chooseApp(name: string): App | undefined {
  const wanted = name.replace(/^c__/, '').toLowerCase();
  const app = values.apps.find(({ developerName }) => developerName.toLowerCase() === wanted);
  if (app) localStorage.setItem(KEY, app.developerName);
  return app;
}

interface Reference {
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** The tab of an app that a page belongs to. */
export function itemOfPage(app: App | undefined, { attributes }: Reference): NavItem | undefined {
  const { objectApiName, apiName, pageName } = attributes;
  return app?.navItems.find(
    (item) =>
      (objectApiName !== undefined && item.objectApiName === objectApiName) ||
      (apiName !== undefined && item.developerName === apiName) ||
      (pageName !== undefined && item.pageReference.attributes['pageName'] === pageName)
  );
}
