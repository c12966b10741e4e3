import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ActionId, actionIds, entryOf } from '../../../shared/actions/catalogue.ts';
import { byPillar, dueToday, waitingTasks } from '../../../shared/actions/dueToday.ts';
import type { Practice } from '../../../shared/actions/practice.ts';
import { standingOn } from '../../../shared/actions/standing.ts';
import { type Day, dayFromEpoch, daysBetween, epochDay, weekdayOf } from '../../../shared/day.ts';
import { folded } from '../../../shared/folded.ts';
import { entryText, reviewDraft, snapshot as snapshotRules } from '../../../shared/ipc/schemas.ts';
import { pillarNames } from '../../../shared/locales/pillarNames.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { type SampleYear, sampleSeed, sampleYear } from '../../../shared/sample/sampleYear.ts';
import { languages } from '../../../shared/settings.ts';
import { type Pillar, pillars, sumOf } from '../../../shared/ssi/pillar.ts';
import { catalogueAction } from '../../builders/action.ts';
import { day } from '../../builders/day.ts';
import { focusOn, means } from '../../builders/snapshot.ts';

const anyDay = fc.integer({ min: 10_957, max: 32_873 }).map(dayFromEpoch);
const anyLanguage = fc.constantFrom(...languages);

/** Holds `check` for any seed, day and language. */
function always(check: (year: SampleYear, today: Day) => void): void {
  fc.assert(
    fc.property(fc.integer(), anyDay, anyLanguage, (seed, today, language) =>
      check(sampleYear(seed, today, language), today),
    ),
    { numRuns: 25 },
  );
}

const daysOf = ({ ticks }: SampleYear, id: ActionId) =>
  ticks.filter(({ action }) => action === id).map((tick) => tick.day);

/** The mean; not a number of none. */
const mean = (values: readonly number[]) =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

describe('A sample year', () => {
  it('is the same for the same seed, day and language, and another for another seed', () => {
    const today = day('2026-11-22');
    expect(sampleYear(7, today, 'es')).toEqual(sampleYear(7, today, 'es'));
    expect(sampleYear(7, today, 'es')).not.toEqual(sampleYear(8, today, 'es'));
  });

  it('differs between languages in the words of its notes alone', () => {
    const [spanish, english] = languages.map((language) =>
      sampleYear(sampleSeed, day('2026-11-22'), language),
    );
    const wordless = (year: SampleYear | undefined) =>
      year?.snapshots.map((snapshot) => ({ ...snapshot, note: snapshot.note !== '' }));
    expect(wordless(english)).toEqual(wordless(spanish));
    expect(english?.ticks).toEqual(spanish?.ticks);
    const placed = (year: SampleYear | undefined) => [
      year?.pages.map((page) => [page.day, page.time]),
      year?.tickNotes.map((note) => [note.action, note.day]),
    ];
    expect(placed(english)).toEqual(placed(spanish));
    const written = (year: SampleYear | undefined) =>
      year?.snapshots.flatMap(({ note }) => (note === '' ? [] : [note])).sort();
    expect(written(spanish)).toEqual(Object.values(wordsOf('es').sample.notes).sort());
    expect(written(english)).toEqual(Object.values(wordsOf('en').sample.notes).sort());
  });

  it('holds nothing from the future, and nothing from before its first day', () => {
    always(({ first, snapshots, ticks }, today) => {
      const days = [...snapshots, ...ticks].map(({ day: on }) => on);
      expect(days.filter((on) => on < first || on > today)).toEqual([]);
      expect(daysBetween(first, today)).toBeGreaterThanOrEqual(7 * 52);
      expect(daysBetween(first, today)).toBeLessThan(7 * 53);
    });
  });
});

describe('Its snapshots', () => {
  it('keep the rules of any snapshot, to three decimals, each total the rounded sum', () => {
    always(({ snapshots }) => {
      for (const snapshot of snapshots) {
        expect(v.is(snapshotRules, snapshot)).toBe(true);
        expect(snapshot.total).toBe(Math.round(sumOf(snapshot.scores)));
        for (const pillar of pillars)
          expect(String(snapshot.scores[pillar])).toMatch(/^\d+(\.\d{1,3})?$/);
      }
    });
  });

  it('are noted on one weekday, every week but for some on holiday', () => {
    always(({ first, snapshots }) => {
      const days = snapshots.map((snapshot) => snapshot.day);
      expect(new Set(days.map(weekdayOf)).size).toBe(1);
      expect(days[0]).toBe(first);
      const gaps = days.slice(1).map((on, index) => daysBetween(days[index] ?? on, on) / 7);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(3);
      const missed = gaps.reduce((sum, gap) => sum + gap - 1, 0);
      expect(missed).toBeGreaterThanOrEqual(1);
      expect(missed).toBeLessThanOrEqual(3);
    });
  });

  it('go from about 35 to 21 / 6.4 / 10.3 / 15, top 9 % and 11 %', () => {
    always(({ snapshots }) => {
      expect(Math.abs((snapshots[0]?.total ?? 0) - 35)).toBeLessThanOrEqual(1);
      expect(snapshots.at(-1)).toMatchObject({
        scores: { brand: 21, people: 6.4, insights: 10.3, relationships: 15 },
        total: 53,
        industryRank: 9,
        networkRank: 11,
      });
    });
  });

  it('move as real ones do: each pillar rises over a quarter or two, and none leaps in a week', () => {
    always(({ snapshots }) => {
      for (const pillar of pillars) {
        const values = snapshots.map(({ scores }) => scores[pillar]);
        const steps = values.slice(1).map((value, index) => value - (values[index] ?? value));
        expect(Math.max(...steps.map(Math.abs))).toBeLessThan(1.2);
        expect(steps.filter((step) => step > 0).length).toBeGreaterThan(steps.length / 2);
      }
      const ranks = snapshots.map(({ industryRank }) => industryRank ?? 0);
      expect(mean(ranks.slice(0, 13))).toBeGreaterThan(mean(ranks.slice(-13)));
    });
  });
});

describe('What its industry averages', () => {
  it('is known in each, to one decimal, and moves by a few tenths in the year', () => {
    always(({ snapshots }) => {
      for (const pillar of pillars) {
        const known = snapshots.map(({ industryMeans }) => industryMeans?.[pillar] ?? Number.NaN);
        expect(known.filter((mean) => Math.round(mean * 10) / 10 !== mean)).toEqual([]);
        const leaps = known.slice(1).map((mean, index) => Math.abs(mean - (known[index] ?? mean)));
        expect(Math.max(...leaps)).toBeLessThan(0.11);
        expect((known.at(-1) ?? 0) - (known[0] ?? 0)).toBeCloseTo(0.4);
      }
      expect(snapshots.at(-1)?.industryMeans).toEqual(means.industry);
    });
  });
});

describe('Its ticks', () => {
  it('fall on days that the rhythm asks for', () => {
    always((year) => {
      for (const id of actionIds) {
        const days = daysOf(year, id);
        const unasked = days.filter(
          (on, index) => standingOn(practiceOf(year, id, days.slice(0, index)), on).state !== 'due',
        );
        expect(unasked, id).toEqual([]);
      }
    });
  });

  it('are denser in the weeks after which the pillar rises most', () => {
    always((year) => {
      const densities = pillars.map((pillar) => {
        const weeks = weeksOf(year, pillar).sort((one, other) => other.rise - one.rise);
        const half = Math.floor(weeks.length / 2);
        const ticksIn = (some: typeof weeks) => mean(some.map(({ ticks }) => ticks));
        return ticksIn(weeks.slice(0, half)) / ticksIn(weeks.slice(-half));
      });
      expect(mean(densities)).toBeGreaterThan(1.2);
    });
  });

  it('are lighter on weekends', () => {
    always(({ ticks }) => {
      const onWeekends = ticks.filter((tick) => weekdayOf(tick.day) > 5).length / 2;
      expect(onWeekends).toBeLessThan((ticks.length - onWeekends * 2) / 5 / 2);
    });
  });

  it('leave today one thing done and a handful open, of three pillars or four', () => {
    always((year, today) => {
      const actions = actionIds.map((id) => ({
        action: catalogueAction(id),
        practice: practiceOf(year, id, daysOf(year, id)),
      }));
      const tasks = dueToday(actions, focusOn('people'), today);
      const open = waitingTasks(byPillar(tasks));
      expect(tasks.length - open.length).toBe(1);
      expect(open.length).toBeGreaterThanOrEqual(3);
      expect(open.length).toBeLessThanOrEqual(8);
      expect(new Set(open.map(({ action }) => action.pillar)).size).toBeGreaterThanOrEqual(3);
    });
  });
});

describe('Its pages', () => {
  it('are forty or so over the year, one a day, none of today', () => {
    always(({ first, pages }, today) => {
      const days = pages.map((page) => page.day);
      expect(days.length).toBeGreaterThanOrEqual(40);
      expect([...new Set(days)].sort()).toEqual(days);
      expect(days.filter((on) => on < first || on >= today)).toEqual([]);
      const gaps = days.slice(1).map((on, index) => daysBetween(days[index] ?? on, on));
      expect(Math.max(...gaps)).toBeLessThan(45);
    });
  });

  it('keep the rules of any page, and link to pages that are there, before them', () => {
    always(({ pages }) => {
      const days = new Set(pages.map((page) => page.day));
      let links = 0;
      for (const { day: on, text } of pages) {
        expect(v.is(entryText, text)).toBe(true);
        for (const [, linked = ''] of text.matchAll(/\[\[(.*?)\]\]/g)) {
          expect(days).toContain(linked);
          expect(linked < on).toBe(true);
          links += 1;
        }
      }
      expect(links).toBeGreaterThanOrEqual(5);
    });
  });

  it('speak of each pillar by a tag that quick add knows, too', () => {
    for (const language of languages) {
      const { pages } = sampleYear(sampleSeed, day('2026-11-22'), language);
      const tags = pages.flatMap(({ text }) => text.match(/#[\p{L}-]+/gu) ?? []);
      const names = Object.values(pillarNames[language].short).map((name) => folded(`#${name}`));
      expect([...new Set(tags.map(folded))].sort()).toEqual(names.sort());
    }
  });

  it('are in the same words in each language, as far as Markdown goes', () => {
    const shapes = languages.map((language) =>
      sampleYear(sampleSeed, day('2026-11-22'), language).pages.map(({ text }) =>
        text.split('\n').map((line) => /^(#+ |> |- \[.\] |- |\d\. |\| )?/.exec(line)?.[0]),
      ),
    );
    expect(shapes[0]).toEqual(shapes[1]);
  });
});

describe('What was written to its ticks', () => {
  it('belongs to what was done', () => {
    always(({ ticks, tickNotes }) => {
      const done = new Set(ticks.map(({ action, day: on }) => `${action} ${on}`));
      expect(tickNotes.length).toBeGreaterThanOrEqual(6);
      for (const { action, day: on } of tickNotes) expect(done).toContain(`${action} ${on}`);
    });
  });
});

describe('Its review', () => {
  it('is of last week, finished on its last day, with a page of that day', () => {
    always(({ review, pages }, today) => {
      expect(v.is(reviewDraft, draftOf(review))).toBe(true);
      expect(review).toMatchObject({ state: 'finished', focus: 'people', wentWell: '' });
      expect(weekdayOf(review.week)).toBe(1);
      const away = daysBetween(review.finishedOn ?? review.week, today);
      expect(away).toBeGreaterThanOrEqual(1);
      expect(away).toBeLessThanOrEqual(7);
      expect(daysBetween(review.week, review.finishedOn ?? review.week)).toBe(6);
      expect(pages.at(-1)?.day).toBe(review.finishedOn);
    });
  });

  function draftOf({ state: _state, finishedOn: _finishedOn, ...draft }: SampleYear['review']) {
    return draft;
  }
});

/** An action of the catalogue with what was ticked of it. */
function practiceOf(year: SampleYear, id: ActionId, ticked: readonly Day[]): Practice {
  const { rhythm } = entryOf(id);
  const start = year.starts.get(id) ?? year.first;
  const marks = ticked.map((on) => ({ day: epochDay(on), count: 1, isSkipped: false }));
  return { rhythm, start, end: null, target: 1, marks, rests: [], weekStart: 1 };
}

/** Each whole week between two snapshots: its ticks for a pillar and how that then rose. */
function weeksOf({ snapshots, ticks }: SampleYear, pillar: Pillar) {
  const own = ticks.filter(({ action }) => entryOf(action).pillar === pillar);
  return snapshots.slice(1).flatMap((after, index) => {
    const before = snapshots[index];
    if (before === undefined || daysBetween(before.day, after.day) !== 7) return [];
    const inWeek = own.filter(({ day: on }) => on >= before.day && on < after.day);
    return [{ ticks: inWeek.length, rise: after.scores[pillar] - before.scores[pillar] }];
  });
}
