import { labelPlaces } from 'c/labelPlaces';

/** A person to place: 1 to 10 each way. */
export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly influence: number;
  readonly interest: number;
}

/** Where a person stands in the drawing, in its pixels, and where the name does; null where there is no room for it. */
export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: { readonly text: string; readonly x: number; readonly y: number } | null;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Room for the axes. */
  readonly margin: number;
  readonly isMirrored: boolean;
}

export const RADIUS = 14;
const LEVELS = 10;
/** Pixels of a letter, near enough. */
const LETTER = 6.6;
const LABEL_HEIGHT = 16;

/** Width and height of one step of the scales. */
export function cellOf({ width, height, margin }: Frame): { width: number; height: number } {
  return { width: (width - 2 * margin) / LEVELS, height: (height - 2 * margin) / LEVELS };
}

/** Level of 1 to 10 at a pixel of one of the axes. */
export function levelAt(pixel: number, along: 'interest' | 'influence', frame: Frame): number {
  const cell = cellOf(frame);
  const isForward = along === 'interest' && !frame.isMirrored;
  const size = along === 'interest' ? cell.width : cell.height;
  const total = along === 'interest' ? frame.width : frame.height;
  const way = isForward ? pixel - frame.margin : total - frame.margin - pixel;
  return Math.max(1, Math.min(LEVELS, Math.floor(way / size) + 1));
}

/** People at one place stand beside each other within it, in rings around its middle, so that each can be seen and taken. */
function offsetOf(index: number, count: number, cell: { width: number; height: number }): [x: number, y: number] {
  if (count === 1) return [0, 0];
  const angle = (2 * Math.PI * index) / count;
  const [rx, ry] = [Math.min(cell.width * 0.3, RADIUS * 1.6), Math.min(cell.height * 0.3, RADIUS * 1.6)];
  return [Math.cos(angle) * rx, Math.sin(angle) * ry];
}

export function placePeople(people: readonly Placed[], frame: Frame): Place[] {
  const cell = cellOf(frame);
  const together = new Map<string, Placed[]>();
  for (const person of people) {
    const key = `${person.influence} ${person.interest}`;
    together.set(key, [...(together.get(key) ?? []), person]);
  }
  const spots = people.map((person) => {
    const group = together.get(`${person.influence} ${person.interest}`)!;
    const [dx, dy] = offsetOf(group.indexOf(person), group.length, cell);
    const along = frame.margin + (person.interest - 0.5) * cell.width;
    const x = (frame.isMirrored ? frame.width - along : along) + dx;
    const y = frame.height - frame.margin - (person.influence - 0.5) * cell.height + dy;
    return { id: person.id, x, y, r: RADIUS, label: person.name, width: person.name.length * LETTER };
  });
  const room = { width: frame.width, height: frame.height, labelHeight: LABEL_HEIGHT, most: 200 };
  const labels = new Map(labelPlaces(spots, spots, room).map((label) => [label.id, label]));
  return spots.map(({ id, x, y }) => {
    const label = labels.get(id);
    return { id, x, y, label: label ? { text: label.label, x: label.x, y: label.y } : null };
  });
}
