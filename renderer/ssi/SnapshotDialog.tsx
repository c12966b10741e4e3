import { emptyDraft } from '../../shared/ssi/snapshotDraft.ts';
import { keepDraft, setNoting, useDesk } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { noteSnapshot } from './noteSnapshot.ts';
import { SnapshotFormDialog } from './SnapshotFormDialog.tsx';

/** Notes a snapshot. */
export function SnapshotDialog() {
  const words = useWords();
  const draft = useDesk((desk) => desk.draft) ?? emptyDraft();
  return (
    <SnapshotFormDialog
      title={words.snapshot.title}
      draft={draft}
      isNew
      keep={noteSnapshot}
      onType={keepDraft}
      onClose={() => setNoting(false)}
    />
  );
}
