import { ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Contender } from './contender.ts';
import { byGroup, COLORS, MOST_EFFORT, MOST_VALUE, RADIUS } from './points.ts';

use([ScatterChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** ECharts, without animation and all at once; in its large mode it draws simpler, and knows of no single point. */
function eCharts(isLarge: boolean): Contender {
  return {
    mount(box, given) {
      const chart = init(box);
      const groups = byGroup(given).map((points) =>
        points.map(({ effort, value }): [number, number] => [effort, value])
      );
      let held = { group: 0, index: 0 };
      const series = (group: number) => ({
        id: String(group),
        type: 'scatter' as const,
        symbolSize: 2 * RADIUS,
        itemStyle: { color: COLORS[group]!, opacity: 0.85 },
        progressive: 0,
        large: isLarge,
        largeThreshold: 0,
        data: groups[group]!
      });
      chart.setOption({
        animation: false,
        xAxis: { min: 0, max: MOST_EFFORT },
        yAxis: { min: 0, max: MOST_VALUE },
        tooltip: { trigger: 'item', transitionDuration: 0 },
        series: groups.map((_, group) => series(group))
      });
      const surface = (): HTMLElement => box.firstElementChild as HTMLElement;
      const at = (x: number, y: number): { x: number; y: number } => {
        const { left, top } = box.getBoundingClientRect();
        return { x: left + x, y: top + y };
      };
      const move = (place: { x: number; y: number }): void => {
        const { left, top } = box.getBoundingClientRect();
        const value = chart.convertFromPixel('grid', [place.x - left, place.y - top]) as [number, number];
        groups[held.group]![held.index] = value;
        chart.setOption({ series: [{ id: String(held.group), data: groups[held.group]! }] }, { lazyUpdate: false });
      };
      return {
        canvas: () => box.querySelector('canvas'),
        where(index) {
          const [x, y] = chart.convertToPixel('grid', [given[index]!.effort, given[index]!.value]) as [number, number];
          return at(x, y);
        },
        hover({ x, y }) {
          const options = { bubbles: true, clientX: x, clientY: y };
          surface().dispatchEvent(new PointerEvent('pointermove', options));
          surface().dispatchEvent(new MouseEvent('mousemove', options));
        },
        isTipShown: () => {
          const tip = box.children[1] as HTMLElement | undefined;
          return Boolean(tip) && tip!.style.visibility !== 'hidden' && tip!.style.opacity !== '0';
        },
        grab(index) {
          held = { group: given[index]!.group, index: Math.floor(index / groups.length) };
        },
        drag: move,
        release: move,
        unmount: () => chart.dispose()
      };
    }
  };
}

export const eChartsPlain = eCharts(false);
export const eChartsLarge = eCharts(true);
