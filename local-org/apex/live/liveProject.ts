import type { MetadataRegistry } from '../../metadata/model.ts';
import type { Schema } from '../../schema/model.ts';
import type { CompiledProject } from '../compileProject.ts';
import { loadUnits, type Program } from '../runtime/loadUnits.ts';
import type { RunnableTrigger } from '../runtime/triggers/trigger.ts';
import { compiledFor } from './compiledFor.ts';
import type { LiveProject } from './model.ts';

export interface LiveDeps {
  readonly metadata: MetadataRegistry;
  schema(): Schema;
}

/** Answers the Apex that is live now; it is compiled when somebody asks for the first time after a deploy. */
export function liveProjects({ metadata, schema }: LiveDeps): () => LiveProject {
  let known: { readonly version: number; readonly project: LiveProject } | undefined;
  return () => {
    const { version } = metadata;
    if (known?.version !== version) {
      const code = [...metadata.list('ApexClass'), ...metadata.list('ApexTrigger')];
      known = { version, project: runnable(compiledFor(schema(), code, metadata)) };
    }
    return known.project;
  };
}

function runnable(compiled: CompiledProject): LiveProject {
  const program = loadUnits(compiled.units);
  const triggers = triggersByObject(compiled, program);
  return {
    ...compiled,
    program,
    hasTriggers: triggers.size > 0,
    triggersOf: (object) => triggers.get(object.toLowerCase()) ?? [],
    classNamed: (name) => program.classNamed(name)
  };
}

function triggersByObject({ units }: CompiledProject, program: Program): Map<string, RunnableTrigger[]> {
  const found = new Map<string, RunnableTrigger[]>();
  for (const { name, trigger } of units) {
    if (!trigger) continue;
    const { object, events } = trigger;
    const key = object.toLowerCase();
    const list = found.get(key) ?? [];
    list.push({ name, object, events, run: () => program.bodyOf(name)!() });
    found.set(key, list);
  }
  return found;
}
