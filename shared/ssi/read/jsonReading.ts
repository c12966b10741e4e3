import {
  largestPillarScore,
  largestTotal,
  type Pillar,
  pillars,
  roundToThousandths,
} from '../pillar.ts';
import { type Group, groups } from '../snapshot.ts';
import { addsUp, fourOf, type Written } from './agreement.ts';
import { type JsonValue, jsonValuesOf } from './jsonValues.ts';
import {
  type Doubt,
  emptyIndex,
  type IndexFound,
  type MaybeRead,
  type ReadScores,
} from './reading.ts';

const pillarNames: Readonly<Record<Pillar, string>> = {
  brand: 'PROFESSIONAL_BRAND',
  people: 'FIND_RIGHT_PEOPLE',
  insights: 'INSIGHT_ENGAGEMENT',
  relationships: 'STRONG_RELATIONSHIP',
};

// A salesperson's team is a third group, and no part of a journal.
const groupNames: Readonly<Record<Group, string>> = { industry: 'INDUSTRY', network: 'NETWORK' };

type Scores = Readonly<Record<Pillar, MaybeRead>>;

/**
 * Reads the JSON behind the page, alone, inside other JSON or among other text, also where it was
 * cut off. Null where no score is in it.
 */
export function readJson(text: string): IndexFound | null {
  const members = jsonValuesOf(text, 'memberScore');
  const entries = jsonValuesOf(text, 'groupScore').flatMap((list) =>
    list.kind === 'array' ? list.items : [],
  );
  const own = members.map((member) => totalAndScores(member));
  const of = (group: Group) => {
    const all = entries.filter((entry) => nameAt(entry, 'groupType') === groupNames[group]);
    const told = all.map((entry) => totalAndScores(memberOf(entry, 'score')));
    const rank = agreed(all.map((entry) => numberIn(memberOf(entry, 'rank'), 1, 100, 0)));
    return { rank, ...agreeing(told) };
  };
  const { total, scores } = agreeing(own);
  const [industry, network] = [of('industry'), of('network')];
  const found: IndexFound = {
    ...emptyIndex('json'),
    total,
    scores,
    ranks: { industry: industry.rank, network: network.rank },
    groupTotals: { industry: industry.total, network: network.total },
    groupMeans: { industry: wholeOf(industry.scores), network: wholeOf(network.scores) },
  };
  return isEmpty(found) ? null : found;
}

interface Told {
  readonly total: MaybeRead;
  readonly scores: Scores;
}

function totalAndScores(value: JsonValue | undefined): Told {
  const parts = memberOf(value, 'subScores');
  const items = parts?.kind === 'array' ? parts.items : [];
  const total = numberIn(memberOf(value, 'overall'), 0, largestTotal);
  const scores = byPillar((pillar) => {
    const named = items.filter((item) => nameAt(item, 'pillar') === pillarNames[pillar]);
    return agreed(named.map((item) => numberIn(memberOf(item, 'score'), 0, largestPillarScore)));
  });
  const four = fourOf(scores).flatMap((score) => (score === null ? [] : [written(score)]));
  const isOff = total !== null && four.length === pillars.length && !addsUp(four, written(total));
  const doubted = (read: MaybeRead) => (isOff ? withDoubt(read, 'sum') : read);
  return { total: doubted(total), scores: byPillar((pillar) => doubted(scores[pillar])) };
}

function written({ value }: { readonly value: number }): Written {
  return { value, decimals: Number.isInteger(value) ? 0 : 3 };
}

function byPillar<Value>(make: (pillar: Pillar) => Value): Readonly<Record<Pillar, Value>> {
  return {
    brand: make('brand'),
    people: make('people'),
    insights: make('insights'),
    relationships: make('relationships'),
  };
}

function agreeing(all: readonly Told[]): Told {
  return {
    total: agreed(all.map(({ total }) => total)),
    scores: byPillar((pillar) => agreed(all.map(({ scores }) => scores[pillar]))),
  };
}

/** The first of some values for one thing, in doubt where another differs from it. */
function agreed(all: readonly MaybeRead[]): MaybeRead {
  const [first, ...more] = all.filter((read) => read !== null);
  if (first === undefined) return null;
  return more.some(({ value }) => value !== first.value) ? withDoubt(first, 'differs') : first;
}

function withDoubt(read: MaybeRead, doubt: Doubt): MaybeRead {
  return read === null ? null : { ...read, doubt: read.doubt ?? doubt };
}

function wholeOf(scores: Scores): ReadScores | null {
  const { brand, people, insights, relationships } = scores;
  if (brand === null || people === null || insights === null || relationships === null) return null;
  return { brand, people, insights, relationships };
}

function isEmpty({ total, scores, ranks, groupTotals }: IndexFound): boolean {
  const others = groups.flatMap((group) => [ranks[group], groupTotals[group]]);
  return [total, ...fourOf(scores), ...others].every((value) => value === null);
}

function numberIn(
  value: JsonValue | undefined,
  smallest: number,
  largest: number,
  decimals?: 0,
): MaybeRead {
  if (value?.kind !== 'number') return null;
  const isInside = value.value >= smallest && value.value <= largest;
  if (!isInside || (decimals === 0 && !Number.isInteger(value.value))) return null;
  return { value: roundToThousandths(value.value), at: value.at, doubt: null };
}

function nameAt(value: JsonValue | undefined, name: string): string | null {
  const member = memberOf(value, name);
  return member?.kind === 'text' ? member.text.toUpperCase() : null;
}

function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return value?.kind === 'object' ? value.members.get(name) : undefined;
}
