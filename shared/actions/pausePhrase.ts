import type { Day } from '../day.ts';
import type { Format } from '../locales/format.ts';
import type { Words } from '../locales/words.ts';
import type { KeptAction } from './action.ts';
import { titleOf } from './actionWords.ts';
import type { PauseScope } from './pause.ts';
import type { NewPause } from './pauseDraft.ts';

/** What an action is called by, of the one that is paused; null where it is none, or is gone. */
type NamedAction = Pick<KeptAction, 'title' | 'catalogueId'> | null;

/** What a pause silences, by its name: "Everything", "Build relationships", "Have a portfolio". */
export function pausedName(scope: PauseScope, action: NamedAction, words: Words): string {
  switch (scope.of) {
    case 'everything':
      return words.pause.everything;
    case 'pillar':
      return words.pillar[scope.pillar];
    case 'action':
      return action === null ? words.actions.unnamed : titleOf(action, words);
  }
}

/**
 * The days of a pause: "from December 3 to 10", "from December 3 until you end it"; with their years
 * where these are not `today`'s.
 */
export function pausedDays(
  { from, until }: Pick<NewPause, 'from' | 'until'>,
  today: Day,
  { pause }: Words,
  format: Format,
): string {
  if (until === null) return pause.since(format.nearDay(from, today));
  if (until === from) return pause.onDay(format.nearDay(from, today));
  return pause.fromTo(...format.nearDays(from, until, today));
}

/** What a pause does: "From December 3 to 10, Pilar asks for nothing; streaks go on." */
export function pauseSentence(
  pause: NewPause,
  action: NamedAction,
  today: Day,
  words: Words,
  format: Format,
): string {
  const days = pausedDays(pause, today, words, format);
  const name = pausedName(pause.scope, action, words);
  switch (pause.scope.of) {
    case 'everything':
      return words.pause.ofEverything(days);
    case 'pillar':
      return words.pause.ofPillar(name, days);
    case 'action':
      return words.pause.ofAction(name, days);
  }
}
