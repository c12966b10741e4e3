import type { Day } from '../../day.ts';
import { wordsOf } from '../../locales/words.ts';
import { languages } from '../../settings.ts';
import { type IndicatorNote, type IndicatorValues, indicators } from '../indicators.ts';
import { type Pillar, type PillarScores, pillars, sumOf } from '../pillar.ts';
import {
  agreesWithSum,
  type Group,
  longestNote,
  type Snapshot,
  type SnapshotSource,
  snapshotSources,
} from '../snapshot.ts';
import type { NumberRefusal } from '../typedNumber.ts';
import { type DayOrder, readTableDay } from './dayOrder.ts';
import { type DuplicateChoice, settleDuplicates } from './duplicatedDays.ts';
import { restored } from './formula.ts';
import { looksSwapped } from './swappedPillars.ts';
import type { Table, TableRow } from './table.ts';
import { isIndicator, type NumberField, ruleOf, type TableField } from './tableField.ts';
import { type DecimalMark, decimalMarkOf, isBlank, readTableNumber } from './tableNumber.ts';

/** What the person has agreed to, or corrected, of how a table is to be read. */
export interface TableChoice {
  /** The field of each column; of two with the same, only the first counts. */
  readonly columns: readonly TableField[];
  /** The index among the table's rows of the one that names them, before which all is left out. */
  readonly header: number | null;
  readonly dayOrder: DayOrder;
  /** Which row stands, where a day has several that do not say the same. */
  readonly duplicates: DuplicateChoice;
}

/** Why a row, or a cell of it, is not taken; `field` is null where it is the row as a whole. */
export type TableRefusal =
  | { readonly field: NumberField; readonly reason: NumberRefusal }
  | { readonly field: 'day'; readonly reason: 'missing' | 'notADay' | 'inTheFuture' }
  | { readonly field: 'note'; readonly reason: 'tooLong' }
  | {
      /** Only a day stands there, or more cells than there are columns, as commas unquoted make. */
      readonly field: null;
      readonly reason: 'onlyADay' | 'tooManyCells';
    }
  | { readonly field: 'total'; readonly reason: 'disagreesWithSum'; readonly sum: number }
  | {
      /** Another row of that day says otherwise: the one that stands, or the first of them. */
      readonly field: 'day';
      readonly reason: 'duplicatedDay';
      readonly line: number;
    };

/** What a row of a table was read as. */
export interface HistoryRow {
  readonly line: number;
  /** Null where the row has none, or it is refused. */
  readonly snapshot: Snapshot | null;
  /** Likewise. */
  readonly indicators: IndicatorNote | null;
  readonly refusals: readonly TableRefusal[];
  /** The line that said the same of the same day before; what this one says counts there. */
  readonly repeats: number | null;
  /** Whether its four pillars are those of the days around it, in another order. */
  readonly looksSwapped: boolean;
}

/** A table read as a history. */
export interface HistoryReading {
  /** In the order of the table; empty where fields are lacking. */
  readonly rows: readonly HistoryRow[];
  /** The fields without which nothing can be read, and which no column has been given. */
  readonly lacking: readonly TableField[];
  /** Rows of which something is taken, rows that add nothing, rows of which something is refused. */
  readonly counts: { readonly good: number; readonly repeated: number; readonly refused: number };
  /** How many days have several rows that do not say the same. */
  readonly duplicatedDays: number;
  /** The first and the last day of what is taken; null where nothing is. */
  readonly first: Day | null;
  readonly last: Day | null;
}

/**
 * Reads a table as the history of an index, as the person chose. What a snapshot or a note of
 * indicators needs is all there and within its range, or that one is null and each field that keeps
 * it from being is named. A missing total is the sum of the four; no day lies after `today`. No two
 * rows of the answer hold the same part of the same day. Never throws.
 */
export function historyFrom(table: Table, choice: TableChoice, today: Day): HistoryReading {
  const lacking = lackingFields(choice.columns);
  const read = lacking.length > 0 ? [] : rowsFrom(table, choice, today);
  const { rows: settled, duplicatedDays } = settleDuplicates(read, choice.duplicates);
  const swapped = looksSwapped(settled.flatMap(({ snapshot }) => snapshot ?? []));
  const rows = settled.map((row) => ({
    ...row,
    looksSwapped: row.snapshot !== null && swapped.has(row.snapshot.day),
  }));
  const days = rows.flatMap(dayOf).sort();
  return {
    rows,
    lacking,
    counts: {
      good: rows.filter((row) => dayOf(row).length > 0).length,
      repeated: rows.filter((row) => dayOf(row).length === 0 && row.refusals.length === 0).length,
      refused: rows.filter(({ refusals }) => refusals.length > 0).length,
    },
    duplicatedDays,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}

/** A row before it is set beside the others. */
export type ReadRow = Omit<HistoryRow, 'looksSwapped'>;

function dayOf(row: ReadRow): readonly Day[] {
  const part = row.snapshot ?? row.indicators;
  return part === null ? [] : [part.day];
}

/** A day is needed, and either the four pillars or an indicator. */
function lackingFields(columns: readonly TableField[]): readonly TableField[] {
  const needsPillars = columns.some(isOfSnapshot) || !columns.some(isIndicator);
  const needed: readonly TableField[] = needsPillars ? ['day', ...pillars] : ['day'];
  return needed.filter((field) => !columns.includes(field));
}

/** Whether a field can be nothing but a part of a snapshot. */
function isOfSnapshot(field: TableField): boolean {
  return field !== 'day' && field !== 'source' && field !== 'ignore' && !isIndicator(field);
}

function rowsFrom(table: Table, choice: TableChoice, today: Day): readonly ReadRow[] {
  const rows = table.rows.slice(choice.header === null ? 0 : choice.header + 1);
  const places = new Map<TableField, number>();
  for (const [place, field] of choice.columns.entries())
    if (!places.has(field)) places.set(field, place);
  const cellOf = (row: TableRow, field: TableField) => row.cells[places.get(field) ?? -1] ?? '';
  const scored = rows.flatMap((row) => [...pillars, 'total' as const].map((of) => cellOf(row, of)));
  const reading = { ...choice, today, cellOf, mark: decimalMarkOf(scored) };
  return rows.map((row) => rowFrom(row, reading));
}

interface Reading extends TableChoice {
  readonly today: Day;
  readonly cellOf: (row: TableRow, field: TableField) => string;
  readonly mark: DecimalMark;
}

function rowFrom(row: TableRow, reading: Reading): ReadRow {
  const { columns, cellOf } = reading;
  const nothing = { line: row.line, snapshot: null, indicators: null, repeats: null };
  if (row.cells.slice(columns.length).some((cell) => !isBlank(cell)))
    return { ...nothing, refusals: [{ field: null, reason: 'tooManyCells' }] };
  const refusals: TableRefusal[] = [];
  const day = readDay(cellOf(row, 'day'), reading, refusals);
  const holds = (isPart: (field: TableField) => boolean) =>
    columns.some((field) => isPart(field) && !isBlank(cellOf(row, field)));
  const [hasSnapshot, hasIndicators] = [holds(isOfSnapshot), holds(isIndicator)];
  // A line without anything but words beside it, such as one that sums up, is told of by its day.
  if (!hasSnapshot && !hasIndicators && day !== null)
    refusals.push({ field: null, reason: 'onlyADay' });
  const cells: Cells = { of: (field) => cellOf(row, field), mark: reading.mark };
  const snapshot = hasSnapshot ? readSnapshot(cells, refusals) : null;
  const values = hasIndicators ? readIndicators(cells, refusals) : null;
  if (day === null) return { ...nothing, refusals };
  return {
    ...nothing,
    snapshot: snapshot === null ? null : { day, ...snapshot },
    indicators: values === null ? null : { day, values },
    refusals,
  };
}

interface Cells {
  readonly of: (field: TableField) => string;
  readonly mark: DecimalMark;
}

function readDay(cell: string, { dayOrder, today }: Reading, refusals: TableRefusal[]): Day | null {
  const day = readTableDay(cell, dayOrder);
  if (day !== null && day <= today) return day;
  const reason = day === null ? (isBlank(cell) ? 'missing' : 'notADay') : 'inTheFuture';
  refusals.push({ field: 'day', reason });
  return null;
}

function readSnapshot(cells: Cells, refusals: TableRefusal[]): Omit<Snapshot, 'day'> | null {
  const before = refusals.length;
  const optional = (field: NumberField) =>
    isBlank(cells.of(field)) ? null : readNumber(field, cells, refusals);
  const scores = readScores((pillar) => pillar, cells, refusals);
  const total = optional('total') ?? (scores === null ? null : sumOf(scores));
  if (scores !== null && total !== null && !agreesWithSum(total, scores))
    refusals.push({ field: 'total', reason: 'disagreesWithSum', sum: sumOf(scores) });
  const others = {
    industryRank: optional('industryRank'),
    networkRank: optional('networkRank'),
    industryTotal: optional('industryTotal'),
    networkTotal: optional('networkTotal'),
    industryMeans: readMeans('industry', cells, refusals),
    networkMeans: readMeans('network', cells, refusals),
  };
  const note = restored(cells.of('note'));
  if (note.length > longestNote) refusals.push({ field: 'note', reason: 'tooLong' });
  if (refusals.length > before || scores === null || total === null) return null;
  return { scores, total, ...others, note, source: sourceOf(cells.of('source')) };
}

/** All four or none: three would not tell which pillar lies furthest behind. */
function readMeans(group: Group, cells: Cells, refusals: TableRefusal[]): PillarScores | null {
  const fieldOf = (pillar: Pillar) => `${group}Means.${pillar}` as const;
  if (pillars.every((pillar) => isBlank(cells.of(fieldOf(pillar))))) return null;
  return readScores(fieldOf, cells, refusals);
}

function readScores(
  fieldOf: (pillar: Pillar) => NumberField,
  cells: Cells,
  refusals: TableRefusal[],
): PillarScores | null {
  const [brand, people, insights, relationships] = pillars.map((pillar) =>
    readNumber(fieldOf(pillar), cells, refusals),
  );
  if (brand == null || people == null || insights == null || relationships == null) return null;
  return { brand, people, insights, relationships };
}

function readIndicators(cells: Cells, refusals: TableRefusal[]): IndicatorValues | null {
  const before = refusals.length;
  const values = indicators.flatMap((indicator) => {
    if (isBlank(cells.of(indicator))) return [];
    const value = readNumber(indicator, cells, refusals);
    return value === null ? [] : [[indicator, value] as const];
  });
  return refusals.length > before ? null : Object.fromEntries(values);
}

function readNumber(field: NumberField, cells: Cells, refusals: TableRefusal[]): number | null {
  const { value, refusal } = readTableNumber(cells.of(field), ruleOf(field), cells.mark);
  if (refusal === undefined) return value;
  refusals.push({ field, reason: refusal });
  return null;
}

/** The source an exported table names, in any language; any other table is itself the source. */
function sourceOf(cell: string): SnapshotSource {
  const named = snapshotSources.find((source) =>
    languages.some((language) => wordsOf(language).table.sources[source] === cell.trim()),
  );
  return named ?? 'table';
}
