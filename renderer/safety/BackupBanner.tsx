import type { BackupsView } from '../../shared/backups/backupsView.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import { backUpNow, whenMade } from '../bridge/backups.ts';
import { goToBackups, run } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useFocusGoesOn } from '../ui/useFocusGoesOn.ts';
import styles from './SafetyBanner.module.css';

/** Says, once a day, that the last backup, or its copy, could not be made, and which the last good one is. */
export default function BackupBanner() {
  const { value } = useView('backups');
  return value?.isToBeTold ? <Told {...value} /> : null;
}

function Told({ backups, problem, copies, isMaking }: BackupsView) {
  const words = useWords();
  const format = useFormat();
  const said = words.safety;
  useFocusGoesOn();
  const sentences =
    problem !== null
      ? [said.failed, said.problem[problem], lastGood(backups, words, format)]
      : [words.copies.failedAtAll, ...(copies?.problem ? [said.problem[copies.problem]] : [])];
  return (
    <Banner label={said.title}>
      <p role="status" className={styles.told}>
        {sentences.join(' ')}
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

function lastGood([latest]: BackupsView['backups'], words: Words, format: Format): string {
  const { noneGood, lastGood: since } = words.safety;
  return latest === undefined ? noneGood : since(whenMade(latest.made, words, format));
}
