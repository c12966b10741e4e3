import { speak } from './language.ts';
import { lastSeen } from './views.ts';

/**
 * Speaks the language of the settings as they were last seen; the system's until one is chosen, and
 * while the journal that holds them cannot be opened.
 */
export async function speakAsSettled(): Promise<void> {
  const settings = lastSeen('settings');
  const guessed = lastSeen('opening')?.guessedLanguage;
  await speak(settings?.language ?? settings?.guessedLanguage ?? guessed ?? 'es');
}
