import type { Language } from '../settings.ts';
import { en } from './en.ts';
import { es, type Words } from './es.ts';

/** The words of `language`. */
export function wordsOf(language: Language): Words {
  return { es, en }[language];
}

export type { Words };
