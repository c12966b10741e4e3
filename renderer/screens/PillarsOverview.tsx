import { useEffect } from 'react';
import { titleOf } from '../../shared/actions/actionWords.ts';
import { rhythmPhrase } from '../../shared/actions/rhythmPhrase.ts';
import type { PillarColumn, PillarsView } from '../../shared/ipc/contract.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { PauseList } from '../actions/PauseList.tsx';
import { WeekStrip } from '../actions/WeekStrip.tsx';
import { newAction } from '../bridge/actionForm.ts';
import { askToPause, goToPage, setAdding } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { askAhead, useView } from '../bridge/views.ts';
import { FocusSentence } from '../ssi/FocusSentence.tsx';
import { PillarScore } from '../ssi/PillarScore.tsx';
import { Button } from '../ui/Button.tsx';
import { Caveat } from '../ui/Caveat.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './PillarsOverview.module.css';
import { Unavailable } from './Unavailable.tsx';
import { useDrawn } from './useDrawn.ts';

/** The four pillars side by side, the focus first. */
export function PillarsOverview() {
  const words = useWords();
  const { value, error, askAgain } = useView('pillars');
  const isDrawn = value !== null;
  useDrawn('pillars', isDrawn);
  // From here one goes to one of the four.
  useEffect(() => {
    if (!isDrawn) return;
    const stops = pillars.map((pillar) => askAhead('pillar', { pillar }));
    stops.push(askAhead('indicators', undefined));
    return () => {
      for (const stop of stops) stop();
    };
  }, [isDrawn]);
  if (value === null) return <Unavailable error={error} onAskAgain={askAgain} />;
  return (
    <div className={styles.overview}>
      <header className={styles.header}>
        <h1>{words.pillars.title}</h1>
        <p className={styles.lead}>
          <FocusSentence focus={value.focus} />
        </p>
        <p className={styles.deeds}>
          <Button onClick={() => setAdding(true)}>{words.pillars.add}</Button>
          <Button onClick={() => askToPause({ of: 'everything' })}>{words.pillars.pause}</Button>
        </p>
      </header>
      <PauseList pauses={value.pauses} />
      <div className={styles.columns}>
        {value.columns.map((column) => (
          <Column key={column.pillar} column={column} view={value} />
        ))}
      </div>
      <Caveat text={words.caveat} />
    </div>
  );
}

function Column({
  column: { pillar, weeks, actions },
  view,
}: {
  readonly column: PillarColumn;
  readonly view: PillarsView;
}) {
  const words = useWords();
  const format = useFormat();
  const isFocus = view.focus?.pillar === pillar;
  return (
    <section
      className={styles.column}
      data-pillar={pillar}
      data-focus={isFocus || undefined}
      aria-label={words.pillar[pillar]}
    >
      <h2 className={styles.name}>
        <PillarShape pillar={pillar} />
        <button
          type="button"
          className={styles.open}
          onClick={() => goToPage({ of: 'pillar', pillar })}
        >
          {words.pillar[pillar]}
        </button>
      </h2>
      <PillarScore pillar={pillar} latest={view.latest} previous={view.previous} today={view.day} />
      {isFocus && <p className={styles.why}>{words.today.focusMark}</p>}
      {view.industry !== null && (
        <p className={styles.why}>
          {words.pillars.industry(format.score(view.industry[pillar], 3))}
        </p>
      )}
      <div className={styles.week}>
        <p>{weekPhrase(weeks.at(-1))}</p>
        <WeekStrip title={words.pillar[pillar]} weeks={weeks} />
      </div>
      <ul className={styles.actions}>
        {actions.map(({ action, weeks: own }) => (
          <li key={action.id} className={styles.action}>
            <button
              type="button"
              className={styles.title}
              dir="auto"
              onClick={() => goToPage({ of: 'action', action: action.id })}
            >
              {titleOf(action, words)}
            </button>
            <p className={styles.rhythm}>{rhythmPhrase(action.rhythm, words, format)}</p>
            {action.rhythm.kind !== 'once' && (
              <WeekStrip title={titleOf(action, words)} weeks={own} />
            )}
          </li>
        ))}
      </ul>
      <Button look="link" onClick={() => newAction({ pillar }, view.day)}>
        {words.pillars.addHere}
      </Button>
    </section>
  );

  function weekPhrase(week: PillarColumn['weeks'][number] | undefined): string {
    if (week === undefined || week.needs === 0) return words.pillars.weekEmpty;
    return words.pillars.week(week.done, week.needs);
  }
}
