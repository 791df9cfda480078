import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export interface Figures {
  groups: string[];
  /** The colour is a token. */
  bars: { name: string; colour: string; values: number[] }[];
  unit: string;
}

export function begin(on: HTMLElement) {
  return init(on, null, { renderer: 'svg' });
}

export function bars(on: HTMLElement, { groups, bars, unit }: Figures) {
  const text = resolved(on, '--text-2');
  const line = resolved(on, '--line');
  const number = new Intl.NumberFormat(document.documentElement.lang || 'fr', { maximumFractionDigits: 2 });
  const shown = (value: unknown) => number.format(Number(value)) + (unit && ` ${unit}`);
  const font = { color: text, fontFamily: getComputedStyle(on).fontFamily, fontSize: 12 };
  return {
    animation: false,
    textStyle: font,
    grid: { left: 8, right: 8, top: 34, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: font },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      valueFormatter: shown,
      backgroundColor: resolved(on, '--raised'),
      borderColor: line,
      textStyle: { ...font, color: resolved(on, '--text') },
    },
    xAxis: { type: 'category', data: groups, axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: { ...font, hideOverlap: true } },
    yAxis: { type: 'value', splitLine: { lineStyle: { color: line } }, axisLabel: { ...font, formatter: shown } },
    series: bars.map(({ name, colour, values }) => ({
      name,
      type: 'bar',
      data: values,
      barMaxWidth: 28,
      itemStyle: { color: resolved(on, colour), borderRadius: [3, 3, 0, 0] },
      emphasis: { disabled: true },
    })),
  };
}

/** A token as the red, green and blue that the library understands. */
function resolved(on: HTMLElement, token: string) {
  const probe = on.ownerDocument.createElement('span');
  probe.style.color = `var(${token})`;
  on.parentElement!.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return `rgb(${red},${green},${blue})`;
}
