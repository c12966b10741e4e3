import type { Pillar } from '../ssi/pillar.ts';
import type { Rhythm } from './rhythm.ts';

/** One recommended action; its wording stands in each language's dictionary, under its id. */
export interface CatalogueEntry {
  readonly pillar: Pillar;
  readonly rhythm: Rhythm;
  /** The LinkedIn page where it is done, if there is one. */
  readonly page?: string;
}

const quarterlyReview: Rhythm = { kind: 'once', reviewAfterMonths: 3 };
const weekly: Rhythm = { kind: 'everyWeeks', weeks: 1 };
const fortnightly: Rhythm = { kind: 'everyWeeks', weeks: 2 };
const monthly: Rhythm = { kind: 'monthly' };
const twiceAWeek: Rhythm = { kind: 'timesAWeek', times: 2 };

/**
 * The eighteen recommended actions, by pillar, in the order they are introduced. The rhythms are
 * ours; LinkedIn publishes neither weights nor frequencies.
 */
export const catalogue = {
  completeProfile: {
    pillar: 'brand',
    rhythm: quarterlyReview,
    page: 'https://www.linkedin.com/in/me/',
  },
  portfolio: { pillar: 'brand', rhythm: { kind: 'once' } },
  richMedia: {
    pillar: 'brand',
    rhythm: monthly,
    page: 'https://www.linkedin.com/in/me/details/featured/',
  },
  keySkills: {
    pillar: 'brand',
    rhythm: quarterlyReview,
    page: 'https://www.linkedin.com/in/me/details/skills/',
  },
  publishArticles: {
    pillar: 'brand',
    rhythm: fortnightly,
    page: 'https://www.linkedin.com/article/new/',
  },
  recommendations: {
    pillar: 'brand',
    rhythm: monthly,
    page: 'https://www.linkedin.com/in/me/details/recommendations/',
  },
  keywordSearch: {
    pillar: 'people',
    rhythm: weekly,
    page: 'https://www.linkedin.com/search/results/people/',
  },
  contactIntroductions: {
    pillar: 'people',
    rhythm: fortnightly,
    page: 'https://www.linkedin.com/mynetwork/invite-connect/connections/',
  },
  profileViewers: {
    pillar: 'people',
    rhythm: twiceAWeek,
    page: 'https://www.linkedin.com/me/profile-views/',
  },
  joinGroups: { pillar: 'people', rhythm: monthly, page: 'https://www.linkedin.com/groups/' },
  organiseContacts: {
    pillar: 'people',
    rhythm: monthly,
    page: 'https://www.linkedin.com/mynetwork/invite-connect/connections/',
  },
  shareContent: {
    pillar: 'insights',
    rhythm: twiceAWeek,
    page: 'https://www.linkedin.com/feed/',
  },
  dailyUse: {
    pillar: 'insights',
    rhythm: { kind: 'daily' },
    page: 'https://www.linkedin.com/feed/',
  },
  groupDiscussions: {
    pillar: 'insights',
    rhythm: weekly,
    page: 'https://www.linkedin.com/groups/',
  },
  answerMessages: {
    pillar: 'insights',
    rhythm: { kind: 'weekdays' },
    page: 'https://www.linkedin.com/messaging/',
  },
  decisionMakers: {
    pillar: 'relationships',
    rhythm: weekly,
    page: 'https://www.linkedin.com/search/results/people/',
  },
  meetInPerson: { pillar: 'relationships', rhythm: fortnightly },
  askForIntroductions: {
    pillar: 'relationships',
    rhythm: fortnightly,
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
