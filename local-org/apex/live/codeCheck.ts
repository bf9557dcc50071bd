import { createRegistry } from '../../metadata/registry.ts';
import type { DeployCheck } from '../../org.ts';
import { compiledFor } from './compiledFor.ts';

/** Joins a deploy: compiles all Apex as it would be, against the schema as it would be. */
export const codeCheck: DeployCheck = (components, schema) => {
  const registry = createRegistry(components, -1);
  return [...compiledFor(schema, components, registry).problems];
};
