import type { MetadataComponent } from '../../metadata/model.ts';
import { childNamed, childrenNamed } from '../../metadata/xmlElement.ts';

/** What a page builder knows of a component's property. */
export interface PropertyDefinition {
  readonly type: string;
  readonly default: string | null;
}

/** Properties that a bundle's configuration offers on a kind of page (`lightning__RecordPage`), by name. */
export function builderProperties(component: MetadataComponent, target: string): Record<string, PropertyDefinition> {
  const configs = childrenNamed(childNamed(component.xml, 'targetConfigs'), 'targetConfig').filter(({ attributes }) =>
    (attributes['targets'] ?? '').split(',').some((each) => each.trim() === target)
  );
  const properties = configs.flatMap((config) => childrenNamed(config, 'property'));
  return Object.fromEntries(
    properties.map(({ attributes }) => [
      attributes['name'] ?? '',
      { type: attributes['type'] ?? 'String', default: attributes['default'] ?? null }
    ])
  );
}
