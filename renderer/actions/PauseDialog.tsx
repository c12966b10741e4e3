import type { Action } from '../../shared/actions/action.ts';
import type { PauseScope } from '../../shared/actions/pause.ts';
import type { NewPause } from '../../shared/actions/pauseDraft.ts';
import { pauseSentence } from '../../shared/actions/pausePhrase.ts';
import { announce, run, stopPausing, useDesk } from '../bridge/desk.ts';
import { offerUndo } from '../bridge/history.ts';
import { useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { PauseForm } from './PauseForm.tsx';

/** Asks what to pause, and from when until when. */
export function PauseDialog() {
  const pausing = useDesk((desk) => desk.pausing);
  if (pausing === null) return null;
  return pausing.of === 'action' ? (
    <PauseOfAction scope={pausing} />
  ) : (
    <DatedPause scope={pausing} action={null} />
  );
}

function PauseOfAction({ scope }: { readonly scope: Extract<PauseScope, { of: 'action' }> }) {
  const { value, error } = useView('action', { action: scope.action });
  // The dialog opens whole, so that the focus finds its place.
  if (value === null && error === null) return null;
  return <DatedPause scope={scope} action={value?.sheet.action ?? null} />;
}

function DatedPause({
  scope,
  action,
}: {
  readonly scope: PauseScope;
  readonly action: Action | null;
}) {
  const words = useWords();
  const today = useView('today').value?.day;
  if (today === undefined) return null;
  const keep = async (pause: NewPause) => {
    if ((await run('pause', pause)) !== null) return;
    announce((said, format) => pauseSentence(pause, action, today, said, format), offerUndo);
    stopPausing();
  };
  return (
    <Dialog title={words.pause.title} onCancel={stopPausing}>
      <PauseForm
        scope={scope}
        action={action}
        today={today}
        onKeep={(pause) => void keep(pause)}
        onCancel={stopPausing}
      />
    </Dialog>
  );
}
