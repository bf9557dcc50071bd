import type { Org } from '../../org.ts';
import { createDeploys, type Deploys } from './deploys.ts';
import { createRetrieves, type Retrieves } from './retrieval/retrieves.ts';

/** The Metadata API of one org: what SOAP and REST both stand on. */
export interface MetadataApi {
  readonly deploys: Deploys;
  readonly retrieves: Retrieves;
}

export function createMetadataApi(org: Org): MetadataApi {
  return { deploys: createDeploys(org), retrieves: createRetrieves(org) };
}
