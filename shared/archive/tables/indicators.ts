import * as v from 'valibot';
import { indicatorRule, indicators as known } from '../../ssi/indicators.ts';
import type { ArchivedTable } from '../archivedTable.ts';
import { day, whole } from '../columns.ts';

/**
 * The numbers that feed the pillars. Which there are is the app's to know: those of another Pilar
 * stay where they are, unseen.
 */
export const indicators: ArchivedTable = {
  name: 'indicators',
  form: 'csv',
  columns: {
    day,
    name: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,64}$/)),
    value: whole(0, Number.MAX_SAFE_INTEGER),
  },
  key: ['day', 'name'],
  order: ['day', 'name'],
  counter: null,
  agrees: ({ name, value }) => {
    const indicator = known.find((one) => one === name);
    return indicator === undefined || Number(value) <= indicatorRule(indicator).largest;
  },
};
