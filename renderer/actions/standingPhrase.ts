import type { Day } from '../../shared/day.ts';
import type { ActionSummary } from '../../shared/ipc/contract.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';

/** Where an action stands, and when it comes next. */
export function standingPhrase(
  { action: { rhythm, start }, standing, isDone }: ActionSummary,
  today: Day,
  words: Words,
  format: Format,
): string {
  const { pillars: said } = words;
  if (standing.state === 'due')
    return standing.since < today
      ? words.rhythm.overdueSince(format.shortDay(standing.since))
      : said.dueNow;
  const { next } = standing;
  const isDoneNow = standing.state === 'done';
  if (next === null) {
    if (isDone) return said.doneForGood;
    return isDoneNow ? said.doneNow : said.ended;
  }
  const day = format.weekdayAndDay(next);
  if (today < start) return said.startsOn(format.shortDay(next));
  if (isDone && rhythm.kind === 'once') return said.reviewOn(format.shortDayWithYear(next));
  return isDoneNow ? `${said.doneNow} · ${said.next(day)}` : said.next(day);
}
