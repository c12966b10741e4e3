// The same series drawn by Pilar's chart and by uPlot, turn by turn.
import uPlot from 'uplot';
import { coloursAt } from '../../../renderer/ui/chartColours.ts';
import { type TimeChartData, timeChart } from '../../../renderer/ui/timeChart.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';

/** What is drawn: places, then each layer, then the total. */
export type Columns = readonly (readonly number[])[];

declare global {
  interface Window {
    /** How long each took to draw, in milliseconds. */
    drawInTurns: (columns: Columns, rounds: number) => Promise<readonly [number[], number[]]>;
  }
}

window.drawInTurns = async (columns, rounds) => {
  await document.fonts.ready;
  const [data, theirData] = [dataOf(columns), theirDataOf(columns)];
  const times: [number[], number[]] = [[], []];
  for (let round = -5; round < rounds; round += 1)
    for (const [side, draw] of [() => drawOurs(data), () => drawTheirs(theirData)].entries()) {
      const begun = performance.now();
      const remove = await draw();
      const took = performance.now() - begun;
      if (round >= 0) times[side as 0 | 1].push(took);
      remove();
    }
  return times;
};

async function drawOurs(data: TimeChartData): Promise<() => void> {
  const canvas = document.createElement('canvas');
  document.getElementById('ours')?.append(canvas);
  const chart = timeChart(canvas);
  chart.update(data, coloursAt(canvas));
  settle(canvas);
  return () => {
    chart.remove();
    canvas.remove();
  };
}

async function drawTheirs(data: uPlot.AlignedData): Promise<() => void> {
  const place = document.getElementById('theirs') ?? document.body;
  const hues = [...pillars.map((pillar) => coloursAt(place).of(`--${pillar}`)), 'black'];
  const chart = new uPlot(
    {
      width: 1000,
      height: 400,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false }, y: { range: [0, 100] } },
      series: [
        {},
        ...hues.map((stroke, at) => ({
          stroke,
          width: 1.5,
          points: { show: false },
          ...(at < pillars.length && { fill: `color-mix(in oklab, ${stroke} 34%, transparent)` }),
        })),
      ],
      bands: [1, 2, 3].map((at) => ({ series: [at + 1, at] as [number, number] })),
    },
    data,
    place,
  );
  // It draws once what is running has ended.
  await Promise.resolve();
  settle(chart.ctx.canvas);
  return () => chart.destroy();
}

/** Has everything be drawn by asking what was: a canvas otherwise draws later. */
function settle(canvas: HTMLCanvasElement): void {
  canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
}

function dataOf([places = [], ...values]: Columns): TimeChartData {
  const runs = values.map((column) => [places.map((x, at) => ({ x, y: column[at] ?? 0 }))]);
  const [from = 0, until = from] = [places[0], places.at(-1)];
  return {
    from,
    until,
    points: places,
    ticks: places.filter((_, at) => at % Math.ceil(places.length / 12) === 0),
    tickText: String,
    scale: { smallest: 0, largest: 100, ticks: [0, 20, 40, 60, 80, 100], text: String },
    areas: pillars.map((pillar, at) => ({
      name: pillar,
      hue: `--${pillar}`,
      runs: runs[at] ?? [],
    })),
    lines: [
      {
        ...{ name: 'total', hue: '--ink', sign: 'line', width: 2, isPointed: true },
        runs: runs[4] ?? [],
      },
    ],
  };
}

/** Stacked beforehand, as its bands want it. */
function theirDataOf([places = [], ...values]: Columns): uPlot.AlignedData {
  const [total = []] = values.slice(4);
  const stacked = pillars.map((_, at) =>
    places.map((__, index) =>
      values.slice(0, at + 1).reduce((sum, column) => sum + (column[index] ?? 0), 0),
    ),
  );
  return [[...places], ...stacked, [...total]];
}

document.documentElement.dataset.drawn = 'charts';
