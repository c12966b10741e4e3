import { goToPage } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';

/** The way from the index over time to the list of all snapshots. */
export function SnapshotsLink() {
  const words = useWords();
  return (
    <Button look="link" onClick={() => goToPage({ of: 'snapshots' })}>
      {words.snapshots.link}
    </Button>
  );
}
