import { useId } from 'react';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { goToPage } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Mentions.module.css';

/** The pages of the journal that speak of a pillar or of an action, the latest first. */
export function Mentions({ of }: { readonly of: InputOf<'mentions'> }) {
  const { journal: said } = useWords();
  const format = useFormat();
  const title = useId();
  const { value } = useView('mentions', of);
  // What nothing can name, nothing names.
  if (value === null || (value.tag === null && value.pages.length === 0)) return null;
  return (
    <section className={styles.mentions} aria-labelledby={title}>
      <h2 id={title}>{said.mentions}</h2>
      {value.pages.length === 0 && value.tag !== null && (
        <p className={styles.quiet}>{said.noMentions(value.tag)}</p>
      )}
      <ul>
        {value.pages.map(({ day, beginning }) => (
          <li key={day} className={styles.page}>
            <Button look="link" onClick={() => goToPage({ of: 'day', day })}>
              {format.fullDay(day)}
            </Button>
            <p className={styles.beginning} dir="auto">
              {beginning}
            </p>
          </li>
        ))}
      </ul>
      {value.isMore && <p className={styles.quiet}>{said.moreMentions(value.pages.length)}</p>}
    </section>
  );
}
