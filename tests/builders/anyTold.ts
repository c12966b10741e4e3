import fc from 'fast-check';
import type { Pillar, PillarScores } from '../../shared/ssi/pillar.ts';
import { sumOf } from '../../shared/ssi/pillar.ts';
import { type Layout, type PageLanguage, pageLanguages, type Told } from './indexPage.ts';

const score = fc.oneof(
  fc.integer({ min: 0, max: 25_000 }).map((thousandths) => thousandths / 1000),
  fc.integer({ min: 0, max: 250 }).map((tenths) => tenths / 10),
  fc.integer({ min: 0, max: 25 }),
);
const scores: fc.Arbitrary<PillarScores> = fc.record<Record<Pillar, number>>({
  brand: score,
  people: score,
  insights: score,
  relationships: score,
});
const rank = fc.integer({ min: 1, max: 100 });
const change = fc.integer({ min: -9, max: 9 });

/** What LinkedIn may tell: any scores, ranks and averages, with the totals that belong to them. */
export const anyTold: fc.Arbitrary<Told> = fc
  .record({
    scores,
    ranks: fc.record({ industry: rank, network: rank }),
    groupMeans: fc.record({ industry: scores, network: scores }),
    weeklyChange: fc.record({ industry: change, network: change }),
  })
  .map((told) => ({
    ...told,
    total: Math.round(sumOf(told.scores)),
    groupTotals: {
      industry: Math.round(sumOf(told.groupMeans.industry)),
      network: Math.round(sumOf(told.groupMeans.network)),
    },
  }));

export const anyLayout: fc.Arbitrary<Layout> = fc.record({
  ranks: fc.constantFrom<Layout['ranks']>(
    'labelThenTop',
    'topThenLabelThenNumber',
    'topBeforeLabel',
  ),
  scores: fc.constantFrom<Layout['scores']>(
    'piped',
    'numberAbove',
    'labelAbove',
    'tabbed',
    'labelFirst',
  ),
  total: fc.constantFrom<Layout['total']>('twoLines', 'oneLine', 'slash'),
  tables: fc.boolean(),
});

export const anyLanguage: fc.Arbitrary<PageLanguage> = fc.constantFrom(...pageLanguages);

/** What else comes along with a page. */
const noise = [
  ...['Home', 'My Network', 'Jobs', 'Messaging', '12 notifications', 'Mi red', 'Réseau'],
  ...['3', '99+', 'Profile 90% complete', '© 2026', 'Try Premium for €0', '500+ connections'],
  ...['2 h', '—', '• • •', '10:45', '22/11/2026', 'Ana and 14 others', '1.', '24', '7,5'],
  ...['Insights for 3 people in your industry', 'Learn more', 'LinkedIn Corporation', '%', '|'],
];

const blanks = [' ', '  ', '\u00A0', '\t', '\u200B', ' \u202F'];

/** One thing that happens to lines on their way through a clipboard. */
export type Mishap =
  | { readonly kind: 'drop' | 'double'; readonly at: number }
  | { readonly kind: 'noise' | 'blanks'; readonly at: number; readonly what: number }
  | { readonly kind: 'join'; readonly at: number };

const at = fc.nat(1000);
const what = fc.nat(1000);

export const anyMishap: fc.Arbitrary<Mishap> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop' as const, 'double' as const), at }),
  fc.record({ kind: fc.constantFrom('noise' as const, 'blanks' as const), at, what }),
  fc.record({ kind: fc.constant('join' as const), at }),
);

/** The lines after these mishaps, one after another. */
export function mutated(lines: readonly string[], mishaps: readonly Mishap[]): string {
  const left = [...lines];
  for (const mishap of mishaps) {
    const place = mishap.at % Math.max(1, left.length);
    const line = left[place] ?? '';
    switch (mishap.kind) {
      case 'drop':
        left.splice(place, 1);
        break;
      case 'double':
        left.splice(place, 0, line);
        break;
      case 'noise':
        left.splice(place, 0, noise[mishap.what % noise.length] ?? '');
        break;
      case 'blanks': {
        const blank = blanks[mishap.what % blanks.length] ?? ' ';
        left[place] = `${blank}${line.replaceAll(' ', ` ${blank}`)}${blank}`;
        break;
      }
      case 'join':
        left.splice(place, 2, `${line} ${left[place + 1] ?? ''}`);
        break;
    }
  }
  return left.join('\n');
}
