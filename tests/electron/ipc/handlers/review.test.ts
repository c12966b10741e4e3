import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../../electron/ipc/refusal.ts';
import type { DirectHandlers } from '../../../../electron/ipc/serve.ts';
import type { KeptAction } from '../../../../shared/actions/action.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { longestEntry } from '../../../../shared/journal/entry.ts';
import { ownAction } from '../../../builders/action.ts';
import { type HandClock, handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal, countedIds, temporaryFolder } from '../../../builders/journal.ts';
import { handlersOver, readerOf } from '../../../builders/pilar.ts';
import { timesAWeek } from '../../../builders/practice.ts';
import { snapshot } from '../../../builders/snapshot.ts';

const [week, today] = [day('2026-11-16'), day('2026-11-22')];

const draft = (given: Partial<ParsedInputOf<'keepReview'>> = {}) => ({
  week,
  step: 'wentWell' as const,
  wentWell: '',
  focus: null,
  focusReason: '',
  actions: [],
  isSample: false,
  ...given,
});

/** A journal on the Sunday of the week that is looked back on, with none but the given actions. */
function opened(clock: HandClock = handClock('2026-11-22T11:00Z')) {
  const file = `${temporaryFolder()}/journal.db`;
  const journal = begunJournal(clock, file);
  journal.settings.keep({ ...journal.settings.current(), dailyMinutes: null });
  const handlers = handlersOver(journal, clock, countedIds());
  const plan = (...actions: readonly Partial<KeptAction>[]) => {
    for (const action of journal.actions.all())
      journal.actions.keep({ ...action, isArchived: true });
    for (const action of actions) journal.actions.keep(ownAction(action));
  };
  return { journal, clock, handlers, plan, view: () => handlers.review(undefined), file };
}

/** Why a call was refused. */
function refusalOf(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    return (error as Refusal).reason.code;
  }
}

describe('The review', () => {
  it('looks back on nothing yet in a new journal, and keeps nothing by being looked at', () => {
    const { view, plan, journal } = opened();
    plan();
    expect(view()).toMatchObject({
      today,
      review: { week, state: 'open', step: 'index' },
      isKept: false,
      isFirst: true,
      isOver: false,
      nextWeek: '2026-11-23',
      latest: null,
      previous: null,
      focus: null,
      actions: [],
    });
    expect(view().weeks.brand).toEqual({ done: 0, doneBefore: 0, change: null });
    expect(journal.reviews.of(week)).toBeNull();
  });

  it('says what was done in the week and in the one before, also of what was put away', () => {
    const { view, handlers, plan, journal } = opened();
    plan({ id: 'ana' }, { id: 'bea' }, { id: 'post', pillar: 'insights' });
    for (const on of ['2026-11-08', '2026-11-09', '2026-11-15', '2026-11-16', '2026-11-22'])
      handlers.tick({ action: 'ana', day: day(on) });
    handlers.addOne({ action: 'ana', day: today });
    handlers.tick({ action: 'bea', day: today });
    handlers.archiveAction({ action: 'bea' });
    expect(view().weeks).toMatchObject({
      people: { done: 4, doneBefore: 2 },
      insights: { done: 0, doneBefore: 0 },
    });
    expect(view().actions.map(({ action, done }) => [action.id, done])).toEqual([
      ['ana', 3],
      ['post', 0],
    ]);
    expect(journal.reviews.of(week)).toBeNull();
  });

  it('says how the score moved where it was noted near both ends, and nothing else', () => {
    const { view, handlers } = opened();
    const note = (on: string, people: number) =>
      handlers.noteSnapshot({
        snapshot: snapshot({
          day: day(on),
          scores: { ...snapshot().scores, people },
          total: 46.6 + people - 0.3,
        }),
        replaces: true,
      });
    note('2026-11-11', 5);
    expect(view().weeks.people.change).toBeNull();
    note('2026-11-17', 6);
    note('2026-11-20', 6.4);
    expect(view().weeks.people.change).toBe(0.4);
    note('2026-11-22', 5.9);
    expect(view().weeks.people.change).toBe(-0.1);
    expect(view().weeks.brand.change).toBe(0);
    expect(view()).toMatchObject({
      latest: { day: '2026-11-22' },
      previous: { day: '2026-11-20' },
      focus: { pillar: 'people', rule: 'lowest' },
    });
  });

  it('tells the last snapshot also where none was noted in the week', () => {
    const { view, handlers } = opened();
    handlers.noteSnapshot({ snapshot: snapshot({ day: day('2026-11-15') }), replaces: false });
    expect(view()).toMatchObject({ latest: null, previous: { day: '2026-11-15' } });
  });

  it('offers what will be asked for again, by pillar and place, and keeps what is chosen', () => {
    const { view, handlers, plan } = opened();
    plan(
      { id: 'later', pillar: 'relationships' },
      { id: 'second', position: 1 },
      { id: 'first', position: 0 },
      { id: 'once', pillar: 'brand', rhythm: { kind: 'once' } },
      { id: 'over', pillar: 'brand', end: day('2026-11-20') },
      { id: 'quota', pillar: 'brand', rhythm: timesAWeek(3) },
    );
    handlers.keepReview(draft({ actions: ['once'] }));
    const ids = () => view().actions.map(({ action }) => action.id);
    expect(ids()).toEqual(['once', 'quota', 'first', 'second', 'later']);
    handlers.tick({ action: 'once', day: today });
    expect(ids()).toContain('once');
    handlers.keepReview(draft());
    expect(ids()).toEqual(['quota', 'first', 'second', 'later']);
  });

  it('is over from the first day of the next week, and another from its third last', () => {
    const { view, clock, handlers } = opened();
    handlers.keepReview(draft({ wentWell: 'x' }));
    clock.moveTo('2026-11-23T11:00Z');
    expect(view()).toMatchObject({ isKept: true, isOver: true, review: { week } });
    clock.moveTo('2026-11-27T11:00Z');
    expect(view()).toMatchObject({ isKept: false, review: { week: '2026-11-23' } });
  });

  it('goes on where it was once weeks begin on another weekday', () => {
    const { view, handlers } = opened();
    handlers.keepReview(draft({ wentWell: 'x' }));
    handlers.changeSettings({ weekStart: 7 });
    expect(view()).toMatchObject({ isKept: true, review: { week, wentWell: 'x' } });
  });
});

describe('Keeping a review', () => {
  it('keeps it as far as it has come', () => {
    const { view, handlers, plan } = opened();
    plan({ id: 'a' });
    const said = draft({ step: 'focus', wentWell: 'Una charla', focus: 'people', actions: ['a'] });
    handlers.keepReview(said);
    const { isSample: _, ...kept } = said;
    expect(view()).toMatchObject({ isKept: true, review: { ...kept, state: 'open' } });
  });

  it('leaves out actions that the journal does not have', () => {
    const { view, handlers, plan } = opened();
    plan({ id: 'a' });
    handlers.keepReview(draft({ actions: ['gone', 'a'] }));
    expect(view().review.actions).toEqual(['a']);
  });

  it('takes a skipped one up again, and refuses a week to come', () => {
    const { view, handlers } = opened();
    handlers.skipReview({ week });
    handlers.keepReview(draft());
    expect(view().review.state).toBe('open');
    const next = day('2026-11-23');
    expect(refusalOf(() => handlers.keepReview(draft({ week: next })))).toBe('inTheFuture');
    expect(refusalOf(() => handlers.skipReview({ week: next }))).toBe('inTheFuture');
  });
});

describe('Finishing a review', () => {
  it('puts what went well at the end of today’s page, as another revision of it', () => {
    const { view, handlers, journal } = opened();
    journal.entries.keep(
      { day: today, text: 'Domingo.', revision: 'read' },
      { at: Temporal.Instant.from('2026-11-22T09:00Z'), zone: 'Europe/Madrid' },
    );
    handlers.keepReview(draft({ wentWell: 'Una **charla**.' }));
    handlers.finishReview({ week });
    const entry = journal.entries.on(today);
    expect(entry?.text).toBe(
      'Domingo.\n\n### Lo que fue bien, del 16 al 22 de noviembre\n\nUna **charla**.',
    );
    expect(entry?.revision).not.toBe('read');
    expect(view().review).toMatchObject({ state: 'finished', wentWell: '', finishedOn: today });
  });

  it('takes along what was written in weeks that were left before, each under its own heading', () => {
    const { handlers, journal } = opened();
    handlers.keepReview(draft({ week: day('2026-11-02'), wentWell: 'Ana llamó.' }));
    handlers.keepReview(draft({ week: day('2026-11-09'), wentWell: 'Bruno vino.' }));
    handlers.skipReview({ week: day('2026-11-09') });
    handlers.keepReview(draft({ wentWell: 'Una charla.' }));
    handlers.finishReview({ week });
    const text = journal.entries.on(today)?.text ?? '';
    expect(text.match(/^(?!###).+$/gm)).toEqual(['Ana llamó.', 'Bruno vino.', 'Una charla.']);
    expect(text.match(/^### .+$/gm)).toHaveLength(3);
    expect(journal.reviews.of(day('2026-11-09'))).toMatchObject({ state: 'skipped', wentWell: '' });
    handlers.finishReview({ week });
    expect(journal.entries.on(today)?.text).toBe(text);
  });

  it('puts nothing on a page that no page holds', () => {
    const { handlers, journal } = opened();
    handlers.keepReview(draft({ wentWell: 'Una\0charla' }));
    handlers.finishReview({ week });
    expect(journal.entries.on(today)?.text).toMatch(/Una\u{FFFD}charla$/u);
  });

  it('writes in the language that is chosen', () => {
    const { handlers, journal } = opened();
    handlers.changeSettings({ language: 'en' });
    handlers.keepReview(draft({ wentWell: 'A talk.' }));
    handlers.finishReview({ week });
    expect(journal.entries.on(today)?.text).toBe(
      '### What went well, November 16 to 22\n\nA talk.',
    );
  });

  it('leaves the page alone where nothing went well, or nothing that can be seen', () => {
    const { view, handlers, journal } = opened();
    handlers.keepReview(draft({ wentWell: ' \n\u200b' }));
    handlers.finishReview({ week });
    expect(journal.entries.on(today)).toBeNull();
    expect(view().review).toMatchObject({ state: 'finished', finishedOn: today });
  });

  it('is refused where the page has no room for it, and loses nothing', () => {
    const { view, handlers, journal } = opened();
    const full = { day: today, text: 'x'.repeat(longestEntry - 20), revision: 'full' };
    journal.entries.keep(full, {
      at: Temporal.Instant.from('2026-11-22T09:00Z'),
      zone: 'Europe/Madrid',
    });
    handlers.keepReview(draft({ wentWell: 'Una charla.' }));
    expect(refusalOf(() => handlers.finishReview({ week }))).toBe('pageFull');
    expect(journal.entries.on(today)).toEqual(full);
    expect(view().review).toMatchObject({ state: 'open', wentWell: 'Una charla.' });
  });

  it('is refused where none was begun', () => {
    const { handlers } = opened();
    expect(refusalOf(() => handlers.finishReview({ week }))).toBe('unknownReview');
  });

  it('lets what was chosen be changed afterwards, and the page be', () => {
    const { view, handlers, journal, plan, clock } = opened();
    plan({ id: 'a' });
    handlers.keepReview(draft({ wentWell: 'Una charla.', focus: 'people' }));
    handlers.finishReview({ week });
    const page = journal.entries.on(today);
    clock.moveTo('2026-11-23T11:00Z');
    handlers.keepReview(draft({ focus: 'brand', actions: ['a'] }));
    expect(view().review).toMatchObject({ state: 'finished', focus: 'brand', finishedOn: today });
    handlers.finishReview({ week });
    expect(view().review.finishedOn).toBe(today);
    expect(journal.entries.on(today)).toEqual(page);
    expect(handlers.today(undefined).chosen).toMatchObject({ pillar: 'brand', actions: ['a'] });
  });
});

describe('Skipping a review', () => {
  it('keeps what was typed, and leaves one that is finished as it is', () => {
    const { view, handlers } = opened();
    handlers.keepReview(draft({ wentWell: 'x' }));
    handlers.skipReview({ week });
    expect(view().review).toMatchObject({ state: 'skipped', wentWell: 'x' });
    handlers.finishReview({ week });
    handlers.skipReview({ week });
    expect(view().review.state).toBe('finished');
  });
});

describe('Each step of a review', () => {
  it.each([
    ['keeping', (handlers) => handlers.keepReview(draft({ wentWell: 'otra', focus: 'brand' }))],
    ['finishing', (handlers) => handlers.finishReview({ week })],
    ['skipping', (handlers) => handlers.skipReview({ week })],
  ] as const satisfies readonly (readonly [string, (handlers: DirectHandlers) => void])[])(
    '%s: is taken back whole, and done again',
    (_name, change) => {
      const { handlers, file } = opened();
      const { dump } = readerOf(file);
      handlers.keepReview(draft({ wentWell: 'Una charla.' }));
      // Another step between, so that this one stands by itself.
      handlers.changeSettings({ theme: 'dark' });
      const before = dump();
      change(handlers);
      const after = dump();
      expect(after).not.toEqual(before);
      const told = (rows: unknown) =>
        (rows as [string, unknown][]).filter(([table]) => !table.startsWith('history'));
      handlers.undo(undefined);
      expect(told(dump())).toEqual(told(before));
      handlers.redo(undefined);
      expect(told(dump())).toEqual(told(after));
    },
  );
});

describe('The week that was chosen', () => {
  function chosen() {
    const { handlers, journal, plan, clock, file } = opened();
    plan(
      { id: 'people 1', pillar: 'people', position: 0 },
      { id: 'people 2', pillar: 'people', position: 1 },
      { id: 'insights 1', pillar: 'insights', position: 0 },
      { id: 'insights 2', pillar: 'insights', position: 1 },
      { id: 'brand', pillar: 'brand' },
    );
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    handlers.keepReview(
      draft({
        focus: 'insights',
        focusReason: 'Un artículo.',
        actions: ['brand', 'insights 2'],
      }),
    );
    const groups = () =>
      handlers
        .today(undefined)
        .groups.map(({ pillar, tasks }) => [pillar, tasks.map(({ action }) => action.id)]);
    return { handlers, journal, clock, groups, file };
  }

  it('has its pillar as the focus, and what was chosen first', () => {
    const { handlers, clock, groups } = chosen();
    handlers.finishReview({ week });
    expect(handlers.today(undefined)).toMatchObject({
      chosen: null,
      focus: { pillar: 'people', rule: 'lowest' },
    });
    clock.moveTo('2026-11-23T11:00Z');
    expect(handlers.today(undefined)).toMatchObject({
      chosen: { pillar: 'insights', actions: ['brand', 'insights 2'] },
      focus: { pillar: 'insights', rule: 'chosen', reason: 'Un artículo.' },
    });
    expect(groups()).toEqual([
      ['insights', ['insights 2', 'insights 1']],
      ['brand', ['brand']],
      ['people', ['people 1', 'people 2']],
    ]);
    expect(handlers.pillars(undefined)).toMatchObject({
      focus: { pillar: 'insights' },
      columns: [{ pillar: 'insights' }, {}, {}, {}],
    });
    clock.moveTo('2026-11-30T11:00Z');
    expect(handlers.today(undefined)).toMatchObject({ chosen: null, focus: { pillar: 'people' } });
  });

  it('gives what was chosen its place in the short list before anything else', () => {
    const { handlers, clock, groups } = chosen();
    handlers.finishReview({ week });
    handlers.changeSettings({ dailyMinutes: 20 });
    clock.moveTo('2026-11-23T11:00Z');
    expect(groups()).toEqual([
      ['insights', ['insights 2']],
      ['brand', ['brand']],
    ]);
  });

  it('counts from the moment its review is finished, where that week runs already', () => {
    const { handlers, clock } = chosen();
    clock.moveTo('2026-11-24T11:00Z');
    expect(handlers.today(undefined).chosen).toBeNull();
    handlers.finishReview({ week });
    expect(handlers.today(undefined).focus).toMatchObject({ rule: 'chosen' });
    handlers.undo(undefined);
    expect(handlers.today(undefined).focus).toMatchObject({ rule: 'lowest' });
  });

  it('leaves the first plan to the index', () => {
    const { handlers, journal } = opened(handClock('2026-11-23T11:00Z'));
    handlers.keepReview(draft({ focus: 'brand' }));
    handlers.finishReview({ week });
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    const begun = journal.actions
      .all()
      .filter(({ start, catalogueId }) => start === '2026-11-23' && catalogueId !== null)
      .map(({ catalogueId }) => catalogueId);
    expect(begun).toEqual(expect.arrayContaining(['keywordSearch', 'contactIntroductions']));
  });
});

describe('Today', () => {
  it('offers the review once the person has done one, until it is finished or skipped', () => {
    const { handlers, clock } = opened();
    const isWaiting = () => handlers.today(undefined).isReviewWaiting;
    expect(isWaiting()).toBe(false);
    handlers.keepReview(draft());
    handlers.finishReview({ week });
    expect(isWaiting()).toBe(false);
    clock.moveTo('2026-11-26T11:00Z');
    expect(isWaiting()).toBe(false);
    clock.moveTo('2026-11-27T11:00Z');
    expect(isWaiting()).toBe(true);
    handlers.skipReview({ week: day('2026-11-23') });
    expect(isWaiting()).toBe(false);
  });

  it('offers it to whoever wishes to be reminded of it, but not on a holiday', () => {
    const { handlers } = opened();
    handlers.changeSettings({ reminders: { review: { isOn: true } } });
    expect(handlers.today(undefined).isReviewWaiting).toBe(true);
    handlers.pause({ scope: { of: 'everything' }, from: today, until: null });
    expect(handlers.today(undefined).isReviewWaiting).toBe(false);
  });
});
