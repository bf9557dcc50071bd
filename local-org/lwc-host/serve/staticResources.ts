import { createHash } from 'node:crypto';
import type { MetadataComponent, MetadataRegistry, SourceFile } from '../../metadata/model.ts';
import { childText } from '../../metadata/xmlElement.ts';
import { unzipSync } from 'fflate';
import { body, type Body } from './compressed.ts';

/** URL of each static resource; as on the platform it changes with the content. */
export function resourceUrls(metadata: MetadataRegistry): Record<string, string> {
  return Object.fromEntries(metadata.list('StaticResource').map((resource) => [resource.fullName, urlOf(resource)]));
}

const stamps = new WeakMap<MetadataComponent, string>();

function urlOf(resource: MetadataComponent): string {
  const known = stamps.get(resource);
  if (known) return known;
  const hash = createHash('sha256');
  for (const { path, content } of resource.files ?? []) hash.update(path).update(content);
  // The platform puts a time stamp of 13 digits here.
  const stamp = parseInt(hash.digest('hex').slice(0, 10), 16).toString().padStart(13, '1');
  const url = `/resource/${stamp}/${resource.fullName}`;
  stamps.set(resource, url);
  return url;
}

/** Content of `/resource/<stamp>/<name>` or of a file inside an archive, `/resource/<stamp>/<name>/<path>`. */
export function resourceBody(metadata: MetadataRegistry, name: string, inside: string): Body | undefined {
  const resource = metadata.get('StaticResource', name);
  if (!resource) return undefined;
  const type = childText(resource.xml, 'contentType') ?? 'application/octet-stream';
  const files = resource.files ?? [];
  const whole = files.find(({ path }) => !path.includes(`/${resource.fullName}/`));
  if (inside === '') return whole && body(whole.content, type);
  const content = unpacked(files, resource.fullName, inside) ?? (whole && zipped(whole, inside));
  return content && body(content, typeOf(inside));
}

/** Content of `/file-asset/<name>`; its type comes from its bytes, because its file has no name to tell it. */
export function assetBody(metadata: MetadataRegistry, name: string): Body | undefined {
  const asset = metadata.get('ContentAsset', name)?.files?.[0];
  if (!asset) return undefined;
  const start = Buffer.from(asset.content.subarray(0, 256)).toString('latin1');
  const signature = SIGNATURES.find(([pattern]) => pattern.test(start));
  return body(asset.content, signature?.[1] ?? 'application/octet-stream');
}

const SIGNATURES: readonly [RegExp, string][] = [
  [/^\x89PNG/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8/, 'image/gif'],
  [/^RIFF....WEBP/s, 'image/webp'],
  [/<svg[\s>]/, 'image/svg+xml']
];

function unpacked(files: readonly SourceFile[], name: string, inside: string): Uint8Array | undefined {
  return files.find(({ path }) => path.endsWith(`/${name}/${inside}`))?.content;
}

function zipped({ content }: SourceFile, inside: string): Uint8Array | undefined {
  try {
    return unzipSync(content, { filter: ({ name }) => name === inside })[inside];
  } catch {
    return undefined;
  }
}

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  mp4: 'video/mp4',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: 'application/xml'
};

const typeOf = (file: string): string =>
  TYPES[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
