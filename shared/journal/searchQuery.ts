import { addMonths, type Day, endOfMonth, isDay } from '../day.ts';
import { folded } from '../folded.ts';
import { languages } from '../locales/languages.ts';
import { pillarNamed } from '../locales/pillarNamed.ts';
import { monthNamed } from '../monthName.ts';
import type { Pillar } from '../ssi/pillar.ts';
import { tagsIn } from './links.ts';
import type { FoundKind } from './searchView.ts';

/** What is sought: a word or several in a row, of letters and digits with one space between them. */
export interface SoughtWords {
  readonly text: string;
  /** Whether the last word may go on: all but what stands in closed quotation marks. */
  readonly isBeginning: boolean;
}

/** What was typed to search, understood. What is found meets all of it. */
export interface SearchQuery {
  readonly words: readonly SoughtWords[];
  /** The beginnings of `#words`, as `tagOf` writes them; the letters of each are among the words too. */
  readonly tags: readonly string[];
  readonly pillar: Pillar | null;
  readonly kind: FoundKind | null;
  /** The first and the last day it may be of; null where any will do. */
  readonly days: { readonly from: Day; readonly until: Day } | null;
  /** A filter that names nothing there is, as it was typed; null where there is none. */
  readonly unknownFilter: string | null;
}

/** Understands what was typed; of two filters of a kind the last one counts. */
export function readSearch(typed: string): SearchQuery {
  const words: SoughtWords[] = [];
  const tags: string[] = [];
  const filters: {
    -readonly [Name in 'pillar' | 'kind' | 'days' | 'unknownFilter']: SearchQuery[Name];
  } = { pillar: null, kind: null, days: null, unknownFilter: null };
  const chunks = chunksOf(typed);
  for (let at = 0; at < chunks.length; at += 1) {
    const chunk = chunks[at] as Chunk;
    const isLast = at === chunks.length - 1 && chunk.isOpen;
    const month = chunk.isQuoted ? null : monthOfYearAt(chunks, at);
    const filter = chunk.isQuoted ? null : filterIn(chunk.text);
    const days = chunk.isQuoted ? null : daysNamed(chunk.text);
    if (month !== null) {
      filters.days = month.days;
      at += month.length - 1;
    } else if (filter !== null) {
      const { name, value } = filter;
      if (value === null) {
        // What is still being typed may become a filter.
        if (!isLast || !couldBecome(filter)) filters.unknownFilter = chunk.text;
      } else if (name === 'pillar') filters.pillar = value as Pillar;
      else filters.kind = value as FoundKind;
    } else if (days !== null) filters.days = days;
    else {
      if (!chunk.isQuoted) tags.push(...tagsIn(chunk.text));
      const text = lettersOf(chunk.text);
      if (text !== '') words.push({ text, isBeginning: !chunk.isQuoted || chunk.isOpen });
    }
  }
  return { words, tags, ...filters };
}

/**
 * What FTS5 is asked for, so that a text with all of these words matches; null where there are none. It
 * is made of letters, digits and spaces in quotation marks, whatever was typed.
 */
export function matchOf(words: readonly SoughtWords[]): string | null {
  const terms = words.map(({ text, isBeginning }) => `"${text}"${isBeginning ? '*' : ''}`);
  return terms.length === 0 ? null : [...new Set(terms)].join(' ');
}

/** What stands between spaces, or in quotation marks. */
interface Chunk {
  readonly text: string;
  readonly isQuoted: boolean;
  /** Whether more of it may come as the person types on. */
  readonly isOpen: boolean;
}

function chunksOf(typed: string): readonly Chunk[] {
  const chunk = /["“”«»]([^"“”«»]*)(["“”«»]?)|[^\s"“”«»]+/gu;
  return Array.from(typed.matchAll(chunk), (match) => {
    const [whole, quoted, closing] = match;
    const isAtEnd = match.index + whole.length === typed.length;
    return quoted === undefined
      ? { text: whole, isQuoted: false, isOpen: isAtEnd }
      : { text: quoted, isQuoted: true, isOpen: closing === '' };
  });
}

/** Its letters and digits, with one space where there is anything else between them. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

const filterNames: Readonly<Record<string, 'pillar' | 'kind'>> = {
  ...{ pillar: 'pillar', pilar: 'pillar' },
  ...{ is: 'kind', es: 'kind' },
};

/** What each kind can be called, folded, in either language. */
const kindNames: Readonly<Record<FoundKind, readonly string[]>> = {
  action: ['action', 'actions', 'accion', 'acciones'],
  entry: ['entry', 'entries', 'page', 'pages', 'pagina', 'paginas', 'entrada', 'entradas'],
  note: ['note', 'notes', 'nota', 'notas'],
  snapshot: ['score', 'scores', 'snapshot', 'snapshots', 'puntuacion', 'puntuaciones'],
};
const kinds = Object.keys(kindNames) as readonly FoundKind[];

interface Filter {
  readonly name: 'pillar' | 'kind';
  /** What was written after the colon, folded, its letters alone. */
  readonly said: string;
  readonly value: Pillar | FoundKind | null;
}

function filterIn(chunk: string): Filter | null {
  const [, named = '', written = ''] = /^(\p{L}+):(.*)$/su.exec(chunk) ?? [];
  const name = Object.hasOwn(filterNames, folded(named)) ? filterNames[folded(named)] : undefined;
  if (name === undefined) return null;
  const said = folded(written).replace(/\P{L}/gu, '');
  const value =
    name === 'pillar'
      ? pillarNamed(said)
      : (kinds.find((kind) => kindNames[kind].includes(said)) ?? null);
  return { name, said, value };
}

/** Whether more letters could make it a filter. */
function couldBecome({ name, said }: Filter): boolean {
  return name === 'pillar'
    ? said.length < 3
    : kinds.some((kind) => kindNames[kind].some((other) => other.startsWith(said)));
}

/** The days of "2026", "2026-10" or "2026-10-03"; null where that is no time, or of another century. */
function daysNamed(text: string): SearchQuery['days'] {
  const [, year, month, date] = /^((?:19[7-9]|20\d)\d)(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const from = `${year}-${(month ?? '1').padStart(2, '0')}-${(date ?? '1').padStart(2, '0')}`;
  if (!isDay(from)) return null;
  if (date !== undefined) return { from, until: from };
  return { from, until: month === undefined ? endOfMonth(addMonths(from, 11)) : endOfMonth(from) };
}

/** The month that "octubre 2026", "October 2026" or "octubre de 2026" names, and of how many chunks. */
function monthOfYearAt(
  chunks: readonly Chunk[],
  at: number,
): { readonly days: SearchQuery['days']; readonly length: number } | null {
  const [first, second, third] = chunks.slice(at, at + 3);
  if (first === undefined || second === undefined) return null;
  const name = folded(first.text);
  const [month = null] = languages
    .map((language) => monthNamed(name, language))
    .filter((named) => named !== null);
  const isJoined = ['de', 'del', 'of'].includes(folded(second.text));
  const year = isJoined ? third : second;
  if (month === null || year === undefined || year.isQuoted || !/^\d{4}$/.test(year.text))
    return null;
  const days = daysNamed(`${year.text}-${month}`);
  return days === null ? null : { days, length: isJoined ? 3 : 2 };
}
