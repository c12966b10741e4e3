import * as v from 'valibot';
import {
  longestReviewText,
  mostChosenActions,
  reviewStates,
  reviewSteps,
} from '../../journal/review.ts';
import { pillars } from '../../ssi/pillar.ts';
import type { ArchivedTable } from '../archivedTable.ts';
import { day, id, text } from '../columns.ts';

const chosenActions = v.pipe(
  v.array(id),
  v.maxLength(mostChosenActions),
  v.check((ids) => new Set(ids).size === ids.length),
);

/** Looks back on a week, and what the next one is for. */
export const reviews: ArchivedTable = {
  name: 'reviews',
  form: 'json',
  columns: {
    week: day,
    state: v.picklist(reviewStates),
    step: v.picklist(reviewSteps),
    went_well: text(longestReviewText),
    focus: v.nullable(v.picklist(pillars)),
    focus_reason: text(longestReviewText),
    actions: { unfolds: chosenActions },
    finished_on: v.nullable(day),
  },
  key: ['week'],
  order: ['week'],
  counter: null,
  agrees: ({ state, finished_on }) => (state === 'finished') === (finished_on !== null),
};
