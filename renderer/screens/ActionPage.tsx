import { howOf, pageOf, titleOf } from '../../shared/actions/actionWords.ts';
import { rhythmPhrase } from '../../shared/actions/rhythmPhrase.ts';
import type { Streak } from '../../shared/actions/streak.ts';
import type { ActionView, TellingDay } from '../../shared/ipc/contract.ts';
import { ActionMenu } from '../actions/ActionMenu.tsx';
import { Heatmap } from '../actions/Heatmap.tsx';
import { Legend } from '../actions/Legend.tsx';
import { PauseList } from '../actions/PauseList.tsx';
import { Strength } from '../actions/Strength.tsx';
import { standingPhrase } from '../actions/standingPhrase.ts';
import { editAction } from '../bridge/actionForm.ts';
import { goToPage, run } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { openDay } from '../bridge/openDay.ts';
import { restore } from '../bridge/planning.ts';
import { useView } from '../bridge/views.ts';
import { Mentions } from '../journal/Mentions.tsx';
import { Button } from '../ui/Button.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './ActionPage.module.css';
import { Unavailable } from './Unavailable.tsx';
import { useDrawn } from './useDrawn.ts';

/** One action: how it is going, what was written to its days, and how to do it well. */
export function ActionPage({ action }: { readonly action: string }) {
  const { value, error, askAgain } = useView('action', { action });
  useDrawn('action', value !== null);
  if (value === null) return <Unavailable error={error} onAskAgain={askAgain} />;
  return <Page view={value} />;
}

function Page({ view }: { readonly view: ActionView }) {
  const words = useWords();
  const { sheet, firstDay } = view;
  const days = view.days.filter(({ note, page }) => note !== '' || page !== null);
  const { action, states } = sheet;
  const how = howOf(action, words);
  const hue = {
    '--hue': `var(--${action.pillar})`,
    '--hue-ink': `var(--${action.pillar}-ink)`,
  } as React.CSSProperties;
  return (
    <div className={styles.page} data-pillar={action.pillar} style={hue}>
      <header className={styles.header}>
        <p className={styles.back}>
          <PillarShape pillar={action.pillar} />
          <Button look="link" onClick={() => goToPage({ of: 'pillar', pillar: action.pillar })}>
            {words.pillar[action.pillar]}
          </Button>
        </p>
        <h1 dir="auto">{titleOf(action, words)}</h1>
        {action.isArchived && <p className={styles.quiet}>{words.action.isArchived}</p>}
        <div className={styles.deeds}>
          {action.isArchived ? (
            <Button look="primary" onClick={() => void restore(action)}>
              {words.pillars.restore}
            </Button>
          ) : (
            <Button onClick={() => editAction(action)}>{words.pillars.edit}</Button>
          )}
          {pageOf(action) !== null && (
            <Button onClick={() => void run('openPage', { page: { action: action.id } })}>
              {action.page === null ? words.today.openPage : words.actions.openPage}
            </Button>
          )}
          {!action.isArchived && <ActionMenu action={action} />}
        </div>
      </header>
      <PauseList pauses={view.pauses} />
      <Facts view={view} />
      {how !== null && (
        <section className={styles.part}>
          <h2>{words.action.howTitle}</h2>
          <p className={styles.how} dir="auto">
            {how}
          </p>
        </section>
      )}
      <section className={styles.part}>
        <h2>{words.action.weeks}</h2>
        <p className={styles.quiet}>{words.action.weeksKeys}</p>
        <Heatmap
          label={words.action.weeks}
          firstDay={firstDay}
          states={states}
          isLarge
          onOpen={(day) => void openDay(action.id, day)}
        />
        <Legend />
      </section>
      <section className={styles.part}>
        <h2>{words.action.days}</h2>
        {days.length === 0 ? (
          <p className={styles.quiet}>{words.action.noDays}</p>
        ) : (
          <ul>
            {days.map((day) => (
              <DayRow key={day.day} day={day} action={action.id} />
            ))}
          </ul>
        )}
      </section>
      <Mentions of={{ of: 'action', action: action.id }} />
    </div>
  );
}

function Facts({ view: { sheet, streaks, day } }: { readonly view: ActionView }) {
  const words = useWords();
  const format = useFormat();
  const streakPhrase = (streak: Streak | null) =>
    streak === null
      ? words.action.noStreak
      : words.action.streakOf(
          streak.count,
          format.shortDayWithYear(streak.from),
          format.shortDayWithYear(streak.until),
        );
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{words.action.rhythm}</dt>
        <dd>{rhythmPhrase(sheet.action.rhythm, words, format)}</dd>
      </div>
      <div>
        <dt>{words.action.next}</dt>
        <dd>{standingPhrase(sheet, day, words, format)}</dd>
      </div>
      {sheet.strength !== null && (
        <>
          <div>
            <dt>{words.action.strength}</dt>
            <dd>
              <Strength value={sheet.strength} />
            </dd>
          </div>
          <div>
            <dt>{words.action.streak}</dt>
            <dd>{streakPhrase(streaks.current)}</dd>
          </div>
          {streaks.best !== null && (
            <div>
              <dt>{words.action.best}</dt>
              <dd>{streakPhrase(streaks.best)}</dd>
            </div>
          )}
        </>
      )}
    </dl>
  );
}

function DayRow({ day, action }: { readonly day: TellingDay; readonly action: string }) {
  const words = useWords();
  const format = useFormat();
  const { page } = day;
  return (
    <li className={styles.day}>
      <Button look="link" onClick={() => void openDay(action, day.day)}>
        {format.weekdayAndDay(day.day)}
      </Button>
      <span className={styles.quiet}>
        {day.count === 0 ? words.dayState.skipped : words.action.times(day.count)}
      </span>
      {day.note !== '' && (
        <p className={styles.told} dir="auto">
          {day.note}
        </p>
      )}
      {page !== null && (
        <Button look="link" onClick={() => void run('openEvidence', { action, day: day.day })}>
          {words.action.evidence}
        </Button>
      )}
    </li>
  );
}
