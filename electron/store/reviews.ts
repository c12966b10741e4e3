import type { Database } from 'better-sqlite3';
import { addDays, type Day } from '../../shared/day.ts';
import {
  type Review,
  type ReviewState,
  type ReviewStep,
  reviewOf,
} from '../../shared/journal/review.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';

/** The table `reviews`: a look back on each week, and what the next one is for. */
export type ReviewsTable = ReturnType<typeof reviewsTable>;

const columns = 'week, state, step, went_well, focus, focus_reason, actions, finished_on';

export const reviewQueries = {
  of: `SELECT ${columns} FROM reviews WHERE week = ?`,
  latest: `SELECT ${columns} FROM reviews WHERE week <= ? ORDER BY week DESC LIMIT ?`,
};

export function reviewsTable(database: Database) {
  const selectOf = database.prepare<[Day], Row>(reviewQueries.of);
  const selectLatest = database.prepare<[Day, number], Row>(reviewQueries.latest);
  const upsert = database.prepare<Row>(
    `INSERT INTO reviews (week, state, step, went_well, focus, focus_reason, actions, finished_on)
     VALUES (:week, :state, :step, :went_well, :focus, :focus_reason, :actions, :finished_on)
     ON CONFLICT (week) DO UPDATE SET state = excluded.state, step = excluded.step,
       went_well = excluded.went_well, focus = excluded.focus,
       focus_reason = excluded.focus_reason, actions = excluded.actions,
       finished_on = excluded.finished_on`,
  );
  return {
    /** The review of the week that begins on `week`; null where it was not begun. */
    of: (week: Day): Review | null => {
      const row = selectOf.get(week);
      return row === undefined ? null : rowToReview(row);
    },
    /** The `count` latest of weeks that begin by `until`, the latest first. */
    latest: (until: Day, count: number): readonly Review[] =>
      selectLatest.all(until, count).map(rowToReview),
    /** That review, or the one that `reviewOf` takes for it. */
    near: (week: Day): Review | null =>
      reviewOf(selectLatest.all(addDays(week, 1), 3).map(rowToReview), week),
    /** Keeps a review, in place of that of its week. */
    keep: (review: Review) => void upsert.run(reviewToRow(review)),
  };
}

interface Row {
  week: Day;
  state: ReviewState;
  step: ReviewStep;
  went_well: string;
  focus: Pillar | null;
  focus_reason: string;
  actions: string;
  finished_on: Day | null;
}

function rowToReview(row: Row): Review {
  return {
    week: row.week,
    state: row.state,
    step: row.step,
    wentWell: row.went_well,
    focus: row.focus,
    focusReason: row.focus_reason,
    actions: JSON.parse(row.actions),
    finishedOn: row.finished_on,
  };
}

function reviewToRow(review: Review): Row {
  return {
    week: review.week,
    state: review.state,
    step: review.step,
    went_well: review.wentWell,
    focus: review.focus,
    focus_reason: review.focusReason,
    actions: JSON.stringify(review.actions),
    finished_on: review.finishedOn,
  };
}
