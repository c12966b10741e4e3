import type { BackupProblem, BackupsView } from '../../shared/backups/backupsView.ts';
import { backUpNow, whenMade } from '../bridge/backups.ts';
import { goToBackups, run } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useFocusGoesOn } from '../ui/useFocusGoesOn.ts';
import styles from './SafetyBanner.module.css';

/** Says, once a day, that the last backup could not be made, and since when the last good one is. */
export default function BackupBanner() {
  const { value } = useView('backups');
  return value === null || value.problem === null || !value.isToBeTold ? null : (
    <Told backups={value.backups} problem={value.problem} isMaking={value.isMaking} />
  );
}

function Told({
  backups: [latest],
  problem,
  isMaking,
}: Pick<BackupsView, 'backups' | 'isMaking'> & { readonly problem: BackupProblem }) {
  const words = useWords();
  const format = useFormat();
  const said = words.safety;
  useFocusGoesOn();
  return (
    <Banner label={said.title}>
      <p role="status" className={styles.told}>
        {said.failed} {said.problem[problem]}{' '}
        {latest === undefined ? said.noneGood : said.lastGood(whenMade(latest.made, words, format))}
      </p>
      <Button look="link" aria-disabled={isMaking} onClick={() => isMaking || void backUpNow()}>
        {isMaking ? said.making : said.make}
      </Button>
      <Button look="link" onClick={goToBackups}>
        {words.opening.seeBackups}
      </Button>
      <Button onClick={() => void run('dismissBackupProblem', undefined)}>{said.dismiss}</Button>
    </Banner>
  );
}
