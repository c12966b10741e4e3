import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayFromEpoch, weekdayOf } from '../../../shared/day.ts';
import {
  type PromptMoment,
  promptIds,
  promptsFor,
  promptText,
  questionAtEnd,
} from '../../../shared/journal/prompts.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { languages } from '../../../shared/settings.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';
import { catalogueAction } from '../../builders/action.ts';
import { day } from '../../builders/day.ts';

const plain = (on: Day, given: Partial<PromptMoment> = {}): PromptMoment => ({
  day: on,
  done: [],
  focus: null,
  isBack: false,
  ...given,
});
const idsFor = (moment: PromptMoment) => promptsFor(moment).map(({ id }) => id);
const firstOn = (on: Day, given?: Partial<PromptMoment>) => idsFor(plain(on, given))[0];

const anyMoment = fc.record({
  day: fc.integer({ min: 0, max: 40_000 }).map(dayFromEpoch),
  done: fc
    .subarray(['dailyUse', 'portfolio'] as const)
    .map((ids) => ids.map((id) => catalogueAction(id))),
  focus: fc.option(fc.constantFrom(...pillars)),
  isBack: fc.boolean(),
});

/** Every day of four years, with each focus, with and without something done. */
const manyMoments = Array.from({ length: 4 * 366 }, (_, index) =>
  [null, ...pillars].flatMap((focus) =>
    [[], [catalogueAction('dailyUse')]].map((done) =>
      plain(addDays(day('2026-01-01'), index), { focus, done }),
    ),
  ),
).flat();

describe('The prompts', () => {
  it('are twenty at least, three of them of each pillar', () => {
    expect(promptIds.length).toBeGreaterThanOrEqual(20);
    expect(new Set(promptIds).size).toBe(promptIds.length);
    for (const pillar of pillars)
      expect(promptIds.filter((id) => id.startsWith(pillar)).length).toBeGreaterThanOrEqual(3);
  });

  it('are the same for the same moment, each once', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const ids = idsFor(moment);
        expect(idsFor(moment)).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeGreaterThanOrEqual(18);
      }),
    );
  });

  it('each come first on some day', () => {
    const back = manyMoments.slice(0, 1).map((moment) => ({ ...moment, isBack: true }));
    const reached = new Set([...manyMoments, ...back].map((moment) => idsFor(moment)[0]));
    expect(promptIds.filter((id) => !reached.has(id))).toEqual([]);
  });

  it.each(languages)('ask something of their own in %s', (language) => {
    const words = wordsOf(language);
    const action = catalogueAction('dailyUse');
    const texts = promptIds.map((id) =>
      promptText(id === 'afterTick' || id === 'tickNext' ? { id, action } : { id }, words),
    );
    expect(new Set(texts).size).toBe(promptIds.length);
    for (const text of texts) expect(text).toMatch(/\?$/);
    expect(texts.filter((text) => text.includes(words.catalogue.dailyUse.title))).toHaveLength(2);
  });
});

describe('The prompt that comes first', () => {
  it('is that of a return, whatever else the day is', () => {
    expect(firstOn(day('2026-11-01'), { isBack: true })).toBe('afterPause');
  });

  it('is that of the beginning or the end of a month', () => {
    expect(['monthAim', 'monthBegin']).toContain(firstOn(day('2026-12-01')));
    expect(['monthLearned', 'monthKeep']).toContain(firstOn(day('2026-02-28')));
    expect(['monthLearned', 'monthKeep']).not.toContain(firstOn(day('2028-02-28')));
    expect(['monthLearned', 'monthKeep']).toContain(firstOn(day('2028-02-29')));
  });

  it('is, on a Friday, whom one helped that week, or another of that day by turns', () => {
    const fridays = Array.from({ length: 3 }, (_, week) => addDays(day('2026-11-06'), 7 * week));
    expect(fridays.map(weekdayOf)).toEqual([5, 5, 5]);
    expect(new Set(fridays.map((on) => firstOn(on)))).toEqual(
      new Set(['helpedThisWeek', 'weekSurprise', 'weekThanks']),
    );
  });

  it('is, on an ordinary day, of what was done or of the focus', () => {
    const wednesdays = [day('2026-11-18'), day('2026-11-19')];
    const done = [catalogueAction('portfolio')];
    const ids = wednesdays.map((on) => firstOn(on, { done, focus: 'people' }));
    expect(ids.filter((id) => id === 'afterTick' || id === 'tickNext')).toHaveLength(1);
    const undone = wednesdays.map((on) => firstOn(on, { focus: 'people' }));
    expect(undone.filter((id) => id?.startsWith('people'))).toHaveLength(1);
  });
});

describe('A question that a page begins with', () => {
  it('stands at its end as a quotation, apart from what is there, with room below', () => {
    expect(questionAtEnd('', '¿Qué?')).toBe('> ¿Qué?\n\n');
    expect(questionAtEnd('Algo.', '¿Qué?')).toBe('\n\n> ¿Qué?\n\n');
    expect(questionAtEnd('Algo.\n', '¿Qué?')).toBe('\n> ¿Qué?\n\n');
    expect(questionAtEnd('Algo.\n\n\n', '¿Qué?')).toBe('> ¿Qué?\n\n');
  });
});
