import { pillarPaths } from './pillarPaths.ts';

/**
 * How a chart draws something, and its legend beside it; so that nothing is told by colour alone.
 * The first four are the shapes of the pillars.
 */
export type ChartSign =
  | keyof typeof pillarPaths
  | 'line'
  | 'dashed'
  | 'dotted'
  | 'squares'
  | 'diamonds'
  | 'bar'
  | 'ring';

/** One entry of a legend. */
export interface LegendEntry {
  readonly name: string;
  readonly sign: ChartSign;
  /** The custom property that holds its colour. */
  readonly hue: string;
}

/** How often a line is broken, in pixels drawn and left out; none for a whole line. */
export const dashes: Readonly<Partial<Record<ChartSign, readonly number[]>>> = {
  dashed: [6, 4],
  dotted: [1.5, 3.5],
};

/** A sign in a square of 12 by 12: what is filled, and what is drawn as a line of `width`. */
export interface SignDrawing {
  readonly filled: string;
  readonly drawn: string;
  readonly width: number;
}

/** The drawing of a sign. */
export function drawingOf(sign: ChartSign): SignDrawing {
  return drawings[sign];
}

const throughTheMiddle = 'M0 6H12';

const drawings: Readonly<Record<ChartSign, SignDrawing>> = {
  brand: { filled: pillarPaths.brand, drawn: '', width: 0 },
  people: { filled: pillarPaths.people, drawn: '', width: 0 },
  insights: { filled: pillarPaths.insights, drawn: '', width: 0 },
  relationships: { filled: pillarPaths.relationships, drawn: '', width: 0 },
  line: { filled: '', drawn: throughTheMiddle, width: 2 },
  dashed: { filled: '', drawn: 'M0 6H5M8 6H12', width: 1.5 },
  dotted: { filled: '', drawn: 'M0 6H2M4 6H6M8 6H10', width: 1.5 },
  squares: { filled: 'M3.5 3.5h5v5h-5z', drawn: throughTheMiddle, width: 1.5 },
  diamonds: { filled: 'M6 2 10 6 6 10 2 6z', drawn: 'M0 6H3M9 6H12', width: 1.5 },
  bar: { filled: 'M4 1H8V11H4z', drawn: '', width: 0 },
  ring: { filled: '', drawn: 'M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z', width: 1.5 },
};
