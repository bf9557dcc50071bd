import { RBush } from 'c/rbush';

/** A bubble, and what it would be called. Pixels. */
export interface Labelled {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly label: string;
  readonly width: number;
}

/** Where a label stands: its left edge and the middle of its height. */
export interface LabelPlace {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly labelHeight: number;
  /** Stops after so many labels. */
  readonly most: number;
  /** Where there is something else. */
  readonly taken?: readonly Box[];
}

/** Edges of something, in pixels. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}
/** Between a bubble and its label. */
const GAP = 3;

const around = (x: number, y: number, r: number): Box => ({ minX: x - r, minY: y - r, maxX: x + r, maxY: y + r });

/** Right of the bubble, left, above, below: in the order in which they read best. */
function candidates({ x, y, r, width }: Labelled, height: number): Box[] {
  const middle = { minY: y - height / 2, maxY: y + height / 2 };
  const centred = { minX: x - width / 2, maxX: x + width / 2 };
  return [
    { ...middle, minX: x + r + GAP, maxX: x + r + GAP + width },
    { ...middle, minX: x - r - GAP - width, maxX: x - r - GAP },
    { ...centred, minY: y - r - GAP - height, maxY: y - r - GAP },
    { ...centred, minY: y + r + GAP, maxY: y + r + GAP + height }
  ];
}

const isInside = (box: Box, { width, height }: Room): boolean =>
  box.minX >= 0 && box.minY >= 0 && box.maxX <= width && box.maxY <= height;

/**
 * Labels for as many as there is room for, the first ones first: none covers another label or a bubble, or leaves the room. What finds no place has
 * no label.
 * @param named what may get a label, the most important first
 * @param obstacles what no label may cover
 */
export function labelPlaces(
  named: readonly Labelled[],
  obstacles: readonly Pick<Labelled, 'x' | 'y' | 'r'>[],
  room: Room
): LabelPlace[] {
  const taken = new RBush<Box>().load([...obstacles.map(({ x, y, r }) => around(x, y, r)), ...(room.taken ?? [])]);
  const found: LabelPlace[] = [];
  for (const one of named) {
    if (found.length >= room.most) break;
    const free = candidates(one, room.labelHeight).find((box) => isInside(box, room) && !taken.collides(box));
    if (!free) continue;
    taken.insert(free);
    found.push({ id: one.id, label: one.label, x: free.minX, y: (free.minY + free.maxY) / 2 });
  }
  return found;
}
