import type { Group } from '../snapshot.ts';
import type { Topic } from './labels.ts';
import type { LabelMark, Mark, NameMark, NumberMark, WordsMark } from './marks.ts';
import type { Doubt, Span } from './reading.ts';

/** What a stretch of the page is about, from its last heading on. */
export type Section = Group | 'own' | null;

/** What a number of the page is by what stands around it. */
export type Figure =
  /** One that may be the score of a pillar. */
  | { readonly role: 'score'; readonly mark: NumberMark; readonly section: Section }
  /** A label; it stands among the figures for its place. */
  | { readonly role: 'label'; readonly mark: LabelMark; readonly section: Section }
  /** Out of 100, or right after the name of the index. */
  | {
      readonly role: 'total';
      readonly mark: NumberMark;
      readonly section: Section;
      /** Whether the heading stands right before it, and nothing else can be meant. */
      readonly isHeaded: boolean;
    }
  /** What a group averages, by a sentence that says so. */
  | { readonly role: 'average'; readonly mark: NumberMark; readonly group: Group | null }
  /** "Top N %". */
  | {
      readonly role: 'rank';
      readonly mark: NumberMark;
      readonly section: Section;
      /** The group whose average was told right before it. */
      readonly follows: Group | null;
      /** Whether the words of its line, if it has any, speak of a rank. */
      readonly isToldAsRank: boolean;
    }
  /** The label of a rank. */
  | { readonly role: 'rankLabel'; readonly mark: WordsMark; readonly group: Group }
  /** What the week changed, with the words that say it. */
  | {
      readonly role: 'change';
      readonly percent: number;
      readonly at: Span;
      readonly doubt: Doubt | null;
      readonly section: Section;
      /** The group whose average was told last, with no other heading since. */
      readonly follows: Group | null;
    }
  /** Nothing to read, but what stands before and after it does not belong together. */
  | { readonly role: 'heading'; readonly mark: Mark; readonly section: Section };

/** Tells of each mark what it is, in one walk with what came before in mind. */
export function figuresOf(marks: readonly Mark[], text: string): readonly Figure[] {
  const figures: Figure[] = [];
  let section: Section = null;
  // The group whose average was told last, and the same where its rank is still to come.
  let averaged: Group | null = null;
  let unranked: Group | null = null;
  const noisy = noisyLines(marks);
  marks.forEach((mark, index) => {
    if (mark.kind === 'name') {
      section = 'own';
      figures.push({ role: 'heading', mark, section });
      return;
    }
    if (mark.kind === 'label') {
      // The pillars end what is one's own total, not what is about a group.
      if (section === 'own') section = null;
      figures.push({ role: 'label', mark, section });
      return;
    }
    if (mark.kind === 'words') {
      const group = groupIn(mark.topics);
      const isAverage = mark.topics.has('average');
      const change = unchangedAt(marks, index);
      if (change !== null) figures.push({ ...change, section, follows: averaged });
      else if (group !== null && mark.topics.has('rank') && !isAverage) {
        if (section !== group) section = null;
        figures.push({ role: 'rankLabel', mark, group });
      } else if (group !== null && !isAverage) {
        averaged = null;
        section = group;
        figures.push({ role: 'heading', mark, section });
      } else if (mark.topics.has('rest')) figures.push({ role: 'heading', mark, section });
      return;
    }
    const { unit } = mark;
    const topics = topicsBefore(marks, index);
    if (unit === 'percent') {
      const change = changeAt(marks, index, mark, text);
      if (change !== null) figures.push({ ...change, section, follows: averaged });
      else {
        const isToldAsRank = isRankLine(marks, index);
        figures.push({ role: 'rank', mark, section, follows: unranked, isToldAsRank });
        unranked = null;
      }
      return;
    }
    if (topics.has('average')) {
      const group = groupIn(topics);
      averaged = group;
      unranked = group;
      if (group !== null) section = group;
      figures.push({ role: 'average', mark, group });
      return;
    }
    if (unit === 'of100') {
      const isHeaded = nameBefore(marks, index) !== null;
      figures.push({ role: 'total', mark, section, isHeaded });
      return;
    }
    if (!mark.isPlain || topics.has('rest')) return;
    const name = unit === null ? nameBefore(marks, index) : null;
    // A name may be followed by what has nothing to do with it; what is out of 100 is surer.
    if (name !== null && mark.line - name.line <= 2) {
      const isHeaded = mark.line === name.line;
      if (isHeaded || !noisy[mark.line]) figures.push({ role: 'total', mark, section, isHeaded });
      return;
    }
    // A number among other words is theirs.
    if (!noisy[mark.line]) figures.push({ role: 'score', mark, section });
  });
  return figures;
}

/** The group that words speak of; an industry may well have "network" in its own name. */
export function groupIn(topics: ReadonlySet<Topic>): Group | null {
  if (topics.has('industry')) return 'industry';
  return topics.has('network') ? 'network' : null;
}

/** The name of the index right before a mark, but for the words that end its line. */
function nameBefore(marks: readonly Mark[], index: number): NameMark | null {
  const [before, first] = [marks[index - 1], marks[index - 2]];
  if (before?.kind === 'name') return before;
  return before?.kind === 'words' && first?.kind === 'name' && before.line === first.line
    ? first
    : null;
}

/** Of each line, whether it holds other words, and no label. */
function noisyLines(marks: readonly Mark[]): readonly boolean[] {
  const noisy = Array.from({ length: (marks.at(-1)?.line ?? 0) + 1 }, () => false);
  for (const mark of marks) if (mark.kind === 'words' && mark.isNoise) noisy[mark.line] = true;
  for (const mark of marks) if (mark.kind === 'label') noisy[mark.line] = false;
  return noisy;
}

const longestSentence = 4;

const noTopics: ReadonlySet<Topic> = new Set();

/** What the words right before a number speak of, as far back as its sentence goes. */
function topicsBefore(marks: readonly Mark[], index: number): ReadonlySet<Topic> {
  let topics = noTopics;
  let line = marks[index]?.line ?? 0;
  for (let step = 1; step <= longestSentence; step += 1) {
    const mark = marks[index - step];
    if (mark?.kind !== 'words' || mark.endsSentence || line - mark.line > 1) break;
    topics = topics.size === 0 ? mark.topics : new Set([...topics, ...mark.topics]);
    line = mark.line;
  }
  return topics;
}

type Change = Omit<Extract<Figure, { readonly role: 'change' }>, 'section' | 'follows'>;

/** "No change since last week", told by words alone. */
function unchangedAt(marks: readonly Mark[], index: number): Change | null {
  const mark = marks[index];
  if (mark?.kind !== 'words' || !mark.topics.has('week') || !mark.topics.has('same')) return null;
  if (mark.topics.has('rise') || mark.topics.has('fall')) return null;
  return { role: 'change', percent: 0, at: { from: mark.from, to: mark.to }, doubt: null };
}

const signs: ReadonlyMap<string, 1 | -1> = new Map([
  ...['+', '▲', '↑'].map((sign) => [sign, 1] as const),
  ...['-', '−', '–', '▼', '↓'].map((sign) => [sign, -1] as const),
]);

/** "Up 1% since last week", in whatever order a language puts it. */
function changeAt(
  marks: readonly Mark[],
  index: number,
  mark: NumberMark,
  text: string,
): Change | null {
  const beside = [...wordsBeside(marks, index, -1), ...wordsBeside(marks, index, 1)];
  const sameLine = beside.filter(({ line }) => line === mark.line);
  // A number with no words of its own belongs to those of the lines around it.
  const near = sameLine.length > 0 ? sameLine : beside;
  if (!near.some(({ topics }) => topics.has('week'))) return null;
  if (near.some(({ topics }) => topics.has('rank') || topics.has('same'))) return null;
  const sign = signs.get(
    text
      .slice(Math.max(0, mark.from - 2), mark.from)
      .trimEnd()
      .at(-1) ?? '',
  );
  const told = near.filter(({ topics }) => topics.has('rise') || topics.has('fall'));
  const isRise = told.some(({ topics }) => topics.has('rise')) || sign === 1;
  const isFall = told.some(({ topics }) => topics.has('fall')) || sign === -1;
  const { value } = mark.number;
  const isKnown = value === 0 || isRise !== isFall;
  return {
    role: 'change',
    percent: isKnown ? (value === 0 ? 0 : isRise ? value : -value) : Number.NaN,
    at: {
      from: Math.min(mark.from, ...told.map(({ from }) => from)),
      to: Math.max(mark.to, ...told.map(({ to }) => to)),
    },
    doubt: mark.doubt,
  };
}

function isRankLine(marks: readonly Mark[], index: number): boolean {
  const line = marks[index]?.line;
  const words = [...wordsBeside(marks, index, -1), ...wordsBeside(marks, index, 1)].filter(
    (mark) => mark.line === line && mark.isNoise,
  );
  return words.length === 0 || words.some(({ topics }) => topics.has('top') || topics.has('rank'));
}

/** Up to two stretches of words right before or after a mark, as far as the next line. */
function wordsBeside(marks: readonly Mark[], index: number, step: 1 | -1): readonly WordsMark[] {
  const line = marks[index]?.line ?? 0;
  const [first, second] = [marks[index + step], marks[index + 2 * step]];
  const isBeside = (mark: Mark | undefined) =>
    mark?.kind === 'words' && Math.abs(mark.line - line) <= 1;
  if (first?.kind !== 'words' || !isBeside(first)) return [];
  return second?.kind === 'words' && isBeside(second) ? [first, second] : [first];
}
