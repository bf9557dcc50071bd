/** Page references and the URLs they stand for, both ways.
 *  Source: LWC Developer Guide "PageReference Types"; the URL forms are those of Lightning Experience. */

export interface PageReference {
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Query parameters; a component may only use names with a namespace, such as `c__filter`. */
  readonly state: Readonly<Record<string, string>>;
}

/** A page reference as components write it: parts may be missing. */
export interface PageReferenceInput {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly state?: Readonly<Record<string, unknown>>;
}

type Attributes = Readonly<Record<string, string | undefined>>;

interface PageType {
  /** The path below `/lightning`. */
  path(attributes: Attributes): string;
  /** Groups of the pattern, in order, are these attributes. */
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const segment = (value: string | undefined): string => encodeURIComponent(value ?? '');
const below = (value: string | undefined): string => (value ? `/${segment(value)}` : '');

/** First match wins when a URL is read. */
const PAGE_TYPES: readonly (PageType & { readonly type: string })[] = [
  {
    type: 'standard__recordRelationshipPage',
    path: (a) =>
      `/r${below(a['objectApiName'])}/${segment(a['recordId'])}/related/${segment(a['relationshipApiName'])}/view`,
    pattern: /^\/r(?:\/([^/]+))?\/([^/]+)\/related\/([^/]+)\/(view)$/,
    names: ['objectApiName', 'recordId', 'relationshipApiName', 'actionName']
  },
  {
    type: 'standard__recordPage',
    path: (a) => `/r${below(a['objectApiName'])}/${segment(a['recordId'])}/${segment(a['actionName'] ?? 'view')}`,
    pattern: /^\/r(?:\/([^/]+))?\/([^/]+)\/(view|edit|clone)$/,
    names: ['objectApiName', 'recordId', 'actionName']
  },
  {
    type: 'standard__objectPage',
    path: (a) => `/o/${segment(a['objectApiName'])}/${segment(a['actionName'] ?? 'list')}`,
    pattern: /^\/o\/([^/]+)\/(list|home|new)$/,
    names: ['objectApiName', 'actionName']
  },
  {
    type: 'standard__navItemPage',
    path: (a) => `/n/${segment(a['apiName'])}`,
    pattern: /^\/n\/([^/]+)$/,
    names: ['apiName']
  },
  {
    type: 'standard__namedPage',
    path: (a) => `/page/${segment(a['pageName'])}`,
    pattern: /^\/page\/([^/]+)$/,
    names: ['pageName']
  },
  {
    type: 'standard__component',
    path: (a) => `/cmp/${segment(a['componentName'])}`,
    pattern: /^\/cmp\/([^/]+)$/,
    names: ['componentName']
  },
  {
    type: 'standard__quickAction',
    path: (a) => `/action/quick/${segment(a['apiName'] ?? a['actionName'])}`,
    pattern: /^\/action\/quick\/([^/]+)$/,
    names: ['apiName']
  },
  {
    type: 'standard__flow',
    path: (a) => `/flow/${segment(a['devName'])}`,
    pattern: /^\/flow\/([^/]+)$/,
    names: ['devName']
  },
  {
    type: 'standard__knowledgeArticlePage',
    path: (a) => `/articles/${segment(a['articleType'])}/${segment(a['urlName'])}`,
    pattern: /^\/articles\/([^/]+)\/([^/]+)$/,
    names: ['articleType', 'urlName']
  }
];

const ROOT = '/lightning';
const HOME: PageReference = { type: 'standard__namedPage', attributes: { pageName: 'home' }, state: {} };

/** What each type cannot do without. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  standard__recordRelationshipPage: ['recordId', 'relationshipApiName'],
  standard__recordPage: ['recordId'],
  standard__objectPage: ['objectApiName'],
  standard__navItemPage: ['apiName'],
  standard__namedPage: ['pageName'],
  standard__component: ['componentName'],
  standard__flow: ['devName'],
  standard__knowledgeArticlePage: ['urlName'],
  standard__app: ['appTarget'],
  standard__webPage: ['url']
};

/** The URL of a page reference, relative to the org; an absolute one for a web page elsewhere. Throws for a type that has no page here and for a missing attribute. */
export function pageUrl(reference: PageReferenceInput): string {
  const attributes = (reference?.attributes ?? {}) as Attributes;
  checkAttributes(reference?.type, attributes);
  if (reference.type === 'standard__webPage') {
    return attributes['url'] as string;
  }
  if (reference.type === 'standard__app') {
    return appUrl(reference);
  }
  const pageType = PAGE_TYPES.find(({ type }) => type === reference.type);
  if (!pageType) {
    throw new TypeError(`This org has no page for the page reference type "${reference?.type}".`);
  }
  return ROOT + pageType.path(attributes) + stateQuery(reference.state);
}

function checkAttributes(type: string, attributes: Attributes): void {
  const missing = (REQUIRED[type] ?? []).filter(
    (name) => typeof attributes[name] !== 'string' || attributes[name] === ''
  );
  if (missing.length > 0) {
    throw new TypeError(`A page reference of type "${type}" needs the attribute ${missing.join(' and ')}.`);
  }
}

function appUrl({ attributes, state }: PageReferenceInput): string {
  const inner = attributes?.['pageRef'] as PageReferenceInput | undefined;
  const innerUrl = inner ? pageUrl(inner).slice(ROOT.length) : '';
  return `${ROOT}/app/${segment(attributes?.['appTarget'] as string)}${innerUrl || stateQuery(state)}`;
}

function stateQuery(state: PageReferenceInput['state'] = {}): string {
  const pairs = Object.entries(state).filter(([, value]) => value !== undefined && value !== null);
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return query && `?${query}`;
}

/** The page reference a URL of this org stands for: the home page for `/` and `/lightning`, undefined for a path that is no page. */
export function pageReference(url: string): PageReference | undefined {
  const { pathname, searchParams } = new URL(url, 'https://org.invalid');
  const state = Object.fromEntries(searchParams);
  const path = pathname.replace(/\/+$/, '');
  if (path === '' || path === ROOT) {
    return { ...HOME, state };
  }
  if (!path.startsWith(`${ROOT}/`)) {
    return undefined;
  }
  return appReference(path, searchParams) ?? typedReference(path.slice(ROOT.length), state);
}

function appReference(path: string, query: URLSearchParams): PageReference | undefined {
  const [, appTarget, inner] = /^\/lightning\/app\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (appTarget === undefined) {
    return undefined;
  }
  const target = decodeURIComponent(appTarget);
  const pageRef = inner === undefined ? undefined : pageReference(`${ROOT}${inner}?${query}`);
  const attributes = pageRef ? { appTarget: target, pageRef } : { appTarget: target };
  return { type: 'standard__app', attributes, state: pageRef ? {} : Object.fromEntries(query) };
}

function typedReference(path: string, state: Record<string, string>): PageReference | undefined {
  for (const { type, pattern, names } of PAGE_TYPES) {
    const groups = pattern.exec(path)?.slice(1) as (string | undefined)[] | undefined;
    if (groups) {
      const found = names.map((name, place) => [name, groups[place] && decodeURIComponent(groups[place])] as const);
      return { type, attributes: Object.fromEntries(found.filter(([, value]) => value !== undefined)), state };
    }
  }
  return undefined;
}
