import {
  Chart,
  type ChartDataset,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Point,
  PointElement,
} from 'chart.js';
import type { StackedAreasData, StackedAreasText } from './StackedAreas.tsx';

Chart.register(Filler, LinearScale, LineController, LineElement, PointElement);

/** A drawn chart. */
export interface StackedAreasDrawing {
  readonly update: (drawn: StackedAreasData & StackedAreasText) => void;
  /** Marks one point of the line, or none. */
  readonly point: (index: number | null) => void;
  /** Draws again, for instance in other colours. */
  readonly redraw: () => void;
  readonly remove: () => void;
}

/** Draws on `canvas`; `onPoint` is told which point the pointer is nearest to, or null. */
export function drawStackedAreas(
  canvas: HTMLCanvasElement,
  onPoint: (index: number | null) => void,
): StackedAreasDrawing {
  let drawn: (StackedAreasData & StackedAreasText) | null = null;
  let marked: number | null = null;
  const chart = new Chart<'line', Point[]>(canvas, {
    type: 'line',
    data: { datasets: [] },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      responsive: true,
      maintainAspectRatio: false,
      events: ['mousemove', 'mouseout'],
      interaction: { mode: 'index', intersect: false, axis: 'x' },
      layout: { padding: { top: 8, right: 8 } },
      scales: {
        x: { type: 'linear', grid: { display: false }, border: { display: false } },
        y: { type: 'linear', min: 0, stacked: true, border: { display: false } },
      },
      onHover: (_event, elements) => onPoint(elements[0]?.index ?? null),
    },
  });

  const redraw = () => {
    if (drawn === null) return;
    const colour = colourReader(canvas);
    const { places, layers, line, placeText, valueText } = drawn;
    chart.data.datasets = [
      ...layers.map(({ name, hue, values }, index) =>
        area(name, pointsAt(places, values), colour(hue), places.length === 1, index === 0),
      ),
      totalLine(line.name, pointsAt(places, line.values), colour('--ink'), places.length, marked),
    ];
    const { x, y } = chart.options.scales as NonNullable<typeof chart.options.scales>;
    const font = { family: getComputedStyle(canvas).fontFamily, size: 12 };
    const text = colour('--ink-second');
    const [first = 0, last = first] = [places[0], places.at(-1)];
    const margin = first === last ? 1 : 0;
    Object.assign(x ?? {}, {
      min: first - margin,
      max: last + margin,
      ticks: {
        color: text,
        font,
        maxRotation: 0,
        autoSkipPadding: 24,
        precision: 0,
        callback: (value: number | string) =>
          Number.isInteger(Number(value)) ? placeText(Number(value)) : '',
      },
    });
    Object.assign(y ?? {}, {
      suggestedMax: 1.1 * Math.max(0, ...line.values),
      grid: { color: colour('--line') },
      ticks: {
        color: text,
        font,
        maxTicksLimit: 6,
        callback: (value: number | string) => valueText(Number(value)),
      },
    });
    chart.update('none');
  };

  return {
    update: (next) => {
      drawn = next;
      redraw();
    },
    point: (index) => {
      if (index === marked) return;
      marked = index;
      redraw();
    },
    redraw,
    remove: () => chart.destroy(),
  };
}

function pointsAt(places: readonly number[], values: readonly number[]): Point[] {
  return places.map((x, index) => ({ x, y: values[index] ?? 0 }));
}

function area(
  label: string,
  data: Point[],
  hue: string,
  isAlone: boolean,
  isLowest: boolean,
): ChartDataset<'line', Point[]> {
  return {
    label,
    data,
    // Not `stack`: that fills down to whatever is drawn before, and the total is.
    fill: isLowest ? 'origin' : '-1',
    stack: 'layers',
    borderColor: hue,
    borderWidth: 1.5,
    backgroundColor: `color-mix(in oklab, ${hue} 34%, transparent)`,
    pointRadius: isAlone ? 3 : 0,
    pointHoverRadius: 0,
    pointBackgroundColor: hue,
  };
}

function totalLine(
  label: string,
  data: Point[],
  ink: string,
  count: number,
  marked: number | null,
): ChartDataset<'line', Point[]> {
  const last = count - 1;
  return {
    label,
    data,
    fill: false,
    // A stack of its own: the total is what LinkedIn showed, not the sum of the layers.
    stack: 'line',
    // Above the areas, whose last border it would otherwise lie under.
    order: -1,
    borderColor: ink,
    borderWidth: 2,
    pointBackgroundColor: ink,
    pointBorderWidth: 0,
    pointHoverRadius: 5,
    pointRadius: data.map((_, index) => {
      if (index === marked) return 5;
      return count <= 60 || index === last ? 2.5 : 0;
    }),
  };
}

/** Reads registered custom properties, which the browser resolves to the theme in force. */
function colourReader(element: Element): (name: string) => string {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(name).trim();
}
