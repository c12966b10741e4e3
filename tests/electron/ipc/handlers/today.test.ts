import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ssiHandlers } from '../../../../electron/ipc/handlers/ssi.ts';
import { todayHandlers } from '../../../../electron/ipc/handlers/today.ts';
import { openJournal } from '../../../../electron/store/open.ts';
import type { TodayView } from '../../../../shared/ipc/contract.ts';
import { type HandClock, handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal, countedIds, temporaryFolder } from '../../../builders/journal.ts';
import { snapshot } from '../../../builders/snapshot.ts';

/** Handlers over a new journal, at noon of a Sunday in Madrid. */
function opened(clock: HandClock = handClock('2026-11-22T11:00Z')) {
  const file = join(temporaryFolder(), 'journal.db');
  const journal = begunJournal(clock, file);
  const handlers = {
    ...todayHandlers(journal, clock, countedIds()),
    ...ssiHandlers(journal, clock),
  };
  const view = () => handlers.today(undefined) as TodayView;
  const tasks = () => view().groups.flatMap(({ tasks: own }) => own);
  return { file, journal, clock, handlers, view, tasks };
}

const today = day('2026-11-22');

describe('Today', () => {
  it('asks a new journal for three things of the first pillar', () => {
    const { view } = opened();
    expect(view()).toMatchObject({ day: today, focus: null, latest: null, previous: null });
    expect(view().groups.map(({ pillar, tasks }) => [pillar, tasks.length])).toEqual([
      ['brand', 3],
    ]);
  });

  it('asks for those of the focus pillar once the first score is noted', () => {
    const { handlers, view } = opened();
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    expect(view().focus).toMatchObject({ pillar: 'people', score: 6.4, rule: 'lowest' });
    expect(view().groups.map(({ pillar, tasks }) => [pillar, tasks.length])).toEqual([
      ['people', 3],
    ]);
  });

  it('keeps, at that, what was ticked or asked for before', () => {
    const { handlers, view, clock } = opened();
    handlers.tick({ action: 'portfolio', day: today });
    clock.moveTo('2026-11-23T11:00Z');
    handlers.noteSnapshot({ snapshot: snapshot(), replaces: false });
    const asked = view().groups.map(({ pillar, tasks }) => [pillar, tasks.map(({ id }) => id)]);
    expect(asked).toEqual([
      ['people', ['keywordSearch', 'contactIntroductions', 'profileViewers']],
      ['brand', ['completeProfile', 'richMedia']],
    ]);
  });

  it('ticks and unticks, and twice is as once', () => {
    const { handlers, tasks } = opened();
    const portfolio = () => tasks().find(({ id }) => id === 'portfolio')?.isDone;
    handlers.tick({ action: 'portfolio', day: today });
    handlers.tick({ action: 'portfolio', day: today });
    expect(portfolio()).toBe(true);
    handlers.untick({ action: 'portfolio', day: today });
    handlers.untick({ action: 'portfolio', day: today });
    expect(portfolio()).toBe(false);
  });

  it('has the tick on disk when the command returns', () => {
    const { file, handlers } = opened();
    handlers.tick({ action: 'portfolio', day: today });
    // Another connection sees only what is committed.
    const other = openJournal(file);
    expect(other.completions.has('portfolio')).toBe(true);
    other.close();
  });

  it('refuses a day that has not come, by the person’s own calendar', () => {
    const { handlers, clock, journal } = opened();
    const tomorrow = { action: 'portfolio', day: day('2026-11-23') } as const;
    expect(() => handlers.tick(tomorrow)).toThrow('inTheFuture');
    expect(journal.completions.has('portfolio')).toBe(false);
    clock.moveTo('2026-11-22T20:00Z');
    clock.travelTo('Asia/Kolkata');
    handlers.tick(tomorrow);
    expect(journal.completions.has('portfolio')).toBe(true);
  });

  it('lets a finished one-off go at midnight, and asks for the next two', () => {
    const { handlers, tasks, clock } = opened();
    handlers.tick({ action: 'portfolio', day: today });
    clock.moveTo('2026-11-22T22:59:59Z');
    expect(tasks().map(({ id }) => id)).toContain('portfolio');
    clock.moveTo('2026-11-22T23:00:00Z');
    expect(tasks().map(({ id }) => id)).toEqual([
      'completeProfile',
      'richMedia',
      'keySkills',
      'publishArticles',
    ]);
  });
});
