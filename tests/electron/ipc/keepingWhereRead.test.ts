import { describe, expect, it } from 'vitest';
import { keepingWhereRead } from '../../../electron/ipc/keepingWhereRead.ts';
import type { Handlers } from '../../../electron/ipc/serve.ts';
import { review } from '../../builders/review.ts';

/** Handlers that tell whose they are. */
function opened({ isSampleOpen }: { readonly isSampleOpen: boolean }) {
  const seen: string[] = [];
  const of = (whose: string): Handlers => {
    const tell = () => void seen.push(whose);
    return { keepEntry: tell, keepReview: tell, finishReview: tell } as never;
  };
  const [own, sample] = [of('own'), of('sample')];
  const current = isSampleOpen ? sample : own;
  return { seen, handlers: keepingWhereRead(current, own, () => (isSampleOpen ? sample : null)) };
}

const page = { day: '2026-11-22' as never, text: 'x', before: null, revision: 'r' };

describe('What keeps itself while it is written', () => {
  it.each([
    { isSampleOpen: false, isSample: false, keeps: ['own', 'own'] },
    { isSampleOpen: true, isSample: true, keeps: ['sample', 'sample'] },
    // Typed before the sample was opened, it comes after that.
    { isSampleOpen: true, isSample: false, keeps: ['own', 'own'] },
    // Typed in a sample that a notification has closed.
    { isSampleOpen: false, isSample: true, keeps: [] },
  ])('goes to the journal it was read from: $isSample where $isSampleOpen', (given) => {
    const { handlers, seen } = opened(given);
    handlers.keepEntry({ ...page, isSample: given.isSample });
    handlers.keepReview({ ...review(), isSample: given.isSample } as never);
    expect(seen).toEqual(given.keeps);
  });

  it('says no more of what is asked for by hand: that goes to the journal that is open', () => {
    const { handlers, seen } = opened({ isSampleOpen: true });
    handlers.finishReview({ week: review().week });
    expect(seen).toEqual(['sample']);
  });
});
