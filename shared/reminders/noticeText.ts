import type { Action } from '../actions/action.ts';
import { titleOf } from '../actions/actionWords.ts';
import type { Format } from '../locales/format.ts';
import type { Words } from '../locales/words.ts';
import { shortened } from '../shortened.ts';
import type { Told } from './told.ts';

/** What a notification says. */
export interface NoticeText {
  readonly title: string;
  readonly body: string;
}

/** What one reminder says by itself. */
export function textOf(told: Told, words: Words, format: Format): NoticeText {
  const { reminder } = words;
  switch (told.of) {
    case 'action': {
      const { pillar, minutes } = told.action;
      const body = reminder.actionBody(words.pillar[pillar], format.duration(minutes));
      return { title: nameOf(told.action, words), body };
    }
    case 'morning':
    case 'evening': {
      const count = told.tasks.length;
      const title = told.of === 'morning' ? reminder.title(count) : reminder.stillOpen(count);
      return {
        title,
        body: someOf(
          told.tasks.map(({ action }) => nameOf(action, words)),
          1,
          words,
          format,
        ),
      };
    }
    case 'snapshot':
      return { title: reminder.snapshotTitle, body: reminder.snapshotBody };
    case 'review':
      return { title: reminder.reviewTitle, body: reminder.reviewBody };
  }
}

/** What several reminders say together, or those that could not come in time. */
export function digestOf(
  told: readonly Told[],
  isMissed: boolean,
  words: Words,
  format: Format,
): NoticeText {
  const { reminder } = words;
  const count = told.length;
  return {
    title: isMissed ? reminder.missed(count) : reminder.several(count),
    body: someOf(
      told.map((one) => lineOf(one, words)),
      mostInDigest,
      words,
      format,
    ),
  };
}

/** How many a digest names; the rest it counts. */
const mostInDigest = 4;

/** What a reminder is about, in some words. */
export function lineOf(told: Told, words: Words): string {
  const { reminder } = words;
  switch (told.of) {
    case 'action':
      return nameOf(told.action, words);
    case 'morning':
    case 'evening':
      return reminder.tasks(told.tasks.length);
    case 'snapshot':
      return reminder.snapshotTitle;
    case 'review':
      return reminder.reviewTitle;
  }
}

/** The title of an action, as much of it as fits. */
function nameOf(action: Action, words: Words): string {
  return shortened(titleOf(action, words), longestName);
}

/** The first of some names, and how many more there are. */
function someOf(names: readonly string[], most: number, words: Words, format: Format): string {
  const others = names.length - most;
  if (others <= 0) return format.list(names);
  return words.reminder.andMore(names.slice(0, most).join(', '), others);
}

/** More letters than a notification shows anywhere. */
const longestName = 120;
