import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calling, thrownBy } from '../../runtime/testing/calling.ts';
import { Blob } from '../../runtime/values/blob.ts';

const util = calling('System.EncodingUtil');
const crypto = calling('System.Crypto');
const hex = (value: unknown): string => Buffer.from((value as Blob).bytes).toString('hex');

test('URLs are encoded as Java does', () => {
  assert.equal(
    util('static String urlEncode(String text, String encoding)', 'a b&c=é~*', 'UTF-8'),
    'a+b%26c%3D%C3%A9%7E*'
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const encoded = util('static String urlEncode(String text, String encoding)', text, 'UTF-8');
      assert.equal(util('static String urlDecode(String text, String encoding)', encoded, 'UTF-8'), text);
    })
  );
});

test('bytes go to text and back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const blob = new Blob(bytes);
      const base64 = util('static String base64Encode(Blob bytes)', blob);
      assert.equal(hex(util('static Blob base64Decode(String text)', base64)), hex(blob));
      const digits = util('static String convertToHex(Blob bytes)', blob);
      assert.equal(hex(util('static Blob convertFromHex(String text)', digits)), hex(blob));
    })
  );
});

test('digests are those everybody knows', () => {
  const digest = (algorithm: string) =>
    crypto('static Blob generateDigest(String algorithm, Blob input)', algorithm, Blob.ofText('abc'));
  assert.equal(hex(digest('MD5')), '900150983cd24fb0d6963f7d28e17f72');
  assert.equal(hex(digest('SHA-256')), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.match(
    thrownBy(() => digest('ROT13')),
    /^InvalidParameterValueException: /
  );
});

test('what was encrypted can be read with the same key only', () => {
  const key = crypto('static Blob generateAesKey(Integer size)', 256);
  const secret = crypto(
    'static Blob encryptWithManagedIV(String algorithm, Blob key, Blob text)',
    'AES256',
    key,
    Blob.ofText('hi')
  );
  const decrypt = (with_: unknown) =>
    crypto('static Blob decryptWithManagedIV(String algorithm, Blob key, Blob text)', 'AES256', with_, secret);
  assert.equal(Buffer.from((decrypt(key) as Blob).bytes).toString(), 'hi');
  assert.match(
    thrownBy(() => decrypt(new Blob(new Uint8Array(16)))),
    /^SecurityException: /
  );
});

test('a Blob that is no UTF-8 is no text', () => {
  const text = (bytes: number[]) => calling('System.Blob')('String toString()', new Blob(new Uint8Array(bytes)));
  assert.equal(text([0xc3, 0xa9]), 'é');
  assert.equal(
    thrownBy(() => text([0xff])),
    'StringException: BLOB is not a valid UTF-8 string'
  );
});
