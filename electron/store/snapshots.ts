import type { Database } from 'better-sqlite3';
import { type Day, epochDay, startOfWeek, type WeekStart } from '../../shared/day.ts';
import type { GroupMeans } from '../../shared/ssi/focus.ts';
import type { Pillar, PillarScores } from '../../shared/ssi/pillar.ts';
import type { SeriesPoint, SeriesStep } from '../../shared/ssi/series.ts';
import type { Group, Snapshot, SnapshotSource } from '../../shared/ssi/snapshot.ts';

/** The table `snapshots`: the index as it was seen, at most once a day. */
export type SnapshotsTable = ReturnType<typeof snapshotsTable>;

/** When and where a snapshot was written down. */
export interface NotedAt {
  readonly notedAt: Temporal.Instant;
  readonly zone: string;
}

const columns = [
  ...['day', 'brand', 'people', 'insights', 'relationships', 'total'],
  ...['industry_rank', 'network_rank', 'industry_total', 'network_total'],
  ...['industry_brand', 'industry_people', 'industry_insights', 'industry_relationships'],
  ...['network_brand', 'network_people', 'network_insights', 'network_relationships'],
  ...['note', 'source'],
];
const written = [...columns, 'noted_at', 'zone'];

/** The latest snapshot up to a day that tells what `group` averages. */
export function latestTelling(group: Group): string {
  return `SELECT ${columns.join(', ')} FROM snapshots
    WHERE day <= ? AND ${group}_brand IS NOT NULL ORDER BY day DESC LIMIT 1`;
}

/**
 * The last snapshot of each day, week or month from `:from` to `:until`, with the notes of all of
 * that time.
 */
export function seriesQuery(step: SeriesStep): string {
  return `WITH periods AS MATERIALIZED (
      SELECT max(day) AS last, sum(note <> '') AS notes, max(iif(note <> '', day || note, '')) AS told
        FROM snapshots WHERE day BETWEEN :from AND :until GROUP BY ${periodOf[step]})
    SELECT ${columns.filter((name) => name !== 'note').join(', ')}, notes, substr(told, 11) AS note
      FROM periods CROSS JOIN snapshots ON day = last ORDER BY last`;
}

/** `:week` is the first day of any week, in days since 1970-01-01. */
const periodOf: Readonly<Record<SeriesStep, string>> = {
  day: 'day',
  week: `floor((unixepoch(day) / 86400 - :week) / 7.0)`,
  month: 'substr(day, 1, 7)',
};

export function snapshotsTable(database: Database) {
  const selectAll = database.prepare<[], Row>(
    `SELECT ${columns.join(', ')} FROM snapshots ORDER BY day`,
  );
  const selectOn = database.prepare<[Day], Row>(
    `SELECT ${columns.join(', ')} FROM snapshots WHERE day = ?`,
  );
  const selectBetween = database.prepare<[Day, Day], Row>(
    `SELECT ${columns.join(', ')} FROM snapshots WHERE day BETWEEN ? AND ? ORDER BY day`,
  );
  const selectYears = database
    .prepare<[], [year: number, count: number]>(
      'SELECT CAST(substr(day, 1, 4) AS INTEGER), count(*) FROM snapshots GROUP BY 1 ORDER BY 1',
    )
    .raw();
  const selectFirst = database.prepare<[], Day | null>('SELECT min(day) FROM snapshots').pluck();
  const selectSeries = {
    day: database.prepare<Asked, PointRow>(seriesQuery('day')),
    week: database.prepare<Asked, PointRow>(seriesQuery('week')),
    month: database.prepare<Asked, PointRow>(seriesQuery('month')),
  };
  const selectAfter = database.prepare<[Day], Row>(
    `SELECT ${columns.join(', ')} FROM snapshots WHERE day > ? ORDER BY day LIMIT 1`,
  );
  const remove = database.prepare<[Day]>('DELETE FROM snapshots WHERE day = ?');
  const selectLatest = database.prepare<[Day, number], Row>(
    `SELECT ${columns.join(', ')} FROM snapshots WHERE day <= ? ORDER BY day DESC LIMIT ?`,
  );
  const selectIndustry = database.prepare<[Day], Row>(latestTelling('industry'));
  const selectNetwork = database.prepare<[Day], Row>(latestTelling('network'));
  // An upsert: `OR REPLACE` would delete a row that no trigger sees go.
  const upsert = database.prepare<Row & { noted_at: string; zone: string }>(
    `INSERT INTO snapshots (${written.join(', ')})
     VALUES (${written.map((name) => `:${name}`).join(', ')})
     ON CONFLICT (day) DO UPDATE SET
       ${written.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  );
  return {
    /** Every snapshot, the earliest first. */
    all: (): readonly Snapshot[] => selectAll.all().map(rowToSnapshot),
    /** Those from `from` to `until`, both included, the earliest first. */
    between: (from: Day, until: Day): readonly Snapshot[] =>
      selectBetween.all(from, until).map(rowToSnapshot),
    /** How many there are in each year that has any, the earliest first. */
    years: (): readonly { readonly year: number; readonly count: number }[] =>
      selectYears.all().map(([year, count]) => ({ year, count })),
    /** The day of the earliest; null where there is none. */
    firstDay: (): Day | null => selectFirst.get() ?? null,
    /** The last of each day, week or month from `from` to `until`, ascending. */
    series: (
      step: SeriesStep,
      from: Day,
      until: Day,
      weekStart: WeekStart,
    ): readonly SeriesPoint[] => {
      const week = epochDay(startOfWeek(from, weekStart));
      return selectSeries[step].all({ from, until, week }).map(rowToPoint);
    },
    /** The earliest after `day`; null where there is none. */
    after: (day: Day): Snapshot | null => {
      const row = selectAfter.get(day);
      return row === undefined ? null : rowToSnapshot(row);
    },
    remove: (day: Day) => void remove.run(day),
    on: (day: Day): Snapshot | null => {
      const row = selectOn.get(day);
      return row === undefined ? null : rowToSnapshot(row);
    },
    /** The `count` latest up to `until`, the latest first. */
    latest: (until: Day, count: number): readonly Snapshot[] =>
      selectLatest.all(until, count).map(rowToSnapshot),
    /** What each group averages, by the latest snapshot up to `until` that tells it. */
    latestMeans: (until: Day): GroupMeans => {
      const [industry, network] = [selectIndustry.get(until), selectNetwork.get(until)];
      return {
        industry: industry === undefined ? null : rowToMeans(industry, 'industry'),
        network: network === undefined ? null : rowToMeans(network, 'network'),
      };
    },
    /** Keeps a snapshot in place of any other of its day. */
    keep: (snapshot: Snapshot, { notedAt, zone }: NotedAt) =>
      void upsert.run({ ...snapshotToRow(snapshot), noted_at: notedAt.toString(), zone }),
  };
}

type MeansRow = { [Column in `${Group}_${Pillar}`]: number | null };

interface Row extends MeansRow {
  day: Day;
  brand: number;
  people: number;
  insights: number;
  relationships: number;
  total: number;
  industry_rank: number | null;
  network_rank: number | null;
  industry_total: number | null;
  network_total: number | null;
  note: string;
  source: SnapshotSource;
}

function rowToSnapshot(row: Row): Snapshot {
  const { day, brand, people, insights, relationships, total, note, source } = row;
  return {
    day,
    scores: { brand, people, insights, relationships },
    total,
    industryRank: row.industry_rank,
    networkRank: row.network_rank,
    industryTotal: row.industry_total,
    networkTotal: row.network_total,
    industryMeans: rowToMeans(row, 'industry'),
    networkMeans: rowToMeans(row, 'network'),
    note,
    source,
  };
}

interface Asked {
  from: Day;
  until: Day;
  /** The first day of a week, in days since 1970-01-01. */
  week: number;
}

interface PointRow extends Row {
  notes: number;
}

function rowToPoint(row: PointRow): SeriesPoint {
  const { source: _, ...point } = rowToSnapshot(row);
  return { ...point, notes: row.notes };
}

function rowToMeans(row: MeansRow, group: Group): PillarScores | null {
  const brand = row[`${group}_brand`];
  const people = row[`${group}_people`];
  const insights = row[`${group}_insights`];
  const relationships = row[`${group}_relationships`];
  if (brand === null || people === null) return null;
  if (insights === null || relationships === null) return null;
  return { brand, people, insights, relationships };
}

function snapshotToRow(snapshot: Snapshot): Row {
  const { day, scores, total, industryMeans, networkMeans, note, source } = snapshot;
  return {
    day,
    ...scores,
    total,
    industry_rank: snapshot.industryRank,
    network_rank: snapshot.networkRank,
    industry_total: snapshot.industryTotal,
    network_total: snapshot.networkTotal,
    industry_brand: industryMeans?.brand ?? null,
    industry_people: industryMeans?.people ?? null,
    industry_insights: industryMeans?.insights ?? null,
    industry_relationships: industryMeans?.relationships ?? null,
    network_brand: networkMeans?.brand ?? null,
    network_people: networkMeans?.people ?? null,
    network_insights: networkMeans?.insights ?? null,
    network_relationships: networkMeans?.relationships ?? null,
    note,
    source,
  };
}
