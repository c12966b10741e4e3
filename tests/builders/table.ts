import fc from 'fast-check';
import { dayFromEpoch, epochDay } from '../../shared/day.ts';
import {
  type IndicatorNote,
  type IndicatorValues,
  indicatorRule,
  indicators,
} from '../../shared/ssi/indicators.ts';
import { type PillarScores, sumOf } from '../../shared/ssi/pillar.ts';
import { longestNote, type Snapshot, snapshotSources } from '../../shared/ssi/snapshot.ts';
import { type DayOrder, dayOrderOf, dayOrders } from '../../shared/ssi/table/dayOrder.ts';
import { columnOf, guessColumns } from '../../shared/ssi/table/guessColumns.ts';
import {
  type HistoryReading,
  historyFrom,
  type TableChoice,
} from '../../shared/ssi/table/historyFrom.ts';
import { readTable } from '../../shared/ssi/table/readTable.ts';
import type { Table } from '../../shared/ssi/table/table.ts';
import type { History } from '../../shared/ssi/table/writeTable.ts';
import { day } from './day.ts';

/** The last day of every table in the tests. */
export const tableToday = day('2026-11-22');

/** The rows of a text; fails where it is no table. */
export function tableOf(text: string): Table {
  const { table, problem } = readTable(text);
  if (problem !== undefined) throw new Error(`No table: ${JSON.stringify(problem)}`);
  return table;
}

/** A text read as guessed, save what is given; fails where the order of its days has to be asked. */
export function historyOf(text: string, given: Partial<TableChoice> = {}): HistoryReading {
  const table = tableOf(text);
  const guess = guessColumns(table);
  const dayOrder = given.dayOrder ?? orderOf(dayOrderOf(columnOf(table, guess, 'day')));
  return historyFrom(table, { ...guess, duplicates: 'leaveOut', ...given, dayOrder }, tableToday);
}

/** What of a reading would be kept. */
export function keptOf({ rows }: HistoryReading): History {
  return {
    snapshots: rows.flatMap(({ snapshot }) => snapshot ?? []),
    indicators: rows.flatMap(({ indicators }) => indicators ?? []),
  };
}

function orderOf(guessed: string): DayOrder {
  const order = dayOrders.find((known) => known === guessed);
  if (order === undefined) throw new Error(`The order of the days: ${guessed}`);
  return order;
}

/** A score up to `most`, with the decimals of LinkedIn's page or of the data behind it. */
function score(most: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 0, max: most }),
    fc.integer({ min: 0, max: most * 1_000 }).map((thousandths) => thousandths / 1_000),
    fc.integer({ min: 100, max: most * 1e8 }).map((many) => many / 1e8),
  );
}

const scores: fc.Arbitrary<PillarScores> = fc.record({
  brand: score(25),
  people: score(25),
  insights: score(25),
  relationships: score(25),
});

/** Notes as people write them, and as nobody would: marks, quotes, lines, formulas. */
export const anyNote: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 2, arbitrary: fc.constant('') },
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          ...['=', '+', '-', '@', "'", '"', '""', ',', ';', '|', '\t', '\r', '\n', '\r\n', ' '],
          ...['a', 'é', '12,5', '3.4', 'Fecha', 'Note', '2026-10-03', '＝', "=cmd|' /C calc'!A0"],
        ),
      )
      .map((parts) => parts.join('')),
    fc.constant('x'.repeat(longestNote)),
    fc.constant('\t=;'.repeat(3_333)),
  )
  .filter((note) => note.length <= longestNote);

const rank = fc.option(fc.integer({ min: 1, max: 100 }));

function snapshotWith(ofDay: number): fc.Arbitrary<Snapshot> {
  return fc
    .record({
      scores,
      off: fc.integer({ min: -900, max: 900 }),
      industryRank: rank,
      networkRank: rank,
      industryTotal: fc.option(score(100)),
      networkTotal: fc.option(score(100)),
      industryMeans: fc.option(scores),
      networkMeans: fc.option(scores),
      note: anyNote,
      source: fc.constantFrom(...snapshotSources),
    })
    .map(({ off, ...given }) => {
      const total = Math.round(sumOf(given.scores) * 1_000 + off) / 1_000;
      return { day: dayFromEpoch(ofDay), ...given, total: Math.min(100, Math.max(0, total)) };
    });
}

function noteWith(ofDay: number): fc.Arbitrary<IndicatorNote> {
  return fc
    .record(
      Object.fromEntries(
        indicators.map((indicator) => [
          indicator,
          fc.oneof(
            fc.integer({ min: 0, max: 100 }),
            fc.integer({ min: 0, max: indicatorRule(indicator).largest }),
          ),
        ]),
      ) as Record<string, fc.Arbitrary<number>>,
      { requiredKeys: [] },
    )
    .filter((values) => Object.keys(values).length > 0)
    .map((values) => ({ day: dayFromEpoch(ofDay), values: inOrder(values) }));
}

function inOrder(values: IndicatorValues): IndicatorValues {
  return Object.fromEntries(
    indicators.flatMap((indicator) => {
      const value = values[indicator];
      return value === undefined ? [] : [[indicator, value]];
    }),
  );
}

const lastOfAll = epochDay(tableToday);

/** Any history of up to `most` days, each with a snapshot, indicators or both, in their order. */
export function anyHistory(most: number): fc.Arbitrary<History> {
  return fc
    .uniqueArray(fc.integer({ min: lastOfAll - 20_000, max: lastOfAll }), { maxLength: most })
    .chain((days) =>
      fc.tuple(
        ...days
          .toSorted((one, other) => one - other)
          .map((ofDay) =>
            fc.oneof(
              fc.record({ snapshot: snapshotWith(ofDay), note: fc.constant(null) }),
              fc.record({ snapshot: fc.constant(null), note: noteWith(ofDay) }),
              fc.record({ snapshot: snapshotWith(ofDay), note: noteWith(ofDay) }),
            ),
          ),
      ),
    )
    .map((all) => ({
      snapshots: all.flatMap(({ snapshot }) => snapshot ?? []),
      indicators: all.flatMap(({ note }) => note ?? []),
    }));
}
