import type { CallError } from '../../shared/ipc/contract.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';

/** What a screen shows until its view has come: that it is on its way, or why it is not. */
export function Unavailable({
  error,
  onAskAgain,
}: {
  readonly error: CallError | null;
  readonly onAskAgain: () => void;
}) {
  const words = useWords();
  if (error === null) return <p>{words.shell.loading}</p>;
  return (
    <div role="alert">
      <p>{words.error[error.code]}</p>
      <Button onClick={onAskAgain}>{words.shell.tryAgain}</Button>
    </div>
  );
}
