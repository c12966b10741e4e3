import { useEffect, useRef, useState } from 'react';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { announce, keepDraft, setNoting } from '../bridge/desk.ts';
import { offerUndo } from '../bridge/history.ts';
import { useWords } from '../bridge/language.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { noteSnapshot } from './noteSnapshot.ts';
import { ReplaceQuestion } from './ReplaceQuestion.tsx';
import { SnapshotForm } from './SnapshotForm.tsx';

/** Notes a snapshot; where its day has one already, shows what would change before it replaces. */
export function SnapshotDialog() {
  const words = useWords();
  const [clash, setClash] = useState<{ kept: Snapshot; wished: Snapshot } | null>(null);
  const [returns, setReturns] = useState(0);
  const form = useRef<HTMLDivElement>(null);

  // Back from the question, the keys are where they were before it.
  useEffect(() => {
    if (returns > 0) form.current?.querySelector<HTMLElement>('[type=submit]')?.focus();
  }, [returns]);

  const note = async (snapshot: Snapshot, replaces: boolean) => {
    const outcome = await noteSnapshot(snapshot, replaces);
    if (outcome.kind === 'clash') setClash(outcome);
    else if (outcome.kind === 'noted') {
      announce(outcome.say, outcome.isStep ? offerUndo : null);
      keepDraft(null);
      setNoting(false);
    }
  };

  const goBack = () => {
    setClash(null);
    setReturns((count) => count + 1);
  };

  return (
    <Dialog
      title={words.snapshot.title}
      onCancel={() => (clash === null ? setNoting(false) : goBack())}
    >
      {clash !== null && (
        <ReplaceQuestion
          kept={clash.kept}
          wished={clash.wished}
          onReplace={() => void note(clash.wished, true)}
          onBack={goBack}
        />
      )}
      <div ref={form} hidden={clash !== null}>
        <SnapshotForm
          onNote={(snapshot) => void note(snapshot, false)}
          onCancel={() => setNoting(false)}
        />
      </div>
    </Dialog>
  );
}
