import type { Topic } from '../../shared/ipc/contract.ts';
import { call, listen } from './client.ts';

const changed = new Set<Topic>();
const stopListening = listen('changed', (topics) => {
  for (const topic of topics) changed.add(topic);
});

/**
 * What the first screen asks main, asked before anything else of the page is there: main answers while
 * the rest is fetched.
 */
export const firstAnswers = {
  settings: call('settings', undefined),
  opening: call('opening', undefined),
  today: call('today', undefined),
} as const;

/** What has changed since those were asked, for whoever listens from now on. */
export function changedMeanwhile(): readonly Topic[] {
  stopListening();
  return [...changed];
}
