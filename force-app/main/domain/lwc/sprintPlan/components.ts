import type { CompiledProblem } from './compile';

/** Items that hang together by links, each group in an order in which needs come first. Items without links stand alone. */
export function components(
  { items, needed, needing }: CompiledProblem,
  isLive: (item: number) => boolean = () => true
): number[][] {
  const root = Int32Array.from({ length: items }, (_, item) => item);
  const find = (item: number): number => {
    let top = item;
    while (root[top] !== top) top = root[top] = root[root[top]!]!;
    return top;
  };
  for (let link = 0; link < needed.length; link++) {
    if (isLive(needed[link]!) && isLive(needing[link]!)) root[find(needed[link]!)] = find(needing[link]!);
  }
  const groups = new Map<number, number[]>();
  for (let item = 0; item < items; item++) {
    if (!isLive(item)) continue;
    const top = find(item);
    const group = groups.get(top);
    if (group) group.push(item);
    else groups.set(top, [item]);
  }
  return [...groups.values()];
}
