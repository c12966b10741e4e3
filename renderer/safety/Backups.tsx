import { useEffect, useRef } from 'react';
import { backUpNow, whenMade } from '../bridge/backups.ts';
import { backupsFound, useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Fold } from '../ui/Fold.tsx';
import { BackupList } from './BackupList.tsx';
import styles from './Backups.module.css';

/** The backups there are, what kept the last from being made, and how to go back to one. */
export function Backups() {
  const words = useWords();
  const format = useFormat();
  const said = words.safety;
  const { value, error } = useView('backups');
  const place = useRef<HTMLDivElement>(null);
  const isSought = useDesk((desk) => desk.seeksBackups);
  const isThere = value !== null;
  useEffect(() => {
    if (!isSought || !isThere) return;
    backupsFound();
    // Another screen begins at its top; only then is it scrolled to where this stands.
    queueMicrotask(() => {
      place.current?.querySelector('button')?.focus({ preventScroll: true });
      place.current?.closest('section')?.scrollIntoView({ block: 'start' });
    });
  }, [isSought, isThere]);
  if (value === null)
    return <p>{error === null ? words.shell.loading : words.error[error.code]}</p>;
  const { backups, isMaking, problem, synchronisedBy } = value;
  const [latest] = backups;
  return (
    <div ref={place} className={styles.backups}>
      {problem !== null && (
        <p className={styles.told}>
          {said.failed} {said.problem[problem]}
        </p>
      )}
      <p>{latest === undefined ? said.none : said.last(whenMade(latest.made, words, format))}</p>
      <div className={styles.deeds}>
        <Button aria-disabled={isMaking} onClick={() => isMaking || void backUpNow()}>
          {said.make}
        </Button>
        <span role="status" className={styles.about}>
          {isMaking ? said.making : ''}
        </span>
      </div>
      <BackupList backups={backups.slice(0, listedAtOnce)} label={said.list} />
      {backups.length > listedAtOnce && (
        <Fold summary={said.older(backups.length - listedAtOnce)}>
          <BackupList backups={backups.slice(listedAtOnce)} label={said.list} />
        </Fold>
      )}
      {synchronisedBy !== null && (
        <div className={styles.told}>
          <p>{said.synchronised(synchronisedBy)}</p>
          <p>{said.synchronisedRemedy(synchronisedBy)}</p>
        </div>
      )}
    </div>
  );
}

const listedAtOnce = 3;
