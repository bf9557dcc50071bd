import type { MetadataComponent } from '../../metadata/model.ts';
import type { ApexSource } from '../compileProject.ts';

const decoder = new TextDecoder();
const KINDS = { ApexClass: 'class', ApexTrigger: 'trigger' } as const;

/** The Apex among components, sorted by name. */
export function apexSources(components: Iterable<MetadataComponent>): ApexSource[] {
  const sources: ApexSource[] = [];
  for (const { type, fullName, path, files } of components) {
    const kind = KINDS[type as keyof typeof KINDS];
    const file = kind && files?.[0];
    if (file) sources.push({ kind, fullName, path: file.path || path, text: decoder.decode(file.content) });
  }
  return sources.sort((a, b) => (a.fullName.toLowerCase() < b.fullName.toLowerCase() ? -1 : 1));
}
