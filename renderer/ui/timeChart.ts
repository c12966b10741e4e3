import {
  Chart,
  type ChartDataset,
  type ChartOptions,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js';
import type { Place } from '../../shared/ssi/runs.ts';
import type { ChartDrawing, PictureSize } from './ChartCanvas.tsx';
import type { Colours } from './chartColours.ts';
import { type ChartSign, dashes } from './chartSigns.ts';

Chart.register(Filler, LinearScale, LineController, LineElement, PointElement);

/** Places that a line joins, one run after the other; between two runs is a gap. Ascending. */
export type Runs = readonly (readonly Place[])[];

/** A line of a chart over time. */
export interface TimeLine {
  readonly name: string;
  /** The custom property that holds its colour. */
  readonly hue: string;
  readonly sign: Extract<ChartSign, 'line' | 'dashed' | 'dotted' | 'squares' | 'diamonds'>;
  readonly width: number;
  readonly runs: Runs;
  /** Whether each of its points is drawn, as long as they can be told apart. */
  readonly isPointed?: boolean;
}

/** What a chart over time draws. All its places are days since 1970-01-01. */
export interface TimeChartData {
  /** Where the axis begins and ends. */
  readonly from: number;
  readonly until: number;
  /** The places one can go to and be told of, ascending. */
  readonly points: readonly number[];
  readonly ticks: readonly number[];
  readonly tickText: (place: number) => string;
  /** The values between which everything stands, and those that are written beside the chart. */
  readonly scale: {
    readonly smallest: number;
    readonly largest: number;
    readonly ticks: readonly number[];
    readonly text: (value: number) => string;
    /** Whether the smallest value stands at the top, as the first of a ranking does. */
    readonly isReversed?: boolean;
  };
  /** Layers that stand on one another, the lowest first; all with the same places. */
  readonly areas?: readonly { readonly name: string; readonly hue: string; readonly runs: Runs }[];
  /** The last lies over the others. */
  readonly lines: readonly TimeLine[];
  /** Small rings on a line, where something was noted. */
  readonly rings?: { readonly name: string; readonly places: readonly Place[] };
  /** A level to reach. */
  readonly goal?: { readonly value: number; readonly text: string } | null;
  /** How much was done in each stretch, drawn below as bars on the same axis. */
  readonly bars?: {
    readonly hue: string;
    readonly bars: readonly {
      readonly from: number;
      readonly until: number;
      readonly value: number;
    }[];
    readonly largest: number;
  };
}

/** The points of each line as they stand on the canvas, read back from their pixels. */
type ReadBack = () => readonly { readonly name: string; readonly points: readonly Place[] }[];

/** What the canvas of a chart lets be read from it, by whoever wants to know what it really shows. */
export interface ChartCanvasElement extends HTMLCanvasElement {
  drawn?: ReadBack;
}

/**
 * Draws over time. The settings are those that keep chart.js near the quickest: no parsing, no
 * animation, no events of its own, and gaps as points without a value.
 *
 * @param size the pixels of a picture, drawn twice as fine; as large as its frame where none is given
 */
export function timeChart(
  canvas: ChartCanvasElement,
  size: PictureSize | null = null,
): ChartDrawing<TimeChartData> {
  let marked: number | null = null;
  let drawnData: TimeChartData | null = null;
  let colours: Colours | null = null;
  const overlay: Plugin<'line'> = {
    id: 'overlay',
    afterDatasetsDraw: (drawing) => {
      if (drawnData === null || colours === null) return;
      drawBars(drawing, drawnData, colours);
      drawDots(drawing, drawnData, colours);
      drawGoal(drawing, drawnData, colours);
      if (marked !== null) drawMark(drawing, marked, drawnData, colours);
    },
  };
  if (size !== null) Object.assign(canvas, size);
  let chart: Chart<'line', Place[]> | null = null;
  /** Made with its first data, or it would be laid out once for nothing. */
  const make = (data: TimeChartData, given: Colours) =>
    new Chart<'line', Place[]>(canvas, {
      type: 'line',
      data: { datasets: datasetsOf(data, given) },
      plugins: [overlay],
      options: {
        animation: false,
        parsing: false,
        normalized: true,
        responsive: size === null,
        maintainAspectRatio: false,
        events: [],
        layout: { padding: { top: 8, right: 10 } },
        // A dot at the end of the axis is drawn whole.
        clip: 6,
        scales: scalesOf(data, given),
        ...(size !== null && { devicePixelRatio: 2 }),
      },
    });
  const drawn: ReadBack = () =>
    (chart?.data.datasets ?? []).map(({ label = '' }, index) => ({
      name: label,
      points: (chart?.getDatasetMeta(index).data ?? []).flatMap(({ x, y }) => {
        const [across, up] = [chart?.scales.x, chart?.scales.y];
        if (across === undefined || up === undefined || Number.isNaN(y)) return [];
        return [{ x: across.getValueForPixel(x) ?? 0, y: up.getValueForPixel(y) ?? 0 }];
      }),
    }));
  canvas.drawn = drawn;
  return {
    update: (data, given) => {
      [drawnData, colours] = [data, given];
      if (chart === null) {
        chart = make(data, given);
        return;
      }
      chart.data.datasets = datasetsOf(data, given);
      chart.options.scales = scalesOf(data, given);
      chart.update('none');
    },
    mark: (index) => {
      const place = index === null ? null : (drawnData?.points[index] ?? null);
      if (place === marked) return;
      marked = place;
      chart?.draw();
    },
    pointAt: (left) =>
      nearest(drawnData?.points ?? [], chart?.scales.x?.getValueForPixel(left) ?? 0),
    remove: () => chart?.destroy(),
  };
}

/** The part of the height that bars take, where there are any. */
const shareOfBars = 0.2;

function scalesOf(
  data: TimeChartData,
  colours: Colours,
): NonNullable<ChartOptions<'line'>['scales']> {
  const { from, until, ticks, tickText, scale, bars } = data;
  const margin = from === until ? 1 : 0;
  const height = scale.largest - scale.smallest;
  // Bars stand below the scale, so that both keep to one axis of time.
  const below = bars === undefined ? 0 : (height * shareOfBars) / (1 - shareOfBars);
  const letters = {
    color: colours.of('--ink-second'),
    font: { family: colours.font, size: 12 },
    maxRotation: 0,
  };
  return {
    x: {
      type: 'linear',
      grid: { display: false },
      border: { display: false },
      min: from - margin,
      max: until + margin,
      afterBuildTicks: (axis) => {
        axis.ticks = ticks.map((value) => ({ value }));
      },
      ticks: {
        ...letters,
        autoSkipPadding: 12,
        callback: (value) => tickText(Number(value)),
      },
    },
    y: {
      type: 'linear',
      border: { display: false },
      min: scale.smallest - below,
      max: scale.largest,
      reverse: scale.isReversed ?? false,
      grid: { color: colours.of('--line') },
      afterBuildTicks: (axis) => {
        axis.ticks = scale.ticks.map((value) => ({ value }));
      },
      ticks: {
        ...letters,
        // All of them have been chosen.
        autoSkip: false,
        callback: (value) => scale.text(Number(value)),
      },
    },
  };
}

function datasetsOf(data: TimeChartData, colours: Colours): ChartDataset<'line', Place[]>[] {
  const { areas = [], lines, rings } = data;
  const layers = stacked(areas.map(({ runs }) => runs)).map((runs, index) => {
    const { name = '', hue = '' } = areas[index] ?? {};
    return area(name, runs, colours.of(hue), index === 0);
  });
  return [
    ...layers,
    ...lines.map((line) => lineOf(line, colours)),
    ...(rings === undefined ? [] : [ringsOf(rings, colours)]),
  ];
}

function area(
  label: string,
  runs: Runs,
  hue: string,
  isLowest: boolean,
): ChartDataset<'line', Place[]> {
  return {
    label,
    data: joined(runs),
    fill: isLowest ? 'origin' : '-1',
    // Below the lines, of which the last border would otherwise hide one.
    order: 1,
    borderColor: hue,
    borderWidth: 1.5,
    backgroundColor: `color-mix(in oklab, ${hue} 34%, transparent)`,
    ...pointsOf(false, hue, 'circle'),
  };
}

function lineOf(line: TimeLine, colours: Colours): ChartDataset<'line', Place[]> {
  const { name, hue, sign, width, runs } = line;
  const colour = colours.of(hue);
  return {
    label: name,
    data: joined(runs),
    fill: false,
    borderColor: colour,
    borderWidth: width,
    borderDash: [...(dashes[sign] ?? [])],
    ...pointsOf(isEachPointed(line), colour, styles[sign] ?? 'circle'),
  };
}

type DotStyle = 'circle' | 'rect' | 'rectRot';

const styles: Readonly<Partial<Record<ChartSign, DotStyle>>> = {
  squares: 'rect',
  diamonds: 'rectRot',
};

/** The most points of a line that can still be told apart. */
const mostPointed = 60;

/**
 * Dots on each point, where there is room. One size for all: sizes of their own would cost a chart of
 * a year as much again as all the rest of it; those that need a dot anyway are drawn over it.
 */
function pointsOf(isEach: boolean, colour: string, pointStyle: DotStyle) {
  return {
    pointStyle,
    pointRadius: isEach ? radiusOf(pointStyle) : 0,
    pointBackgroundColor: colour,
    pointBorderWidth: 0,
    pointHitRadius: 0,
  };
}

function radiusOf(style: DotStyle): number {
  return style === 'circle' ? 2.5 : 3.5;
}

function isEachPointed({ runs, isPointed = false }: Pick<TimeLine, 'runs' | 'isPointed'>): boolean {
  return isPointed && runs.reduce((sum, run) => sum + run.length, 0) <= mostPointed;
}

function ringsOf(
  { name, places }: NonNullable<TimeChartData['rings']>,
  colours: Colours,
): ChartDataset<'line', Place[]> {
  return {
    label: name,
    data: [...places],
    showLine: false,
    fill: false,
    // Over the line.
    order: -1,
    pointStyle: 'circle',
    pointRadius: 4.5,
    pointBackgroundColor: colours.of('--paper'),
    pointBorderColor: colours.of('--ink'),
    pointBorderWidth: 1.5,
    pointHitRadius: 0,
  };
}

/** One list of points, with one that has no value in each gap. */
function joined(runs: Runs): Place[] {
  return runs.flatMap((run, index) => {
    const [first] = run;
    return index === 0 || first === undefined ? [...run] : [{ x: first.x, y: Number.NaN }, ...run];
  });
}

/** Each layer standing on those below it. */
function stacked(layers: readonly Runs[]): readonly Runs[] {
  let below: Runs | undefined;
  return layers.map((layer) => {
    const under = below;
    const raised = layer.map((run, at) =>
      run.map(({ x, y }, index) => ({ x, y: y + (under?.[at]?.[index]?.y ?? 0) })),
    );
    below = raised;
    return raised;
  });
}

/** The index of the place closest to `wished`; null where there is none. */
function nearest(places: readonly number[], wished: number): number | null {
  let [low, high] = [0, places.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= wished) low = middle;
    else high = middle;
  }
  const [before, after] = [places[low], places[high]];
  if (before === undefined || after === undefined) return null;
  return wished - before <= after - wished ? low : high;
}

/** What an overlay needs of a chart. */
type Drawn = Pick<Chart, 'ctx' | 'chartArea' | 'scales'>;

function drawBars(chart: Drawn, { bars, from, until, scale }: TimeChartData, colours: Colours) {
  const [x, y] = [chart.scales.x, chart.scales.y];
  if (bars === undefined || x === undefined || y === undefined) return;
  const { ctx } = chart;
  const bottom = y.bottom;
  // A little air below the line's own ground.
  const height = bottom - y.getPixelForValue(scale.smallest) - 8;
  ctx.save();
  ctx.fillStyle = colours.of(bars.hue);
  for (const bar of bars.bars) {
    if (bar.value === 0) continue;
    const left = x.getPixelForValue(Math.max(bar.from, from));
    const right = x.getPixelForValue(Math.min(bar.until, until));
    const width = Math.max(right - left - (right - left > 4 ? 1 : 0), 1);
    const tall = Math.max((height * bar.value) / bars.largest, 1.5);
    ctx.fillRect(left, bottom - tall, width, tall);
  }
  ctx.restore();
}

/** A dot on each point that no line joins, and on the last of a line too dense for dots on all. */
function drawDots(chart: Drawn, { areas = [], lines }: TimeChartData, colours: Colours): void {
  const [x, y] = [chart.scales.x, chart.scales.y];
  if (x === undefined || y === undefined) return;
  const { ctx } = chart;
  const drawDot = (place: Place, hue: string) => {
    ctx.fillStyle = colours.of(hue);
    ctx.beginPath();
    ctx.arc(x.getPixelForValue(place.x), y.getPixelForValue(place.y), 2.5, 0, 2 * Math.PI);
    ctx.fill();
  };
  const layers = stacked(areas.map(({ runs }) => runs));
  for (const [at, { hue }] of areas.entries())
    for (const place of alone(layers[at] ?? [])) drawDot(place, hue);
  for (const line of lines) {
    if (isEachPointed(line)) continue;
    for (const place of alone(line.runs)) drawDot(place, line.hue);
    const last = line.runs.at(-1)?.at(-1);
    if (line.isPointed && last !== undefined) drawDot(last, line.hue);
  }
}

function alone(runs: Runs): readonly Place[] {
  return runs.flatMap((run) => (run.length === 1 ? run : []));
}

function drawGoal(chart: Drawn, { goal }: TimeChartData, colours: Colours): void {
  const y = chart.scales.y;
  if (goal === undefined || goal === null || y === undefined) return;
  const { ctx, chartArea } = chart;
  const height = y.getPixelForValue(goal.value);
  ctx.save();
  ctx.strokeStyle = colours.of('--accent');
  ctx.fillStyle = colours.of('--accent');
  ctx.lineWidth = 1.25;
  ctx.setLineDash([6, 4]);
  ctx.beginPath();
  ctx.moveTo(chartArea.left, height);
  ctx.lineTo(chartArea.right, height);
  ctx.stroke();
  ctx.font = `12px ${colours.font}`;
  const isRoomAbove = height - chartArea.top > 18;
  ctx.textBaseline = isRoomAbove ? 'bottom' : 'top';
  ctx.fillText(goal.text, chartArea.left + 6, height + (isRoomAbove ? -3 : 4));
  ctx.restore();
}

/** A hairline through a place, and a dot on each line there. */
function drawMark(chart: Drawn, place: number, { lines }: TimeChartData, colours: Colours): void {
  const [x, y] = [chart.scales.x, chart.scales.y];
  if (x === undefined || y === undefined) return;
  const { ctx, chartArea } = chart;
  const across = x.getPixelForValue(place);
  ctx.save();
  ctx.strokeStyle = colours.of('--outline');
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(across, chartArea.top);
  ctx.lineTo(across, chartArea.bottom);
  ctx.stroke();
  for (const { runs, hue } of lines) {
    const point = runs.flat().find((one) => one.x === place);
    if (point === undefined) continue;
    ctx.fillStyle = colours.of(hue);
    ctx.beginPath();
    ctx.arc(across, y.getPixelForValue(point.y), 4.5, 0, 2 * Math.PI);
    ctx.fill();
  }
  ctx.restore();
}
