import { useMemo } from 'react';
import { titleOf } from '../../shared/actions/actionWords.ts';
import type { ActionSheet, PillarView } from '../../shared/ipc/contract.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { ActionRow } from '../actions/ActionRow.tsx';
import { ActionTable } from '../actions/ActionTable.tsx';
import { PauseList } from '../actions/PauseList.tsx';
import { useReorder } from '../actions/useReorder.ts';
import { WeekStrip } from '../actions/WeekStrip.tsx';
import { newAction } from '../bridge/actionForm.ts';
import { askToPause, goTo, goToPage, toggleTable, useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { restore } from '../bridge/planning.ts';
import { useView } from '../bridge/views.ts';
import { Mentions } from '../journal/Mentions.tsx';
import { FocusSentence } from '../ssi/FocusSentence.tsx';
import { PillarIndicators } from '../ssi/PillarIndicators.tsx';
import { PillarScore } from '../ssi/PillarScore.tsx';
import { Button } from '../ui/Button.tsx';
import { Caveat } from '../ui/Caveat.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './PillarPage.module.css';
import { Unavailable } from './Unavailable.tsx';
import { useDrawn } from './useDrawn.ts';

/** One pillar: where it stands, what feeds it, and its checklist. */
export function PillarPage({ pillar }: { readonly pillar: Pillar }) {
  const { value, error, askAgain } = useView('pillar', { pillar });
  useDrawn('pillar', value !== null);
  if (value === null) return <Unavailable error={error} onAskAgain={askAgain} />;
  return <Page view={value} />;
}

function Page({ view }: { readonly view: PillarView }) {
  const words = useWords();
  const format = useFormat();
  const isTable = useDesk((desk) => desk.isTable);
  const { pillar, focus, actions, archived } = view;
  const { pillars: said } = words;
  return (
    <div
      className={styles.page}
      data-pillar={pillar}
      style={
        { '--hue': `var(--${pillar})`, '--hue-ink': `var(--${pillar}-ink)` } as React.CSSProperties
      }
    >
      <header className={styles.header}>
        <p>
          <Button look="link" onClick={() => goTo('pillars')}>
            {said.back}
          </Button>
        </p>
        <h1 className={styles.name}>
          <PillarShape pillar={pillar} /> {words.pillar[pillar]}
        </h1>
        <PillarScore
          pillar={pillar}
          latest={view.latest}
          previous={view.previous}
          today={view.day}
        />
        {focus?.pillar === pillar ? (
          <p>
            <FocusSentence focus={focus} />
          </p>
        ) : (
          view.industry !== null && <p>{said.industry(format.score(view.industry[pillar], 3))}</p>
        )}
        <p className={styles.feeds}>{words.help.feeds[pillar]}</p>
        <div className={styles.week}>
          <p>{weekPhrase(view, words)}</p>
          <WeekStrip title={words.pillar[pillar]} weeks={view.weeks} />
        </div>
      </header>
      <PillarIndicators pillar={pillar} />
      <PauseList pauses={view.pauses} />
      <p className={styles.deeds}>
        <Button onClick={() => newAction({ pillar }, view.day)}>{said.addHere}</Button>
        <Button onClick={() => askToPause({ of: 'pillar', pillar })}>{said.pause}</Button>
        <Button onClick={toggleTable}>{isTable ? said.asList : said.asTable}</Button>
      </p>
      {actions.length === 0 && <p className={styles.none}>{said.none}</p>}
      {isTable ? <ActionTable view={view} /> : <Checklist view={view} />}
      {archived.length > 0 && (
        <details>
          <summary className={styles.fold}>{said.archived(archived.length)}</summary>
          <ul className={styles.archived}>
            {archived.map((action) => (
              <li key={action.id}>
                <Button look="link" onClick={() => goToPage({ of: 'action', action: action.id })}>
                  {titleOf(action, words)}
                </Button>
                <Button onClick={() => void restore(action)}>{said.restore}</Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Mentions of={{ of: 'pillar', pillar }} />
      <Caveat text={words.caveat} />
    </div>
  );
}

function Checklist({ view }: { readonly view: PillarView }) {
  const words = useWords();
  const once = useMemo(() => view.actions.filter(isOnce), [view.actions]);
  const recurring = useMemo(() => view.actions.filter((sheet) => !isOnce(sheet)), [view.actions]);
  const done = once.filter(({ isDone }) => isDone).length;
  return (
    <>
      {recurring.length > 0 && (
        <List title={words.pillars.recurring} sheets={recurring} view={view} />
      )}
      {once.length > 0 && (
        <List
          title={words.pillars.once}
          note={words.pillars.onceDone(done, once.length)}
          sheets={once}
          view={view}
        />
      )}
    </>
  );
}

function isOnce({ action }: ActionSheet): boolean {
  return action.rhythm.kind === 'once';
}

function List({
  title,
  note,
  sheets,
  view,
}: {
  readonly title: string;
  readonly note?: string;
  readonly sheets: readonly ActionSheet[];
  readonly view: PillarView;
}) {
  const actions = useMemo(() => sheets.map(({ action }) => action), [sheets]);
  const reorder = useReorder(actions);
  return (
    <section aria-label={title}>
      <header className={styles.listHeader}>
        <h2 className={styles.listTitle}>{title}</h2>
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </header>
      <ul>
        {sheets.map((sheet) => (
          <ActionRow
            key={sheet.action.id}
            sheet={sheet}
            day={view.day}
            firstDay={view.firstDay}
            reorder={reorder}
          />
        ))}
      </ul>
    </section>
  );
}

function weekPhrase({ weeks }: PillarView, { pillars }: ReturnType<typeof useWords>): string {
  const week = weeks.at(-1);
  if (week === undefined || week.needs === 0) return pillars.weekEmpty;
  return pillars.week(week.done, week.needs);
}
