import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ActionWishes } from '../../../shared/actions/action.ts';
import { actionFrom } from '../../../shared/actions/action.ts';
import {
  type ActionDraft,
  actionDraftOf,
  asRecommended,
  changesNothing,
  departs,
  readActionDraft,
  readTiming,
} from '../../../shared/actions/actionDraft.ts';
import { type ActionId, actionIds } from '../../../shared/actions/catalogue.ts';
import * as schemas from '../../../shared/ipc/schemas.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { day } from '../../builders/day.ts';
import { ownAction, ownWishes } from '../../builders/wishes.ts';

const today = day('2026-11-22');
const words = wordsOf('es');
const own = { catalogueId: null, today, words };
const of = (catalogueId: ActionId, language: 'es' | 'en' = 'es') => ({
  catalogueId,
  today,
  words: wordsOf(language),
});

/** What a journal holds of an action of the catalogue that nobody has changed. */
const untouched = ownWishes({ title: null, pillar: null, rhythm: null });

function ownDraft(given: Partial<ActionDraft> = {}): ActionDraft {
  return { ...actionDraftOf(ownWishes(), own), ...given };
}

const readOwn = (given: Partial<ActionDraft>) => readActionDraft(ownDraft(given), own);

describe('An own action as it is typed', () => {
  it('needs a title and no more', () => {
    expect(readOwn({ title: ' Escribir a Ana ', target: '', minutes: '', start: '' })).toEqual({
      wishes: ownWishes({ title: 'Escribir a Ana' }),
    });
  });

  it('reads all that can be said', () => {
    const everything: Partial<ActionDraft> = {
      pillar: 'people',
      rhythm: 'weekdays',
      weekdays: [2, 4],
      start: '2026-12-01',
      end: '2027-06-30',
      times: '18:30, 9',
      minutes: '25',
      target: '3',
      page: ' https://ejemplo.org/agenda?d=1 ',
      how: 'Con calma.\nY con café.',
    };
    expect(readOwn(everything)).toEqual({
      wishes: ownWishes({
        pillar: 'people',
        rhythm: { kind: 'weeks', every: 1, on: [2, 4] },
        start: day('2026-12-01'),
        end: day('2027-06-30'),
        times: ['09:00', '18:30'] as unknown as ActionWishes['times'],
        minutes: 25,
        target: 3,
        page: 'https://ejemplo.org/agenda?d=1',
        how: 'Con calma.\nY con café.',
      }),
    });
  });

  it('takes the times of day in any order and spelling, each once', () => {
    const times = (text: string) => readOwn({ times: text }).wishes?.times;
    expect(times('9:00, 18:30')).toEqual(['09:00', '18:30']);
    expect(times('6:45 pm; 9h30,09.30,')).toEqual(['09:30', '18:45']);
    expect(times(' ')).toEqual([]);
  });

  it('takes twelve times of day, and no thirteenth', () => {
    const hours = (count: number) => Array.from({ length: count }, (_, hour) => hour).join(',');
    expect(readOwn({ times: hours(12) }).wishes?.times).toHaveLength(12);
    expect(readOwn({ times: hours(13) }).refusals).toEqual({ times: 'tooManyTimes' });
  });

  it.each<[Partial<ActionDraft>, object]>([
    [{ title: ' ' }, { title: 'missing' }],
    [{ title: 'a'.repeat(201) }, { title: 'tooLong' }],
    [{ start: 'pronto' }, { start: 'notADay' }],
    [{ end: '2026-02-30' }, { end: 'notADay' }],
    [{ end: '2026-11-21' }, { end: 'beforeStart' }],
    [{ start: '2026-12-01', rhythm: 'once', by: '2026-11-30' }, { by: 'beforeStart' }],
    [{ times: '9:00, 25:00' }, { times: 'notATime' }],
    [{ times: '9:00 18:30' }, { times: 'notATime' }],
    [{ minutes: '0' }, { minutes: 'outOfRange' }],
    [{ minutes: '1441' }, { minutes: 'outOfRange' }],
    [{ minutes: '7.5' }, { minutes: 'tooManyDecimals' }],
    [{ target: '10000' }, { target: 'outOfRange' }],
    [{ target: 'mucho' }, { target: 'notANumber' }],
    [{ page: 'http://ejemplo.org' }, { page: 'notAnAddress' }],
    [{ page: 'ejemplo.org' }, { page: 'notAnAddress' }],
    [{ page: 'https://ana@ejemplo.org' }, { page: 'notAnAddress' }],
    [{ page: 'javascript:alert(1)' }, { page: 'notAnAddress' }],
    [{ page: `https://ejemplo.org/${'a'.repeat(2_000)}` }, { page: 'tooLong' }],
    [{ how: 'a'.repeat(10_001) }, { how: 'tooLong' }],
  ])('%j is refused: %j', (given, refusals) => {
    expect(readOwn(given)).toEqual({ refusals });
  });

  it('names every refused field at once', () => {
    const wrong = { title: '', start: 'x', end: 'y', minutes: 'z', rhythm: 'everyDays', every: '' };
    expect(readOwn(wrong as Partial<ActionDraft>).refusals).toEqual({
      title: 'missing',
      start: 'notADay',
      end: 'notADay',
      minutes: 'notANumber',
      every: 'missing',
    });
  });

  it('may begin before today, and take its longest title, text and numbers', () => {
    const { wishes } = readOwn({
      start: '2020-01-01',
      title: 'a'.repeat(200),
      how: 'a'.repeat(10_000),
      minutes: '1440',
      target: '9999',
    });
    expect(v.is(schemas.ownWishes, wishes)).toBe(true);
  });

  it('opened for change, reads as it was', () => {
    const wishes = ownWishes({
      rhythm: { kind: 'months', every: 2, on: 31 },
      times: ['09:00', '18:30'] as unknown as ActionWishes['times'],
      minutes: 45,
      target: 12,
      end: day('2027-01-31'),
      how: 'Así.',
      page: 'https://ejemplo.org/',
    });
    expect(readActionDraft(actionDraftOf(wishes, own), own)).toEqual({ wishes });
  });
});

describe('When a draft asks', () => {
  it('is known while the rest is still wrong', () => {
    const draft = ownDraft({ title: '', rhythm: 'everyDay', minutes: 'x' });
    expect(readTiming(draft, today)).toEqual({
      rhythm: { kind: 'days', every: 1 },
      start: today,
      end: null,
    });
  });

  it('is not known where a day or the rhythm is refused', () => {
    expect(readTiming(ownDraft({ end: '2026-11-21' }), today)).toBeNull();
    expect(readTiming(ownDraft({ start: 'x' }), today)).toBeNull();
    expect(readTiming(ownDraft({ rhythm: 'everyDays', every: '0' }), today)).toBeNull();
  });
});

describe('An action of the catalogue as it is typed', () => {
  it('leaves to the catalogue what is as there, in either language', () => {
    for (const language of ['es', 'en'] as const)
      for (const catalogueId of actionIds) {
        const place = of(catalogueId, language);
        expect(readActionDraft(actionDraftOf(untouched, place), place).wishes).toEqual(untouched);
      }
  });

  it('leaves to it also what is emptied', () => {
    const place = of('shareContent');
    const emptied = { title: '', how: ' ', page: '', minutes: '' };
    const reading = readActionDraft({ ...actionDraftOf(untouched, place), ...emptied }, place);
    expect(reading).toEqual({ wishes: untouched });
    expect(departs(reading)).toBe(false);
  });

  it('keeps each word of the person’s own, and only those', () => {
    const place = of('shareContent');
    const typed = { title: 'Compartir un artículo', minutes: '20', pillar: 'brand' } as const;
    const reading = readActionDraft({ ...actionDraftOf(untouched, place), ...typed }, place);
    expect(reading.wishes).toEqual({ ...untouched, ...typed, minutes: 20 });
    expect(departs(reading)).toBe(true);
  });

  it('knows its rhythm again however it was chosen', () => {
    const place = of('joinGroups');
    const everyMonth = { rhythm: 'everyMonths', every: '1', date: '' } as const;
    const reading = readActionDraft({ ...actionDraftOf(untouched, place), ...everyMonth }, place);
    expect(reading.wishes?.rhythm).toBeNull();
  });

  it('goes back to the recommended, and keeps when it is asked for', () => {
    const place = of('shareContent');
    const said: ActionWishes = {
      ...untouched,
      title: 'Otro título',
      how: 'De otro modo.',
      page: 'https://ejemplo.org/',
      pillar: 'brand',
      rhythm: { kind: 'days', every: 3 },
      minutes: 60,
      end: day('2027-01-01'),
      target: 2,
    };
    const back = asRecommended(actionDraftOf(said, place), 'shareContent', words);
    expect(readActionDraft(back, place)).toEqual({
      wishes: { ...untouched, end: said.end, target: 2 },
    });
  });

  it('is one that the journal takes', () => {
    const place = of('shareContent');
    const { wishes } = readActionDraft(actionDraftOf(untouched, place), place);
    expect(v.is(schemas.actionWishes, wishes)).toBe(true);
  });
});

describe('Wishes', () => {
  const action = ownAction();

  it('change nothing where the action is so already', () => {
    expect(changesNothing(action, ownWishes())).toBe(true);
    const kept = { id: 'joinGroups', catalogueId: 'joinGroups', position: 3, isArchived: false };
    const catalogueAction = actionFrom({ ...untouched, ...kept } as typeof action);
    expect(changesNothing(catalogueAction, untouched)).toBe(true);
  });

  it.each<Partial<ActionWishes>>([
    { title: 'Otro' },
    { rhythm: { kind: 'once', by: day('2026-12-01') } },
    { minutes: 11 },
    { times: ['09:00'] as unknown as ActionWishes['times'] },
    { end: day('2027-01-01') },
    { target: 2 },
  ])('change it with %j', (given) => {
    expect(changesNothing(action, ownWishes(given))).toBe(false);
  });
});
