import type { Pillar } from '../ssi/pillar.ts';
import type { Rhythm } from './rhythm.ts';

/** One recommended action; its wording stands in each language's dictionary, under its id. */
export interface CatalogueEntry {
  readonly pillar: Pillar;
  readonly rhythm: Rhythm;
  /** About how long it takes, in minutes. */
  readonly minutes: number;
  /** The LinkedIn page where it is done, if there is one. */
  readonly page?: string;
}

const quarterlyReview: Rhythm = { kind: 'once', reviewAfterMonths: 3 };
const weekly: Rhythm = { kind: 'weeks', every: 1, on: [] };
const fortnightly: Rhythm = { kind: 'weeks', every: 2, on: [] };
const monthly: Rhythm = { kind: 'months', every: 1, on: null };
const twiceAWeek: Rhythm = { kind: 'quota', times: 2, per: 'week' };

/**
 * The eighteen recommended actions, by pillar, in the order they are introduced. The rhythms
 * and minutes are ours; LinkedIn publishes neither weights nor frequencies.
 */
export const catalogue = {
  completeProfile: {
    pillar: 'brand',
    rhythm: quarterlyReview,
    minutes: 20,
    page: 'https://www.linkedin.com/in/me/',
  },
  portfolio: { pillar: 'brand', rhythm: { kind: 'once' }, minutes: 45 },
  richMedia: {
    pillar: 'brand',
    rhythm: monthly,
    minutes: 15,
    page: 'https://www.linkedin.com/in/me/details/featured/',
  },
  keySkills: {
    pillar: 'brand',
    rhythm: quarterlyReview,
    minutes: 10,
    page: 'https://www.linkedin.com/in/me/details/skills/',
  },
  publishArticles: {
    pillar: 'brand',
    rhythm: fortnightly,
    minutes: 45,
    page: 'https://www.linkedin.com/article/new/',
  },
  recommendations: {
    pillar: 'brand',
    rhythm: monthly,
    minutes: 10,
    page: 'https://www.linkedin.com/in/me/details/recommendations/',
  },
  keywordSearch: {
    pillar: 'people',
    rhythm: weekly,
    minutes: 10,
    page: 'https://www.linkedin.com/search/results/people/',
  },
  contactIntroductions: {
    pillar: 'people',
    rhythm: fortnightly,
    minutes: 10,
    page: 'https://www.linkedin.com/mynetwork/invite-connect/connections/',
  },
  profileViewers: {
    pillar: 'people',
    rhythm: twiceAWeek,
    minutes: 5,
    page: 'https://www.linkedin.com/me/profile-views/',
  },
  joinGroups: {
    pillar: 'people',
    rhythm: monthly,
    minutes: 10,
    page: 'https://www.linkedin.com/groups/',
  },
  organiseContacts: {
    pillar: 'people',
    rhythm: monthly,
    minutes: 15,
    page: 'https://www.linkedin.com/mynetwork/invite-connect/connections/',
  },
  shareContent: {
    pillar: 'insights',
    rhythm: twiceAWeek,
    minutes: 10,
    page: 'https://www.linkedin.com/feed/',
  },
  dailyUse: {
    pillar: 'insights',
    rhythm: { kind: 'days', every: 1 },
    minutes: 5,
    page: 'https://www.linkedin.com/feed/',
  },
  groupDiscussions: {
    pillar: 'insights',
    rhythm: weekly,
    minutes: 10,
    page: 'https://www.linkedin.com/groups/',
  },
  answerMessages: {
    pillar: 'insights',
    rhythm: { kind: 'weeks', every: 1, on: [1, 2, 3, 4, 5] },
    minutes: 5,
    page: 'https://www.linkedin.com/messaging/',
  },
  decisionMakers: {
    pillar: 'relationships',
    rhythm: weekly,
    minutes: 10,
    page: 'https://www.linkedin.com/search/results/people/',
  },
  meetInPerson: { pillar: 'relationships', rhythm: fortnightly, minutes: 30 },
  askForIntroductions: {
    pillar: 'relationships',
    rhythm: fortnightly,
    minutes: 10,
    page: 'https://www.linkedin.com/messaging/',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

/** The name of a catalogue action; stable for ever, since journals refer to it. */
export type ActionId = keyof typeof catalogue;

/** All eighteen, in the order they are introduced. */
export const actionIds = Object.keys(catalogue) as readonly ActionId[];

/** The entry of an action. */
export function entryOf(id: ActionId): CatalogueEntry {
  return catalogue[id];
}

/** Whether `text` names an action of the catalogue. */
export function isActionId(text: string): text is ActionId {
  return Object.hasOwn(catalogue, text);
}
