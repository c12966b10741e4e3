import { dropCopies, whenMade } from '../bridge/backups.ts';
import { setChoosingCopies } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Backups.module.css';

/** The folder that gets a copy of each day's backup, how the last went, and how to choose one. */
export function Copies() {
  const words = useWords();
  const format = useFormat();
  const said = words.copies;
  const { value } = useView('backups');
  if (value === null) return null;
  const { copies } = value;
  if (copies === null)
    return <Button onClick={() => setChoosingCopies(true)}>{said.choose}</Button>;
  const { folder, isSealed, last, problem } = copies;
  return (
    <div className={styles.backups}>
      <p className={styles.path}>{folder}</p>
      {problem !== null && (
        <p className={styles.told}>
          {said.failed} {words.safety.problem[problem]}
        </p>
      )}
      <p className={styles.lead}>
        {last === null ? said.never : said.last(whenMade(last, words, format))}{' '}
        {isSealed ? said.sealed : said.unsealed}
      </p>
      <div className={styles.deeds}>
        <Button onClick={() => setChoosingCopies(true)}>{said.change}</Button>
        <Button onClick={() => void dropCopies()}>{said.stop}</Button>
      </div>
    </div>
  );
}
