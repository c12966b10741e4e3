import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasInk } from '../../../shared/actions/action.ts';
import type { CallError } from '../../../shared/ipc/contract.ts';
import {
  answered,
  beginWriting,
  due,
  fitTogether,
  isUnkept,
  keepingPause,
  readAgain,
  retryPause,
  sending,
  settle,
  typed,
  type Writing,
} from '../../../shared/journal/autosave.ts';
import { type Entry, longestEntry } from '../../../shared/journal/entry.ts';
import { day } from '../../builders/day.ts';

const page = (text: string, revision: string): Entry => ({
  day: day('2026-11-22'),
  text,
  revision,
});
/** The same, typed and sent on its way as `revision`. */
const sent = (writing: Writing, text: string, revision: string) =>
  sending(due(typed(writing, text)), revision);
const changed = (kept: Entry | null): CallError => ({ code: 'entryChanged', kept });
const full: CallError = { code: 'diskFull' };
const kept = (text: string, revision: string) =>
  answered(sent(beginWriting(null), text, revision), null);

describe('A page that is written', () => {
  it('is kept a pause after the first key that is not, however many follow', () => {
    const first = typed(beginWriting(null), 'H');
    expect(first.wait).toBe('keepingPause');
    expect(sending(first, 'one')).toBe(first);
    const second = typed(first, 'Ho');
    expect(second.wait).toBe('keepingPause');
    expect(sending(due(second), 'one')).toMatchObject({
      sent: { text: 'Ho', revision: 'one' },
      wait: null,
    });
  });

  it('is sent once at a time; what is typed meanwhile waits for the answer', () => {
    const first = sent(beginWriting(null), 'H', 'one');
    const second = due(typed(first, 'Ho'));
    expect(sending(second, 'two')).toBe(second);
    const free = answered(second, null);
    expect(free).toMatchObject({ kept: { text: 'H', revision: 'one' }, sent: null });
    expect(sending(free, 'two').sent).toEqual({ text: 'Ho', revision: 'two' });
  });

  it('has nothing to keep where it is as it was', () => {
    const begun = beginWriting(page('Hoy', 'one'));
    expect(due(begun)).toBe(begun);
    expect(typed(begun, 'Hoy')).toBe(begun);
    expect(typed(typed(begun, 'Hoy.'), 'Hoy')).toMatchObject({ wait: null });
  });

  it('goes back to what it was while something else is on its way, and is kept so', () => {
    const away = sent(beginWriting(page('Hoy', 'one')), 'Hoy.', 'two');
    const back = answered(due(typed(away, 'Hoy')), null);
    expect(sending(back, 'three').sent).toEqual({ text: 'Hoy', revision: 'three' });
  });

  it('has no revision once nothing can be seen in it', () => {
    expect(answered(sent(kept('a', 'one'), ' \u{200B}', 'two'), null).kept).toEqual({
      text: ' \u{200B}',
      revision: null,
    });
  });

  it('is not sent where it is longer than a page can be, until it is shorter', () => {
    const long = sent(beginWriting(null), 'a'.repeat(longestEntry + 1), 'one');
    expect(long).toMatchObject({ sent: null, failure: 'tooLong' });
    const shorter = sent(long, 'a'.repeat(longestEntry), 'one');
    expect(answered(shorter, null).failure).toBeNull();
  });
});

describe('What cannot be kept', () => {
  it('is told and tried again, after a while or a pause after the next key', () => {
    const failed = answered(sent(beginWriting(null), 'H', 'one'), full);
    expect(failed).toMatchObject({ failure: 'diskFull', wait: 'retryPause', sent: null });
    expect(typed(failed, 'Ho')).toMatchObject({ failure: 'diskFull', wait: 'keepingPause' });
    const again = sending(due(failed), 'two');
    expect(again.sent).toEqual({ text: 'H', revision: 'two' });
    expect(answered(again, null)).toMatchObject({ failure: null, wait: null });
  });

  it('is no trouble any more where it is taken away', () => {
    const failed = answered(sent(beginWriting(null), 'H', 'one'), full);
    expect(typed(failed, '')).toMatchObject({ failure: null, wait: null });
  });
});

describe('A page that was changed elsewhere', () => {
  it('is shown where nothing is typed that is not kept', () => {
    const writing = readAgain(kept('mine', 'one'), page('theirs', 'two'));
    expect(writing).toMatchObject({ text: 'theirs', turn: 1 });
    expect(isUnkept(writing)).toBe(false);
    expect(readAgain(writing, null)).toMatchObject({ text: '', turn: 2 });
  });

  it('is not, where it is the one that was kept, or while something is on its way', () => {
    const writing = kept('mine', 'one');
    expect(readAgain(writing, page('mine', 'one'))).toBe(writing);
    const away = sent(writing, 'mine too', 'two');
    expect(readAgain(away, page('theirs', 'three'))).toBe(away);
  });

  it('stands against what is typed, and nothing is sent until it is chosen', () => {
    const met = readAgain(typed(kept('a', 'one'), 'ab'), page('theirs', 'two'));
    expect(met.other).toEqual({ kept: page('theirs', 'two') });
    const written = due(typed(met, 'abc'));
    expect(sending(written, 'three')).toBe(written);
    const refused = answered(sent(kept('a', 'one'), 'ab', 'two'), changed(null));
    expect(refused).toMatchObject({ other: { kept: null }, failure: null });
  });

  it.each([
    ['both', 'theirs\n\nab'],
    ['mine', 'ab'],
  ] as const)('can be settled: %s', (choice, text) => {
    const met = answered(sent(kept('a', 'one'), 'ab', 'x'), changed(page('theirs\n', 'two')));
    const settled = sending(settle(met, choice), 'three');
    expect(settled).toMatchObject({ text, other: null, kept: { revision: 'two' } });
    expect(settled.sent).toEqual({ text, revision: 'three' });
  });

  it('can be settled: theirs, and then nothing is left to keep', () => {
    const met = answered(sent(kept('a', 'one'), 'ab', 'x'), changed(page('theirs', 'two')));
    const settled = settle(met, 'theirs');
    expect(settled).toMatchObject({ text: 'theirs', other: null });
    expect(sending(settled, 'three').sent).toBeNull();
  });

  it('has nothing to be chosen where it says the same, or is the own one once more', () => {
    const away = sent(kept('a', 'one'), 'ab', 'two');
    for (const there of [page('ab', 'other'), page('ab', 'two')])
      expect(answered(away, changed(there))).toMatchObject({
        other: null,
        kept: { text: 'ab', revision: there.revision },
      });
    // Undone and done again, it has another revision.
    const redone = answered(away, changed(page('a', 'three')));
    expect(sending(redone, 'four')).toMatchObject({ other: null, sent: { text: 'ab' } });
    expect(redone.kept.revision).toBe('three');
  });

  it('no longer stands against it once it is gone', () => {
    const met = readAgain(typed(kept('a', 'one'), 'ab'), page('theirs', 'two'));
    const back = readAgain(met, page('a', 'one'));
    expect(sending(back, 'three').sent).toEqual({ text: 'ab', revision: 'three' });
  });

  it('may be too long to be put together with what is typed', () => {
    const half = 'a'.repeat(longestEntry / 2);
    const met = readAgain(typed(kept('b', 'one'), half), page('b'.repeat(half.length), 'two'));
    expect(fitTogether(met)).toBe(false);
    expect(fitTogether(typed(met, half.slice(2)))).toBe(true);
  });
});

/** A disk, a person and a clock: what a window does with a page, moment by moment. */
function lived(turns: readonly Turn[]) {
  let now = 0;
  let writing = beginWriting(null);
  let disk: Entry | null = null;
  let revisions = 0;
  let waitsUntil: number | null = null;
  let answersAt: number | null = null;
  let isFailing = false;
  let isOverlapping = false;
  /** When each length was typed that is not kept. */
  let unkept: { readonly length: number; readonly at: number }[] = [];
  let longestUnkept = 0;
  const become = (next: Writing) => {
    if (next.wait !== writing.wait)
      waitsUntil =
        next.wait === 'keepingPause'
          ? now + keepingPause
          : next.wait === 'retryPause'
            ? now + retryPause
            : null;
    writing = next;
    const ready = sending(writing, `sent ${revisions}`);
    if (ready === writing) return;
    if (ready.sent !== null) {
      isOverlapping ||= answersAt !== null;
      revisions += 1;
      answersAt = now + 50;
    }
    become(ready);
  };
  const answer = () => {
    answersAt = null;
    const given = writing.sent;
    if (given === null) return;
    if (isFailing) return become(answered(writing, full));
    if ((disk?.revision ?? null) !== writing.kept.revision)
      return become(answered(writing, changed(disk)));
    disk = hasInk(given.text) ? page(given.text, given.revision) : null;
    become(answered(writing, null));
  };
  const passTo = (moment: number) => {
    for (;;) {
      const next = Math.min(waitsUntil ?? moment, answersAt ?? moment);
      if (next >= moment) break;
      now = next;
      if (answersAt === next) answer();
      else {
        waitsUntil = null;
        become(due(writing));
      }
      look();
    }
    now = moment;
  };
  const look = () => {
    const isKept = ({ length }: { readonly length: number }) => length <= writing.kept.text.length;
    for (const one of unkept.filter(isKept)) longestUnkept = Math.max(longestUnkept, now - one.at);
    unkept = unkept.filter((one) => !isKept(one));
  };
  for (const turn of turns) {
    passTo(now + turn.after);
    if (turn.does === 'type') {
      become(typed(writing, writing.text + turn.text));
      unkept.push({ length: writing.text.length, at: now });
    }
    if (turn.does === 'clear') become(typed(writing, ''));
    else if (turn.does === 'go') become(due(writing));
    else if (turn.does === 'fail') isFailing = !isFailing;
    else if (turn.does === 'settle') become(settle(writing, 'both'));
    if (turn.does === 'change') {
      revisions += 1;
      disk = page(`other ${revisions}`, `other ${revisions}`);
      if (writing.sent === null) become(readAgain(writing, disk));
    }
    look();
  }
  isFailing = false;
  become(due(settle(due(writing), 'both')));
  passTo(now + 10_000);
  become(settle(writing, 'both'));
  passTo(now + 10_000);
  look();
  if (unkept.length > 0) longestUnkept = Number.POSITIVE_INFINITY;
  return { disk, writing, isOverlapping, longestUnkept };
}

interface Turn {
  readonly after: number;
  readonly does: 'type' | 'clear' | 'go' | 'fail' | 'change' | 'settle';
  readonly text: string;
}

const turnOf = (...does: Turn['does'][]) =>
  fc.record({
    after: fc.integer({ min: 1, max: 900 }),
    does: fc.constantFrom(...does),
    text: fc.constantFrom('a', 'ñ', ' ', '\n'),
  });

describe('However it is written', () => {
  const often = { numRuns: 500 };

  it('all of it is kept in the end, one at a time, whatever fails meanwhile', () => {
    fc.assert(
      fc.property(fc.array(turnOf('type', 'type', 'clear', 'go', 'fail')), (turns) => {
        const { disk, writing, isOverlapping } = lived(turns);
        expect(isOverlapping).toBe(false);
        expect(disk?.text ?? '').toBe(hasInk(writing.text) ? writing.text : '');
      }),
      often,
    );
  });

  it('nothing stays unkept for a second', () => {
    fc.assert(
      fc.property(fc.array(turnOf('type', 'type', 'go')), (turns) => {
        expect(lived(turns).longestUnkept).toBeLessThan(1_000);
      }),
      often,
    );
  });

  it('nothing that is typed is lost where others change the page meanwhile', () => {
    fc.assert(
      fc.property(fc.array(turnOf('type', 'type', 'change', 'settle', 'fail')), (turns) => {
        const { disk, writing, isOverlapping } = lived(turns);
        expect(isOverlapping).toBe(false);
        expect(writing.other).toBeNull();
        expect(disk?.text ?? '').toBe(hasInk(writing.text) ? writing.text : '');
      }),
      often,
    );
  });
});
