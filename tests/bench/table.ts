import type { Figure } from './figure.ts';
import type { GrowthTable } from './growth.ts';

/** The figures as a table: name, value and the middle half, bound, what it is a ratio to, verdict. */
export function tableOf(figures: readonly Figure[]): string {
  return aligned([
    ['', 'value', '', 'middle half', 'bound', '', 'against'],
    ...figures.map((figure) => [
      figure.name,
      written(figure.value),
      figure.unit,
      spreadOf(figure),
      ...limit(figure),
      figure.against === null ? '' : `÷ ${figure.against}`,
    ]),
  ]);
}

/** How cost grows, as a table: name, the three times in milliseconds, the growth and its bound. */
export function growthTableOf({ of, sizes, rows }: GrowthTable): string {
  return aligned([
    [`ms with so many ${of}`, ...sizes.map(String), 'growth', 'middle half', 'bound', '', 'since'],
    ...rows.map(({ times, figure }) => [
      figure.name,
      ...times.map(written),
      `${written(figure.value)} ×`,
      spreadOf(figure),
      ...limit(figure),
      figure.against ?? '',
    ]),
  ]);
}

function limit({ bound, unit, ok }: Figure): readonly [string, string] {
  if (bound === null) return ['', ''];
  return [`≤ ${bound} ${unit}`.trimEnd(), ok ? 'ok' : 'MISSED'];
}

function spreadOf({ spread }: Figure): string {
  return spread === null ? '' : spread.map(written).join(' – ');
}

/** As many digits as mean something. */
function written(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return value.toFixed(Number.isInteger(value) ? 0 : digits);
}

/** The first column and the last two to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          const isText = column === 0 || column >= row.length - 2;
          return isText ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
