import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/day.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';

/** The table `snapshots`: the index as it was seen, at most once a day. */
export type SnapshotsTable = ReturnType<typeof snapshotsTable>;

/** When and where a snapshot was written down. */
export interface NotedAt {
  readonly notedAt: Temporal.Instant;
  readonly zone: string;
}

const columns =
  'day, brand, people, insights, relationships, total, industry_rank, network_rank, note';

export function snapshotsTable(database: Database) {
  const selectAll = database.prepare<[], Row>(`SELECT ${columns} FROM snapshots ORDER BY day`);
  const selectOn = database.prepare<[Day], Row>(`SELECT ${columns} FROM snapshots WHERE day = ?`);
  const selectLatest = database.prepare<[Day, number], Row>(
    `SELECT ${columns} FROM snapshots WHERE day <= ? ORDER BY day DESC LIMIT ?`,
  );
  // An upsert: `OR REPLACE` would delete a row that no trigger sees go.
  const upsert = database.prepare<Row & { noted_at: string; zone: string }>(
    `INSERT INTO snapshots (${columns}, noted_at, zone)
     VALUES (:day, :brand, :people, :insights, :relationships, :total,
             :industry_rank, :network_rank, :note, :noted_at, :zone)
     ON CONFLICT (day) DO UPDATE SET
       brand = excluded.brand, people = excluded.people, insights = excluded.insights,
       relationships = excluded.relationships, total = excluded.total,
       industry_rank = excluded.industry_rank, network_rank = excluded.network_rank,
       note = excluded.note, noted_at = excluded.noted_at, zone = excluded.zone`,
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
    /** Keeps a snapshot in place of any other of its day. */
    keep: (snapshot: Snapshot, { notedAt, zone }: NotedAt) =>
      void upsert.run({ ...snapshotToRow(snapshot), noted_at: notedAt.toString(), zone }),
  };
}

interface Row {
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
    note,
  };
}

function snapshotToRow({ day, scores, total, note, ...ranks }: Snapshot): Row {
  return {
    day,
    ...scores,
    total,
    industry_rank: ranks.industryRank,
    network_rank: ranks.networkRank,
    note,
  };
}
