import type { QuickAddReading } from '../../shared/actions/quickAdd.ts';
import type { TextMark } from '../ui/MarkedText.tsx';

/** What of a line is marked: what was taken out of it, a count that also stays, and what is wrong. */
export function marksOf({ understood, problems }: QuickAddReading): readonly TextMark[] {
  const taken = understood.map(({ from, to, as }) => ({
    from,
    to,
    look: as === 'count' ? ('noticed' as const) : ('taken' as const),
  }));
  // What is wrong with the title has no place of its own.
  const wrong = problems
    .filter(({ code }) => code !== 'noTitle' && code !== 'titleTooLong')
    .map(({ from, to }) => ({ from, to, look: 'wrong' as const }));
  return [...taken, ...wrong].sort((one, other) => one.from - other.from);
}
