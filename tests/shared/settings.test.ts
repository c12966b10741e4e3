import { expect, it } from 'vitest';
import { guessLanguage } from '../../shared/settings.ts';

it.each([
  [['es-ES'], 'es'],
  [['es-419', 'en-US'], 'es'],
  [['en-GB', 'es-ES'], 'en'],
  [['fr-FR', 'es-MX', 'en-US'], 'es'],
  [['de-DE', 'ja-JP'], 'en'],
  [['ES_es'], 'es'],
  [['C'], 'en'],
  [[''], 'en'],
  [[], 'en'],
] as const)('guesses from %j the language %s', (system, language) => {
  expect(guessLanguage(system)).toBe(language);
});
