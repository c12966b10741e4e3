import * as v from 'valibot';
import { type GoalSubject, goalSubjects, largestGoal } from '../../insights/goal.ts';
import { largestTotal } from '../../ssi/pillar.ts';
import type { ArchivedTable } from '../archivedTable.ts';
import { day, only } from '../columns.ts';

/** The score the person would like to reach, if any. */
export const goal: ArchivedTable = {
  name: 'goal',
  form: 'json',
  columns: {
    id: only,
    subject: v.picklist(goalSubjects),
    score: v.pipe(v.number(), v.gtValue(0), v.maxValue(largestTotal)),
    by_day: day,
  },
  key: ['id'],
  order: ['id'],
  counter: null,
  agrees: ({ subject, score }) => Number(score) <= largestGoal(subject as GoalSubject),
};
