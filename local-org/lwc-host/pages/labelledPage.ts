import type { MetadataRegistry } from '../../metadata/model.ts';
import { childText } from '../../metadata/xmlElement.ts';
import type { PageItem, PageModel, PropertyValue } from './flexiPage.ts';

const LABEL = /^\{!\$Label\.(\w+)\}$/;

/** The page with the text of a custom label wherever the builder names one: `{!$Label.Story_Tab}`. `metadata` speaks the user's language. */
export function labelled(page: PageModel, metadata: MetadataRegistry): PageModel {
  const regions = page.regions.map((region) => ({
    ...region,
    items: region.items.map((item) => labelledItem(item, metadata))
  }));
  return { ...page, regions };
}

function labelledItem(item: PageItem, metadata: MetadataRegistry): PageItem {
  const properties = Object.entries(item.properties).map(([name, value]) => [name, labelledValue(value, metadata)]);
  return { ...item, properties: Object.fromEntries(properties) as PageItem['properties'] };
}

function labelledValue(value: PropertyValue, metadata: MetadataRegistry): PropertyValue {
  if (Array.isArray(value)) {
    const items = value as readonly (string | PageItem)[];
    return items.map((item) => (typeof item === 'string' ? item : labelledItem(item, metadata))) as PropertyValue;
  }
  const name = typeof value === 'string' ? LABEL.exec(value)?.[1] : undefined;
  return name === undefined ? value : (childText(metadata.get('CustomLabel', name)?.xml, 'value') ?? value);
}
