import type { Database } from 'better-sqlite3';
import { type ActionId, isActionId } from '../../shared/actions/catalogue.ts';
import type { Day } from '../../shared/day.ts';

/** The table `completions`: which action was ticked on which day. */
export type CompletionsTable = ReturnType<typeof completionsTable>;

/** A tick, and the moment and zone it was made in. */
export interface Completion {
  /** UUIDv7. */
  readonly id: string;
  readonly action: ActionId;
  readonly day: Day;
  readonly completedAt: Temporal.Instant;
  readonly zone: string;
}

/**
 * The last completion of each action and all since a day: what decides where an action stands.
 * `CROSS JOIN` holds SQLite to that order: action by action, each sought by its key, so that the
 * length of the history costs nothing.
 */
export const recentCompletions = `
SELECT actions.id AS action_id, completions.day AS day
  FROM actions CROSS JOIN completions
 WHERE completions.action_id = actions.id
   AND completions.day >= min(:since, coalesce(
         (SELECT max(day) FROM completions AS last
           WHERE last.action_id = actions.id AND last.day <= :until), :since))
   AND completions.day <= :until
 ORDER BY completions.action_id, completions.day`;

export function completionsTable(database: Database) {
  const selectRecent = database
    .prepare<{ since: Day; until: Day }, [string, Day]>(recentCompletions)
    .raw();
  const insert = database.prepare<CompletionRow>(
    `INSERT INTO completions VALUES (:id, :action_id, :day, :completed_at, :zone)
     ON CONFLICT (action_id, day) DO NOTHING`,
  );
  const remove = database.prepare<[ActionId, Day]>(
    'DELETE FROM completions WHERE action_id = ? AND day = ?',
  );
  const selectAny = database.prepare<[ActionId], unknown>(
    'SELECT 1 FROM completions WHERE action_id = ? LIMIT 1',
  );
  return {
    /**
     * For each action ticked by `until`, ascending: its days from `since` on, and its last one
     * where that is earlier.
     */
    recent: (since: Day, until: Day): ReadonlyMap<ActionId, readonly Day[]> => {
      const days = new Map<ActionId, Day[]>();
      for (const [action, day] of selectRecent.all({ since, until })) {
        if (!isActionId(action)) continue;
        const known = days.get(action);
        if (known === undefined) days.set(action, [day]);
        else known.push(day);
      }
      return days;
    },
    has: (action: ActionId): boolean => selectAny.get(action) !== undefined,
    /** Keeps a tick; a day ticked before stays as it was. */
    add: (completion: Completion) => void insert.run(completionToRow(completion)),
    remove: (action: ActionId, day: Day) => void remove.run(action, day),
  };
}

interface CompletionRow {
  id: string;
  action_id: ActionId;
  day: Day;
  completed_at: string;
  zone: string;
}

function completionToRow(completion: Completion): CompletionRow {
  return {
    id: completion.id,
    action_id: completion.action,
    day: completion.day,
    completed_at: completion.completedAt.toString(),
    zone: completion.zone,
  };
}
