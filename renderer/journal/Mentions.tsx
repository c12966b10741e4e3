import { useId } from 'react';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Glimpses } from './Glimpses.tsx';
import styles from './Mentions.module.css';

/** The pages of the journal that speak of a pillar or of an action, the latest first. */
export function Mentions({ of }: { readonly of: InputOf<'mentions'> }) {
  const { journal: said } = useWords();
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
      <Glimpses pages={value.pages} />
      {value.isMore && <p className={styles.quiet}>{said.moreMentions(value.pages.length)}</p>}
    </section>
  );
}
