import type { Database } from 'better-sqlite3';
import { type ActionId, actionIds, isActionId } from '../../shared/actions/catalogue.ts';
import { type Day, parseDay } from '../../shared/day.ts';

/** The table `actions`: what is planned, and from when. */
export type ActionsTable = ReturnType<typeof actionsTable>;

/** An action of the catalogue with the first day it is asked for. */
export interface ActionRow {
  readonly id: ActionId;
  readonly start: Day;
}

export function actionsTable(database: Database) {
  const select = database.prepare<[], Row>('SELECT id, starts_on FROM actions');
  const insert = database.prepare<Row>('INSERT INTO actions VALUES (:id, :starts_on)');
  const update = database.prepare<Row>('UPDATE actions SET starts_on = :starts_on WHERE id = :id');
  return {
    /** Every action this Pilar knows, as the catalogue orders them. */
    all: (): readonly ActionRow[] =>
      select
        .all()
        .flatMap(rowToAction)
        .sort((one, other) => actionIds.indexOf(one.id) - actionIds.indexOf(other.id)),
    add: (action: ActionRow) => void insert.run(actionToRow(action)),
    /** Moves the first day an action is asked for. */
    moveStart: (action: ActionRow) => void update.run(actionToRow(action)),
  };
}

interface Row {
  id: string;
  starts_on: string;
}

function rowToAction({ id, starts_on }: Row): readonly ActionRow[] {
  return isActionId(id) ? [{ id, start: parseDay(starts_on) }] : [];
}

function actionToRow({ id, start }: ActionRow): Row {
  return { id, starts_on: start };
}
