import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../../electron/ipc/refusal.ts';
import { longestEntry } from '../../../../shared/journal/entry.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal } from '../../../builders/journal.ts';
import { handlersOver } from '../../../builders/pilar.ts';

const today = day('2026-11-22');

function opened() {
  const clock = handClock('2026-11-22T12:00Z');
  const journal = begunJournal(clock);
  const { keepEntry } = handlersOver(journal, clock, () => 'id');
  /** Answers why it was refused, or null. */
  const keep = (text: string, before: string | null, revision: string, on = today) => {
    try {
      keepEntry({ day: on, text, before, revision, isSample: false });
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.reason;
      throw error;
    }
  };
  return { keep, page: () => journal.entries.on(today) };
}

describe('Keeping the page of a day', () => {
  it('puts it in place of the one that was read', () => {
    const { keep, page } = opened();
    expect(keep('Hoy', null, 'one')).toBeNull();
    expect(keep('Hoy escribo', 'one', 'two')).toBeNull();
    expect(page()).toEqual({ day: today, text: 'Hoy escribo', revision: 'two' });
  });

  it('is refused with the page that is kept, where that is another one by now', () => {
    const { keep, page } = opened();
    keep('Hoy', null, 'one');
    const kept = { day: today, text: 'Hoy', revision: 'one' };
    expect(keep('Otra', null, 'two')).toEqual({ code: 'entryChanged', kept });
    expect(keep('Otra', 'older', 'two')).toEqual({ code: 'entryChanged', kept });
    expect(page()).toEqual(kept);
    keep('', 'one', 'three');
    expect(keep('Otra', 'one', 'four')).toEqual({ code: 'entryChanged', kept: null });
  });

  it('is refused for a day that has not come', () => {
    const { keep } = opened();
    expect(keep('Mañana', null, 'one', day('2026-11-23'))).toEqual({ code: 'inTheFuture' });
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t\u{A0}'],
    ['what cannot be seen', '\u{200B}\u{200E}\u{202E}\u{FEFF}\u{2060}'],
  ])('takes it away where it is %s', (_what, text) => {
    const { keep, page } = opened();
    keep('Hoy', null, 'one');
    expect(keep(text, 'one', 'two')).toBeNull();
    expect(page()).toBeNull();
  });

  it('keeps every character as it was typed, but for what no text can hold', () => {
    const { keep, page } = opened();
    const typed = ' \u{200B}ñ\u{202E}مرحبا\u{2069} 👩🏽‍💻\r\n\t- [ ] a\u{200D}';
    keep(typed, null, 'one');
    expect(page()?.text).toBe(typed);
    keep('a\0b \u{D83D} c', 'one', 'two');
    expect(page()?.text).toBe('a\u{FFFD}b \u{FFFD} c');
  });

  it('keeps as many characters as a page may have', () => {
    const { keep, page } = opened();
    expect(keep('ñ'.repeat(longestEntry), null, 'one')).toBeNull();
    expect(page()?.text).toHaveLength(longestEntry);
  });
});
