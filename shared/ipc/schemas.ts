import * as v from 'valibot';
import { actionIds } from '../actions/catalogue.ts';
import { isDay } from '../day.ts';
import { languages, type Settings, themes } from '../settings.ts';
import { focusRules } from '../ssi/focus.ts';
import { largestPillarScore, largestTotal, type PillarScores } from '../ssi/pillar.ts';
import { agreesWithSum, longestNote, type Snapshot } from '../ssi/snapshot.ts';
import { isTimeOfDay } from '../timeOfDay.ts';

/** No input at all. */
export const nothing = v.undefined();

/** An action of the catalogue, by its id. */
export const actionId = v.picklist(actionIds);

/** A day that exists, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.guard(isDay));

const timeOfDay = v.pipe(v.string(), v.guard(isTimeOfDay));

const score = v.pipe(v.number(), v.minValue(0), v.maxValue(largestPillarScore));
const rank = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)));

const scores: v.GenericSchema<PillarScores> = v.strictObject({
  brand: score,
  people: score,
  insights: score,
  relationships: score,
});

// Steps that were recorded before there were averages name none, and keep their phrase.
const means = v.exactOptional(v.nullable(scores), null);

/** A snapshot whose values are in range and whose total agrees with its sum. */
export const snapshot = v.pipe(
  v.strictObject({
    day,
    scores,
    total: v.pipe(v.number(), v.minValue(0), v.maxValue(largestTotal)),
    industryRank: rank,
    networkRank: rank,
    industryMeans: means,
    networkMeans: means,
    note: v.pipe(v.string(), v.maxLength(longestNote)),
  }),
  v.check((given) => agreesWithSum(given.total, given.scores)),
) satisfies v.GenericSchema<unknown, Snapshot>;

/** The settings to change; what is absent stays. */
export const settingsChange = v.strictObject({
  language: v.exactOptional(v.picklist(languages)),
  theme: v.exactOptional(v.picklist(themes)),
  reminderTime: v.exactOptional(v.nullable(timeOfDay)),
  singleKeys: v.exactOptional(v.boolean()),
  focusRule: v.exactOptional(v.picklist(focusRules)),
}) satisfies v.GenericSchema<unknown, Partial<Settings>>;
