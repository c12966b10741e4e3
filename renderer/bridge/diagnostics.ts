import { call } from './client.ts';
import { announce, tellFailure } from './desk.ts';

/** Puts what is known of this Pilar on the clipboard, and says so. */
export async function copyDiagnostics(): Promise<void> {
  const answer = await call('diagnostics', undefined);
  if (!answer.ok) {
    tellFailure(answer.error);
    return;
  }
  try {
    await navigator.clipboard.writeText(answer.value.text);
    announce((words) => words.diagnostics.copied);
  } catch {
    announce((words) => words.diagnostics.failed);
  }
}
