import type { Day } from '../../shared/day.ts';
import { longestReviewText, type Review, type ReviewStep } from '../../shared/journal/review.ts';
import { beforeClosing } from './closing.ts';
import { announce, goTo, type ReviewDraft, run, useDesk } from './desk.ts';
import { offerUndo } from './history.ts';
import { ask, lastSeen } from './views.ts';

/** How long what is changed waits to be kept, in milliseconds; it does not wait for a pause in typing. */
const wait = 500;

/** The same once it could not be kept. */
const waitAfterFailure = 5_000;

beforeClosing(() => keepReviews());

let timer: ReturnType<typeof setTimeout> | undefined;
let keeping: Promise<boolean> = Promise.resolve(true);

/** A review with what was changed since it was kept. */
export function useReviewDraft(kept: Review): ReviewDraft {
  return useDesk((desk) => desk.reviews[kept.week]) ?? draftOf(kept);
}

/** The first step with more in it than can be kept; null where there is none. */
export function overlongStep({ wentWell, focusReason }: ReviewDraft): ReviewStep | null {
  if (wentWell.length > longestReviewText) return 'wentWell';
  return focusReason.length > longestReviewText ? 'focus' : null;
}

/** Changes a review; within a second it is on disk. */
export function changeReview(kept: Review, change: Partial<Omit<ReviewDraft, 'week'>>): void {
  useDesk.setState(({ reviews }) => ({
    reviews: {
      ...reviews,
      [kept.week]: { ...(reviews[kept.week] ?? draftOf(kept)), ...change },
    },
  }));
  keepAfter(wait);
}

/** Keeps at once what was changed of any review; answers whether all of it is on disk. */
export function keepReviews(): Promise<boolean> {
  clearTimeout(timer);
  timer = undefined;
  keeping = keeping.then(keepEach);
  return keeping;
}

/** Finishes the review of a week, with all that was changed of it; answers whether it is finished. */
export async function finishReview(week: Day): Promise<boolean> {
  if (!(await keepReviews())) return false;
  if ((await run('finishReview', { week })) !== null) return false;
  await ask('review');
  return true;
}

/** Leaves the review out that would be done now. */
export async function skipReview(): Promise<void> {
  await keepReviews();
  await ask('review');
  const week = lastSeen('review')?.review.week;
  if (week === undefined || (await run('skipReview', { week })) !== null) return;
  goTo('today');
  announce((words) => words.review.skipped, offerUndo);
}

function keepAfter(milliseconds: number): void {
  timer ??= setTimeout(() => void keepReviews(), milliseconds);
}

async function keepEach(): Promise<boolean> {
  const { reviews, isSample } = useDesk.getState();
  for (const draft of Object.values(reviews)) {
    // The step it belongs to says so; what was kept before stays.
    if (overlongStep(draft) !== null) return false;
    if ((await run('keepReview', { ...draft, isSample })) !== null) {
      keepAfter(waitAfterFailure);
      return false;
    }
    // What is shown is the draft until the view has it, too: a field must not lose what it holds.
    await ask('review');
    useDesk.setState(({ reviews }) => {
      const { [draft.week as Day]: last, ...others } = reviews;
      return last === draft ? { reviews: others } : {};
    });
  }
  return true;
}

function draftOf({ week, step, wentWell, focus, focusReason, actions }: Review): ReviewDraft {
  return { week, step, wentWell, focus, focusReason, actions };
}
