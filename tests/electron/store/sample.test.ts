import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { markingHandlers } from '../../../electron/ipc/handlers/marking.ts';
import { progressHandlers } from '../../../electron/ipc/handlers/progress.ts';
import { sampleHandlers } from '../../../electron/ipc/handlers/sample.ts';
import { settingsHandlers } from '../../../electron/ipc/handlers/settings.ts';
import { ssiHandlers } from '../../../electron/ipc/handlers/ssi.ts';
import { todayHandlers } from '../../../electron/ipc/handlers/today.ts';
import { handlersOfCurrent } from '../../../electron/ipc/handlersOfCurrent.ts';
import { Refusal } from '../../../electron/ipc/refusal.ts';
import type { Handlers } from '../../../electron/ipc/serve.ts';
import { settlePast } from '../../../electron/reminders/keepingPromises.ts';
import { schedulerOf } from '../../../electron/reminders/scheduler.ts';
import { beginJournal } from '../../../electron/store/begin.ts';
import type { Journal } from '../../../electron/store/journal.ts';
import { openJournal } from '../../../electron/store/open.ts';
import { writeSample } from '../../../electron/store/sample.ts';
import { shelfOf } from '../../../electron/store/shelf.ts';
import { dayAt } from '../../../shared/day.ts';
import { sampleSeed, sampleYear } from '../../../shared/sample/sampleYear.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { countedIds, temporaryFolder } from '../../builders/journal.ts';
import { rules } from '../../builders/rules.ts';
import { snapshot } from '../../builders/snapshot.ts';

const today = day('2026-11-22');

/** A profile with one's own journal open, in English, with one thing done and no score. */
function opened(profile = temporaryFolder()) {
  const clock = handClock('2026-11-22T11:00Z');
  const own = openJournal(join(profile, 'journal.db'));
  beginJournal(own, dayAt(clock.now(), clock.zone()), () => settlePast(own, clock));
  own.settings.keep({ ...own.settings.current(), language: 'en', theme: 'dark' });
  const shelf = shelfOf(own, () =>
    writeSample(join(profile, 'sample', 'journal.db'), sampleYear(sampleSeed, today, 'en'), {
      now: clock.now(),
      zone: clock.zone(),
      settings: own.settings.current(),
    }),
  );
  let isOpen = true;
  const close = () => {
    if (isOpen) shelf.close();
    isOpen = false;
  };
  onTestFinished(close);
  const installation = { guessedLanguage: 'es', dataFolder: profile, version: '1' } as const;
  const handlers = handlersOfCurrent(
    shelf.current,
    (journal: Journal) =>
      ({
        ...todayHandlers(journal, clock),
        ...markingHandlers(journal, clock, countedIds()),
        ...ssiHandlers(journal, clock),
        ...progressHandlers(journal, clock),
        ...settingsHandlers(journal, { ...installation, isSample: journal !== own }),
        ...sampleHandlers(shelf),
      }) as Handlers,
  );
  const bytes = () =>
    ['journal.db', 'journal.db-wal'].map((name) => readFileSync(join(profile, name)));
  return { profile, clock, own, shelf, handlers, bytes, close };
}

const everything = { range: 'all', step: 'day' } as const;

describe('Exploring the sample', () => {
  it('shows its year through the same calls, and leaving shows one’s own again', async () => {
    const { handlers } = opened();
    handlers.tick({ action: 'portfolio', day: today });
    const before = await handlers.today(undefined);
    expect(await handlers.settings(undefined)).toMatchObject({ isSample: false });

    await handlers.exploreSample(undefined);
    expect(await handlers.settings(undefined)).toMatchObject({
      isSample: true,
      language: 'en',
      theme: 'dark',
    });
    expect(await handlers.today(undefined)).toMatchObject({
      focus: { rule: 'chosen', pillar: 'people' },
      latest: { total: 53, industryRank: 9, networkRank: 11 },
    });
    expect((await handlers.progress(everything)).points.length).toBeGreaterThan(48);

    await handlers.leaveSample(undefined);
    expect(await handlers.settings(undefined)).toMatchObject({ isSample: false });
    expect(await handlers.today(undefined)).toEqual(before);
  });

  it('leaves every byte of one’s own journal as it was, whatever is done in it', async () => {
    const { handlers, bytes } = opened();
    const before = bytes();
    await handlers.exploreSample(undefined);
    handlers.tick({ action: 'portfolio', day: today });
    handlers.noteSnapshot({ snapshot: snapshot({ note: 'not mine' }), replaces: true });
    handlers.changeSettings({ language: 'es', theme: 'light', reminders: rules() });
    await handlers.leaveSample(undefined);
    expect(bytes()).toEqual(before);
  });

  it('finds it new each time', async () => {
    const { handlers } = opened();
    await handlers.exploreSample(undefined);
    const asWritten = await handlers.today(undefined);
    handlers.untick({ action: 'dailyUse', day: today });
    handlers.changeSettings({ theme: 'light' });
    await handlers.leaveSample(undefined);
    await handlers.exploreSample(undefined);
    expect(await handlers.today(undefined)).toEqual(asWritten);
    // Also from within, where its file is open.
    handlers.untick({ action: 'dailyUse', day: today });
    await handlers.exploreSample(undefined);
    expect(await handlers.today(undefined)).toEqual(asWritten);
    expect(await handlers.settings(undefined)).toMatchObject({ theme: 'dark' });
  });

  it('is over after a restart', async () => {
    const first = opened();
    await first.handlers.exploreSample(undefined);
    first.close();
    const again = opened(first.profile);
    expect(await again.handlers.settings(undefined)).toMatchObject({ isSample: false });
    expect(await again.handlers.progress(everything)).toMatchObject({ points: [], latest: null });
  });

  it('is refused where it cannot be written, and one’s own stays open', () => {
    const { profile, own } = opened();
    const year = sampleYear(sampleSeed, today, 'en');
    writeFileSync(join(profile, 'in the way'), '');
    const shelf = shelfOf(own, () =>
      writeSample(join(profile, 'in the way', 'sample', 'journal.db'), year, {
        now: Temporal.Instant.from('2026-11-22T11:00Z'),
        zone: 'Europe/Madrid',
        settings: own.settings.current(),
      }),
    );
    expect(() => sampleHandlers(shelf).exploreSample(undefined)).toThrow(Refusal);
    expect(shelf.current()).toBe(own);
  });
});

describe('What reminds while the sample is open', () => {
  it('is that of one’s own journal: it comes, and speaks of what waits there', async () => {
    const { handlers, shelf, clock } = opened();
    await handlers.exploreSample(undefined);
    handlers.changeSettings({ reminders: rules() });
    shelf.own.settings.keep({ ...shelf.own.settings.current(), dailyMinutes: null });
    clock.moveTo('2026-11-23T08:00Z');
    const shown: string[] = [];
    const scheduler = schedulerOf({
      journal: shelf.own,
      clock,
      guessedLanguage: 'es',
      notifier: {
        show: ({ title }, onOutcome) => {
          shown.push(title);
          onOutcome('shown');
        },
        withdraw: () => {},
      },
      onSettled: () => {},
      onFault: () => {},
    });
    scheduler.wake();
    expect(shown).toEqual(['5 tasks are waiting for you today']);
    expect(shelf.own.reminders.has('morning@2026-11-23T09:00')).toBe(true);
    expect(shelf.current().reminders.has('morning@2026-11-23T09:00')).toBe(false);
  });
});
