import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partsOf } from './multipart.ts';

describe('a multipart body', () => {
  it('is split into its parts, bytes untouched', async () => {
    const form = new FormData();
    const bytes = new Uint8Array([0, 13, 10, 45, 45, 255, 13, 10]);
    form.append('file', new Blob([bytes], { type: 'application/zip' }), 'package.zip');
    form.append('json', '{"a":1}');
    const request = new Request('http://localhost', { method: 'POST', body: form });
    const body = Buffer.from(await request.arrayBuffer());
    const parts = partsOf(body, request.headers.get('content-type')!);
    assert.deepEqual([...parts.keys()], ['file', 'json']);
    assert.deepEqual([...parts.get('file')!], [...bytes]);
    assert.equal(parts.get('json')!.toString(), '{"a":1}');
  });

  it('without a boundary is refused', () => {
    assert.throws(() => partsOf(Buffer.from(''), 'multipart/form-data'), /names no boundary/);
  });
});
