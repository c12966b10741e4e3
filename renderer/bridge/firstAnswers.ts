import { call } from './client.ts';

/**
 * What the first screen asks main, asked before anything else of the page is there: main answers while
 * the rest is fetched.
 */
export const firstAnswers = {
  settings: call('settings', undefined),
  opening: call('opening', undefined),
  today: call('today', undefined),
} as const;
