import { hasInk } from '../actions/action.ts';
import { titleOf } from '../actions/actionWords.ts';
import type { Day } from '../day.ts';
import { goalPhrase } from '../insights/goalPhrase.ts';
import type { Insight } from '../insights/insight.ts';
import { detailPhrase, verdictPhrase } from '../insights/insightPhrase.ts';
import { outlookPhrase } from '../insights/outlookPhrase.ts';
import { signed } from '../insights/signed.ts';
import type { Format } from '../locales/format.ts';
import type { Words } from '../locales/words.ts';
import { type Pillar, pillars } from '../ssi/pillar.ts';
import type { Snapshot } from '../ssi/snapshot.ts';
import type { ReportChoice, ReportPart } from './reportChoice.ts';
import { periodBefore } from './reportPeriod.ts';
import type { ReportView } from './reportView.ts';

/** A table of figures; a row or a column that is of a pillar says which. */
export interface ReportTable {
  readonly columns: readonly ReportHead[];
  /** The head of each row, then as many cells as there are columns after the first. */
  readonly rows: readonly { readonly head: ReportHead; readonly cells: readonly string[] }[];
}

/** The head of a row or a column. */
export interface ReportHead {
  readonly text: string;
  readonly pillar: Pillar | null;
}

/** A part of a report: its heading, what it says, and a table where it has one. */
export interface ReportSection {
  readonly title: string;
  readonly sentence: string;
  readonly table: ReportTable | null;
}

/** The total over the time of a report, to be drawn. */
export interface ReportLine {
  /** Two or more, ascending. */
  readonly points: readonly { readonly day: Day; readonly total: number }[];
  /** The same in words. */
  readonly told: string;
}

/**
 * All that a report says, in the words of one language, whoever sets it: as a page or as Markdown.
 * What is null was not wished for, or there is nothing of it to say.
 */
export interface ReportContent {
  readonly title: string;
  /** Its days, and that they are not over where they are not. */
  readonly lead: string;
  /** The person's own line and words; empty where there are none. */
  readonly name: string;
  readonly introduction: string;
  readonly scores: (ReportSection & { readonly line: ReportLine | null }) | null;
  readonly effort: ReportSection | null;
  readonly mostDone: {
    readonly title: string;
    readonly actions: readonly {
      /** Its id: two can have the same title. */
      readonly action: string;
      readonly pillar: Pillar;
      readonly title: string;
      readonly times: string;
    }[];
  } | null;
  readonly insights: {
    readonly title: string;
    /** What they rest on. */
    readonly asOf: string;
    /** Empty until they are worked out. */
    readonly said: readonly {
      readonly pillar: Pillar;
      readonly name: string;
      readonly verdict: string;
      readonly detail: string;
    }[];
    /** What they do not say, and how they were found. */
    readonly caveats: readonly string[];
  } | null;
  readonly goal: { readonly title: string; readonly sentences: readonly string[] } | null;
  /** The chosen pages, the earliest first: Markdown. */
  readonly entries: {
    readonly title: string;
    readonly pages: readonly { readonly day: Day; readonly title: string; readonly text: string }[];
  } | null;
  readonly caveat: string;
}

/**
 * What a report says of `view`.
 *
 * @param insights null until they are worked out
 */
export function reportContent(
  view: ReportView,
  insights: Readonly<Record<Pillar, Insight>> | null,
  choice: ReportChoice,
  words: Words,
  format: Format,
): ReportContent {
  const { report } = words;
  const ifWished = <Part>(part: ReportPart, make: () => Part): Part | null =>
    choice.parts.includes(part) ? make() : null;
  const days = `${report.days(format.fullDay(view.from), format.fullDay(view.until))}.`;
  const isOver = view.until < view.today;
  return {
    title: report.of(format.monthsRange(view.from, view.until)),
    lead: isOver ? days : `${days} ${report.notOver(format.fullDay(view.today))}`,
    name: choice.name.trim(),
    introduction: hasInk(choice.introduction) ? choice.introduction.trim() : '',
    scores: ifWished('scores', () => scoresOf(view, words, format)),
    effort: ifWished('effort', () => effortOf(view, words, format)),
    mostDone: ifWished('mostDone', () => mostDoneOf(view, words)),
    insights: ifWished('insights', () => ({
      title: report.insights,
      asOf: report.asOf(format.fullDay(view.today)),
      said:
        insights === null
          ? []
          : pillars.map((pillar) => ({
              pillar,
              name: words.pillar[pillar],
              verdict: verdictPhrase(insights[pillar], words),
              detail: detailPhrase(insights[pillar], words, format),
            })),
      caveats: [words.insights.notWhy, words.insights.method],
    })),
    goal: ifWished('goal', () => goalOf(view, words, format)),
    entries: entriesOf(view, choice, words, format),
    caveat: report.caveat,
  };
}

const scoresShown = ['total', ...pillars] as const;

function scoresOf(view: ReportView, words: Words, format: Format): ReportContent['scores'] {
  const { report } = words;
  // What was known as it began; where nothing was, what was noted first.
  const known = [...(view.before === null ? [] : [view.before]), ...view.snapshots];
  const last = view.snapshots.at(-1);
  const first = known.length > 1 ? known[0] : undefined;
  const section = { title: report.scores, line: lineOf(known, words, format) };
  if (last === undefined) return { ...section, sentence: report.noScores, table: null, line: null };
  const score = (value: number) => format.fixed(value, 1);
  const of = ({ total, scores }: Snapshot, what: 'total' | Pillar) =>
    what === 'total' ? total : scores[what];
  const day = format.fullDay;
  // As it is shown: from what is rounded, or the figures would not agree.
  const rounded = (value: number) => Math.round(10 * value) / 10;
  const changeOf = (what: 'total' | Pillar, from: Snapshot) =>
    signed(rounded(of(last, what)) - rounded(of(from, what)), format, 1);
  return {
    ...section,
    sentence:
      first === undefined
        ? report.oneScore(score(last.total), day(last.day))
        : report.fromTo(
            ...([score(first.total), day(first.day)] as const),
            ...([score(last.total), day(last.day), changeOf('total', first)] as const),
          ),
    table: {
      columns: [
        plain(report.pillar),
        ...(first === undefined ? [] : [plain(format.shortDayWithYear(first.day))]),
        plain(format.shortDayWithYear(last.day)),
        ...(first === undefined ? [] : [plain(report.change)]),
      ],
      rows: scoresShown.map((what) => ({
        head: what === 'total' ? plain(report.total) : { text: words.pillar[what], pillar: what },
        cells: [
          ...(first === undefined ? [] : [score(of(first, what))]),
          score(of(last, what)),
          ...(first === undefined ? [] : [changeOf(what, first)]),
        ],
      })),
    },
  };
}

function lineOf(known: readonly Snapshot[], words: Words, format: Format): ReportLine | null {
  if (known.length < 2) return null;
  const totals = known.map(({ total }) => total);
  const score = (value: number) => format.fixed(value, 1);
  return {
    points: known.map(({ day, total }) => ({ day, total })),
    told: words.report.line(known.length, score(Math.min(...totals)), score(Math.max(...totals))),
  };
}

function effortOf(view: ReportView, words: Words, format: Format): ReportSection {
  const { report } = words;
  const sum = (done: Readonly<Record<Pillar, number>>) =>
    pillars.reduce((all, pillar) => all + done[pillar], 0);
  const cells = (done: Readonly<Record<Pillar, number>>) =>
    [...pillars.map((pillar) => done[pillar]), sum(done)].map(String);
  const before = periodBefore(view);
  const [done, doneBefore] = [sum(view.done), sum(view.doneBefore)];
  return {
    title: report.effort,
    sentence:
      before === null || doneBefore === 0
        ? report.done(done)
        : report.doneBeside(done, doneBefore, format.monthsRange(before.from, before.until)),
    table: {
      columns: [
        plain(report.week),
        ...pillars.map((pillar) => ({ text: words.pillarShort[pillar], pillar })),
        plain(report.inAll),
      ],
      rows: [
        ...view.effort.map((week) => ({
          head: plain(format.shortDayWithYear(week.from)),
          cells: cells(week.done),
        })),
        { head: plain(report.inAll), cells: cells(view.done) },
      ],
    },
  };
}

function mostDoneOf({ mostDone }: ReportView, words: Words): ReportContent['mostDone'] {
  if (mostDone.length === 0) return null;
  const { report } = words;
  return {
    title: report.mostDone,
    actions: mostDone.map(({ action, done }) => ({
      action: action.id,
      pillar: action.pillar,
      title: titleOf(action, words),
      times: report.times(done),
    })),
  };
}

function goalOf(
  { goal, outlook, today }: ReportView,
  words: Words,
  format: Format,
): ReportContent['goal'] {
  if (goal === null || outlook === null) return null;
  const { report } = words;
  const sentences = [
    `${goalPhrase(goal, words, format)}.`,
    outlookPhrase(outlook, goal, today, words, format),
    report.goalAsOf(format.fullDay(today)),
  ];
  return { title: report.goal, sentences };
}

function entriesOf(
  { entries }: ReportView,
  { pages }: ReportChoice,
  { report }: Words,
  format: Format,
): ReportContent['entries'] {
  const chosen = entries.filter(({ day }) => pages.includes(day));
  if (chosen.length === 0) return null;
  return {
    title: report.entries,
    pages: chosen.map(({ day, text }) => ({ day, title: upperFirst(format.longDay(day)), text })),
  };
}

function plain(text: string): ReportHead {
  return { text, pillar: null };
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
