import type { BarChartData } from '../ui/barChart.ts';
import type { LegendEntry } from '../ui/chartSigns.ts';
import type { TimeChartData } from '../ui/timeChart.ts';

/** Words that put a component to the test: long, without a break, from right to left, in pictures. */
export const hardWords = [
  'Ask three people you worked with this year to tell, in their own words, what changed for them',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'اطلب توصية من شخص عملت معه',
  '🏛️ 👩🏽‍💻 A headline with pictures 🇪🇸',
];

/** Ten months of two pillars and their sum, for a chart. */
export const places = [0, 40, 80, 120, 160, 200, 240, 280];
export const brand = [8, 9.5, 11, 10.4, 13, 15.2, 18, 21];
export const people = [4, 4.2, 5.1, 5.3, 6, 6.1, 6.4, 6.4];

const runsOf = (values: readonly number[]) => {
  const points = places.map((x, at) => ({ x, y: values[at] ?? 0 }));
  return [points.slice(0, 3), points.slice(3)];
};
const sums = places.map((_, at) => (brand[at] ?? 0) + (people[at] ?? 0));

/** Them stacked, with a gap, rings, a goal and bars below. */
export const overTime: TimeChartData = {
  from: 0,
  until: 280,
  points: places,
  ticks: [0, 100, 200],
  tickText: (place) => `day ${place}`,
  scale: { smallest: 0, largest: 40, ticks: [0, 10, 20, 30, 40], text: String },
  areas: [
    { name: 'Brand', hue: '--brand', runs: runsOf(brand) },
    { name: 'People', hue: '--people', runs: runsOf(people) },
  ],
  lines: [
    {
      ...{ name: 'Others', hue: '--ink-second', sign: 'dashed', width: 1.25 },
      runs: runsOf(places.map(() => 17)),
    },
    { name: 'Sum', hue: '--ink', sign: 'line', width: 2, runs: runsOf(sums), isPointed: true },
  ],
  rings: { name: 'Noted', places: [{ x: 80, y: sums[2] ?? 0 }] },
  goal: { value: 32, text: 'Goal: 32' },
  bars: {
    hue: '--people',
    largest: 8,
    bars: places.map((from, at) => ({ from, until: from + 40, value: at })),
  },
};

/** Them beside what others average. */
export const besideOthers: BarChartData = {
  largest: 25,
  text: String,
  groups: ['Brand', 'People'].map((name, at) => ({
    name,
    bars: [
      {
        value: [21, 6.4][at] ?? 0,
        hue: ['--brand', '--people'][at] ?? '',
        text: 'you',
        isQuiet: false,
      },
      { value: [11.8, 5.4][at] ?? 0, hue: '--outline', text: 'others', isQuiet: true },
    ],
  })),
};

/** What stands for what in them. */
export const legend: readonly LegendEntry[] = [
  { name: 'Brand', sign: 'brand', hue: '--brand' },
  { name: 'People', sign: 'people', hue: '--people' },
  { name: 'Sum', sign: 'line', hue: '--ink' },
  { name: 'Others', sign: 'dashed', hue: '--ink-second' },
  { name: 'Dotted', sign: 'dotted', hue: '--ink-second' },
  { name: 'Squares', sign: 'squares', hue: '--ink' },
  { name: 'Diamonds', sign: 'diamonds', hue: '--accent' },
  { name: 'Done', sign: 'bar', hue: '--people' },
  { name: 'Noted', sign: 'ring', hue: '--ink' },
];
