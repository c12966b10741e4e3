import type { Action } from '../actions/action.ts';
import { titleOf } from '../actions/actionWords.ts';
import { type Day, endOfMonth, epochDay, type Weekday, weekdayOf } from '../day.ts';
import type { Words } from '../locales/words.ts';
import { type Pillar, pillars } from '../ssi/pillar.ts';

/** Those of certain days: of a return, of the ends of months, and of weekdays. */
const ofReturn = ['afterPause'] as const;
const ofFirst = ['monthAim', 'monthBegin'] as const;
const ofLast = ['monthLearned', 'monthKeep'] as const;
const ofWeekday = {
  1: ['weekAim', 'weekMeet'],
  5: ['helpedThisWeek', 'weekSurprise', 'weekThanks'],
  7: ['restGood', 'nextWeekLight'],
} as const satisfies Partial<Record<Weekday, readonly string[]>>;

/** What fits an action that was done on the day. */
const ofTick = ['afterTick', 'tickNext'] as const;

/** Those of each pillar. */
const ofPillar = {
  brand: ['brandProof', 'brandKnown', 'brandReader'],
  people: ['peopleMissing', 'peopleFirst', 'peopleCurious'],
  insights: ['insightsIdea', 'insightsDisagree', 'insightsExplain'],
  relationships: ['relationshipsThank', 'relationshipsSilent', 'relationshipsGive'],
} as const satisfies Readonly<Record<Pillar, readonly string[]>>;

/** Those of any day. */
const ofAnyDay = [
  'unjudged',
  'learned',
  'question',
  'conversation',
  'obstacle',
  'oneLine',
] as const;

/** Every prompt, by the name under which each dictionary has its words. */
export const promptIds = [
  ...ofReturn,
  ...ofFirst,
  ...ofLast,
  ...Object.values(ofWeekday).flat(),
  ...ofTick,
  ...Object.values(ofPillar).flat(),
  ...ofAnyDay,
];

/** One of them. */
export type PromptId = (typeof promptIds)[number];

/** The name of a prompt that speaks of an action. */
export type TickPromptId = (typeof ofTick)[number];

/** A question that a page can begin with. */
export type Prompt =
  | { readonly id: TickPromptId; readonly action: Action }
  | { readonly id: Exclude<PromptId, TickPromptId> };

/** What prompts are chosen by. */
export interface PromptMoment {
  readonly day: Day;
  /** The actions that were done that day. */
  readonly done: readonly Action[];
  /** The pillar to begin with; null where there is none. */
  readonly focus: Pillar | null;
  /** Whether a pause of everything has just ended. */
  readonly isBack: boolean;
}

/**
 * The prompts that fit a moment, each once, the one that fits best first: those of such a day, of what
 * was done and of the focus, then the rest. The same moment has the same ones.
 */
export function promptsFor({ day, done, focus, isBack }: PromptMoment): readonly Prompt[] {
  const turn = epochDay(day);
  const ids = [
    ...(isBack ? ofReturn : []),
    ...ofDate(day, turn),
    ...standing(focus, turn),
  ] as const satisfies readonly PromptId[];
  const prompts: Prompt[] = ids.map((id) => ({ id }));
  const action = inTurn(done, turn)[0];
  if (action === undefined) return prompts;
  const [id] = inTurn(ofTick, Math.floor(turn / 2));
  // What was done asks before what could be asked on any day, every other day.
  const place = prompts.length - standing(focus, turn).length + (turn % 2);
  return id === undefined ? prompts : prompts.toSpliced(place, 0, { id, action });
}

/** What a prompt asks. */
export function promptText(prompt: Prompt, words: Words): string {
  const { prompts, promptOfTick } = words.journal;
  return 'action' in prompt
    ? promptOfTick[prompt.id](titleOf(prompt.action, words))
    : prompts[prompt.id];
}

/**
 * What goes to the end of a page, as it is so far, to begin with a question: the question as a
 * quotation, in a paragraph of its own, and an empty line to go on in.
 */
export function questionAtEnd(page: string, question: string): string {
  const gap = page === '' ? '' : '\n'.repeat(Math.max(0, 2 - (/\n*$/.exec(page)?.[0].length ?? 0)));
  return `${gap}> ${question}\n\n`;
}

function ofDate(day: Day, turn: number) {
  const [month, week] = [Number(day.slice(5, 7)), Math.floor(turn / 7)];
  const weekday = weekdayOf(day);
  return [
    ...(day.endsWith('-01') ? inTurn(ofFirst, month) : []),
    ...(day === endOfMonth(day) ? inTurn(ofLast, month) : []),
    ...(weekday === 1 || weekday === 5 || weekday === 7 ? inTurn(ofWeekday[weekday], week) : []),
  ];
}

/** Those that fit any day: one of the focus, then one of any, by turns; the other pillars' last. */
function standing(focus: Pillar | null, turn: number) {
  const others = pillars.filter((pillar) => pillar !== focus).flatMap((one) => ofPillar[one]);
  const own = focus === null ? [] : inTurn(ofPillar[focus], turn);
  const any = inTurn(ofAnyDay, turn);
  const [first, second] = turn % 2 === 0 ? [own, any] : [any, own];
  const both = Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [
    ...first.slice(index, index + 1),
    ...second.slice(index, index + 1),
  ]).flat();
  return [...both, ...inTurn(others, turn)];
}

/** The same ones, beginning with another at each turn. */
function inTurn<Item>(items: readonly Item[], turn: number): readonly Item[] {
  const first = items.length === 0 ? 0 : turn % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
