import type { MetadataComponent, MetadataRegistry } from '../../metadata/model.ts';
import { createRegistry } from '../../metadata/registry.ts';
import type { DeployCheck } from '../../org.ts';
import { compileProject } from '../compileProject.ts';
import { library } from '../library/symbols.ts';
import { apexSources } from './sources.ts';

/** Joins a deploy: compiles all Apex as it would be, against the schema as it would be. */
export const codeCheck: DeployCheck = (components, schema) => {
  const sources = apexSources(components);
  if (sources.length === 0) return [];
  return [...compileProject(sources, { schema, metadata: registryOf(components), library }).problems];
};

const registryOf = (components: readonly MetadataComponent[]): MetadataRegistry => createRegistry(components, -1);
