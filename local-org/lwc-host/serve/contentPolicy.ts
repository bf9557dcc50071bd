import type { MetadataRegistry } from '../../metadata/model.ts';
import { childFlag, childText } from '../../metadata/xmlElement.ts';

/** What each switch of a CspTrustedSite opens. Scripts are never among them. */
const OPENED = {
  isApplicableToConnectSrc: 'connect-src',
  isApplicableToFontSrc: 'font-src',
  isApplicableToFrameSrc: 'frame-src',
  isApplicableToImgSrc: 'img-src',
  isApplicableToMediaSrc: 'media-src',
  isApplicableToStyleSrc: 'style-src'
} as const;

/**
 * The content security policy of a page: scripts come from this org alone; other sites only where the org trusts them
 * (CspTrustedSite). Styles may be inline because the engine writes them so, as on the platform.
 */
export function contentPolicy(nonce: string, metadata: MetadataRegistry): string {
  const sources: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", `'nonce-${nonce}'`],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'media-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
    'base-uri': ["'none'"]
  };
  for (const { xml } of metadata.list('CspTrustedSite')) {
    const site = originOf(childText(xml, 'endpointUrl'));
    if (!site || !childFlag(xml, 'isActive', true)) continue;
    for (const [flag, directive] of Object.entries(OPENED)) {
      if (childFlag(xml, flag)) sources[directive]?.push(site);
    }
  }
  return Object.entries(sources)
    .map(([directive, values]) => `${directive} ${values.join(' ')}`)
    .join('; ');
}

/** Nothing but an origin, wildcards included: what else stands in a URL could end the directive. */
function originOf(url: string | undefined): string | undefined {
  return /^(https?|wss?):\/\/[\w.*-]+(:\d+)?/.exec(url ?? '')?.[0];
}
