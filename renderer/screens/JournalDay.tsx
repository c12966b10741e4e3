import { ChevronLeft, ChevronRight } from 'lucide-react';
import { addDays, type Day, isDay } from '../../shared/day.ts';
import type { DayView } from '../../shared/journal/dayView.ts';
import { DoneList } from '../actions/DoneList.tsx';
import { openJournalDay } from '../bridge/journalDays.ts';
import { useKeysOf } from '../bridge/keys.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useLastingView } from '../bridge/views.ts';
import { DayCalendar } from '../journal/DayCalendar.tsx';
import { DayEntry } from '../journal/DayEntry.tsx';
import { Glimpses } from '../journal/Glimpses.tsx';
import { Prompt } from '../journal/Prompt.tsx';
import { DayScore } from '../ssi/DayScore.tsx';
import { Button } from '../ui/Button.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './JournalDay.module.css';
import { Unavailable } from './Unavailable.tsx';
import { useDrawn } from './useDrawn.ts';
import { useHeldDay } from './useHeldDay.ts';
import { useSettled } from './useSettled.ts';

/** One day of the journal: its page, and beside it what was done, scored and written elsewhere. */
export function JournalDay({
  chosen,
  today,
}: {
  /** The day that was asked for; null for today, whichever that is. */
  readonly chosen: Day | null;
  readonly today: Day;
}) {
  const held = useHeldDay(today);
  const day = chosen ?? held.day;
  // The day before stays in sight until another is there.
  const { value, error, askAgain } = useLastingView('day', { day });
  useDrawn('journal', value?.day === day);
  if (value === null) return <Unavailable error={error} onAskAgain={askAgain} />;
  return <Page view={value} today={today} held={held} />;
}

function Page({
  view,
  today,
  held: { isHeld, holding },
}: {
  readonly view: DayView;
  readonly today: Day;
  readonly held: ReturnType<typeof useHeldDay>;
}) {
  const words = useWords();
  const format = useFormat();
  const said = words.journal;
  const { day, done } = view;
  const date = day.slice(0, 4) === today.slice(0, 4) ? format.longDay(day) : longWithYear(day);
  return (
    <div className={styles.journal} data-day={day}>
      <article className={styles.page}>
        <header className={styles.header}>
          <DayTurns day={day} today={today} />
          <h1>
            <time dateTime={day}>{date.charAt(0).toLocaleUpperCase() + date.slice(1)}</time>
          </h1>
          <WrittenTurns view={view} today={today} />
        </header>
        {day > today ? (
          <p className={styles.quiet}>{said.notYet}</p>
        ) : (
          <section className={styles.entry} aria-label={said.page} {...holding}>
            <Beginning key={`before ${day}`} view={view} isHeld={isHeld} />
            <DayEntry key={day} day={day} />
          </section>
        )}
      </article>
      <aside className={styles.aside} aria-label={said.beside}>
        <DayCalendar day={day} today={today} />
        {day <= today && (
          <>
            <section className={styles.part} aria-label={said.whatYouDid}>
              <h2>{said.whatYouDid}</h2>
              {done.length === 0 && (
                <p className={styles.quiet}>
                  {day === today ? said.doneNothingYet : said.doneNothing}
                </p>
              )}
              <DoneList day={day} done={done} />
            </section>
            <section className={styles.part} aria-label={said.score}>
              <h2>{said.score}</h2>
              <DayScore snapshot={view.snapshot} before={view.before} today={today} />
            </section>
          </>
        )}
        {view.earlierYears.length > 0 && (
          <section className={styles.part} aria-label={said.earlierYears}>
            <h2>{said.earlierYears}</h2>
            <Glimpses pages={view.earlierYears} />
          </section>
        )}
        {view.linkedFrom.length > 0 && (
          <section className={styles.part} aria-label={said.linkedFrom}>
            <h2>{said.linkedFrom}</h2>
            <Glimpses pages={view.linkedFrom} />
          </section>
        )}
      </aside>
    </div>
  );

  function longWithYear(on: Day): string {
    return said.dayOfYear(format.longDay(on), on.slice(0, 4));
  }
}

/** What stands over a page that has little or nothing on it. */
function Beginning({ view, isHeld }: { readonly view: DayView; readonly isHeld: boolean }) {
  const { journal } = useWords();
  const settled = useSettled(view, isHeld);
  const { day, today, entry, previousWritten, nextWritten } = settled;
  const isFirst = previousWritten === null && nextWritten === null;
  if (entry === null && isFirst) return <p className={styles.lead}>{journal.firstPage}</p>;
  if (day === today) return <Prompt view={settled} />;
  return entry === null ? <p className={styles.quiet}>{journal.emptyDay}</p> : null;
}

/** The ways to the day before and after, and back to today. */
function DayTurns({ day, today }: { readonly day: Day; readonly today: Day }) {
  const { journal, command } = useWords();
  const [before, after] = [addDays(day, -1), addDays(day, 1)];
  const [isFirst, isLast] = [!isDay(before), after > today];
  const [keysBefore, keysAfter] = [useKeysOf('previousDay'), useKeysOf('nextDay')];
  return (
    <nav className={styles.turns} aria-label={journal.days}>
      <Tooltip text={command.previousDay} keys={keysBefore}>
        <button
          type="button"
          className={styles.turn}
          aria-disabled={isFirst || undefined}
          onClick={() => !isFirst && openJournalDay(before)}
        >
          <ChevronLeft aria-hidden="true" size={16} /> {journal.previousDay}
        </button>
      </Tooltip>
      <Tooltip text={command.nextDay} keys={keysAfter}>
        <button
          type="button"
          className={styles.turn}
          aria-disabled={isLast || undefined}
          onClick={() => !isLast && openJournalDay(after)}
        >
          {journal.nextDay} <ChevronRight aria-hidden="true" size={16} />
        </button>
      </Tooltip>
      {day !== today && (
        <button type="button" className={styles.turn} onClick={() => openJournalDay(today)}>
          {journal.today}
        </button>
      )}
    </nav>
  );
}

/** The ways to the nearest days that are written. */
function WrittenTurns({
  view: { previousWritten, nextWritten },
  today,
}: {
  readonly view: DayView;
  readonly today: Day;
}) {
  const { journal } = useWords();
  const format = useFormat();
  const nearDay = (on: Day) =>
    on.slice(0, 4) === today.slice(0, 4) ? format.shortDay(on) : format.shortDayWithYear(on);
  return (
    <p className={styles.written}>
      {previousWritten !== null && (
        <Button look="link" onClick={() => openJournalDay(previousWritten)}>
          {journal.previousWritten(nearDay(previousWritten))}
        </Button>
      )}
      {nextWritten !== null && nextWritten <= today && (
        <Button look="link" onClick={() => openJournalDay(nextWritten)}>
          {journal.nextWritten(nearDay(nextWritten))}
        </Button>
      )}
    </p>
  );
}
