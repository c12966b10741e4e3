import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import type { SnapshotDraft, SnapshotField } from '../../shared/ssi/snapshotDraft.ts';
import { announce } from '../bridge/desk.ts';
import { offerUndo } from '../bridge/history.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { NotingOutcome } from './noteSnapshot.ts';
import { ReplaceQuestion } from './ReplaceQuestion.tsx';
import { SnapshotForm } from './SnapshotForm.tsx';
import styles from './SnapshotFormDialog.module.css';

/** A snapshot as it is typed; where its day has one already, shows what would change before it replaces. */
export function SnapshotFormDialog({
  title,
  draft,
  unconfirmed,
  lead,
  more,
  aside,
  keep,
  onType,
  onClose,
}: {
  readonly title: string;
  readonly draft: SnapshotDraft;
  /** The fields that hold what the person has yet to confirm, or to correct. */
  readonly unconfirmed?: ReadonlySet<SnapshotField>;
  /** What stands above the fields, and below them. */
  readonly lead?: ReactNode;
  readonly more?: ReactNode;
  /** What stands beside the form, or above it where there is no room. */
  readonly aside?: ReactNode;
  readonly keep: (snapshot: Snapshot, replaces: boolean) => Promise<NotingOutcome>;
  /** What is typed; null once it is kept, or discarded. */
  readonly onType: (draft: SnapshotDraft | null) => void;
  readonly onClose: () => void;
}) {
  const [clash, setClash] = useState<{ kept: Snapshot; wished: Snapshot } | null>(null);
  const [returns, setReturns] = useState(0);
  const form = useRef<HTMLDivElement>(null);

  // Back from the question, the keys are where they were before it.
  useEffect(() => {
    if (returns > 0) form.current?.querySelector<HTMLElement>('[type=submit]')?.focus();
  }, [returns]);

  const note = async (snapshot: Snapshot, replaces: boolean) => {
    const outcome = await keep(snapshot, replaces);
    if (outcome.kind === 'clash') setClash(outcome);
    else if (outcome.kind === 'noted') {
      announce(outcome.say, outcome.isStep ? offerUndo : null);
      onType(null);
      onClose();
    }
  };

  const goBack = () => {
    setClash(null);
    setReturns((count) => count + 1);
  };

  return (
    <Dialog
      title={title}
      isWide={aside !== undefined}
      onCancel={() => (clash === null ? onClose() : goBack())}
    >
      {clash !== null && (
        <ReplaceQuestion
          kept={clash.kept}
          wished={clash.wished}
          onReplace={() => void note(clash.wished, true)}
          onBack={goBack}
        />
      )}
      <div ref={form} hidden={clash !== null} className={aside === undefined ? '' : styles.beside}>
        {aside}
        <SnapshotForm
          draft={draft}
          unconfirmed={unconfirmed}
          lead={lead}
          more={more}
          onType={onType}
          onNote={(snapshot) => void note(snapshot, false)}
          onCancel={() => {
            onType(null);
            onClose();
          }}
        />
      </div>
    </Dialog>
  );
}
