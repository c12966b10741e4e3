import { useId } from 'react';
import { pausedDays, pausedName } from '../../shared/actions/pausePhrase.ts';
import type { NamedPause } from '../../shared/ipc/contract.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { endPause } from './endPause.ts';
import styles from './PauseList.module.css';

/** The pauses that go on or are to come, each with a way to end it; nothing where there are none. */
export function PauseList({ pauses }: { readonly pauses: readonly NamedPause[] }) {
  const words = useWords();
  const format = useFormat();
  const id = useId();
  const today = useView('today').value?.day;
  if (today === undefined || pauses.length === 0) return null;
  return (
    <section className={styles.pauses} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {words.pause.list}
      </h2>
      <ul>
        {pauses.map((pause) => {
          const name = pausedName(pause.scope, pause.action, words);
          return (
            <li key={pause.id} className={styles.pause}>
              <p className={styles.what}>
                {name}
                <span className={styles.days}>{pausedDays(pause, today, words, format)}</span>
              </p>
              <Button aria-label={words.pause.endOf(name)} onClick={() => void endPause(pause)}>
                {words.pause.end}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
