import { Chart, LinearScale, PointElement, ScatterController, Tooltip } from 'chart.js';
import type { Contender } from './contender.ts';
import { byGroup, COLORS, MOST_EFFORT, MOST_VALUE, RADIUS } from './points.ts';

Chart.register(LinearScale, PointElement, ScatterController, Tooltip);

/** Chart.js as its guide to performance has it: no animation, data in its own format. */
export const chartJs: Contender = {
  mount(box, given) {
    const canvas = box.appendChild(document.createElement('canvas'));
    const groups = byGroup(given).map((points) => points.map(({ effort, value }) => ({ x: effort, y: value })));
    let held = { group: 0, index: 0 };
    const chart = new Chart(canvas, {
      type: 'scatter',
      data: {
        datasets: groups.map((data, group) => ({
          data,
          backgroundColor: `${COLORS[group]!}d9`,
          pointRadius: RADIUS,
          hoverRadius: RADIUS + 2
        }))
      },
      options: {
        animation: false,
        parsing: false,
        normalized: true,
        responsive: true,
        maintainAspectRatio: false,
        interaction: { mode: 'nearest', intersect: true },
        scales: { x: { type: 'linear', min: 0, max: MOST_EFFORT }, y: { type: 'linear', min: 0, max: MOST_VALUE } }
      }
    });
    const move = ({ x, y }: { x: number; y: number }): void => {
      const { left, top } = canvas.getBoundingClientRect();
      const value = {
        x: chart.scales['x']!.getValueForPixel(x - left)!,
        y: chart.scales['y']!.getValueForPixel(y - top)!
      };
      groups[held.group]![held.index] = value;
      chart.data.datasets[held.group]!.data[held.index] = value;
      chart.update('none');
    };
    return {
      canvas: () => canvas,
      where(index) {
        const { left, top } = canvas.getBoundingClientRect();
        const { effort, value } = given[index]!;
        return {
          x: left + chart.scales['x']!.getPixelForValue(effort),
          y: top + chart.scales['y']!.getPixelForValue(value)
        };
      },
      hover: ({ x, y }) => canvas.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX: x, clientY: y })),
      isTipShown: () => (chart.tooltip?.opacity ?? 0) > 0,
      grab(index) {
        held = { group: given[index]!.group, index: Math.floor(index / groups.length) };
      },
      drag: move,
      release: move,
      unmount: () => chart.destroy()
    };
  }
};
