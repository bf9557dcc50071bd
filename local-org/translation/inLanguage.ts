import type { Org } from '../org.ts';
import { schemaIn } from './translatedSchema.ts';
import { registryIn } from './translatedRegistry.ts';
import { languageOf } from './words.ts';

/** The org as a user reads it: the same, but its schema and metadata speak the user's language. Writes and queries go to the one org. */
export function inLanguage(org: Org, language: string): Org {
  if (languageOf(org.metadata, language) === undefined) return org;
  const metadata = registryIn(language, org.metadata);
  return Object.create(org, {
    schema: { get: () => schemaIn(language, org.schema, org.metadata), enumerable: true },
    metadata: { value: metadata, enumerable: true }
  }) as Org;
}
