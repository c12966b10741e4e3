import { differences } from '../../shared/ssi/differences.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { call } from '../bridge/client.ts';
import type { Say } from '../bridge/desk.ts';

/** What became of a snapshot that was to be noted. */
export type NotingOutcome =
  | { readonly kind: 'noted'; readonly say: Say; readonly isStep: boolean }
  | { readonly kind: 'clash'; readonly kept: Snapshot }
  | { readonly kind: 'failed'; readonly say: Say };

/** Notes a snapshot. One that is already kept just so is as good as noted. */
export async function noteSnapshot(snapshot: Snapshot, replaces: boolean): Promise<NotingOutcome> {
  const answer = await call('noteSnapshot', { snapshot, replaces });
  const { day, total } = snapshot;
  if (answer.ok)
    return {
      kind: 'noted',
      isStep: true,
      say: (words, format) => words.snapshot.kept(format.score(total, 3), format.fullDay(day)),
    };
  const { error } = answer;
  if (error.code !== 'alreadyNoted')
    return { kind: 'failed', say: (words) => words.error[error.code] };
  if (differences(error.kept, snapshot).length > 0) return { kind: 'clash', kept: error.kept };
  return {
    kind: 'noted',
    isStep: false,
    say: (words, format) => words.snapshot.sameAsKept(format.fullDay(day)),
  };
}
