import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/day.ts';
import type { Goal, GoalSubject } from '../../shared/insights/goal.ts';

/** The table `goal`: the score the person would like to reach, if any. */
export type GoalTable = ReturnType<typeof goalTable>;

export function goalTable(database: Database) {
  const select = database.prepare<[], Row>('SELECT subject, score, by_day FROM goal');
  const upsert = database.prepare<Row>(
    `INSERT INTO goal (id, subject, score, by_day) VALUES (1, :subject, :score, :by_day)
     ON CONFLICT (id) DO UPDATE SET
       subject = excluded.subject, score = excluded.score, by_day = excluded.by_day`,
  );
  const remove = database.prepare('DELETE FROM goal');
  return {
    current: (): Goal | null => {
      const row = select.get();
      return row === undefined ? null : { of: row.subject, score: row.score, by: row.by_day };
    },
    keep: ({ of, score, by }: Goal) => void upsert.run({ subject: of, score, by_day: by }),
    remove: () => void remove.run(),
  };
}

interface Row {
  subject: GoalSubject;
  score: number;
  by_day: Day;
}
