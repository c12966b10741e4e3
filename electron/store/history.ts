import type { Database } from 'better-sqlite3';
import { collapsedChanges } from './collapsedChanges.ts';
import { type RecordedRow, type RowChange, recordedRows } from './recordedRows.ts';
import type { Transaction } from './transaction.ts';

/** The tables `history_steps` and `history_rows`: what was done, and how to take it back. */
export type History = ReturnType<typeof historyTables>;

/** A command as it is about to be taken. */
export interface Step {
  /** Its name in the contract. */
  readonly command: string;
  /** Its parsed input; survives JSON. */
  readonly subject: object;
  readonly takenAt: Temporal.Instant;
  readonly zone: string;
}

/** A step on disk; ids grow with each step taken. */
export interface KeptStep extends Omit<Step, 'subject'> {
  readonly id: number;
  /** As JSON gave it back; the contract knows its shape. */
  readonly subject: unknown;
  readonly isUndone: boolean;
}

/**
 * How many steps can be taken back at most. More than anyone undoes by hand, and few enough that
 * what was deleted does not stay in the journal for ever.
 */
export const mostSteps = 500;

// The oldest go many at a time, so that few commands pay for it: each time costs several pages.
const droppedAtOnce = 50;

const columns = 'id, command, subject, taken_at, zone, is_undone';

/** Every undone step comes after every other one, so one seek finds the border. */
export const historyQueries = {
  last: `SELECT ${columns} FROM history_steps WHERE id <= :until ORDER BY id DESC LIMIT :count`,
  toUndo: `SELECT ${columns} FROM history_steps
    WHERE id < coalesce((SELECT min(id) FROM history_steps WHERE is_undone = 1), :until)
    ORDER BY id DESC LIMIT 1`,
  toRedo: `SELECT ${columns} FROM history_steps
    WHERE id = (SELECT min(id) FROM history_steps WHERE is_undone = 1)`,
  rows: `SELECT table_name, row_before, row_after FROM history_rows
    WHERE step = ? ORDER BY sequence`,
};

/**
 * For how long after it was taken a step goes on with what is kept of the same thing: whoever writes
 * for an hour can take the last minutes of it back.
 */
export const longestStep = { minutes: 10 };

export function historyTables(database: Database, transaction: Transaction) {
  const rows = recordedRows(database);
  const until = Number.MAX_SAFE_INTEGER;
  const selectLast = database.prepare<{ until: number; count: number }, StepRow>(
    historyQueries.last,
  );
  const selectToUndo = database.prepare<{ until: number }, StepRow>(historyQueries.toUndo);
  const selectToRedo = database.prepare<[], StepRow>(historyQueries.toRedo);
  const selectRows = database.prepare<[number], ChangeRow>(historyQueries.rows);
  const selectNextId = database
    .prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM history_steps')
    .pluck();
  const insertWhereRowsChanged = database.prepare<Omit<StepRow, 'is_undone'>>(
    `INSERT INTO history_steps (id, command, subject, taken_at, zone)
     SELECT :id, :command, :subject, :taken_at, :zone
      WHERE EXISTS (SELECT 1 FROM history_rows WHERE step = :id)`,
  );
  const deleteStep = database.prepare<[number]>('DELETE FROM history_steps WHERE id = ?');
  const deleteRows = database.prepare<[number]>('DELETE FROM history_rows WHERE step = ?');
  const insertRow = database.prepare<ChangeRow & { step: number; sequence: number }>(
    `INSERT INTO history_rows (step, sequence, table_name, row_before, row_after)
     VALUES (:step, :sequence, :table_name, :row_before, :row_after)`,
  );
  const deleteUndone = database.prepare('DELETE FROM history_steps WHERE is_undone = 1');
  const deleteUpTo = database.prepare<[number]>('DELETE FROM history_steps WHERE id <= ?');
  const mark = database.prepare<[0 | 1, number]>(
    'UPDATE history_steps SET is_undone = ? WHERE id = ?',
  );
  const forgetSteps = database.prepare('DELETE FROM history_steps');
  const forgetRows = database.prepare('DELETE FROM history_rows');

  /** The last step, where `step` goes on with what it began; null where it begins anew. */
  const goneOnWith = (step: Step): number | null => {
    const [last] = selectLast.all({ until, count: 1 });
    if (last === undefined || last.is_undone === 1) return null;
    const { command, subject } = stepToRow(last.id, step);
    if (last.command !== command || last.subject !== subject) return null;
    const taken = Temporal.Instant.from(last.taken_at);
    const isOver = Temporal.Instant.compare(step.takenAt, taken.add(longestStep)) >= 0;
    return isOver || Temporal.Instant.compare(step.takenAt, taken) < 0 ? null : last.id;
  };
  /** Leaves of the rows of a step one for each row that it changed. */
  const collapse = (id: number) => {
    const changes = selectRows.all(id).map(rowToChange);
    const left = collapsedChanges(changes, rows.keyOf);
    if (left.length === changes.length) return;
    if (left.length === 0) deleteStep.run(id);
    deleteRows.run(id);
    left.forEach((change, index) => {
      insertRow.run({ step: id, sequence: index + 1, ...changeToRow(change) });
    });
  };

  const move = (select: () => StepRow | undefined, isUndone: boolean) =>
    transaction(() => {
      const step = select();
      if (step === undefined) return false;
      // Parents and children may come back in either order; until the commit, and no longer.
      database.pragma('defer_foreign_keys = ON');
      const changes = selectRows.all(step.id).map(rowToChange);
      if (isUndone) changes.toReversed().forEach(rows.takeBack);
      else changes.forEach(rows.bringBack);
      mark.run(isUndone ? 1 : 0, step.id);
      return true;
    });

  const record = <Result>(step: Step, change: () => Result): Result =>
    transaction(() => {
      const id = selectNextId.get() ?? 1;
      const result = rows.during(id, change);
      const { changes } = insertWhereRowsChanged.run(stepToRow(id, step));
      if (changes > 0) {
        deleteUndone.run();
        if (id % droppedAtOnce === 0) deleteUpTo.run(id - mostSteps + droppedAtOnce);
      }
      return result;
    });

  return {
    /**
     * Runs `change` in one transaction with the record of it. Where no row changed there is no
     * step; where one did, the undone steps are dropped.
     */
    record,
    /**
     * The same, but of one command about one thing in a row there is one step, as long as nothing else
     * comes between, not even an undo, and for `longestStep`. However often it is gone on with, it
     * keeps each row as it was at first and as it is now.
     */
    recordOn: <Result>(step: Step, change: () => Result): Result =>
      transaction(() => {
        const id = goneOnWith(step);
        if (id === null) return record(step, change);
        const result = rows.during(id, change);
        collapse(id);
        return result;
      }),
    /** Takes the last step back that is not undone; answers whether there was one. */
    undo: (): boolean => move(() => selectToUndo.get({ until }), true),
    /** Takes the first undone step again; answers whether there was one. */
    redo: (): boolean => move(() => selectToRedo.get(), false),
    /** The step that `undo` would take back. */
    toUndo: (): KeptStep | null => rowToStep(selectToUndo.get({ until })),
    /** The step that `redo` would take again. */
    toRedo: (): KeptStep | null => rowToStep(selectToRedo.get()),
    /** The last `count` steps, undone ones included, the latest first. */
    last: (count: number): readonly KeptStep[] =>
      selectLast.all({ until, count }).flatMap((row) => rowToStep(row) ?? []),
    /**
     * Forgets every step, also the one being recorded. Due after any change of the journal that is
     * no step, since the steps before it do not fit on what it leaves.
     */
    forget: () => {
      forgetRows.run();
      forgetSteps.run();
    },
  };
}

interface StepRow {
  id: number;
  command: string;
  subject: string;
  taken_at: string;
  zone: string;
  is_undone: 0 | 1;
}

interface ChangeRow {
  table_name: string;
  row_before: string | null;
  row_after: string | null;
}

function stepToRow(id: number, step: Step): Omit<StepRow, 'is_undone'> {
  return {
    id,
    command: step.command,
    subject: JSON.stringify(step.subject),
    taken_at: step.takenAt.toString(),
    zone: step.zone,
  };
}

function rowToStep(row: StepRow | undefined): KeptStep | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    command: row.command,
    subject: JSON.parse(row.subject),
    takenAt: Temporal.Instant.from(row.taken_at),
    zone: row.zone,
    isUndone: row.is_undone === 1,
  };
}

function rowToChange({ table_name, row_before, row_after }: ChangeRow): RowChange {
  return { table: table_name, before: rowFrom(row_before), after: rowFrom(row_after) };
}

function changeToRow({ table, before, after }: RowChange): ChangeRow {
  return { table_name: table, row_before: textFrom(before), row_after: textFrom(after) };
}

function textFrom(row: RecordedRow | null): string | null {
  return row === null ? null : JSON.stringify(row);
}

function rowFrom(text: string | null): RecordedRow | null {
  return text === null ? null : JSON.parse(text);
}
