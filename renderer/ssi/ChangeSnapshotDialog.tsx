import { useState } from 'react';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { draftOf } from '../../shared/ssi/snapshotDraft.ts';
import { keepChange, setChanging, useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { changeSnapshot } from './changeSnapshot.ts';
import styles from './SnapshotDialog.module.css';
import { SnapshotFormDialog } from './SnapshotFormDialog.tsx';

/** Changes a kept snapshot, also its day. */
export default function ChangeSnapshotDialog({ kept }: { readonly kept: Snapshot }) {
  const words = useWords();
  const format = useFormat();
  const typed = useDesk((desk) => desk.changes[kept.day]);
  const [isResumed] = useState(typed !== undefined);
  return (
    <SnapshotFormDialog
      title={words.snapshots.changeTitle}
      draft={typed ?? draftOf(kept, (value) => format.score(value, 3))}
      lead={isResumed && <p className={styles.where}>{words.actionForm.resumed}</p>}
      keep={(snapshot, replaces) => changeSnapshot(kept, snapshot, replaces)}
      onType={(draft) => keepChange(kept.day, draft)}
      onClose={() => setChanging(null)}
    />
  );
}
