import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginJournal } from '../../../electron/store/begin.ts';
import { openJournal } from '../../../electron/store/open.ts';
import { actionIds } from '../../../shared/actions/catalogue.ts';
import { initialSettings } from '../../../shared/settings.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';

const clock = handClock('2026-11-22T12:00Z');

describe('A new journal', () => {
  it('plans all eighteen actions and has settings', () => {
    const journal = begunJournal(clock);
    expect(new Set(journal.actions.all().map(({ id }) => id))).toEqual(new Set(actionIds));
    expect(journal.settings.current()).toMatchObject(initialSettings);
  });

  it('asks again for a language this Pilar does not speak', () => {
    const journal = begunJournal(clock);
    const kept = journal.settings.current();
    journal.settings.keep({ ...kept, language: 'tlh' as 'es' });
    expect(journal.settings.current().language).toBe(null);
  });

  it('is begun once: a later day changes neither plan nor settings', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const journal = openJournal(file);
    beginJournal(journal, day('2026-11-22'));
    const before = [journal.actions.all(), journal.settings.current()];
    journal.close();
    const again = openJournal(file);
    beginJournal(again, day('2026-12-24'));
    expect([again.actions.all(), again.settings.current()]).toEqual(before);
    again.close();
  });
});
