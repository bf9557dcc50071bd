import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign,
  timingSafeEqual,
  verify
} from 'node:crypto';
import { apexError } from '../../runtime/apexException.ts';
import { refusingNulls } from '../../runtime/arguments.ts';
import { Blob } from '../../runtime/values/blob.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';

export const cryptoClass: LibraryClass = {
  declaration: 'class System.Crypto',
  members: {
    'static Integer getRandomInteger()': () => randomBytes(4).readInt32BE(),
    'static Long getRandomLong()': () => randomBytes(8).readBigInt64BE(),
    ...refusingNulls({
      'static Blob generateAesKey(Integer size)': (size: number) => {
        if (![128, 192, 256].includes(size)) throw invalid('Invalid key size. Must be 128, 192, or 256 bits.');
        return new Blob(randomBytes(size / 8));
      },
      'static Blob generateDigest(String algorithm, Blob input)': (algorithm: string, { bytes }: Blob) =>
        new Blob(createHash(digest(algorithm)).update(bytes).digest()),
      'static Blob generateMac(String algorithm, Blob input, Blob key)': mac,
      'static Boolean verifyHMac(String algorithm, Blob input, Blob key, Blob mac)': verifyMac,
      ...ciphers(),
      ...signatures()
    })
  }
};

function ciphers(): Record<string, LibraryCode> {
  return {
    'static Blob encrypt(String algorithm, Blob key, Blob vector, Blob text)': (
      algorithm: string,
      key: Blob,
      vector: Blob,
      text: Blob
    ) => new Blob(encrypted(algorithm, key, vector.bytes, text)),
    'static Blob decrypt(String algorithm, Blob key, Blob vector, Blob text)': (
      algorithm: string,
      key: Blob,
      vector: Blob,
      text: Blob
    ) => decrypted(algorithm, key, vector.bytes, text.bytes),
    'static Blob encryptWithManagedIV(String algorithm, Blob key, Blob text)': (
      algorithm: string,
      key: Blob,
      text: Blob
    ) => {
      const vector = randomBytes(16);
      return new Blob(Buffer.concat([vector, encrypted(algorithm, key, vector, text)]));
    },
    'static Blob decryptWithManagedIV(String algorithm, Blob key, Blob text)': (
      algorithm: string,
      key: Blob,
      { bytes }: Blob
    ) => decrypted(algorithm, key, bytes.subarray(0, 16), bytes.subarray(16))
  };
}

function signatures(): Record<string, LibraryCode> {
  return {
    'static Blob sign(String algorithm, Blob input, Blob privateKey)': (algorithm: string, input: Blob, key: Blob) =>
      secured(() => {
        const privateKey = createPrivateKey({ key: Buffer.from(key.bytes), format: 'der', type: 'pkcs8' });
        return new Blob(sign(signatureHash(algorithm), input.bytes, privateKey));
      }),
    'static Boolean verify(String algorithm, Blob input, Blob signature, Blob publicKey)': (
      algorithm: string,
      input: Blob,
      signature: Blob,
      key: Blob
    ) =>
      secured(() => {
        const publicKey = createPublicKey({ key: Buffer.from(key.bytes), format: 'der', type: 'spki' });
        return verify(signatureHash(algorithm), input.bytes, publicKey, signature.bytes);
      })
  };
}

function mac(algorithm: string, { bytes }: Blob, key: Blob): Blob {
  const hash = digest(algorithm.replace(/^hmac-?/i, ''));
  return new Blob(createHmac(hash, key.bytes).update(bytes).digest());
}

function verifyMac(algorithm: string, input: Blob, key: Blob, expected: Blob): boolean {
  const { bytes } = mac(algorithm, input, key);
  return bytes.length === expected.bytes.length && timingSafeEqual(bytes, expected.bytes);
}

function encrypted(algorithm: string, key: Blob, vector: Uint8Array, text: Blob): Buffer {
  return secured(() => {
    const cipher = createCipheriv(aes(algorithm), key.bytes, vector);
    return Buffer.concat([cipher.update(text.bytes), cipher.final()]);
  });
}

function decrypted(algorithm: string, key: Blob, vector: Uint8Array, text: Uint8Array): Blob {
  return secured(() => {
    const decipher = createDecipheriv(aes(algorithm), key.bytes, vector);
    return new Blob(Buffer.concat([decipher.update(text), decipher.final()]));
  });
}

function aes(algorithm: string): string {
  const size = /^AES(128|192|256)$/i.exec(algorithm)?.[1];
  if (size === undefined) throw invalid(`Invalid algorithm ${algorithm}. Must be AES128, AES192, or AES256.`);
  return `aes-${size}-cbc`;
}

function digest(algorithm: string): string {
  const name = algorithm.toLowerCase().replaceAll('-', '');
  const known = ['md5', 'sha1', 'sha256', 'sha512'].includes(name);
  const modern = /^sha3(256|384|512)$/.exec(name)?.[1];
  if (!known && modern === undefined) throw unsupported(algorithm);
  return modern === undefined ? name : `sha3-${modern}`;
}

function signatureHash(algorithm: string): string {
  const hash = /^(?:RSA|RSA-(SHA1|SHA256|SHA384|SHA512)|ECDSA-(SHA256|SHA384|SHA512))$/i.exec(algorithm);
  if (hash === null) throw unsupported(algorithm);
  return (hash[1] ?? hash[2] ?? 'sha1').toLowerCase();
}

function secured<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw apexError('System.SecurityException', (error as Error).message);
  }
}

function invalid(message: string): Error {
  return apexError('System.InvalidParameterValueException', message);
}

function unsupported(algorithm: string): Error {
  return apexError('System.InvalidParameterValueException', `Algorithm ${algorithm} is not supported`);
}
