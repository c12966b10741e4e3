import type { Day, WeekStart } from '../day.ts';
import type { Format } from '../locales/format.ts';
import type { Words } from '../locales/words.ts';
import type { Timing } from './actionDraft.ts';
import { isFixed } from './rhythm.ts';
import { upcomingDays } from './upcoming.ts';

/** What an action's rhythm comes to, seen from `today`: its next days, or how it comes without them. */
export function timingPhrase(
  { rhythm, start, end }: Timing,
  today: Day,
  weekStart: WeekStart,
  { actionForm: said }: Words,
  format: Format,
): string {
  // A day of another year says which.
  const write = (day: Day) =>
    day.slice(0, 4) === today.slice(0, 4)
      ? format.weekdayAndDay(day)
      : format.shortDayWithYear(day);
  const isLater = start > today;
  if (end !== null && end < today) return said.never;
  if (rhythm.kind === 'once') return isLater ? said.untilDoneFrom(write(start)) : said.untilDone;
  if (!isFixed(rhythm)) return isLater ? said.anyDayFrom(write(start)) : said.anyDay;
  const days = upcomingDays({ rhythm, start, end, weekStart }, today, shown);
  return days.length === 0 ? said.never : said.next(days.map(write).join(' · '));
}

/** Three days tell a rhythm: two could be a coincidence. */
const shown = 3;
