import type { CallError } from '../../shared/ipc/contract.ts';
import type { Remedy } from '../../shared/opening/opening.ts';
import { call } from './client.ts';
import { ask, lastSeen } from './views.ts';

const callOf = {
  tryAgain: 'tryOpening',
  restoreNewest: 'restoreNewest',
  beginAnew: 'beginAnew',
  openFolder: 'openDataFolder',
  quit: 'quit',
} as const satisfies Readonly<Record<Remedy, string>>;

/** What became of a remedy: it failed, the journal is as shut as it was, or there is nothing to say. */
export type RemedyOutcome = CallError['code'] | 'stillSo' | null;

/** Does something about a journal that cannot be opened. */
export async function remedy(which: Remedy): Promise<RemedyOutcome> {
  const before = lastSeen('opening')?.trouble?.kind ?? null;
  const answer = await call(callOf[which], undefined);
  if (which === 'openFolder' || which === 'quit') return answer.ok ? null : answer.error.code;
  await ask('opening');
  const after = lastSeen('opening')?.trouble?.kind ?? null;
  // What stands in the way now says more than that something does.
  if (after !== null && after !== before) return null;
  if (!answer.ok) return answer.error.code;
  return after === null ? null : 'stillSo';
}
