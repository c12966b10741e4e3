import { type Day, isDay } from '../day.ts';
import type { Words } from '../locales/words.ts';
import type { Pillar } from '../ssi/pillar.ts';
import { type NumberRefusal, type NumberRule, readTypedNumber } from '../ssi/typedNumber.ts';
import { readTypedTime, type TimeOfDay } from '../timeOfDay.ts';
import {
  type Action,
  type ActionWishes,
  actionFrom,
  hasInk,
  largestCount,
  longestAddress,
  longestText,
  longestTitle,
  mostMinutes,
  mostTimesOfDay,
  usualMinutes,
} from './action.ts';
import { howOf, pageOf, titleOf } from './actionWords.ts';
import { isOpenableAddress } from './address.ts';
import { type ActionId, entryOf } from './catalogue.ts';
import { isSameRhythm } from './rhythm.ts';
import {
  type RhythmDraft,
  type RhythmField,
  type RhythmRefusal,
  readRhythmDraft,
  rhythmDraftOf,
} from './rhythmDraft.ts';

/** An action while it is being typed: what can be typed is the text that stands in its field. */
export interface ActionDraft extends RhythmDraft {
  readonly title: string;
  readonly pillar: Pillar;
  /** A day, or what stands in place of one; left empty, it is today. */
  readonly start: string;
  /** The same; left empty, the action goes on. */
  readonly end: string;
  /** The times of day, with commas between them. */
  readonly times: string;
  /** Left empty, it is what the catalogue says, or else what is usual. */
  readonly minutes: string;
  /** How often a day; left empty, once. */
  readonly target: string;
  readonly page: string;
  readonly how: string;
}

/** A field that can be refused. */
export type ActionField =
  | RhythmField
  | 'title'
  | 'start'
  | 'end'
  | 'times'
  | 'minutes'
  | 'target'
  | 'page'
  | 'how';

/** Why a field is refused. */
export type ActionRefusal =
  | NumberRefusal
  | RhythmRefusal
  | 'notATime'
  | 'tooManyTimes'
  | 'notAnAddress'
  | 'tooLong';

/** The refused fields, each with its one reason. */
export type ActionRefusals = Readonly<Partial<Record<ActionField, ActionRefusal>>>;

/** A draft read: what it says of an action, or every field that keeps it from saying it. */
export type ActionReading =
  | { readonly wishes: ActionWishes; readonly refusals?: undefined }
  | { readonly wishes?: undefined; readonly refusals: ActionRefusals };

/** When an action is asked for. */
export type Timing = Pick<Action, 'rhythm' | 'start' | 'end'>;

/** What a draft is read by. */
export interface DraftPlace {
  /** The action's entry in the catalogue; null where it is the person's own, or to be one. */
  readonly catalogueId: ActionId | null;
  /** The person's own day. */
  readonly today: Day;
  /** The language the catalogue speaks to the person in. */
  readonly words: Words;
}

/** The numbers the two fields take. */
export const minutesRule: NumberRule = { smallest: 1, largest: mostMinutes, decimals: 0 };
export const targetRule: NumberRule = { smallest: 1, largest: largestCount, decimals: 0 };

/**
 * The draft of what was said of an action, with the catalogue's word where nothing was; `pillar` and
 * `rhythm` are said wherever `catalogueId` is null.
 */
export function actionDraftOf(
  wishes: ActionWishes,
  { catalogueId, words }: Pick<DraftPlace, 'catalogueId' | 'words'>,
): ActionDraft {
  const said = { ...wishes, catalogueId };
  const entry = catalogueId === null ? null : entryOf(catalogueId);
  const pillar = wishes.pillar ?? entry?.pillar;
  const rhythm = wishes.rhythm ?? entry?.rhythm;
  if (pillar === undefined || rhythm === undefined)
    throw new Error('An own action without a pillar or a rhythm');
  return {
    ...rhythmDraftOf(rhythm),
    title: titleOf(said, words),
    pillar,
    start: wishes.start,
    end: wishes.end ?? '',
    times: wishes.times.join(', '),
    minutes: String(wishes.minutes ?? entry?.minutes ?? ''),
    target: String(wishes.target),
    page: pageOf(said) ?? '',
    how: howOf(said, words) ?? '',
  };
}

/** Reads a draft. What is empty of an action of the catalogue, or as there, is left to it: null. */
export function readActionDraft(draft: ActionDraft, place: DraftPlace): ActionReading {
  const { catalogueId, words } = place;
  const refusals: Refusals = {};
  const recommended = catalogueId === null ? unrecommended : recommendedOf(catalogueId, words);
  const unlessAs = <Value>(value: Value, other: Value | null) => (value === other ? null : value);
  const timing = timingIn(draft, place.today, refusals);
  const minutes = readOptional('minutes', draft, minutesRule, refusals);
  const wishes = {
    title: unlessAs(readTitle(draft.title, catalogueId, refusals), recommended.title),
    how: unlessAs(readText(draft.how, refusals), recommended.how),
    page: unlessAs(readPage(draft.page, refusals), recommended.page),
    pillar: unlessAs(draft.pillar, recommended.pillar),
    minutes: unlessAs(minutes, recommended.minutes),
    times: readTimes(draft.times, refusals),
    target: readOptional('target', draft, targetRule, refusals) ?? 1,
  };
  if (timing === null || Object.keys(refusals).length > 0) return { refusals };
  const { rhythm, start, end } = timing;
  const isRecommended = recommended.rhythm !== null && isSameRhythm(rhythm, recommended.rhythm);
  return { wishes: { ...wishes, rhythm: isRecommended ? null : rhythm, start, end } };
}

/** When a draft asks for its action; null where a field that says so is refused. */
export function readTiming(draft: ActionDraft, today: Day): Timing | null {
  return timingIn(draft, today, {});
}

/** Whether anything in a draft, as it is read, is the person's word in place of the catalogue's. */
export function departs({ wishes }: ActionReading): boolean {
  if (wishes === undefined) return true;
  const { title, how, page, pillar, rhythm, minutes } = wishes;
  return [title, how, page, pillar, rhythm, minutes].some((wish) => wish !== null);
}

/** The draft with the catalogue's word in all that the catalogue speaks of. */
export function asRecommended(
  draft: ActionDraft,
  catalogueId: ActionId,
  words: Words,
): ActionDraft {
  const { title, how, page, pillar, rhythm, minutes } = recommendedOf(catalogueId, words);
  return {
    ...draft,
    ...rhythmDraftOf(rhythm),
    title,
    how,
    page: page ?? '',
    pillar,
    minutes: String(minutes),
  };
}

/** Whether an action stays as it is where these are the wishes for it. */
export function changesNothing(action: Action, wishes: ActionWishes): boolean {
  const after = actionFrom({ ...action, ...wishes });
  const names = ['title', 'how', 'page', 'pillar', 'minutes', 'start', 'end', 'target'] as const;
  return (
    names.every((name) => after[name] === action[name]) &&
    isSameRhythm(after.rhythm, action.rhythm) &&
    after.times.join() === action.times.join()
  );
}

type Refusals = Partial<Record<ActionField, ActionRefusal>>;

const unrecommended = {
  title: null,
  how: null,
  page: null,
  pillar: null,
  rhythm: null,
  minutes: usualMinutes,
};

function recommendedOf(catalogueId: ActionId, words: Words) {
  const { pillar, rhythm, minutes, page = null } = entryOf(catalogueId);
  return { ...words.catalogue[catalogueId], pillar, rhythm, minutes, page };
}

function timingIn(draft: ActionDraft, today: Day, refusals: Refusals): Timing | null {
  const start = draft.start.trim() === '' ? today : readDay('start', draft.start, refusals);
  const end = draft.end.trim() === '' ? null : readDay('end', draft.end, refusals);
  if (start !== null && end !== null && end < start) refusals.end = 'beforeStart';
  const { rhythm, refusals: refused } = readRhythmDraft(draft, start);
  Object.assign(refusals, refused);
  const isWhole = start !== null && rhythm !== undefined && refusals.end === undefined;
  return isWhole ? { rhythm, start, end } : null;
}

function readDay(field: 'start' | 'end', text: string, refusals: Refusals): Day | null {
  const day = text.trim();
  if (isDay(day)) return day;
  refusals[field] = 'notADay';
  return null;
}

function readTitle(text: string, catalogueId: ActionId | null, refusals: Refusals): string | null {
  const title = text.trim();
  if (title.length > longestTitle) refusals.title = 'tooLong';
  else if (hasInk(title)) return title;
  else if (catalogueId === null) refusals.title = 'missing';
  return null;
}

function readText(text: string, refusals: Refusals): string | null {
  const how = text.trim();
  if (how.length > longestText) refusals.how = 'tooLong';
  return how === '' ? null : how;
}

function readPage(text: string, refusals: Refusals): string | null {
  const page = text.trim();
  if (page === '') return null;
  if (!isOpenableAddress(page)) refusals.page = 'notAnAddress';
  else if (page.length > longestAddress) refusals.page = 'tooLong';
  return page;
}

function readTimes(text: string, refusals: Refusals): readonly TimeOfDay[] {
  const typed = text.split(/[,;]/).filter((piece) => piece.trim() !== '');
  const times = new Set<TimeOfDay>();
  for (const piece of typed) {
    const time = readTypedTime(piece);
    if (time === null) refusals.times = 'notATime';
    else times.add(time);
  }
  if (times.size > mostTimesOfDay) refusals.times = 'tooManyTimes';
  return [...times].sort();
}

function readOptional(
  field: 'minutes' | 'target',
  draft: ActionDraft,
  rule: NumberRule,
  refusals: Refusals,
): number | null {
  const { value, refusal } = readTypedNumber(draft[field], rule);
  if (refusal === undefined) return value;
  if (refusal !== 'missing') refusals[field] = refusal;
  return null;
}
