import { memo } from 'react';
import type { ProgressView } from '../../shared/ipc/contract.ts';
import { useWords } from '../bridge/language.ts';
import { Caveat } from '../ui/Caveat.tsx';
import styles from './EffortAndEffect.module.css';
import { EffortCalendar } from './EffortCalendar.tsx';
import { Insights } from './Insights.tsx';

/** What was done over a year, and what followed weeks with more of it. */
export default memo(function EffortAndEffect({ view }: { readonly view: ProgressView }) {
  const words = useWords();
  return (
    <section className={styles.part} aria-label={words.effort.title}>
      <h2 className={styles.title}>{words.effort.title}</h2>
      <EffortCalendar view={view} />
      <Insights />
      <Caveat text={words.caveat} />
    </section>
  );
});
