import { call } from './client.ts';
import { announce, tellFailure } from './desk.ts';

/**
 * Saves a file where the person says, and tells under which name; nothing where they think better of
 * it.
 *
 * @param name what to suggest: `savedKindOf` must know it
 */
export async function saveFile(name: string, contents: Uint8Array<ArrayBuffer>): Promise<void> {
  const answer = await call('saveFile', { name, contents });
  if (!answer.ok) {
    tellFailure(answer.error);
    return;
  }
  const { savedAs } = answer.value;
  if (savedAs !== null) announce((words) => words.file.saved(savedAs));
}
