import type { ListedBackup } from '../../shared/backups/backupsView.ts';
import { whenMade } from '../bridge/backups.ts';
import { askToRestore } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Backups.module.css';

/** Backups under one another: when each was made, how large it is and why, and the way back to it. */
export function BackupList({
  backups,
  label,
}: {
  readonly backups: readonly ListedBackup[];
  readonly label: string;
}) {
  const words = useWords();
  const format = useFormat();
  const said = words.safety;
  if (backups.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {backups.map((backup) => {
        const when = whenMade(backup.made, words, format);
        return (
          <li key={backup.name} className={styles.row}>
            <span>
              {when}{' '}
              <span className={styles.about}>
                · {format.size(backup.bytes)} · {said.reason[backup.reason]}
              </span>
            </span>
            <Button look="link" onClick={() => askToRestore(backup)}>
              {said.restore}
              <span className="visually-hidden"> {when}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
