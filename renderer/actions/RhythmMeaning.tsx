import type { Timing } from '../../shared/actions/actionDraft.ts';
import { rhythmPhrase } from '../../shared/actions/rhythmPhrase.ts';
import { timingPhrase } from '../../shared/actions/timingPhrase.ts';
import type { Day } from '../../shared/day.ts';
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
          {timingPhrase(timing, today, weekStart, words, format)}
        </>
      )}
    </p>
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
