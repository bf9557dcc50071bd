import type { MetadataComponent, MetadataRegistry } from '../../metadata/model.ts';
import type { Schema } from '../../schema/model.ts';
import { compileProject, type CompiledProject } from '../compileProject.ts';
import { library } from '../library/symbols.ts';
import { apexSources } from './sources.ts';

const known = new WeakMap<Schema, CompiledProject>();

/** The Apex of components that belong to a schema. A deploy compiles for its check; the same goes live with the same schema. */
export function compiledFor(
  schema: Schema,
  components: Iterable<MetadataComponent>,
  metadata: MetadataRegistry
): CompiledProject {
  const found = known.get(schema) ?? compileProject(apexSources(components), { schema, metadata, library });
  known.set(schema, found);
  return found;
}
