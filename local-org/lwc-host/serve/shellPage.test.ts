import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shellPage } from './shellPage.ts';

describe('the page', () => {
  it('keeps text of the org out of its markup', () => {
    const nasty = `</script><script>alert(1)</script><!--\u2028`;
    const html = shellPage({
      nonce: 'n',
      title: nasty,
      lang: '"><script>',
      dir: 'ltr',
      theme: 'light',
      imports: { imports: { nasty } },
      preloads: [],
      styles: { links: { ltr: [], rtl: [] }, font: '/f', files: new Map() },
      values: { labels: { nasty } }
    });
    assert.equal(html.match(/<script/g)?.length, 4);
    assert.doesNotMatch(html, /alert\(1\)<\/script>/);
    const [, json = ''] = /<script type="application\/json" id="org-values">(.*?)<\/script>/.exec(html) ?? [];
    assert.deepEqual(JSON.parse(json), { labels: { nasty } });
  });
});
