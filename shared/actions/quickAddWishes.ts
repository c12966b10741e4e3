import type { Day } from '../day.ts';
import type { Pillar } from '../ssi/pillar.ts';
import type { ActionWishes } from './action.ts';
import type { QuickAddReading } from './quickAdd.ts';

/** A new action as a quick add says it; `pillar` is the one taken where it says none. */
export function quickAddWishes(
  { title, rhythm, pillar: said, times, start, end, target, minutes }: QuickAddReading,
  pillar: Pillar,
  today: Day,
): ActionWishes {
  return {
    title: title === '' ? null : title,
    how: null,
    page: null,
    pillar: said ?? pillar,
    rhythm: rhythm ?? { kind: 'once' },
    minutes,
    start: start ?? today,
    end,
    times,
    target: target ?? 1,
  };
}
