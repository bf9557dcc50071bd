import { given } from '../../runtime/arguments.ts';
import { current } from '../../runtime/transaction.ts';
import { ApexMap } from '../../runtime/values/apexMap.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';
import { pageMessageMembers } from '../pages/messages.ts';

/** `PageReference`: a path with parameters. No page is shown here. */
export class PageReference extends LibraryObject {
  readonly path: string;
  readonly anchor: string;
  readonly parameters: ApexMap;
  readonly headers = new ApexMap(libraryType('Map<String, String>'));
  isRedirect = false;

  constructor(url: string) {
    super();
    const [, path = '', query = '', anchor = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(url) ?? [];
    this.path = path;
    this.anchor = anchor;
    const entries = [...new URLSearchParams(query)].map(([key, value]) => ({ key, value }));
    this.parameters = new ApexMap(libraryType('Map<String, String>'), entries);
  }

  override get apexType() {
    return libraryType('System.PageReference');
  }

  get url(): string {
    const pairs = [...this.parameters.entries()].map(({ key, value }) => [String(key), String(value ?? '')]);
    const query = new URLSearchParams(pairs).toString();
    return `${this.path}${query === '' ? '' : `?${query}`}${this.anchor === '' ? '' : `#${this.anchor}`}`;
  }

  override toString(): string {
    return `System.PageReference[${this.url}]`;
  }
}

const pages = new WeakMap<object, PageReference>();

export const pageReferenceClasses: readonly LibraryClass[] = [
  {
    declaration: 'class System.PageReference',
    members: {
      'new(String url)': (_type: unknown, url: string | null) => new PageReference(given(url)),
      'new(SObject record)': (_type: unknown, record: { field(name: string): unknown }) =>
        new PageReference(`/${String(record.field('Id'))}`),
      'String getUrl()': ({ url }: PageReference) => url,
      'Map<String, String> getParameters()': ({ parameters }: PageReference) => parameters,
      'Map<String, String> getHeaders()': ({ headers }: PageReference) => headers,
      'String getAnchor()': ({ anchor }: PageReference) => anchor,
      'Boolean getRedirect()': ({ isRedirect }: PageReference) => isRedirect,
      'PageReference setRedirect(Boolean redirect)': (self: PageReference, redirect: boolean | null) => {
        self.isRedirect = redirect === true;
        return self;
      }
    }
  },
  {
    declaration: 'class System.ApexPages',
    members: {
      'static PageReference currentPage()': currentPage,
      ...pageMessageMembers
    }
  }
];

/** The page that a test says it is on; null where none does. */
export function currentPage(): PageReference | null {
  return pages.get(current().statics) ?? null;
}

/** `Test.setCurrentPage`. */
export function setCurrentPage(page: object | null): void {
  pages.set(current().statics, given(page) as PageReference);
}
