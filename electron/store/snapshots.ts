import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/day.ts';
import type { GroupMeans } from '../../shared/ssi/focus.ts';
import type { Pillar, PillarScores } from '../../shared/ssi/pillar.ts';
import type { Group, Snapshot } from '../../shared/ssi/snapshot.ts';

/** The table `snapshots`: the index as it was seen, at most once a day. */
export type SnapshotsTable = ReturnType<typeof snapshotsTable>;

/** When and where a snapshot was written down. */
export interface NotedAt {
  readonly notedAt: Temporal.Instant;
  readonly zone: string;
}

const columns = [
  ...['day', 'brand', 'people', 'insights', 'relationships', 'total'],
  ...['industry_rank', 'network_rank'],
  ...['industry_brand', 'industry_people', 'industry_insights', 'industry_relationships'],
  ...['network_brand', 'network_people', 'network_insights', 'network_relationships'],
  'note',
];
const written = [...columns, 'noted_at', 'zone'];

/** The latest snapshot up to a day that tells what `group` averages. */
export function latestTelling(group: Group): string {
  return `SELECT ${columns.join(', ')} FROM snapshots
    WHERE day <= ? AND ${group}_brand IS NOT NULL ORDER BY day DESC LIMIT 1`;
}

export function snapshotsTable(database: Database) {
  const selectAll = database.prepare<[], Row>(
    `SELECT ${columns.join(', ')} FROM snapshots ORDER BY day`,
  );
  const selectOn = database.prepare<[Day], Row>(
    `SELECT ${columns.join(', ')} FROM snapshots WHERE day = ?`,
  );
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
  note: string;
}

function rowToSnapshot(row: Row): Snapshot {
  const { day, brand, people, insights, relationships, total, note } = row;
  return {
    day,
    scores: { brand, people, insights, relationships },
    total,
    industryRank: row.industry_rank,
    networkRank: row.network_rank,
    industryMeans: rowToMeans(row, 'industry'),
    networkMeans: rowToMeans(row, 'network'),
    note,
  };
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
  const { day, scores, total, industryMeans, networkMeans, note } = snapshot;
  return {
    day,
    ...scores,
    total,
    industry_rank: snapshot.industryRank,
    network_rank: snapshot.networkRank,
    industry_brand: industryMeans?.brand ?? null,
    industry_people: industryMeans?.people ?? null,
    industry_insights: industryMeans?.insights ?? null,
    industry_relationships: industryMeans?.relationships ?? null,
    network_brand: networkMeans?.brand ?? null,
    network_people: networkMeans?.people ?? null,
    network_insights: networkMeans?.insights ?? null,
    network_relationships: networkMeans?.relationships ?? null,
    note,
  };
}
