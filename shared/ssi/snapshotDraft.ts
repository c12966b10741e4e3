import { type Day, isDay } from '../day.ts';
import { type Pillar, type PillarScores, pillars, sumOf } from './pillar.ts';
import {
  agreesWithSum,
  longestNote,
  pillarScoreRule,
  rankRule,
  type Snapshot,
  totalRule,
} from './snapshot.ts';
import { type NumberRefusal, type NumberRule, readTypedNumber } from './typedNumber.ts';

/** The field of what the person's industry averages in one pillar. */
export type IndustryMeanField = `industryMeans.${Pillar}`;

/**
 * A snapshot while it is being typed: every field the text that stands in it. What the network
 * averages is no field: nobody types eight figures that they hardly see.
 */
export interface SnapshotDraft extends Readonly<Record<Pillar | IndustryMeanField, string>> {
  /** A day, or what stands in place of one; left empty, it is today, whenever that is. */
  readonly day: string;
  /** Left empty, the total is the sum of the four. */
  readonly total: string;
  readonly industryRank: string;
  readonly networkRank: string;
  readonly note: string;
}

/** A field of the form. */
export type SnapshotField = keyof SnapshotDraft;

/** Why a field is refused. */
export type SnapshotRefusal =
  | NumberRefusal
  | 'notADay'
  | 'inTheFuture'
  | 'disagreesWithSum'
  | 'tooLong';

/** The refused fields, each with its one reason. */
export type SnapshotRefusals = Readonly<Partial<Record<SnapshotField, SnapshotRefusal>>>;

/** A draft read: the snapshot it stands for, or every field that keeps it from being one. */
export type DraftReading =
  | { readonly snapshot: Snapshot; readonly refusals?: undefined }
  | { readonly snapshot?: undefined; readonly refusals: SnapshotRefusals };

/** A draft in which nothing has been typed. */
export function emptyDraft(): SnapshotDraft {
  return {
    day: '',
    ...{ brand: '', people: '', insights: '', relationships: '' },
    total: '',
    ...{ industryRank: '', networkRank: '' },
    ...typedMeans({ brand: 0, people: 0, insights: 0, relationships: 0 }, () => ''),
    note: '',
  };
}

/**
 * A kept snapshot as it would be typed, each number as `write` writes it. A total that is the sum
 * stays empty, so that it goes on being the sum of what is changed.
 */
export function draftOf(snapshot: Snapshot, write: (value: number) => string): SnapshotDraft {
  const { day, scores, total, industryRank, networkRank, industryMeans, note } = snapshot;
  const written = (value: number | null) => (value === null ? '' : write(value));
  return {
    ...emptyDraft(),
    day,
    brand: write(scores.brand),
    people: write(scores.people),
    insights: write(scores.insights),
    relationships: write(scores.relationships),
    total: total === sumOf(scores) ? '' : write(total),
    industryRank: written(industryRank),
    networkRank: written(networkRank),
    ...(industryMeans !== null && typedMeans(industryMeans, write)),
    note,
  };
}

/** The field of what the industry averages in `pillar`. */
export function industryMeanField(pillar: Pillar): IndustryMeanField {
  return `industryMeans.${pillar}`;
}

/** `means` as they would be typed, each as `write` writes a number. */
export function typedMeans(
  means: PillarScores,
  write: (value: number) => string,
): Pick<SnapshotDraft, IndustryMeanField> {
  return {
    'industryMeans.brand': write(means.brand),
    'industryMeans.people': write(means.people),
    'industryMeans.insights': write(means.insights),
    'industryMeans.relationships': write(means.relationships),
  };
}

/** Whether any of those four holds something. */
export function hasTypedMeans(draft: SnapshotDraft): boolean {
  return pillars.some((pillar) => draft[industryMeanField(pillar)].trim() !== '');
}

/** The sum of the four as typed, where all four can be read; for the total that fills itself. */
export function typedSum(draft: SnapshotDraft): number | null {
  const scores = readScores(draft, ownField, {});
  return scores === null ? null : sumOf(scores);
}

/** Reads a draft; `today` is the person's own day, after which no snapshot can lie. */
export function readDraft(draft: SnapshotDraft, today: Day): DraftReading {
  const refusals: Partial<Record<SnapshotField, SnapshotRefusal>> = {};
  const day = readDay(draft.day, today, refusals);
  const scores = readScores(draft, ownField, refusals);
  const total = readTotal(draft.total, scores, refusals);
  const industryRank = readOptional('industryRank', draft, rankRule, refusals);
  const networkRank = readOptional('networkRank', draft, rankRule, refusals);
  // All four or none: three would not tell which pillar lies furthest behind.
  const industryMeans = hasTypedMeans(draft)
    ? readScores(draft, industryMeanField, refusals)
    : null;
  const note = draft.note.trim();
  if (note.length > longestNote) refusals.note = 'tooLong';
  const isRefused = Object.keys(refusals).length > 0;
  if (isRefused || day === null || scores === null || total === null) return { refusals };
  const means = { industryTotal: null, networkTotal: null, industryMeans, networkMeans: null };
  const ranks = { industryRank, networkRank };
  return { snapshot: { day, scores, total, ...ranks, ...means, note, source: 'typed' } };
}

type Refusals = Partial<Record<SnapshotField, SnapshotRefusal>>;

function readDay(text: string, today: Day, refusals: Refusals): Day | null {
  const day = text.trim();
  if (day === '') return today;
  if (!isDay(day)) refusals.day = 'notADay';
  else if (day > today) refusals.day = 'inTheFuture';
  else return day;
  return null;
}

/** A pillar's own score stands in the field of its name. */
const ownField = (pillar: Pillar) => pillar;

function readScores(
  draft: SnapshotDraft,
  fieldOf: (pillar: Pillar) => Pillar | IndustryMeanField,
  refusals: Refusals,
): PillarScores | null {
  const scores: Partial<Record<Pillar, number>> = {};
  for (const pillar of pillars) {
    const field = fieldOf(pillar);
    const { value, refusal } = readTypedNumber(draft[field], pillarScoreRule);
    if (refusal === undefined) scores[pillar] = value;
    else refusals[field] = refusal;
  }
  const { brand, people, insights, relationships } = scores;
  if (brand === undefined || people === undefined) return null;
  if (insights === undefined || relationships === undefined) return null;
  return { brand, people, insights, relationships };
}

function readTotal(text: string, scores: PillarScores | null, refusals: Refusals): number | null {
  const { value, refusal } = readTypedNumber(text, totalRule);
  if (refusal === 'missing') return scores === null ? null : sumOf(scores);
  if (refusal !== undefined) refusals.total = refusal;
  else if (scores === null || agreesWithSum(value, scores)) return value;
  else refusals.total = 'disagreesWithSum';
  return null;
}

function readOptional(
  field: 'industryRank' | 'networkRank',
  draft: SnapshotDraft,
  rule: NumberRule,
  refusals: Refusals,
): number | null {
  const { value, refusal } = readTypedNumber(draft[field], rule);
  if (refusal === undefined) return value;
  if (refusal !== 'missing') refusals[field] = refusal;
  return null;
}
