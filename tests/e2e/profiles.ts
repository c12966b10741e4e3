import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../shared/settings.ts';
import { momentFile, type Opening } from '../../tools/drive/pilar.ts';
import { pictured, writeJournal } from '../../tools/screens/journal.ts';

const folders: string[] = [];

/** Profiles of a test's own, new or with ten months in them. */
export function openingOf(
  kind: 'new' | 'old',
  language: Language,
  environment: NodeJS.ProcessEnv,
): Opening {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
  folders.push(folder);
  if (kind === 'old') writeJournal(folder, language);
  return {
    profile: folder,
    environment,
    language: language === 'es' ? 'es_ES.UTF-8' : 'en_US.UTF-8',
    now: momentFile(folder, pictured),
  };
}

/** Takes every such profile away. */
export function removeProfiles(): void {
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
