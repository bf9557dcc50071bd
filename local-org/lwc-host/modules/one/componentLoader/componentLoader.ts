/** Loads components by the names that pages use for them. */

export type ComponentConstructor = CustomElementConstructor;

const loading = new Map<string, Promise<ComponentConstructor>>();

/** The class of `c:backlog` or `lightning/card`; rejects with one sentence where it does not exist or fails to load. */
export function loadComponent(name: string): Promise<ComponentConstructor> {
  const specifier = name.replace(':', '/');
  const known = loading.get(specifier) ?? load(specifier);
  loading.set(specifier, known);
  return known;
}

async function load(specifier: string): Promise<ComponentConstructor> {
  if (!isKnown(specifier)) {
    throw new Error('It is no Lightning web component of this org. Aura components run on the real platform only.');
  }
  const module = (await import(specifier)) as { default?: ComponentConstructor };
  if (!module.default) throw new Error(`The module ${specifier} is no component.`);
  return module.default;
}

/** Whether the page's import map has it. */
function isKnown(specifier: string): boolean {
  try {
    return Boolean(import.meta.resolve(specifier));
  } catch {
    return false;
  }
}
