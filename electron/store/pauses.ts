import type { Database } from 'better-sqlite3';
import type { Pause, PauseScope } from '../../shared/actions/pause.ts';
import type { Day } from '../../shared/day.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';

/** The table `pauses`: when nothing is asked, and of what. */
export type PausesTable = ReturnType<typeof pausesTable>;

export function pausesTable(database: Database) {
  const selectAll = database.prepare<[], Row>(
    'SELECT id, pillar, action_id, starts_on, ends_on FROM pauses ORDER BY starts_on, id',
  );
  const upsert = database.prepare<Row>(
    `INSERT INTO pauses (id, pillar, action_id, starts_on, ends_on)
     VALUES (:id, :pillar, :action_id, :starts_on, :ends_on)
     ON CONFLICT (id) DO UPDATE SET starts_on = excluded.starts_on, ends_on = excluded.ends_on`,
  );
  const remove = database.prepare<[string]>('DELETE FROM pauses WHERE id = ?');
  return {
    /** Every pause there was, is and will be, the earliest first. */
    all: (): readonly Pause[] => selectAll.all().map(rowToPause),
    /** Keeps a pause, in place of the one with its id; its scope stays what it was. */
    keep: ({ id, scope, from, until }: Pause) => {
      const pillar = scope.of === 'pillar' ? scope.pillar : null;
      const action_id = scope.of === 'action' ? scope.action : null;
      upsert.run({ id, pillar, action_id, starts_on: from, ends_on: until });
    },
    remove: (id: string) => void remove.run(id),
  };
}

interface Row {
  id: string;
  pillar: Pillar | null;
  action_id: string | null;
  starts_on: Day;
  ends_on: Day | null;
}

function rowToPause(row: Row): Pause {
  return { id: row.id, scope: scopeOf(row), from: row.starts_on, until: row.ends_on };
}

function scopeOf({ pillar, action_id }: Row): PauseScope {
  if (pillar !== null) return { of: 'pillar', pillar };
  return action_id === null ? { of: 'everything' } : { of: 'action', action: action_id };
}
