import fc from 'fast-check';
import { labelPlaces, type Labelled, type Room } from 'c/labelPlaces';

const ROOM: Room = { width: 400, height: 300, labelHeight: 12, most: 50 };

const bubble = (id: string, x: number, y: number, r = 8, width = 60): Labelled => ({ id, x, y, r, label: id, width });

describe('places of labels', () => {
  it('are right of a bubble, and left of it where the room ends', () => {
    const [middle, edge] = [bubble('middle', 100, 100), bubble('edge', 380, 200)];
    const places = labelPlaces([middle, edge], [middle, edge], ROOM);
    expect(places).toEqual([
      { id: 'middle', label: 'middle', x: 111, y: 100 },
      { id: 'edge', label: 'edge', x: 309, y: 200 }
    ]);
  });

  it('go to the first ones where there is not room for all', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => bubble(`id${index}`, 200, 150, 4));
    const places = labelPlaces(crowd, [crowd[0]!], ROOM);
    expect(places[0]?.id).toBe('id0');
    expect(places).toHaveLength(4);
  });

  it('are no more than asked for', () => {
    const row = Array.from({ length: 10 }, (_, index) => bubble(`id${index}`, 100, 20 + 25 * index));
    expect(labelPlaces(row, row, { ...ROOM, most: 3 })).toHaveLength(3);
  });

  it('never cover each other or a bubble, and stay in the room', () => {
    const bubbles = fc.array(
      fc.record({
        x: fc.nat(400),
        y: fc.nat(300),
        r: fc.integer({ min: 2, max: 20 }),
        width: fc.integer({ min: 10, max: 150 })
      }),
      { maxLength: 60 }
    );
    fc.assert(
      fc.property(bubbles, (all) => {
        const named = all.map(({ x, y, r, width }, index) => bubble(`id${index}`, x, y, r, width));
        const boxes = labelPlaces(named, named, ROOM).map(({ id, x, y }) => {
          const { width } = named.find((each) => each.id === id)!;
          return { minX: x, maxX: x + width, minY: y - 6, maxY: y + 6 };
        });
        const bodies = named.map(({ x, y, r }) => ({ minX: x - r, maxX: x + r, minY: y - r, maxY: y + r }));
        for (const [index, box] of boxes.entries()) {
          expect(box.minX >= 0 && box.maxX <= 400 && box.minY >= 0 && box.maxY <= 300).toBe(true);
          for (const other of [...boxes.slice(index + 1), ...bodies]) {
            const overlap =
              Math.min(box.maxX, other.maxX) - Math.max(box.minX, other.minX) > 1e-9 &&
              Math.min(box.maxY, other.maxY) - Math.max(box.minY, other.minY) > 1e-9;
            expect(overlap).toBe(false);
          }
        }
      })
    );
  });
});
