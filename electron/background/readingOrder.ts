import type { Line } from './tesseract.ts';

/**
 * Lines in the order a person reads them, and in which the text of a page is copied: what is parted
 * from the rest by the widest space comes as one piece, a card before the one at its right. The piece
 * is parted again likewise (XY-cut).
 */
export function readingOrder(lines: readonly Line[]): readonly Line[] {
  if (lines.length < 2) return lines;
  const [beside, below] = [widestGap(lines, 'x'), widestGap(lines, 'y')];
  const isColumn = beside.width > below.width && beside.width >= narrowest * middleHeight(lines);
  // What no space parts into rows is one row, however unevenly its words stand.
  const isBeside = isColumn || below.width === 0;
  const [axis, gap] = isBeside ? (['x', beside] as const) : (['y', below] as const);
  if (gap.width <= 0) return lines.toSorted(byPlace);
  const [first, second] = [
    lines.filter((line) => line.bbox[`${axis}0`] < gap.end),
    lines.filter((line) => line.bbox[`${axis}0`] >= gap.end),
  ];
  return [...readingOrder(first), ...readingOrder(second)];
}

/** The height that half of the lines do not exceed; 0 where there are none. */
export function middleHeight(lines: readonly Line[]): number {
  const heights = lines.map(({ bbox }) => bbox.y1 - bbox.y0).sort((one, other) => one - other);
  return heights[heights.length >> 1] ?? 0;
}

/** Space between columns, in heights of a line: that between words is far less. */
const narrowest = 1.5;

/** The widest space that no line crosses, along one axis, and where it ends. */
function widestGap(lines: readonly Line[], axis: 'x' | 'y') {
  const spans = lines
    .map(({ bbox }) => ({ from: bbox[`${axis}0`], to: bbox[`${axis}1`] }))
    .sort((one, other) => one.from - other.from);
  let widest = { width: 0, end: 0 };
  let reached = spans[0]?.to ?? 0;
  for (const { from, to } of spans) {
    if (from - reached > widest.width) widest = { width: from - reached, end: from };
    reached = Math.max(reached, to);
  }
  return widest;
}

function byPlace(one: Line, other: Line): number {
  return one.bbox.y0 - other.bbox.y0 || one.bbox.x0 - other.bbox.x0;
}
