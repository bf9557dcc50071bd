import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  HostRouter,
  pageReference,
  pageUrl,
  type PageReference,
  type RouterWindow
} from '../modules/lightning/hostRouter/hostRouter.ts';
import {
  decodeDefaultFieldValues,
  encodeDefaultFieldValues
} from '../modules/lightning/pageReferenceUtils/pageReferenceUtils.ts';

const ID = '001000000000001AAA';

const PAGES: [string, PageReference][] = [
  [
    `/lightning/r/Account/${ID}/view`,
    {
      type: 'standard__recordPage',
      attributes: { objectApiName: 'Account', recordId: ID, actionName: 'view' },
      state: {}
    }
  ],
  [
    `/lightning/r/${ID}/edit`,
    { type: 'standard__recordPage', attributes: { recordId: ID, actionName: 'edit' }, state: {} }
  ],
  [
    `/lightning/r/Account/${ID}/related/Contacts/view`,
    {
      type: 'standard__recordRelationshipPage',
      attributes: { objectApiName: 'Account', recordId: ID, relationshipApiName: 'Contacts', actionName: 'view' },
      state: {}
    }
  ],
  [
    '/lightning/o/Invoice__c/list?filterName=All+Open',
    {
      type: 'standard__objectPage',
      attributes: { objectApiName: 'Invoice__c', actionName: 'list' },
      state: { filterName: 'All Open' }
    }
  ],
  [
    '/lightning/o/Account/new?defaultFieldValues=Name%3DA%252CB',
    {
      type: 'standard__objectPage',
      attributes: { objectApiName: 'Account', actionName: 'new' },
      state: { defaultFieldValues: 'Name=A%2CB' }
    }
  ],
  [
    '/lightning/n/Board?c__id=1',
    { type: 'standard__navItemPage', attributes: { apiName: 'Board' }, state: { c__id: '1' } }
  ],
  ['/lightning/page/home', { type: 'standard__namedPage', attributes: { pageName: 'home' }, state: {} }],
  [
    '/lightning/cmp/c__hello?c__name=Ada',
    { type: 'standard__component', attributes: { componentName: 'c__hello' }, state: { c__name: 'Ada' } }
  ],
  ['/lightning/app/c__Sales', { type: 'standard__app', attributes: { appTarget: 'c__Sales' }, state: {} }],
  [
    '/lightning/app/c__Sales/n/Board?c__id=1',
    {
      type: 'standard__app',
      attributes: {
        appTarget: 'c__Sales',
        pageRef: { type: 'standard__navItemPage', attributes: { apiName: 'Board' }, state: { c__id: '1' } }
      },
      state: {}
    }
  ]
];

for (const [url, reference] of PAGES) {
  test(`${url} and its page reference stand for each other`, () => {
    assert.deepEqual(pageReference(url), reference);
    assert.equal(pageUrl(reference), url);
  });
}

test('a web page keeps its URL', () => {
  assert.equal(
    pageUrl({ type: 'standard__webPage', attributes: { url: 'https://example.com/a?b=c' } }),
    'https://example.com/a?b=c'
  );
});

test('the root is the home page', () => {
  assert.deepEqual(pageReference('/')!.attributes, { pageName: 'home' });
  assert.deepEqual(pageReference('/lightning/')!.attributes, { pageName: 'home' });
});

test('a path that is no page has no page reference', () => {
  assert.equal(pageReference('/lightning/x/y'), undefined);
  assert.equal(pageReference('/services/data'), undefined);
});

test('parameters of the state that are not set leave no trace in the URL', () => {
  const reference = { type: 'standard__navItemPage', attributes: { apiName: 'Board' }, state: { c__id: undefined } };
  assert.equal(pageUrl(reference), '/lightning/n/Board');
});

test('names from outside cannot leave their place in the URL', () => {
  const url = pageUrl({ type: 'standard__navItemPage', attributes: { apiName: '../../evil?x=1' } });
  assert.equal(url, '/lightning/n/..%2F..%2Fevil%3Fx%3D1');
});

test('a page reference without what its type needs names the attribute', () => {
  assert.throws(() => pageUrl({ type: 'standard__recordPage', attributes: {} }), /needs the attribute recordId/);
});

test('a type that has no page here is named', () => {
  assert.throws(() => pageUrl({ type: 'comm__loginPage' }), /no page for the page reference type "comm__loginPage"/);
});

function fakeWindow(path: string) {
  const listeners = new Map<string, (event: Event) => void>();
  const opened: string[] = [];
  const location = { href: `https://org.example${path}`, origin: 'https://org.example' };
  const go = (_data: unknown, _unused: string, url?: string | URL | null): void => {
    location.href = new URL(String(url), location.href).href;
  };
  const history = { pushState: go, replaceState: go, back: () => undefined };
  const window: RouterWindow = {
    location,
    history,
    open: (url) => opened.push(url),
    addEventListener: (type, listener) => listeners.set(type, listener)
  };
  return { window, location, opened, listeners };
}

test('navigating tells the subscribers of the new page, and of the page the back button leads to', () => {
  const { window, location, listeners } = fakeWindow('/lightning/page/home');
  const router = new HostRouter(window);
  const seen: string[] = [];
  router.start();
  router.subscribe((reference) => seen.push(reference.type));
  router.navigate({ type: 'standard__navItemPage', attributes: { apiName: 'Board' } });
  assert.equal(location.href, 'https://org.example/lightning/n/Board');
  location.href = 'https://org.example/lightning/page/home';
  listeners.get('popstate')!(new Event('popstate'));
  assert.deepEqual(seen, ['standard__navItemPage', 'standard__namedPage']);
});

test('navigating to the page the user is on is no news', () => {
  const { window } = fakeWindow('/lightning/n/Board');
  const router = new HostRouter(window);
  router.subscribe(() => assert.fail('nothing changed'));
  router.open('/lightning/n/Board');
});

test('a form over a page is not what components are told, and the page they were on comes back', () => {
  const { window } = fakeWindow('/lightning/n/Board?c__filter=mine');
  const router = new HostRouter(window);
  router.open('/lightning/o/Trip__c/new');
  assert.equal(router.current.type, 'standard__objectPage');
  assert.deepEqual(router.page.state, { c__filter: 'mine' });
  router.open('/lightning/n/Board?c__filter=all');
  assert.deepEqual(router.page.state, { c__filter: 'all' });
});

test('a link to the page one is on leaves no second entry to go back through', () => {
  const { window } = fakeWindow('/lightning/n/Board');
  const pushed: string[] = [];
  window.history.pushState = (_data, _unused, url) => pushed.push(String(url));
  const router = new HostRouter(window);
  router.open('/lightning/n/Board');
  router.open('/lightning/n/Board?c__x=1');
  assert.deepEqual(pushed, ['/lightning/n/Board?c__x=1']);
});

test('a web page elsewhere opens in a new tab and leaves this one where it is', () => {
  const { window, location, opened } = fakeWindow('/lightning/page/home');
  new HostRouter(window).navigate({ type: 'standard__webPage', attributes: { url: 'https://example.com/' } });
  assert.deepEqual(opened, ['https://example.com/']);
  assert.equal(location.href, 'https://org.example/lightning/page/home');
});

test('a javascript: URL is never navigated to', () => {
  const { window, opened, location } = fakeWindow('/lightning/page/home');
  const router = new HostRouter(window);
  assert.throws(() => router.open('javascript:alert(1)'), /javascript:/);
  assert.deepEqual(opened, []);
  assert.equal(location.href, 'https://org.example/lightning/page/home');
});

test('default field values survive commas and equals signs', () => {
  const values = { Name: 'A, B = C', Points__c: 3, Empty__c: null };
  const encoded = encodeDefaultFieldValues(values);
  assert.equal(encoded, 'Name=A%2C%20B%20%3D%20C,Points__c=3');
  assert.deepEqual(decodeDefaultFieldValues(encoded), { Name: 'A, B = C', Points__c: '3' });
});
