import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldSchema } from './model.ts';
import { isHtml } from './valueType.ts';

const text = (formula?: string) => ({ type: 'Text', ...(formula !== undefined && { formula }) }) as FieldSchema;

describe('text that is HTML', () => {
  it('is rich text and what a formula draws, never what someone typed', () => {
    assert.ok(isHtml({ type: 'Html' } as FieldSchema));
    assert.ok(isHtml(text('IF(Hot__c, image ("/fire.png", "hot"), "")')));
    assert.ok(isHtml(text('HYPERLINK("https://example.com", Name)')));
    assert.ok(!isHtml(text('"the " & My_IMAGE__c')));
    assert.ok(!isHtml(text()));
  });
});
