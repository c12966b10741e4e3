import type { CallError, ReadName } from '../../shared/ipc/contract.ts';
import { useWords } from '../bridge/language.ts';
import { ask } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';

/** What a screen shows until its view has come: that it is on its way, or why it is not. */
export function Unavailable({
  name,
  error,
}: {
  readonly name: ReadName;
  readonly error: CallError | null;
}) {
  const words = useWords();
  if (error === null) return <p>{words.shell.loading}</p>;
  return (
    <div role="alert">
      <p>{words.error[error.code]}</p>
      <Button onClick={() => void ask(name)}>{words.shell.tryAgain}</Button>
    </div>
  );
}
