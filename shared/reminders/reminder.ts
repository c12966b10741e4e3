import type { Day } from '../day.ts';
import { dayOf, type WallMinute } from './wallClock.ts';

/** What a reminder is about. */
export type Subject =
  | { readonly of: 'morning' }
  | { readonly of: 'evening' }
  | { readonly of: 'snapshot' }
  | { readonly of: 'review' }
  | { readonly of: 'action'; readonly action: string };

/** One time that something reminds. */
export interface Reminder {
  /**
   * The same for the same reminder, whenever and wherever it is worked out: its subject and the
   * minute it is for or, of one that was put off, the id of that.
   */
  readonly id: string;
  readonly subject: Subject;
  /** The minute on the wall that it is for. */
  readonly at: WallMinute;
  /** The day whose task it reminds of: of one that was put off, the day it was. */
  readonly askedOn: Day;
}

/** A subject in one word, the same for the same subject. */
export function keyOf(subject: Subject): string {
  return subject.of === 'action' ? `action:${subject.action}` : subject.of;
}

/** The subject of a key. Throws `RangeError` where it is none. */
export function subjectOf(key: string): Subject {
  if (key.startsWith('action:')) return { of: 'action', action: key.slice('action:'.length) };
  if (key === 'morning' || key === 'evening' || key === 'snapshot' || key === 'review')
    return { of: key };
  throw new RangeError(`Not the subject of a reminder: ${key}`);
}

/** The reminder that a subject's own rules make at a minute. */
export function reminderAt(subject: Subject, at: WallMinute): Reminder {
  return { id: `${keyOf(subject)}@${at}`, subject, at, askedOn: dayOf(at) };
}
