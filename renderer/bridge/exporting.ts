import { call } from './client.ts';
import { announce, tellFailure } from './desk.ts';
import { saveFile } from './files.ts';
import { lastSeen } from './views.ts';

/** Saves all that was ever noted of the index as a table, where the person says. */
export async function exportHistory(): Promise<void> {
  const answer = await call('fullHistory', undefined);
  if (!answer.ok) {
    tellFailure(answer.error);
    return;
  }
  const { day, ...history } = answer.value;
  if (history.snapshots.length + history.indicators.length === 0) {
    announce((words) => words.importing.nothingToExport);
    return;
  }
  const { writeTable } = await import('../../shared/ssi/table/writeTable.ts');
  const settings = lastSeen('settings');
  const language = settings?.language ?? settings?.guessedLanguage ?? 'es';
  await saveFile(`pilar-${day}.csv`, new TextEncoder().encode(writeTable(history, language)));
}
