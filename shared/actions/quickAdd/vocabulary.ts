import type { Language } from '../../settings.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { DayMeaning, Meaning, PartOfDay } from './meaning.ts';
import { type Phrases, type PhraseTree, phraseTreeOf } from './phraseTree.ts';

/** What a language lends to the reading of a quick add. All words are folded (see `folded.ts`). */
export interface Vocabulary {
  readonly phrases: Phrases<Meaning>;
  readonly days: Phrases<DayMeaning>;
  readonly partsOfDay: Phrases<PartOfDay>;
  /** Numbers in words. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Places in a row, in words: "every **third** day". */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Words that count occasions by themselves: "twice". */
  readonly timesWords: Readonly<Record<string, number>>;
  /** Words that make a number count occasions: "3 times", "3x". */
  readonly timesMarks: readonly string[];
  /** What may follow the number of a day: "1st", "1º"; whether it must. */
  readonly ordinalMarks: readonly string[];
  readonly isOrdinalMarked: boolean;
  /** Words for the first of a month. */
  readonly firstWords: readonly string[];
  /** The weekdays, Monday first, by each name that is hardly anything else. */
  readonly weekdays: readonly (readonly string[])[];
  /** Names that are words of their own ("sun", "mar"), which only a list of weekdays takes. */
  readonly weekdaysInLists: readonly (readonly string[])[];
  /** Names that by themselves say "each"; empty words where the language has none. */
  readonly pluralWeekdays: readonly (readonly string[])[];
  /** Between two weekdays of a list. */
  readonly listTies: readonly string[];
  /** Before a weekday within a list: "los martes y **los** jueves". */
  readonly listArticles: readonly string[];
  /** Between the two ends of a range of weekdays. */
  readonly rangeTies: readonly string[];
  /** Between the day, the month and the year. */
  readonly dateTies: readonly string[];
  /** Words that say which: what comes right after one is part of a title, "the **9:30** train". */
  readonly articles: readonly string[];
  /** Words that also hold a time or a day fast in the title: "move it to **9:30**". */
  readonly holdingWords: readonly string[];
  /** Words that do not make what comes before them part of a title: "daily **with** Ana". */
  readonly joiningWords: readonly string[];
  /** Words that mean nothing once what they tied to the title is taken out. */
  readonly looseWords: readonly string[];
  /** Words after which a number is no count of things to do: "10 minutes". */
  readonly units: readonly string[];
}

/** The vocabulary of a language, with its phrases ready to be followed. */
export interface ReadyVocabulary extends Vocabulary {
  readonly tree: PhraseTree<Meaning>;
  readonly dayTree: PhraseTree<DayMeaning>;
  readonly partOfDayTree: PhraseTree<PartOfDay>;
}

const vocabularies: Readonly<Record<Language, Vocabulary>> = { es, en };
const ready = new Map<Language, ReadyVocabulary>();

/** The vocabulary of `language`; made ready once. */
export function vocabularyOf(language: Language): ReadyVocabulary {
  const made = ready.get(language) ?? madeReady(vocabularies[language]);
  ready.set(language, made);
  return made;
}

function madeReady(vocabulary: Vocabulary): ReadyVocabulary {
  return {
    ...vocabulary,
    tree: phraseTreeOf(vocabulary.phrases),
    dayTree: phraseTreeOf(vocabulary.days),
    partOfDayTree: phraseTreeOf(vocabulary.partsOfDay),
  };
}
