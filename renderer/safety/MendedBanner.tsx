import type { Mended } from '../../shared/opening/opening.ts';
import { whenMade } from '../bridge/backups.ts';
import { run } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useFocusGoesOn } from '../ui/useFocusGoesOn.ts';
import { mendedPhrase } from './mendedPhrase.ts';
import styles from './SafetyBanner.module.css';

/** Tells what became of a journal that was found damaged. */
export default function MendedBanner() {
  const mended = useView('opening').value?.mended ?? null;
  return mended === null ? null : <Told mended={mended} />;
}

function Told({ mended }: { readonly mended: Mended }) {
  const words = useWords();
  const format = useFormat();
  const said = words.opening;
  useFocusGoesOn();
  return (
    <Banner label={said.mendedTitle}>
      <div role="status" className={styles.told}>
        <p>{mendedPhrase(mended, words, (moment) => whenMade(moment, words, format))}</p>
        <p className={styles.path}>{said.setAside(mended.setAside)}</p>
      </div>
      <Button look="link" onClick={() => void run('openDataFolder', undefined)}>
        {said.openFolder}
      </Button>
      <Button onClick={() => void run('dismissMended', undefined)}>{said.understood}</Button>
    </Banner>
  );
}
