import { readFileSync } from 'node:fs';
import type { UserSeed } from '../setup/users.ts';

/** A user of the users file; without a password of its own the org gives it the one that all share. */
export interface UserEntry extends UserSeed {
  readonly password?: string;
}

const TEXTS = [
  'username',
  'firstName',
  'lastName',
  'alias',
  'email',
  'profile',
  'title',
  'timeZone',
  'locale',
  'language',
  'password'
];
const REQUIRED = ['username', 'lastName', 'alias', 'profile'];

/**
 * Reads a JSON array of users: `username`, `lastName`, `alias`, `profile`, and optionally `firstName`, `email`, `title`,
 * `permissionSets` (an array), `timeZone`, `locale`, `language`, `password`. Throws one sentence that says what is wrong.
 */
export function readUsersFile(file: string): UserEntry[] {
  const entries = parse(file);
  if (!Array.isArray(entries)) throw new Error(`The users file ${file} must hold a JSON array of users.`);
  for (const [index, entry] of entries.entries()) {
    const problem = problemOf(entry);
    if (problem) throw new Error(`The users file ${file}: user ${index + 1} ${problem}.`);
  }
  return entries as UserEntry[];
}

function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`The users file ${file} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The users file ${file} is not valid JSON: ${(error as Error).message}.`, { cause: error });
  }
}

function problemOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'is no JSON object';
  const user = entry as Record<string, unknown>;
  const missing = REQUIRED.find((name) => user[name] === undefined);
  if (missing) return `has no "${missing}"`;
  const notText = TEXTS.find((name) => user[name] !== undefined && typeof user[name] !== 'string');
  if (notText) return `has a "${notText}" that is no text`;
  const { permissionSets } = user;
  const isList = Array.isArray(permissionSets) && permissionSets.every((name) => typeof name === 'string');
  if (permissionSets !== undefined && !isList) return 'has "permissionSets" that are no array of names';
  const unknown = Object.keys(user).find((name) => !TEXTS.includes(name) && name !== 'permissionSets');
  return unknown === undefined ? undefined : `has a property "${unknown}" that is not known`;
}
