import type { Action } from '../actions/action.ts';
import type { Task } from '../actions/dueToday.ts';

/** What a reminder tells, once it is known what is left of it. */
export type Told =
  | { readonly of: 'action'; readonly action: Action }
  /** The tasks that wait, the first to begin with first; never empty. */
  | { readonly of: 'morning' | 'evening'; readonly tasks: readonly Task[] }
  | { readonly of: 'snapshot' }
  /** The review of last week waits. */
  | { readonly of: 'review' };
