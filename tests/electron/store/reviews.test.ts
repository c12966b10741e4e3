import SQLite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { reviewQueries } from '../../../electron/store/reviews.ts';
import { addDays } from '../../../shared/day.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';
import { finishedReview, review } from '../../builders/review.ts';

const opened = () => begunJournal(handClock('2026-11-22T11:00Z')).reviews;
const monday = day('2026-11-16');

it('A review comes back as it was kept, in place of the one before', () => {
  const reviews = opened();
  expect(reviews.of(monday)).toBeNull();
  reviews.keep(review({ wentWell: 'x' }));
  const whole = finishedReview({ focus: 'brand', focusReason: '…', actions: ['a', 'b'] });
  reviews.keep(whole);
  expect(reviews.of(monday)).toEqual(whole);
});

it('The latest come first, as many as are asked for, and none of a week to come', () => {
  const reviews = opened();
  for (const weeks of [-2, -1, 0, 1]) reviews.keep(review({ week: addDays(monday, 7 * weeks) }));
  expect(reviews.latest(day('2026-11-22'), 2).map(({ week }) => week)).toEqual([
    '2026-11-16',
    '2026-11-09',
  ]);
});

it('That of a week is found also where weeks began a day before or after', () => {
  const reviews = opened();
  reviews.keep(review());
  expect(reviews.near(day('2026-11-15'))?.week).toBe(monday);
  expect(reviews.near(monday)?.week).toBe(monday);
  expect(reviews.near(day('2026-11-09'))).toBeNull();
  reviews.keep(review({ week: day('2026-11-15') }));
  expect(reviews.near(monday)?.week).toBe(monday);
});

it('None of it reads more than it answers, however many weeks were reviewed', () => {
  const file = `${temporaryFolder()}/journal.db`;
  begunJournal(handClock('2026-11-22T11:00Z'), file);
  const database = new SQLite(file, { readonly: true });
  for (const sql of Object.values(reviewQueries)) {
    const given = Array.from(sql.matchAll(/\?/g), () => '2026-11-16');
    const plan = database
      .prepare<string[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...given)
      .map(({ detail }) => detail);
    expect(plan).toEqual([expect.stringMatching(/^SEARCH reviews USING PRIMARY KEY/)]);
  }
  database.close();
});
