import type { MetadataComponent, MetadataRegistry } from './model.ts';

/** `type` + `fullName` folded to one key: the platform's metadata names ignore case. */
export function componentKey(component: { readonly type: string; readonly fullName: string }): string {
  return `${component.type.toLowerCase()}\n${component.fullName.toLowerCase()}`;
}

/** A registry over a fixed list of components; deploys make a new one. */
export function createRegistry(components: Iterable<MetadataComponent>, version: number): MetadataRegistry {
  const byKey = new Map<string, MetadataComponent>();
  const byType = new Map<string, MetadataComponent[]>();
  for (const component of components) {
    byKey.set(componentKey(component), component);
    const type = component.type.toLowerCase();
    const list = byType.get(type);
    if (list) list.push(component);
    else byType.set(type, [component]);
  }
  for (const list of byType.values()) list.sort((a, b) => (a.fullName < b.fullName ? -1 : 1));
  return {
    version,
    get: (type, fullName) => byKey.get(componentKey({ type, fullName })),
    list: (type) => byType.get(type.toLowerCase()) ?? []
  };
}
