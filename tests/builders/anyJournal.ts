import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { sqlNames } from '../../electron/archive/tableShape.ts';
import { actionIds } from '../../shared/actions/catalogue.ts';
import type { ArchivedRow, ArchivedValue } from '../../shared/archive/archivedTable.ts';
import { archivedTables } from '../../shared/archive/archivedTables.ts';
import { type Day, dayFromEpoch } from '../../shared/day.ts';
import { reviewStates, reviewSteps } from '../../shared/journal/review.ts';
import { initialReminderRules } from '../../shared/reminders/reminderRules.ts';
import { indicatorRule, indicators } from '../../shared/ssi/indicators.ts';
import { pillars, roundToThousandths } from '../../shared/ssi/pillar.ts';
import { snapshotSources } from '../../shared/ssi/snapshot.ts';
import { anyRhythm } from './anyPractice.ts';

/** The rows of every archived table, by its name. */
export type JournalRows = Readonly<Record<string, readonly ArchivedRow[]>>;

const anyDay: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: 19_000, max: 19_040 }).map(dayFromEpoch),
  fc.integer({ min: 0, max: 2_932_896 }).map(dayFromEpoch),
);
const anyZone = fc.constantFrom('Europe/Madrid', 'UTC', 'America/Argentina/Buenos_Aires', '+05:30');
const anyMoment = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 86_399_999 }))
  .map(([day, milliseconds]) => Temporal.Instant.from(`${day}T00:00Z`).add({ milliseconds }))
  .map(String)
  .filter((moment) => moment.length < 30);
const anyMinute = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 1439 }))
  .map(([day, minute]) => `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
const anyTime = anyMinute.map((minute) => minute.slice(11));

const two = (number: number) => String(number).padStart(2, '0');

/** Texts with all that a file could take for its own marks. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ...['"', ',', '\r', '\n', '\r\n', '""', ' ', '=1+1', '\0', '\uFEFF', '😀', 'ñ', "'", ';'],
        ...['\u2028', '\\', '{', 'null', '\t', '0', 'e\u0301'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
const anyPage = fc.option(
  fc.webPath().map((path) => `https://example.org${path}`),
  { nil: null },
);
const anyScore = fc.integer({ min: 0, max: 25_000 }).map((number) => number / 1000);
const anyPillar = fc.constantFrom(...pillars);

const anyTitle = anyText
  .map((text) => `A${text.replaceAll('\0', '')}`)
  .map((text) => text.trim().slice(0, 100))
  .filter((text) => text.isWellFormed());

function anyAction(id: string, isOwn: boolean): fc.Arbitrary<ArchivedRow> {
  const perhaps = <Value>(given: fc.Arbitrary<Value>) => (isOwn ? given : fc.option(given));
  return fc
    .record({
      starts_on: anyDay,
      length: fc.option(fc.integer({ min: 0, max: 400 })),
      title: perhaps(anyTitle),
      how: fc.option(anyText),
      page: anyPage,
      pillar: perhaps(anyPillar),
      rhythm: perhaps(anyRhythm.map((rhythm) => JSON.stringify(rhythm))),
      minutes: fc.option(fc.integer({ min: 1, max: 1440 })),
      times: fc
        .uniqueArray(anyTime, { maxLength: 4 })
        .map((times) => JSON.stringify(times.toSorted())),
      target: fc.integer({ min: 1, max: 9999 }),
      position: fc.option(fc.nat(30)),
      is_archived: fc.constantFrom(0, 1),
    })
    .map(({ length, ...row }) => ({ id, ...row, ends_on: endOf(row.starts_on, length) }));
}

function endOf(start: Day, length: number | null): string | null {
  if (length === null) return null;
  const end = Temporal.PlainDate.from(start).add({ days: length }).toString();
  return end.length === 10 ? end : null;
}

const anySnapshot: fc.Arbitrary<ArchivedRow> = fc
  .record({
    day: anyDay,
    brand: anyScore,
    people: anyScore,
    insights: anyScore,
    relationships: anyScore,
    off: fc.integer({ min: -999, max: 999 }),
    industry_rank: fc.option(fc.integer({ min: 1, max: 100 })),
    network_rank: fc.option(fc.integer({ min: 1, max: 100 })),
    note: anyText,
    noted_at: anyMoment,
    zone: anyZone,
    industry: fc.option(fc.tuple(anyScore, anyScore, anyScore, anyScore)),
    network: fc.option(fc.tuple(anyScore, anyScore, anyScore, anyScore)),
    industry_total: fc.option(anyScore),
    network_total: fc.option(anyScore),
    source: fc.constantFrom(...snapshotSources),
  })
  .map(({ off, industry, network, ...row }) => {
    const sum = row.brand + row.people + row.insights + row.relationships;
    const total = roundToThousandths(Math.min(100, Math.max(0, sum + off / 1000)));
    const means = Object.fromEntries(
      pillars.flatMap((pillar, at): (readonly [string, ArchivedValue])[] => [
        [`industry_${pillar}`, industry?.[at] ?? null],
        [`network_${pillar}`, network?.[at] ?? null],
      ]),
    );
    return { ...row, ...means, total };
  });

const anyIndicator: fc.Arbitrary<ArchivedRow> = fc
  .tuple(anyDay, fc.constantFrom(...indicators, 'ofAnotherPilar'), fc.nat())
  .map(([day, name, value]) => {
    const known = indicators.find((one) => one === name);
    const largest = known === undefined ? Number.MAX_SAFE_INTEGER : indicatorRule(known).largest;
    return { day, name, value: value % (largest + 1) };
  });

const anyEntry: fc.Arbitrary<ArchivedRow> = fc.record({
  day: anyDay,
  text: anyText.map((text) => `A${text}`),
  revision: fc.uuid(),
  written_at: anyMoment,
  zone: anyZone,
});

function anyReview(anyId: fc.Arbitrary<string>): fc.Arbitrary<ArchivedRow> {
  return fc
    .record({
      week: anyDay,
      state: fc.constantFrom(...reviewStates),
      step: fc.constantFrom(...reviewSteps),
      went_well: anyText,
      focus: fc.option(anyPillar),
      focus_reason: anyText,
      actions: fc.uniqueArray(anyId, { maxLength: 5 }).map((ids) => JSON.stringify(ids)),
      day: anyDay,
    })
    .map(({ day, ...row }) => ({ ...row, finished_on: row.state === 'finished' ? day : null }));
}

const anySettings: fc.Arbitrary<ArchivedRow> = fc.record({
  id: fc.constant(1),
  language: fc.constantFrom('es', 'en', 'pt-BR', null),
  theme: fc.constantFrom('system', 'light', 'dark'),
  single_keys: fc.constantFrom(0, 1),
  focus_rule: fc.constantFrom('lowest', 'furthestBehind'),
  week_start: fc.constantFrom(1, 7),
  daily_minutes: fc.option(fc.integer({ min: 5, max: 480 })),
  reminders: fc
    .tuple(fc.boolean(), anyTime)
    .map(([isOn, time]) =>
      JSON.stringify({ ...initialReminderRules, quiet: { isOn, from: time, until: '07:00' } }),
    ),
  stays_when_closed: fc.constantFrom(0, 1, null),
});

const anySubject = fc.constantFrom('morning', 'evening', 'snapshot', 'review', 'action:own-1');

const anyReminder: fc.Arbitrary<ArchivedRow> = fc
  .tuple(anySubject, anyMinute, anyMoment, fc.constantFrom('claimed', 'shown', 'failed', 'silent'))
  .map(([subject, at, claimed_at, outcome]) => ({
    ...{ id: `${subject}@${at}`, subject, at, asked_on: at.slice(0, 10), claimed_at, outcome },
  }));

const ownIds = ['own-1', 'own-2', 'own-3'];

/** The rows of any journal at all that Pilar can have written. */
export const anyJournal: fc.Arbitrary<JournalRows> = fc
  .uniqueArray(fc.constantFrom(...ownIds), { maxLength: 3 })
  .chain((own) => {
    const ids = [...actionIds, ...own, 'ofAnotherPilar'];
    const anyId = fc.constantFrom(...ids.slice(-6));
    const anyCompletion = fc.record({
      id: fc.uuid(),
      action_id: anyId,
      day: anyDay,
      completed_at: anyMoment,
      zone: anyZone,
      count: fc.integer({ min: 0, max: 9999 }),
      note: anyText,
      page: anyPage,
    });
    const anyPause = fc
      .record({
        id: fc.constantFrom('pause-1', 'pause-2', 'pause-3'),
        scope: fc.option(fc.oneof(anyPillar, anyId)),
        starts_on: anyDay,
        length: fc.option(fc.nat(60)),
      })
      .map(({ id, scope, starts_on, length }) => {
        const pillar = pillars.find((one) => one === scope) ?? null;
        const action_id = pillar === null ? scope : null;
        return { id, pillar, action_id, starts_on, ends_on: endOf(starts_on, length) };
      });
    return fc.record({
      actions: fc
        .tuple(
          ...actionIds.map((id) => anyAction(id, false)),
          ...own.map((id) => anyAction(id, true)),
          anyAction('ofAnotherPilar', false).map((row) => ({
            ...{ ...row, title: null, pillar: null, rhythm: null },
          })),
        )
        .map((rows): readonly ArchivedRow[] => rows),
      completions: uniqueBy(anyCompletion, 12, ({ action_id, day }) => `${action_id} ${day}`),
      pauses: uniqueBy(anyPause, 3, ({ id }) => id),
      snapshots: uniqueBy(anySnapshot, 8, ({ day }) => day),
      indicators: uniqueBy(anyIndicator, 8, ({ day, name }) => `${day} ${name}`),
      goal: fc.array(
        fc.record({
          id: fc.constant(1),
          subject: fc.constantFrom('total', ...pillars),
          score: fc.integer({ min: 1, max: 250 }).map((tenths) => tenths / 10),
          by_day: anyDay,
        }),
        { maxLength: 1 },
      ),
      entries: uniqueBy(anyEntry, 6, ({ day }) => day),
      reviews: uniqueBy(anyReview(anyId), 4, ({ week }) => week),
      settings: fc.array(anySettings, { minLength: 1, maxLength: 1 }),
      reminders: uniqueBy(anyReminder, 8, ({ id }) => id).map((rows) =>
        rows.map((row, at): ArchivedRow => ({ sequence: 3 * at + 1, ...row })),
      ),
      snoozes: uniqueBy(
        fc.record({
          subject: anySubject,
          id: fc.uuid(),
          taken_at: anyMoment,
          asked_on: anyDay,
          until: fc.oneof(anyMoment, anyMinute),
        }),
        3,
        ({ subject }) => subject,
      ),
      reminder_pause: fc.array(
        fc.record({ id: fc.constant(1), taken_at: anyMoment, until: anyMoment }),
        { maxLength: 1 },
      ),
    });
  });

function uniqueBy<Row extends ArchivedRow>(
  row: fc.Arbitrary<Row>,
  maxLength: number,
  selector: (row: Row) => unknown,
): fc.Arbitrary<readonly Row[]> {
  return fc.uniqueArray(row, { maxLength, selector });
}

/** Puts these rows in place of all that a journal holds. */
export function putRows(file: string, rows: JournalRows): void {
  const database = new SQLite(file);
  // No test asks what the power leaves of it.
  database.pragma('synchronous = OFF');
  database.pragma('foreign_keys = ON');
  database.transaction(() => {
    database.exec('DELETE FROM history_rows; DELETE FROM history_steps');
    for (const { name } of archivedTables.toReversed()) database.exec(`DELETE FROM "${name}"`);
    for (const { name } of archivedTables)
      for (const row of rows[name] ?? []) {
        const columns = Object.keys(row);
        const values = columns.map((column) => `:${column}`).join(', ');
        database
          .prepare(`INSERT INTO "${name}" (${sqlNames(columns)}) VALUES (${values})`)
          .run(row);
      }
  })();
  database.close();
}

/** All that a journal holds, by its tables, each in its order. */
export function rowsIn(file: string): JournalRows {
  const database = new SQLite(file, { readonly: true });
  try {
    return Object.fromEntries(
      archivedTables.map(({ name, columns, order }) => [
        name,
        database
          .prepare<[], ArchivedRow>(
            `SELECT ${sqlNames(Object.keys(columns))} FROM "${name}" ORDER BY ${sqlNames(order)}`,
          )
          .all(),
      ]),
    );
  } finally {
    database.close();
  }
}
