import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  LinearScale,
  type Plugin,
} from 'chart.js';
import type { ChartDrawing, PictureSize } from './ChartCanvas.tsx';
import type { Colours } from './chartColours.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** What a chart of bars draws: groups of bars that lie under one another. */
export interface BarChartData {
  readonly groups: readonly {
    readonly name: string;
    readonly bars: readonly {
      readonly value: number;
      readonly hue: string;
      /** What is written at its end, so that neither colour nor place has to tell whose it is. */
      readonly text: string;
      /** Whether only its outline is drawn, as a thing to compare with. */
      readonly isQuiet: boolean;
    }[];
  }[];
  readonly largest: number;
  readonly text: (value: number) => string;
}

/** Draws bars; the points one can go to are the groups. */
export function barChart(
  canvas: HTMLCanvasElement,
  size: PictureSize | null = null,
): ChartDrawing<BarChartData> {
  let marked: number | null = null;
  let shown: { readonly data: BarChartData; readonly colours: Colours } | null = null;
  const overlay: Plugin<'bar'> = {
    id: 'overlay',
    beforeDatasetsDraw: (chart) => {
      if (shown !== null && marked !== null) drawMark(chart, marked, shown.data, shown.colours);
    },
    afterDatasetsDraw: (chart) => {
      if (shown !== null) writeAtEnds(chart, shown.data, shown.colours);
    },
  };
  if (size !== null) Object.assign(canvas, size);
  const chart = new Chart<'bar', (number | null)[], string>(canvas, {
    type: 'bar',
    data: { labels: [], datasets: [] },
    plugins: [overlay],
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: size === null,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 4, right: 10 } },
      ...(size !== null && { devicePixelRatio: 2 }),
    },
  });
  return {
    update: (data, colours) => {
      shown = { data, colours };
      const most = Math.max(0, ...data.groups.map(({ bars }) => bars.length));
      chart.data.labels = data.groups.map(({ name }) => name);
      chart.data.datasets = Array.from({ length: most }, (_, at) => barsAt(at, data, colours));
      const font = { family: colours.font, size: 12 };
      const ticks = { color: colours.of('--ink-second'), font };
      chart.options.scales = {
        x: {
          type: 'linear',
          min: 0,
          max: data.largest,
          border: { display: false },
          grid: { color: colours.of('--line') },
          ticks: { ...ticks, stepSize: 5, callback: (value) => data.text(Number(value)) },
        },
        y: {
          type: 'category',
          border: { display: false },
          grid: { display: false },
          ticks: { ...ticks, color: colours.of('--ink') },
        },
      };
      chart.update('none');
    },
    mark: (index) => {
      if (index === marked) return;
      marked = index;
      chart.draw();
    },
    pointAt: (_left, top) => {
      const index = chart.scales.y?.getValueForPixel(top);
      return index === undefined || shown?.data.groups[index] === undefined ? null : index;
    },
    remove: () => chart.destroy(),
  };
}

function barsAt(
  at: number,
  { groups }: BarChartData,
  colours: Colours,
): ChartDataset<'bar', (number | null)[]> {
  const bars = groups.map((group) => group.bars[at]);
  return {
    data: bars.map((bar) => bar?.value ?? null),
    backgroundColor: bars.map((bar) =>
      bar === undefined || bar.isQuiet ? 'transparent' : colours.of(bar.hue),
    ),
    borderColor: bars.map((bar) => (bar === undefined ? 'transparent' : colours.of(bar.hue))),
    borderWidth: bars.map((bar) => (bar?.isQuiet === true ? 1.25 : 0)),
    borderSkipped: false,
    categoryPercentage: 0.78,
    barPercentage: 0.82,
  };
}

function writeAtEnds(chart: Chart, { groups, largest }: BarChartData, colours: Colours): void {
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.font = `12px ${colours.font}`;
  ctx.textBaseline = 'middle';
  for (const [at] of chart.data.datasets.entries())
    for (const [index, { x, y }] of chart.getDatasetMeta(at).data.entries()) {
      const bar = groups[index]?.bars[at];
      if (bar === undefined) continue;
      const fits = x + 8 + ctx.measureText(bar.text).width <= chartArea.right;
      // A bar of nearly everything has its figure within it.
      ctx.textAlign = fits || bar.value < largest / 2 ? 'left' : 'right';
      ctx.fillStyle = colours.of(fits || bar.isQuiet ? '--ink' : '--paper');
      ctx.fillText(bar.text, ctx.textAlign === 'left' ? x + 8 : x - 8, y);
    }
  ctx.restore();
}

/** A quiet ground behind a group. */
function drawMark(chart: Chart, index: number, { groups }: BarChartData, colours: Colours): void {
  const { ctx, chartArea } = chart;
  const height = (chartArea.bottom - chartArea.top) / groups.length;
  ctx.save();
  ctx.fillStyle = colours.of('--line');
  ctx.globalAlpha = 0.5;
  ctx.fillRect(0, chartArea.top + index * height, chart.width, height);
  ctx.restore();
}
