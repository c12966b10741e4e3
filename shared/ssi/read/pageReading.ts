import { largestTotal, pillars, roundToThousandths } from '../pillar.ts';
import { type Group, groups } from '../snapshot.ts';
import { addsUp, areAlike, fourOf, sumWritten, type Written } from './agreement.ts';
import {
  areOne,
  type Block,
  blocksIn,
  isWhole,
  numbersOf,
  readScore,
  readScores,
  type WholeBlock,
} from './blocks.ts';
import { type Figure, figuresOf } from './figures.ts';
import type { Mark, NumberMark } from './marks.ts';
import { type Candidate, ranksIn, settled } from './ranks.ts';
import {
  type Doubt,
  emptyIndex,
  type IndexFound,
  type MaybeRead,
  type ReadValue,
} from './reading.ts';

/** How far the pillars of a hidden table may lie from the total that tells whose they are. */
const nearTotal = 2;

/** Reads the text of LinkedIn's page, whole or in part. Null where too little of it is there. */
export function readPage(marks: readonly Mark[], text: string): IndexFound | null {
  const figures = figuresOf(marks, text);
  const averages = byGroup((group) => averagesOf(group, figures));
  const groupTotals = byGroup((group) => settled(averages[group]));
  const totals = ownTotals(figures);
  const blocks = blocksIn(figures);
  const own = ownBlock(blocks, totals, groupTotals);
  const isCrowded = blocks.length > 1 || groups.some((group) => groupTotals[group] !== null);
  const { total, doubt } = judged(own, totals, blocks, isCrowded);
  const found: IndexFound = {
    ...emptyIndex('page'),
    total,
    scores: ownScores(own, doubt),
    ranks: ranksIn(figures),
    groupTotals,
    groupMeans: groupMeans(blocks, own, groupTotals, doubt),
    weeklyChange: byGroup((group) => weeklyChange(group, figures, averages[group])),
  };
  return isEnough(found, totals) ? found : null;
}

function byGroup<Value>(make: (group: Group) => Value): Readonly<Record<Group, Value>> {
  return { industry: make('industry'), network: make('network') };
}

function isEnough({ scores, ranks }: IndexFound, totals: readonly OwnTotal[]): boolean {
  const known = fourOf(scores).filter((score) => score !== null).length;
  return known >= 2 || totals.some(({ isHeaded }) => isHeaded) || hasBoth(ranks);
}

function hasBoth(ranks: IndexFound['ranks']): boolean {
  return groups.every((group) => ranks[group] !== null);
}

interface OwnTotal {
  readonly mark: NumberMark;
  /** Whether the name of the index stands right before it. */
  readonly isHeaded: boolean;
  /** Whether the last heading was that name, or the only one of three totals it can be. */
  readonly isOwn: boolean;
}

/** The totals that may be the person's own, the likeliest first. */
function ownTotals(figures: readonly Figure[]): readonly OwnTotal[] {
  const all = figures.filter((figure) => figure.role === 'total').filter(isTotal);
  const outOf100 = all.filter(({ mark }) => mark.unit === 'of100');
  const [first, ...others] = outOf100.map(({ mark }) => mark);
  // The page tells three such, and the person's comes first.
  const isAmongThree = others.length === 2;
  const isClear = isAmongThree || others.length === 0;
  return all
    .filter(({ section }) => section === 'own' || section === null)
    .filter(({ mark }) => !(isAmongThree && others.includes(mark)))
    .map(({ mark, section, isHeaded }) => ({
      mark,
      isHeaded: isHeaded && section === 'own',
      isOwn: mark.unit === 'of100' && (section === 'own' || (isClear && mark === first)),
    }))
    .sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ isHeaded, isOwn }: OwnTotal): number {
  if (isOwn) return isHeaded ? 0 : 1;
  return 2;
}

function isTotal({ mark }: { readonly mark: NumberMark }): boolean {
  const { value } = mark.number;
  return mark.isPlain && value >= 0 && value <= largestTotal;
}

/** What the page tells of a group's average: by a sentence, and again as a figure below a heading. */
function averagesOf(group: Group, figures: readonly Figure[]): readonly Candidate[] {
  return figures.flatMap((figure): Candidate[] => {
    if (figure.role === 'average' && figure.group === group)
      return isTotal(figure) ? [{ mark: figure.mark, doubt: null }] : [];
    if (figure.role !== 'total' || figure.section !== group) return [];
    return isTotal(figure) ? [{ mark: figure.mark, doubt: 'nearby' }] : [];
  });
}

type GroupTotals = IndexFound['groupTotals'];

/** The block that is the person's own: by its sum, else the first that is no group's. */
function ownBlock(
  blocks: readonly Block[],
  totals: readonly OwnTotal[],
  groupTotals: GroupTotals,
): Block | null {
  const whole = blocks.filter(isWhole);
  const total = totals[0]?.mark.number;
  if (total === undefined) return blocks[0] ?? null;
  const near = whole.filter(
    (block) => Math.abs(sumWritten(numbersOf(block)) - total.value) <= nearTotal,
  );
  const exact = near.filter((block) => addsUp(numbersOf(block), total));
  const chosen = exact[0] ?? near[0];
  // The hidden tables round what the list shows whole.
  if (chosen !== undefined) return finest(whole.filter((block) => areOne(block, chosen)));
  const isOfGroup = (block: Block) =>
    isWhole(block) && groups.some((group) => fits(block, groupTotals[group]));
  return blocks.find((block) => !isOfGroup(block)) ?? null;
}

function finest(blocks: readonly WholeBlock[]): WholeBlock | null {
  const decimals = (block: WholeBlock) =>
    numbersOf(block).reduce((sum, number) => sum + number.decimals, 0);
  return blocks.reduce<WholeBlock | null>(
    (best, block) => (best === null || decimals(block) > decimals(best) ? block : best),
    null,
  );
}

function fits(block: WholeBlock, total: MaybeRead): boolean {
  return total !== null && addsUp(numbersOf(block), { value: total.value, decimals: 0 });
}

/** The total, and what speaks against the pillars as a whole. */
function judged(
  own: Block | null,
  totals: readonly OwnTotal[],
  blocks: readonly Block[],
  isCrowded: boolean,
): { readonly total: MaybeRead; readonly doubt: Doubt | null } {
  const numbers = own !== null && isWhole(own) ? numbersOf(own) : null;
  const [likeliest] = totals;
  if (likeliest === undefined) return { total: null, doubt: unconfirmed(own, isCrowded) };
  const { mark, isHeaded, isOwn } = likeliest;
  const differs = totals.some((other) => !areAlike(other.mark.number, mark.number));
  const total = (doubt: Doubt | null) => readTotal(mark, differs ? 'differs' : doubt);
  if (numbers === null)
    return { total: total(isHeaded && isOwn ? null : 'unchecked'), doubt: 'unchecked' };
  if (!addsUp(numbers, mark.number)) return { total: total('sum'), doubt: 'sum' };
  const rivals = blocks.some((block) => block !== own && isRival(block, own, mark.number));
  const isFirst =
    own === null || blocks.slice(0, blocks.indexOf(own)).every((one) => areOne(one, own));
  const isContested = rivals || !isFirst;
  return {
    total: total(isOwn && !isContested ? null : 'unchecked'),
    doubt: isContested ? 'differs' : null,
  };
}

/** Whether `block` could as well be the person's own, since it adds up likewise. */
function isRival(block: Block, own: Block | null, total: Written): boolean {
  return own !== null && isWhole(block) && !areOne(block, own) && addsUp(numbersOf(block), total);
}

/** Without a total nothing tells whose four pillars they are where others could be meant. */
function unconfirmed(own: Block | null, isCrowded: boolean): Doubt | null {
  if (own === null) return null;
  const isApart = pillars.some((pillar) => own[pillar]?.isApart);
  return isCrowded || isApart || !isWhole(own) ? 'unchecked' : null;
}

function readTotal(mark: NumberMark, doubt: Doubt | null): ReadValue {
  const { from, to, value } = mark.number;
  return {
    value: roundToThousandths(value),
    at: { from, to },
    doubt: mark.doubt ?? doubt,
  };
}

function ownScores(own: Block | null, doubt: Doubt | null): IndexFound['scores'] {
  const read = (pillar: keyof Block) => {
    const score = own?.[pillar];
    return score === undefined || own === null ? null : readScore(score, own, doubt);
  };
  return {
    brand: read('brand'),
    people: read('people'),
    insights: read('insights'),
    relationships: read('relationships'),
  };
}

/** The other whole blocks, each with the group whose total it adds up to. */
function groupMeans(
  blocks: readonly Block[],
  own: Block | null,
  totals: GroupTotals,
  ownDoubt: Doubt | null,
): IndexFound['groupMeans'] {
  const others = blocks.filter(isWhole).filter((block) => own === null || !areOne(block, own));
  const isOwnSure = own !== null && ownDoubt === null && !hasDoubt(own);
  const means: Record<Group, WholeBlock | null> = { industry: null, network: null };
  const doubts: Record<Group, Doubt | null> = { industry: null, network: null };
  for (const block of others) {
    const fitting = groups.filter((group) => fits(block, totals[group]));
    const known = fitting.find((group) => means[group] !== null && areOne(means[group], block));
    const group = fitting.find((one) => means[one] === null);
    if (known !== undefined) continue;
    if (group === undefined) {
      for (const one of fitting) doubts[one] = 'differs';
      continue;
    }
    means[group] = block;
    const isSure = isOwnSure && !hasDoubt(block);
    doubts[group] = isSure ? meansDoubt(group, fitting.length, totals) : 'unchecked';
  }
  return byGroup((group) => means[group] && readScores(means[group], doubts[group]));
}

function hasDoubt(block: Block): boolean {
  return pillars.some((pillar) => (block[pillar]?.doubt ?? null) !== null);
}

function meansDoubt(group: Group, fitting: number, totals: GroupTotals): Doubt | null {
  // Where both average alike, the page's order tells, and may err.
  if (fitting > 1) return 'order';
  const isOneUnknown = groups.some((one) => totals[one] === null);
  return totals[group]?.doubt ?? (isOneUnknown ? 'unchecked' : null);
}

function weeklyChange(
  group: Group,
  figures: readonly Figure[],
  averages: readonly Candidate[],
): MaybeRead {
  const changes = figures
    .filter((figure) => figure.role === 'change')
    .filter(({ section, percent }) => section === group && Math.abs(percent) <= 100);
  const [first, ...more] = changes;
  if (first === undefined) return null;
  const { percent, at, follows } = first;
  const differs = more.some((other) => other.percent !== percent);
  const isSure = follows === group && !isMixed(group, figures, averages);
  const doubt = differs ? 'differs' : (first.doubt ?? (isSure ? null : 'unchecked'));
  return { value: roundToThousandths(percent), at, doubt };
}

/** Whether a section holds what no group has twice: a heading between was lost. */
function isMixed(
  group: Group,
  figures: readonly Figure[],
  averages: readonly Candidate[],
): boolean {
  const ranks = figures.flatMap((figure) =>
    figure.role === 'rank' && figure.section === group ? [figure] : [],
  );
  return [averages, ranks].some(([first, ...more]) =>
    more.some(({ mark }) => mark.number.value !== first?.mark.number.value),
  );
}
