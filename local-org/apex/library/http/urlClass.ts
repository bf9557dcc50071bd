import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { current } from '../../runtime/transaction.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';

/** `System.Url`, after java.net.URL. */
export class Url extends LibraryObject {
  readonly url: URL;
  readonly #hasPath: boolean;

  constructor(text: string, base?: URL) {
    super();
    if (!URL.canParse(text, base)) throw apexError('System.StringException', `no protocol: ${text}`);
    this.url = new URL(text, base);
    this.#hasPath = text.endsWith('/');
  }

  override get apexType() {
    return libraryType('System.Url');
  }

  get key(): string {
    return `\0U${this.url.href}`;
  }

  /** Java keeps an empty path as it is. */
  override toString(): string {
    const { href, pathname, search, hash } = this.url;
    return pathname === '/' && search + hash === '' && !this.#hasPath ? href.slice(0, -1) : href;
  }
}

const orNull = (text: string): string | null => (text === '' ? null : text);

export const urlClass: LibraryClass = {
  declaration: 'class System.Url',
  members: {
    'new(String spec)': (_, spec: string | null) => new Url(given(spec)),
    'new(Url context, String spec)': (_, context: Url | null, spec: string | null) =>
      new Url(given(spec), given(context).url),
    'new(String protocol, String host, String file)': (_, protocol: string, host: string, file: string) =>
      new Url(`${protocol}://${host}${file}`),
    'new(String protocol, String host, Integer port, String file)': (
      _,
      protocol: string,
      host: string,
      port: number,
      file: string
    ) => new Url(`${protocol}://${host}:${port}${file}`),
    'static Url getOrgDomainUrl()': orgUrl,
    'static Url getSalesforceBaseUrl()': orgUrl,
    'static Url getCurrentRequestUrl()': orgUrl,
    'String getAuthority()': ({ url }: Url) => orNull(url.host),
    'Integer getDefaultPort()': ({ url }: Url) =>
      url.protocol === 'https:' ? 443 : url.protocol === 'http:' ? 80 : -1,
    'String getFile()': ({ url }: Url) => url.pathname + url.search,
    'String getHost()': ({ url }: Url) => url.hostname,
    'String getPath()': ({ url }: Url) => url.pathname,
    'Integer getPort()': ({ url }: Url) => (url.port === '' ? -1 : Number(url.port)),
    'String getProtocol()': ({ url }: Url) => url.protocol.slice(0, -1),
    'String getQuery()': ({ url }: Url) => orNull(url.search.slice(1)),
    'String getRef()': ({ url }: Url) => orNull(url.hash.slice(1)),
    'String getUserInfo()': ({ url }: Url) => orNull([url.username, url.password].filter(Boolean).join(':')),
    'Boolean sameFile(Url other)': (self: Url, other: Url | null) =>
      self.url.href.split('#')[0] === given(other).url.href.split('#')[0],
    'String toExternalForm()': (self: Url) => self.toString()
  }
};

/** Where the org is served; where nobody serves it, this machine. */
function orgUrl(): Url {
  return new Url(current().environment.baseUrl());
}
