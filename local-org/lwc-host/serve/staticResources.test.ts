import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import type { SourceFile } from '../../metadata/model.ts';
import { createRegistry } from '../../metadata/registry.ts';
import { readXml } from '../../metadata/xmlReader.ts';
import { assetBody, resourceBody, resourceUrls } from './staticResources.ts';

const registry = (fullName: string, contentType: string, files: readonly SourceFile[], type = 'StaticResource') =>
  createRegistry(
    [{ type, fullName, path: 'x', xml: readXml(`<X><contentType>${contentType}</contentType></X>`), files }],
    1
  );
const file = (path: string, text: string): SourceFile => ({ path, content: strToU8(text) });
const text = (found: { bytes: Buffer } | undefined) => found?.bytes.toString();

describe('a static resource', () => {
  it('is served under a URL that changes with its content', () => {
    const url = (content: string) =>
      resourceUrls(registry('chart', 'text/javascript', [file('r/chart.js', content)]))['chart'];
    assert.match(url('a') ?? '', /^\/resource\/\d{13,}\/chart$/);
    assert.equal(url('a'), url('a'));
    assert.notEqual(url('a'), url('b'));
  });

  it('is served whole with its own type', () => {
    const found = resourceBody(registry('chart', 'text/javascript', [file('r/chart.js', 'x')]), 'Chart', '');
    assert.deepEqual([text(found), found?.type], ['x', 'text/javascript']);
  });

  it('is opened where it is an archive, zipped or as a folder', () => {
    const zip = { path: 'r/lib.resource', content: zipSync({ 'css/a.css': strToU8('a{}') }) };
    const zipped = resourceBody(registry('lib', 'application/zip', [zip]), 'lib', 'css/a.css');
    assert.deepEqual([text(zipped), zipped?.type], ['a{}', 'text/css; charset=utf-8']);
    const folder = registry('lib', 'application/zip', [file('r/lib/css/a.css', 'b{}')]);
    assert.equal(text(resourceBody(folder, 'lib', 'css/a.css')), 'b{}');
  });

  it('has nothing where the name, the path or the archive is wrong', () => {
    const broken = registry('lib', 'application/zip', [file('r/lib.resource', 'no archive')]);
    assert.equal(resourceBody(broken, 'lib', 'a.css'), undefined);
    assert.equal(resourceBody(broken, 'nix', ''), undefined);
    assert.equal(resourceBody(registry('lib', 'application/zip', []), 'lib', '../../secret'), undefined);
  });

  it('of a content asset is known by its first bytes', () => {
    const png = registry(
      'logo',
      '',
      [{ path: 'a/logo.asset', content: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) }],
      'ContentAsset'
    );
    assert.equal(assetBody(png, 'logo')?.type, 'image/png');
  });
});
