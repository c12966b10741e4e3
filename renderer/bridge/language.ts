import { type Format, formatOf } from '../../shared/locales/format.ts';
import { type Words, wordsOf } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings.ts';
import { useView } from './views.ts';

/** The language in use: the chosen one, or the system's until one is chosen. */
export function useLanguage(): Language {
  const { value } = useView('settings');
  return value?.language ?? value?.guessedLanguage ?? 'es';
}

/** The words of the language in use. */
export function useWords(): Words {
  return wordsOf(useLanguage());
}

/** The way the language in use writes numbers and dates. */
export function useFormat(): Format {
  return formatOf(useLanguage());
}
