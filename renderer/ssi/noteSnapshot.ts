import { differences } from '../../shared/ssi/differences.ts';
import { inPlaceOf, type Snapshot } from '../../shared/ssi/snapshot.ts';
import { run, type Say } from '../bridge/desk.ts';

/** What became of a snapshot that was to be noted. */
export type NotingOutcome =
  | { readonly kind: 'noted'; readonly say: Say; readonly isStep: boolean }
  | { readonly kind: 'clash'; readonly kept: Snapshot; readonly wished: Snapshot }
  /** The person has been told why. */
  | { readonly kind: 'failed' };

/** Notes a snapshot. One that is already kept just so is as good as noted. */
export async function noteSnapshot(snapshot: Snapshot, replaces: boolean): Promise<NotingOutcome> {
  const error = await run('noteSnapshot', { snapshot, replaces });
  const { day, total } = snapshot;
  if (error === null)
    return {
      kind: 'noted',
      isStep: true,
      say: (words, format) => words.snapshot.kept(format.score(total, 3), format.fullDay(day)),
    };
  if (error.code !== 'alreadyNoted') return { kind: 'failed' };
  const { kept } = error;
  const wished = inPlaceOf(kept, snapshot);
  if (differences(kept, wished).length > 0) return { kind: 'clash', kept, wished };
  return {
    kind: 'noted',
    isStep: false,
    say: (words, format) => words.snapshot.sameAsKept(format.fullDay(day)),
  };
}
