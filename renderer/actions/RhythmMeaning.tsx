import type { Timing } from '../../shared/actions/actionDraft.ts';
import { isFixed } from '../../shared/actions/rhythm.ts';
import { rhythmPhrase } from '../../shared/actions/rhythmPhrase.ts';
import { upcomingDays } from '../../shared/actions/upcoming.ts';
import type { Day, WeekStart } from '../../shared/day.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import { initialSettings } from '../../shared/settings.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import styles from './RhythmMeaning.module.css';

/** What a rhythm means: in words, and the next days it asks for; nothing while it cannot be read. */
export function RhythmMeaning({
  timing,
  today,
}: {
  readonly timing: Timing | null;
  readonly today: Day;
}) {
  const words = useWords();
  const format = useFormat();
  const weekStart = useView('settings').value?.weekStart ?? initialSettings.weekStart;
  return (
    <p className={styles.meaning} aria-live="polite">
      {timing !== null && (
        <>
          <strong>{upperFirst(rhythmPhrase(timing.rhythm, words, format))}.</strong>{' '}
          {daysPhrase(timing, today, weekStart, words, format)}
        </>
      )}
    </p>
  );
}

const shown = 3;

function daysPhrase(
  { rhythm, start, end }: Timing,
  today: Day,
  weekStart: WeekStart,
  { actionForm: said }: Words,
  format: Format,
): string {
  // A date of another year says which.
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

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
