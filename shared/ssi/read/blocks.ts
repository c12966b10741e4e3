import { largestPillarScore, type Pillar, pillars, roundToThousandths } from '../pillar.ts';
import { areAlike, fourOf } from './agreement.ts';
import type { Figure } from './figures.ts';
import type { LabelMark, NumberMark } from './marks.ts';
import type { Doubt, ReadScores, ReadValue } from './reading.ts';
import type { NumberToken } from './tokens.ts';

/** A label with its number, and why they may not belong together. */
export interface Scored {
  readonly pillar: Pillar;
  readonly number: NumberToken;
  /** Also where the number itself is doubtful. */
  readonly doubt: Doubt | null;
  /** Whether they share no line, so that only their order ties them. */
  readonly isApart: boolean;
}

/** The pillars of one person or group, as far as they are there. */
export type Block = Readonly<Partial<Record<Pillar, Scored>>>;

/** Those of which all four are there. */
export type WholeBlock = Readonly<Record<Pillar, Scored>>;

/** The blocks of a page in its order. */
export function blocksIn(figures: readonly Figure[]): readonly Block[] {
  const scored = scoresIn(figures);
  const blocks: Partial<Record<Pillar, Scored>>[] = [];
  let last: number = pillars.length;
  for (const score of scored) {
    const block = blocks.at(-1);
    const known = block?.[score.pillar];
    // A doubled line.
    if (known !== undefined && areAlike(known.number, score.number)) continue;
    const place = pillars.indexOf(score.pillar);
    if (block === undefined || place <= last) blocks.push({ [score.pillar]: score });
    else block[score.pillar] = score;
    last = place;
  }
  if (blocks.some(isWhole)) return blocks;
  return inAnotherOrder(scored) ?? blocks;
}

/** Whether all four are there. */
export function isWhole(block: Block): block is WholeBlock {
  return pillars.every((pillar) => block[pillar] !== undefined);
}

/** The numbers of a whole block. */
export function numbersOf(block: WholeBlock): readonly NumberToken[] {
  return fourOf(block).map(({ number }) => number);
}

/** Whether no pillar that both have differs. */
export function areOne(one: Block, other: Block): boolean {
  return pillars.every((pillar) => {
    const [mine, yours] = [one[pillar], other[pillar]];
    return mine === undefined || yours === undefined || areAlike(mine.number, yours.number);
  });
}

/** `score` as it is told, with what else speaks against it. */
export function readScore(score: Scored, block: Block, doubt: Doubt | null): ReadValue {
  const { from, to, value } = score.number;
  const own = score.doubt ?? commaDoubt(score, block);
  return { value, at: { from, to }, doubt: own ?? doubt };
}

/** All four of them. */
export function readScores(block: WholeBlock, doubt: Doubt | null): ReadScores {
  const each = pillars.map((pillar) => [pillar, readScore(block[pillar], block, doubt)]);
  return Object.fromEntries(each) as Record<Pillar, ReadValue>;
}

/** Four pillars whose order is another, each told once. */
function inAnotherOrder(scored: readonly Scored[]): readonly Block[] | null {
  const block: Partial<Record<Pillar, Scored>> = {};
  for (const score of scored) {
    const known = block[score.pillar];
    if (known !== undefined && !areAlike(known.number, score.number)) return null;
    block[score.pillar] ??= score;
  }
  return isWhole(block) ? [block] : null;
}

/** A comma among points may part thousands, or cells. */
function commaDoubt({ number }: Scored, block: Block): Doubt | null {
  if (number.mark !== ',') return null;
  return pillars.some((pillar) => block[pillar]?.number.mark === '.') ? 'comma' : null;
}

type ScoreFigure = Extract<Figure, { readonly role: 'score' | 'label' }>;

function scoresIn(figures: readonly Figure[]): readonly Scored[] {
  return scoreRuns(figures)
    .flatMap((run) => pairs(run))
    .filter(({ number }) => number.value >= 0 && number.value <= largestPillarScore)
    .map((score) => ({ ...score, number: toThousandths(score.number) }));
}

function scoreRuns(figures: readonly Figure[]): readonly (readonly ScoreFigure[])[] {
  const runs: ScoreFigure[][] = [[]];
  for (const figure of figures) {
    const run = runs.at(-1);
    if (figure.role === 'score' || figure.role === 'label') run?.push(figure);
    else if (run?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.some(({ role }) => role === 'label'));
}

function toThousandths(number: NumberToken): NumberToken {
  if (number.decimals <= 3) return number;
  return { ...number, value: roundToThousandths(number.value), decimals: 3 };
}

/** A run's labels with their numbers: first those that share a line, then the rest by their turns. */
function pairs(run: readonly ScoreFigure[]): readonly Scored[] {
  const together: Placed[] = [];
  const apart: ScoreFigure[] = [];
  let begin = 0;
  for (let end = 1; end <= run.length; end += 1) {
    if (run[end]?.mark.line === run[begin]?.mark.line) continue;
    const line = run.slice(begin, end);
    const pair = pairOfLine(line);
    if (pair === null) apart.push(...line);
    else together.push(pair);
    begin = end;
  }
  // In one list all are written alike. Where some are not, lines were lost or run together.
  const isUneven =
    apart.some(({ role }) => role === 'label') ||
    together.some(({ isAfter }) => isAfter !== together[0]?.isAfter);
  const inLines = isUneven ? together.map(doubtful) : together;
  if (together.length === 0) return byTurns(apart);
  return [...inLines, ...byTurns(apart).map(doubtful)].sort((one, other) => one.at - other.at);
}

function doubtful(score: Placed): Placed {
  return { ...score, doubt: score.doubt ?? 'nearby' };
}

type Placed = Scored & {
  /** Where its label begins. */
  readonly at: number;
  /** Whether the number comes after it. */
  readonly isAfter: boolean;
};

/** The one label of a line with the number beside it. */
function pairOfLine(line: readonly ScoreFigure[]): Placed | null {
  const labels = line.filter((figure) => figure.role === 'label');
  const [label] = labels;
  if (label === undefined || labels.length > 1 || line.length === 1) return null;
  const place = line.indexOf(label);
  const scores = line.filter((figure) => figure.role === 'score');
  const near = [line[place - 1], line[place + 1]].find((figure) => figure?.role === 'score');
  // A stroke beside a label is easily taken for a 1.
  const chosen = scores.find(({ mark }) => mark.number.decimals > 0) ?? near;
  if (chosen === undefined) return null;
  return scoredBy(label.mark, chosen.mark, line.length > 2 ? 'nearby' : null, false);
}

function byTurns(run: readonly ScoreFigure[]): readonly Placed[] {
  const labels = run.flatMap((figure) => (figure.role === 'label' ? [figure.mark] : []));
  const scores = run.flatMap((figure) => (figure.role === 'score' ? [figure.mark] : []));
  if (labels.length === 0 || scores.length === 0) return [];
  const after = neighbours(run, 1);
  const before = neighbours(run, -1);
  const taken = (values: readonly (NumberMark | null)[], doubt: Doubt | null) =>
    labels.flatMap((label, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [scoredBy(label, value, doubt, true)];
    });
  // One number more may belong to any of the labels, and where one is missing lines were lost.
  const isEven = scores.length === labels.length && labels.length >= pillars.length;
  const doubt = isEven ? null : 'nearby';
  if (!before.includes(null)) return taken(before, doubt);
  if (!after.includes(null)) return taken(after, doubt);
  if (labels.length === scores.length && areInColumns(run)) return taken(scores, 'order');
  return taken(
    labels.map((_, index) => after[index] ?? before[index] ?? null),
    'nearby',
  );
}

/** The score right before or after each label, where it is one. */
function neighbours(run: readonly ScoreFigure[], step: 1 | -1): readonly (NumberMark | null)[] {
  return run.flatMap((figure, index) => {
    if (figure.role !== 'label') return [];
    const other = run[index + step];
    return [other?.role === 'score' ? other.mark : null];
  });
}

/** Whether all labels come first and all scores after them, or the other way round. */
function areInColumns(run: readonly ScoreFigure[]): boolean {
  return run.filter(({ role }, index) => role !== run[index + 1]?.role).length === 2;
}

function scoredBy(
  label: LabelMark,
  mark: NumberMark,
  doubt: Doubt | null,
  isApart: boolean,
): Placed {
  const { pillar, from: at } = label;
  const partly = label.isWhole ? null : 'label';
  const isAfter = mark.from > at;
  return {
    pillar,
    number: mark.number,
    doubt: mark.doubt ?? doubt ?? partly,
    isApart,
    at,
    isAfter,
  };
}
