import { roundToThousandths } from '../pillar.ts';
import { type Group, groups } from '../snapshot.ts';
import { areAlike } from './agreement.ts';
import type { Figure } from './figures.ts';
import type { NumberMark } from './marks.ts';
import type { Doubt, MaybeRead } from './reading.ts';

/** A value that may be meant, and why not, if anything speaks against it. */
export interface Candidate {
  readonly mark: NumberMark;
  readonly doubt: Doubt | null;
}

/** The ranks that a page tells, at its head and again in the section of each group. */
export function ranksIn(figures: readonly Figure[]): Readonly<Record<Group, MaybeRead>> {
  const candidates: Record<Group, Candidate[]> = { industry: [], network: [] };
  for (const run of rankRuns(figures))
    for (const { group, ...candidate } of pairedRanks(run)) candidates[group].push(candidate);
  for (const figure of figures) {
    if (figure.role !== 'rank' || figure.section === null || figure.section === 'own') continue;
    const isSure = figure.follows === figure.section && figure.isToldAsRank;
    const doubt = isSure ? null : 'nearby';
    candidates[figure.section].push({ mark: figure.mark, doubt });
  }
  const each = groups.map((group) => [group, settled(candidates[group].filter(isRank))]);
  return Object.fromEntries(each) as Record<Group, MaybeRead>;
}

/**
 * What several places tell of one value: the first that nothing speaks against, else the first. Two
 * inferences are no certainty, and any that differs is a doubt.
 */
export function settled(candidates: readonly Candidate[]): MaybeRead {
  const chosen = candidates.find(({ doubt }) => doubt === null) ?? candidates[0];
  if (chosen === undefined) return null;
  const { mark, doubt } = chosen;
  const differs = candidates.some((other) => !areAlike(other.mark.number, mark.number));
  const { from, to, value } = mark.number;
  return {
    value: roundToThousandths(value),
    at: { from, to },
    doubt: differs ? 'differs' : (mark.doubt ?? doubt),
  };
}

function isRank({ mark: { number } }: Candidate): boolean {
  return Number.isInteger(number.value) && number.value >= 1 && number.value <= 100;
}

type RankFigure = Extract<Figure, { readonly role: 'rank' | 'rankLabel' }>;
type LabelFigure = Extract<Figure, { readonly role: 'rankLabel' }>;
type ValueFigure = Extract<Figure, { readonly role: 'rank' }>;

/** The labels and values that stand together, without what a doubled line repeats. */
function rankRuns(figures: readonly Figure[]): readonly (readonly RankFigure[])[] {
  const runs: RankFigure[][] = [[]];
  for (const figure of figures) {
    const isPart = figure.role === 'rankLabel' || (figure.role === 'rank' && isAtHead(figure));
    const run = runs.at(-1);
    if (!isPart) {
      if (run?.length !== 0) runs.push([]);
    } else if (run !== undefined && !repeats(run.at(-1), figure)) run.push(figure);
  }
  return runs.filter((run) => run.some(({ role }) => role === 'rankLabel'));
}

function isAtHead({ section }: ValueFigure): boolean {
  return section === null || section === 'own';
}

function repeats(before: RankFigure | undefined, figure: RankFigure): boolean {
  if (before?.role === 'rankLabel' && figure.role === 'rankLabel')
    return before.group === figure.group;
  if (before?.role !== 'rank' || figure.role !== 'rank') return false;
  return before.mark.number.value === figure.mark.number.value;
}

type Pair = Candidate & { readonly group: Group };

function pairedRanks(run: readonly RankFigure[]): readonly Pair[] {
  const ownLine = run.map((label, index) => pairOnLine(run, label, index));
  const labels = run.filter((figure) => figure.role === 'rankLabel');
  const values = run.filter((figure) => figure.role === 'rank');
  const onLines = ownLine.filter((pair) => pair !== null);
  const isBothGroups = labels.length === 2 && labels[0]?.group !== labels[1]?.group;
  // Where one label has lost its value, the other may have taken it over.
  if (isBothGroups && onLines.length === 2) return onLines;
  const roles = run.map(({ role }) => (role === 'rank' ? 'v' : 'l')).join('');
  const inOrder = (doubt: Doubt | null) =>
    labels.flatMap(({ group }, index) => pairOf(group, values[index], doubt));
  if (isBothGroups && (roles === 'lvlv' || roles === 'vlvl')) return inOrder(null);
  if (isBothGroups && (roles === 'llvv' || roles === 'vvll')) return inOrder('order');
  return run.flatMap((figure, index) => {
    if (figure.role !== 'rankLabel') return [];
    const near = [run[index + 1], run[index - 1]].find((other) => other?.role === 'rank');
    const pair = ownLine[index] ?? pairOf(figure.group, near, null)[0];
    return pair === undefined ? [] : [{ ...pair, doubt: pair.doubt ?? ('nearby' as const) }];
  });
}

/** A label with the one value of its line, where it is the one label of it. */
function pairOnLine(run: readonly RankFigure[], label: RankFigure, index: number): Pair | null {
  if (label.role !== 'rankLabel') return null;
  const around = [-2, -1, 1, 2].map((step) => run[index + step]);
  const beside = around.filter((other) => other?.mark.line === label.mark.line);
  const [only, ...more] = beside;
  if (only?.role !== 'rank' || more.length > 0) return null;
  return pairOf(label.group, only, null)[0] ?? null;
}

function pairOf(
  group: LabelFigure['group'],
  value: ValueFigure | undefined,
  doubt: Doubt | null,
): readonly Pair[] {
  if (value === undefined) return [];
  return [{ group, mark: value.mark, doubt: doubt ?? (value.isToldAsRank ? null : 'nearby') }];
}
