import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../electron/store/open.ts';
import { handClock } from '../../builders/clock.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';
import { instant, minute, snoozeOf } from '../../builders/wall.ts';

const clock = handClock('2026-11-22T11:00Z');
const soon = snoozeOf('action:ana', instant('2026-11-22T12:00:00.123Z'));
const tomorrow = snoozeOf('morning', minute('2026-11-23T09:00'));

describe('What was put off', () => {
  it('survives a restart, whether until a moment or a minute on the wall', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const journal = begunJournal(clock, file);
    journal.snoozes.keep(soon);
    journal.snoozes.keep(tomorrow);
    const again = openJournal(file);
    expect(new Set(again.snoozes.all())).toEqual(new Set([soon, tomorrow]));
    again.close();
  });

  it('is put off by the last choice alone', () => {
    const { snoozes } = begunJournal(clock);
    snoozes.keep(soon);
    const later = snoozeOf('action:ana', minute('2026-11-22T19:00'), { id: 'action:ana~2' });
    snoozes.keep(later);
    expect(snoozes.all()).toEqual([later]);
  });

  it('is ended by its id, and no other by it', () => {
    const { snoozes } = begunJournal(clock);
    snoozes.keep(soon);
    snoozes.remove('action:ana~0');
    expect(snoozes.all()).toEqual([soon]);
    snoozes.remove(soon.id);
    expect(snoozes.all()).toEqual([]);
  });
});

describe('The pause of every reminder', () => {
  const pause = {
    takenAt: instant('2026-11-22T11:00Z'),
    until: instant('2026-11-22T12:00Z'),
  };

  it('is none in a new journal', () => {
    expect(begunJournal(clock).snoozes.pause()).toBeNull();
  });

  it('is one at most, survives a restart, and ends', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const { snoozes } = begunJournal(clock, file);
    snoozes.keepPause({ ...pause, until: instant('2026-11-22T23:00Z') });
    snoozes.keepPause(pause);
    const again = openJournal(file);
    expect(again.snoozes.pause()).toEqual(pause);
    again.snoozes.keepPause(null);
    again.snoozes.keepPause(null);
    again.close();
    expect(snoozes.pause()).toBeNull();
  });
});
