import type { Words } from '../../shared/locales/words.ts';
import { type ComparedField, type Difference, differences } from '../../shared/ssi/differences.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import type { Group, Snapshot } from '../../shared/ssi/snapshot.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
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
              <th scope="row">{nameOf(field, words)}</th>
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

function nameOf(field: ComparedField, words: Words): string {
  switch (field) {
    case 'total':
    case 'industryRank':
    case 'networkRank':
    case 'note':
      return words.snapshot[field];
    case 'industryTotal':
    case 'networkTotal':
      return words.snapshots[field];
  }
  // A pillar, alone or after what it is an average of.
  const [of, pillar] = field.split('.') as [Pillar, undefined] | [`${Group}Means`, Pillar];
  return pillar === undefined
    ? words.pillar[of]
    : words.snapshot.mean[of](words.pillarShort[pillar]);
}
