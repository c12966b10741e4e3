import { type Difference, differences } from '../../shared/ssi/differences.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { fieldName } from './fieldName.ts';
import styles from './ReplaceQuestion.module.css';

/** Shows what replacing a kept snapshot would change, and asks whether to. */
export function ReplaceQuestion({
  kept,
  wished,
  onReplace,
  onBack,
}: {
  readonly kept: Snapshot;
  readonly wished: Snapshot;
  readonly onReplace: () => void;
  readonly onBack: () => void;
}) {
  const words = useWords();
  const format = useFormat();
  const shown = (value: Difference['before']) => {
    if (value === null || value === '') return words.snapshot.nothing;
    return typeof value === 'number' ? format.score(value, 3) : value;
  };
  return (
    <div className={styles.question}>
      <p>{words.snapshot.alreadyNoted(format.fullDay(kept.day))}</p>
      <table className={styles.changes}>
        <caption className="visually-hidden">{words.snapshot.changed}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.snapshot.before}</th>
            <th scope="col">{words.snapshot.after}</th>
          </tr>
        </thead>
        <tbody>
          {differences(kept, wished).map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{fieldName(field, words)}</th>
              <td dir="auto">{shown(before)}</td>
              <td dir="auto">{shown(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.answers}>
        <Button look="primary" onClick={onReplace}>
          {words.snapshot.replace}
        </Button>
        {/* Not the other: a second Enter out of habit must replace nothing. */}
        <Button autoFocus onClick={onBack}>
          {words.snapshot.back}
        </Button>
      </div>
    </div>
  );
}
