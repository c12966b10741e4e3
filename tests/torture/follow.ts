import type { Answer } from '../../shared/ipc/contract.ts';
import type { Called } from './anyCall.ts';
import { type Contents, differenceOf } from './contents.ts';
import type { Model } from './model.ts';

/** A command that was answered, and how. */
export interface Answered {
  readonly called: Called;
  readonly answer: Answer<unknown>;
  /** Makes the model draw the ids that were drawn. */
  readonly prepare: () => void;
}

/** What is found after the end of a Pilar. */
export interface Found {
  readonly contents: Contents;
  readonly complaints: readonly string[];
}

/** What a disk that fails answers with; such a command is to leave nothing. */
export const refusals: readonly string[] = ['diskFull', 'storeFailed', 'journalDamaged'];

/**
 * Lets the model follow what Pilar has answered, and sets what is found against it: all that was
 * acknowledged is there, and of the command that was under way everything or nothing.
 *
 * @param seenAs how contents are compared
 */
export async function follow(
  model: Model,
  answered: readonly Answered[],
  underWay: Omit<Answered, 'answer'> | null,
  found: Found,
  seenAs: (contents: Contents) => Contents = (contents) => contents,
): Promise<readonly string[]> {
  const broken: string[] = [...found.complaints];
  for (const { called, answer, prepare } of answered) {
    if (!answer.ok && refusals.includes(answer.error.code)) continue;
    prepare();
    const own = await model.call(called);
    if (outcomeOf(own) !== outcomeOf(answer))
      broken.push(`${called.name}: ${outcomeOf(answer)} instead of ${outcomeOf(own)}`);
  }
  const there = seenAs(found.contents);
  const before = seenAs(model.contents());
  if (isSame(there, before)) return broken;
  if (underWay !== null) {
    underWay.prepare();
    await model.call(underWay.called);
    if (isSame(there, seenAs(model.contents()))) return broken;
  }
  const last = underWay?.called.name ?? 'nothing';
  return [...broken, `lost, or half there (${last} under way):\n${differenceOf(before, there)}`];
}

function outcomeOf(answer: Answer<unknown>): string {
  return answer.ok ? 'done' : answer.error.code;
}

function isSame(one: Contents, other: Contents): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
