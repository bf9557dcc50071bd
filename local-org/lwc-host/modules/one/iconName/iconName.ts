/** Symbols that are called otherwise than their object. */
const OTHERWISE: Readonly<Record<string, string>> = {
  asset: 'asset_object',
  content_document: 'document',
  content_version: 'document',
  opportunity_line_item: 'product_item',
  order: 'orders',
  pricebook2: 'pricebook',
  pricebook_entry: 'pricebook',
  product2: 'product'
};

/** `/img/icon/t4v35/custom/custom83_120.png` -> `custom:custom83`, the name the base components know it by. */
export function iconName(iconUrl: string | null | undefined, otherwise = 'standard:default'): string {
  const [, category, symbol] = /\/(\w+)\/(\w+?)(?:_\d+)?\.png$/.exec(iconUrl ?? '') ?? [];
  return category && symbol ? `${category}:${OTHERWISE[symbol] ?? symbol}` : otherwise;
}
