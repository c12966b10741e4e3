import { speak } from './language.ts';
import { lastSeen } from './views.ts';

/** Speaks the language of the settings as they were last seen; the system's until one is chosen. */
export async function speakAsSettled(): Promise<void> {
  const settings = lastSeen('settings');
  await speak(settings?.language ?? settings?.guessedLanguage ?? 'es');
}
