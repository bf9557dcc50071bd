import RBush from 'rbush';
import UPlot from 'uplot';
import type { Contender } from './contender.ts';
import { byGroup, COLORS, MOST_EFFORT, MOST_VALUE, RADIUS, type BenchPoint } from './points.ts';

interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** What its own style sheet says and the measurement needs. */
const STYLES = `.u-wrap { position: relative; } .u-over, .u-under { position: absolute; }
.uplot canvas { display: block; position: relative; width: 100%; height: 100%; }`;

/** uPlot draws no circles and finds no points by itself: both are added as its scatter example does, with an R-tree for its quadtree. */
export const uPlotScatter: Contender = {
  mount(box, given) {
    const groups = byGroup(given);
    const columns = groups.map((points: readonly BenchPoint[]) => [
      points.map(({ effort }) => effort),
      points.map(({ value }) => value)
    ]);
    let tree = new RBush<Box>();
    let held = { group: 0, index: 0 };
    box.append(Object.assign(document.createElement('style'), { textContent: STYLES }));
    const tip = document.createElement('div');
    tip.className = 'u-tip';
    Object.assign(tip.style, {
      position: 'absolute',
      pointerEvents: 'none',
      display: 'none',
      background: '#fff',
      border: '1px solid'
    });
    const drawPoints: UPlot.Series.PathBuilder = (plot, seriesIndex) => {
      UPlot.orient(
        plot,
        seriesIndex,
        (_series, _x, _y, scaleX, scaleY, valToPosX, valToPosY, left, top, width, height) => {
          const [xs, ys] = plot.data[seriesIndex] as unknown as [number[], number[]];
          const { ctx } = plot;
          ctx.save();
          ctx.fillStyle = COLORS[seriesIndex - 1]!;
          ctx.globalAlpha = 0.85;
          ctx.beginPath();
          const boxes: Box[] = [];
          for (let index = 0; index < xs.length; index++) {
            const x = valToPosX(xs[index]!, scaleX, width, left);
            const y = valToPosY(ys[index]!, scaleY, height, top);
            ctx.moveTo(x + RADIUS, y);
            ctx.arc(x, y, RADIUS, 0, 2 * Math.PI);
            boxes.push({ minX: x - RADIUS, minY: y - RADIUS, maxX: x + RADIUS, maxY: y + RADIUS });
          }
          ctx.fill();
          ctx.restore();
          tree.load(boxes);
        }
      );
      return null;
    };
    const plot = new UPlot(
      {
        mode: 2,
        width: box.clientWidth,
        height: box.clientHeight,
        legend: { show: false },
        scales: { x: { time: false, range: [0, MOST_EFFORT] }, y: { range: [0, MOST_VALUE] } },
        series: [{}, ...groups.map((_, group) => ({ stroke: COLORS[group]!, paths: drawPoints }))],
        hooks: {
          drawClear: [
            (self) => {
              tree = new RBush<Box>();
              // What it has drawn once it would draw no more.
              for (const series of self.series) Object.assign(series, { _paths: null });
            }
          ],
          setCursor: [
            (self) => {
              const [x, y] = [(self.cursor.left ?? -1) + self.bbox.left, (self.cursor.top ?? -1) + self.bbox.top];
              const found = tree.search({ minX: x, minY: y, maxX: x, maxY: y }).at(-1);
              tip.style.display = found ? 'block' : 'none';
              if (!found) return;
              tip.textContent = `${self.posToVal(self.cursor.left!, 'x').toFixed(1)}`;
              Object.assign(tip.style, { left: `${self.cursor.left! + 10}px`, top: `${self.cursor.top! + 10}px` });
            }
          ]
        }
      },
      [null, ...columns] as unknown as UPlot.AlignedData,
      box
    );
    plot.over.append(tip);
    const move = ({ x, y }: { x: number; y: number }): void => {
      const { left, top } = plot.over.getBoundingClientRect();
      columns[held.group]![0]![held.index] = plot.posToVal(x - left, 'x');
      columns[held.group]![1]![held.index] = plot.posToVal(y - top, 'y');
      plot.setData([null, ...columns] as unknown as UPlot.AlignedData);
    };
    return {
      canvas: () => box.querySelector('canvas'),
      where(index) {
        const { left, top } = plot.over.getBoundingClientRect();
        const { effort, value } = given[index]!;
        return { x: left + plot.valToPos(effort, 'x'), y: top + plot.valToPos(value, 'y') };
      },
      hover: ({ x, y }) =>
        plot.over.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX: x, clientY: y })),
      isTipShown: () => tip.style.display === 'block',
      grab(index) {
        held = { group: given[index]!.group, index: Math.floor(index / groups.length) };
      },
      drag: move,
      release: move,
      unmount: () => plot.destroy()
    };
  }
};
