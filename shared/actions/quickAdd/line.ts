import type { Day } from '../../day.ts';
import type { Language } from '../../settings.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type ReadyVocabulary, vocabularyOf } from './vocabulary.ts';

/** One typed line with what it is read by. */
export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly today: Day;
  readonly language: Language;
  readonly vocabulary: ReadyVocabulary;
}

/** The line `text`, typed on `today` in `language`. */
export function lineOf(text: string, today: Day, language: Language): Line {
  return { text, tokens: tokensOf(text), today, language, vocabulary: vocabularyOf(language) };
}
