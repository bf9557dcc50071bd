/** `/img/icon/t4v35/custom/custom83_120.png` -> `custom:custom83`, the name the base components know it by. */
export function iconName(iconUrl: string | null | undefined, otherwise = 'standard:default'): string {
  const [, category, symbol] = /\/(\w+)\/(\w+?)(?:_\d+)?\.png$/.exec(iconUrl ?? '') ?? [];
  return category && symbol ? `${category}:${symbol}` : otherwise;
}
