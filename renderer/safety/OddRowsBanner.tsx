import { goToBackups } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useFocusGoesOn } from '../ui/useFocusGoesOn.ts';
import styles from './SafetyBanner.module.css';

/** Says that something in the journal cannot be, and offers the backups. */
export default function OddRowsBanner({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const said = words.opening;
  const count = useView('opening').value?.oddRows ?? 0;
  useFocusGoesOn();
  if (count === 0) return null;
  return (
    <Banner label={said.oddTitle}>
      <p role="status" className={styles.told}>
        {said.odd(count)}
      </p>
      <Button look="link" onClick={goToBackups}>
        {said.seeBackups}
      </Button>
      <Button onClick={onClose}>{said.understood}</Button>
    </Banner>
  );
}
