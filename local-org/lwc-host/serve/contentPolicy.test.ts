import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRegistry } from '../../metadata/registry.ts';
import { readXml } from '../../metadata/xmlReader.ts';
import { contentPolicy } from './contentPolicy.ts';

describe('the content policy of a page', () => {
  const policy = (...sites: string[]) => {
    const components = sites.map((content, index) => ({
      type: 'CspTrustedSite',
      fullName: `S${index}`,
      path: 'x',
      xml: readXml(`<CspTrustedSite>${content}</CspTrustedSite>`)
    }));
    const directives = contentPolicy('abc', createRegistry(components, 1)).split('; ');
    return Object.fromEntries(directives.map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
  };

  it('takes scripts from this org alone', () => {
    assert.deepEqual(policy()['script-src'], ["'self'", "'nonce-abc'"]);
    assert.deepEqual(policy()['default-src'], ["'none'"]);
  });

  it('opens what a trusted site is trusted for, and never scripts', () => {
    const opened = policy(
      '<endpointUrl>https://img.example.com/a/b</endpointUrl><isActive>true</isActive><isApplicableToImgSrc>true</isApplicableToImgSrc>'
    );
    assert.ok(opened['img-src']?.includes('https://img.example.com'));
    assert.ok(!opened['connect-src']?.includes('https://img.example.com'));
    assert.ok(!opened['script-src']?.join().includes('example'));
  });

  it('is not opened by a site that is inactive, or that would end the directive', () => {
    const inactive =
      '<endpointUrl>https://a.example</endpointUrl><isActive>false</isActive><isApplicableToImgSrc>true</isApplicableToImgSrc>';
    const crafted = `<endpointUrl>https://b.example; script-src *</endpointUrl><isActive>true</isActive><isApplicableToImgSrc>true</isApplicableToImgSrc>`;
    const opened = policy(inactive, crafted);
    assert.deepEqual(opened['img-src'], ["'self'", 'data:', 'blob:', 'https://b.example']);
    assert.deepEqual(opened['script-src'], ["'self'", "'nonce-abc'"]);
  });
});
