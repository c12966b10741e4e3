import type { Database } from 'better-sqlite3';
import type { KeptAction } from '../../shared/actions/action.ts';
import { type ActionId, entryOf, isActionId } from '../../shared/actions/catalogue.ts';
import type { Rhythm } from '../../shared/actions/rhythm.ts';
import type { Day } from '../../shared/day.ts';
import type { TimedAction } from '../../shared/reminders/bells.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import type { TimeOfDay } from '../../shared/timeOfDay.ts';

/** The table `actions`: what the person plans to do, and what of it differs from the catalogue. */
export type ActionsTable = ReturnType<typeof actionsTable>;

const columns = `id, starts_on, title, how, page, pillar, rhythm, minutes, ends_on, times, target,
  position, is_archived`;

export const actionQueries = {
  timed: `SELECT id, rhythm, starts_on, ends_on, times FROM actions
    WHERE is_archived = 0 AND times <> '[]'`,
};

export function actionsTable(database: Database) {
  const selectAll = database.prepare<[], Row>(`SELECT ${columns} FROM actions`);
  const selectTimed = database.prepare<[], TimedRow>(actionQueries.timed);
  const selectOne = database.prepare<[string], Row>(`SELECT ${columns} FROM actions WHERE id = ?`);
  // An upsert: `OR REPLACE` would delete a row that no trigger sees go.
  const upsert = database.prepare<Row>(
    `INSERT INTO actions (${columns})
     VALUES (:id, :starts_on, :title, :how, :page, :pillar, :rhythm, :minutes, :ends_on, :times,
             :target, :position, :is_archived)
     ON CONFLICT (id) DO UPDATE SET
       starts_on = excluded.starts_on, title = excluded.title, how = excluded.how,
       page = excluded.page, pillar = excluded.pillar, rhythm = excluded.rhythm,
       minutes = excluded.minutes, ends_on = excluded.ends_on, times = excluded.times,
       target = excluded.target, position = excluded.position,
       is_archived = excluded.is_archived`,
  );
  return {
    /** Every action this Pilar can show, archived ones too, in no order. */
    all: (): readonly KeptAction[] => selectAll.all().flatMap(rowToAction),
    /** Those that remind at times of their own, as far as that depends on them; in no order. */
    timed: (): readonly TimedAction[] => selectTimed.all().flatMap(rowToTimed),
    /** The action of this id; null where there is none. */
    get: (id: string): KeptAction | null => {
      const row = selectOne.get(id);
      return row === undefined ? null : (rowToAction(row)[0] ?? null);
    },
    /** Keeps an action, in place of the one with its id if there is one. */
    keep: (action: KeptAction) => void upsert.run(actionToRow(action)),
  };
}

interface Row {
  id: string;
  starts_on: Day;
  title: string | null;
  how: string | null;
  page: string | null;
  pillar: Pillar | null;
  rhythm: string | null;
  minutes: number | null;
  ends_on: Day | null;
  times: string;
  target: number;
  position: number | null;
  is_archived: 0 | 1;
}

/** What was parsed before: each wake reads the same few texts, and to parse them again takes longer. */
const known = new Map<string, unknown>();

function parsed(text: string): unknown {
  const value = known.get(text) ?? JSON.parse(text);
  known.set(text, value);
  return value;
}

type TimedRow = Pick<Row, 'id' | 'rhythm' | 'starts_on' | 'ends_on' | 'times'>;

/** None for an action of another Pilar's catalogue, whose rhythm is not known. */
function rowToTimed({ id, rhythm, starts_on, ends_on, times }: TimedRow): readonly TimedAction[] {
  if (rhythm === null && !isActionId(id)) return [];
  return [
    {
      id,
      rhythm: rhythm === null ? entryOf(id as ActionId).rhythm : (parsed(rhythm) as Rhythm),
      start: starts_on,
      end: ends_on,
      times: parsed(times) as readonly TimeOfDay[],
    },
  ];
}

/** None for an action of another Pilar's catalogue, of which too little is kept to show it. */
function rowToAction(row: Row): readonly KeptAction[] {
  const catalogueId = isActionId(row.id) ? row.id : null;
  if (catalogueId === null && (row.title === null || row.pillar === null || row.rhythm === null))
    return [];
  return [
    {
      id: row.id,
      catalogueId,
      title: row.title,
      how: row.how,
      page: row.page,
      pillar: row.pillar,
      rhythm: row.rhythm === null ? null : JSON.parse(row.rhythm),
      minutes: row.minutes,
      start: row.starts_on,
      end: row.ends_on,
      times: JSON.parse(row.times),
      target: row.target,
      position: row.position,
      isArchived: row.is_archived === 1,
    },
  ];
}

function actionToRow(action: KeptAction): Row {
  return {
    id: action.id,
    starts_on: action.start,
    title: action.title,
    how: action.how,
    page: action.page,
    pillar: action.pillar,
    rhythm: action.rhythm === null ? null : JSON.stringify(action.rhythm),
    minutes: action.minutes,
    ends_on: action.end,
    times: JSON.stringify(action.times),
    target: action.target,
    position: action.position,
    is_archived: action.isArchived ? 1 : 0,
  };
}
