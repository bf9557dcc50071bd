import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text of letters, digits, dot and underscore: the alphabet the platform's tokens use and its CLI expects. */
export const randomSecret = (): string =>
  randomBytes(32).toString('base64').replaceAll('+', '.').replaceAll('/', '_').replaceAll('=', '');

/**
 * What is stored instead of a secret. A plain SHA-256 is enough for 256 random bits, and looking a token up by its hash
 * leaks nothing through timing.
 */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
