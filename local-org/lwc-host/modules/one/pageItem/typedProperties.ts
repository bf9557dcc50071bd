import type { PageContext, PageItem } from '../pageModel/pageModel.ts';

type Property = string | boolean | number | null;

/**
 * What a page gives a component: the values set in the builder, else the defaults of its configuration, in their types; and what
 * every component on a page gets: `recordId`, `objectApiName`, `flexipageRegionWidth`.
 */
export function typedProperties(item: PageItem, context: PageContext, width: string): Record<string, unknown> {
  const definitions = context.model.components[item.name] ?? {};
  const values: Record<string, unknown> = { flexipageRegionWidth: width };
  for (const [name, { type, default: standard }] of Object.entries(definitions)) {
    if (standard !== null) values[name] = typed(standard, type);
  }
  for (const [name, value] of Object.entries(item.properties)) {
    values[name] = typeof value === 'string' ? typed(value, definitions[name]?.type) : value;
  }
  if (context.recordId) values['recordId'] = context.recordId;
  if (context.objectApiName) values['objectApiName'] = context.objectApiName;
  return values;
}

function typed(value: string, type: string | undefined): Property {
  if (type === 'Boolean') return value === 'true';
  return type === 'Integer' ? Number(value) : value;
}
