import type { Topic } from './contract.ts';

/** What any view of what is to be done depends on. */
const plan = ['completions', 'actions', 'pauses', 'day'] as const;

/**
 * What each view of the contract depends on. It stands by itself since the window needs no more of the
 * contract than this: the first screen waits for none of the schemas.
 */
export const shows = {
  today: [...plan, 'snapshots', 'settings', 'reviews'],
  pillars: [...plan, 'snapshots', 'settings', 'reviews'],
  pillar: [...plan, 'snapshots', 'settings', 'reviews'],
  action: [...plan, 'settings'],
  progress: ['snapshots', 'completions', 'actions', 'goal', 'settings', 'day'],
  snapshots: ['snapshots', 'day'],
  indicators: ['indicators', 'day'],
  fullHistory: ['snapshots', 'indicators', 'day'],
  day: [...plan, 'entries', 'snapshots', 'settings', 'reviews'],
  calendar: ['entries', 'completions', 'actions', 'snapshots', 'day'],
  mentions: ['entries', 'actions', 'settings', 'day'],
  linkTargets: ['actions', 'settings'],
  search: ['entries', 'completions', 'actions', 'snapshots', 'settings'],
  review: [...plan, 'snapshots', 'settings', 'reviews'],
  report: ['entries', 'snapshots', 'completions', 'actions', 'goal', 'settings', 'day'],
  settings: ['settings'],
  reminders: [...plan, 'snapshots', 'settings', 'reviews', 'reminders'],
  history: ['history'],
  opening: ['opening'],
  backups: ['backups', 'day'],
  diagnostics: [],
} as const satisfies Readonly<Record<string, readonly Topic[]>>;
