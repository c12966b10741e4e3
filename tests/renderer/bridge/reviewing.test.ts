import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ReviewDraft, useDesk } from '../../../renderer/bridge/desk.ts';
import {
  changeReview,
  finishReview,
  keepReviews,
  overlongStep,
} from '../../../renderer/bridge/reviewing.ts';
import { followJournal } from '../../../renderer/bridge/sample.ts';
import { longestReviewText } from '../../../shared/journal/review.ts';
import { review } from '../../builders/review.ts';

/** What main was asked to keep, one after another, and how it answers. */
let kept: ReviewDraft[];
let finished: unknown[];
let isFull: boolean;
/** Held until it is called, where the disk takes its time. */
let release: (() => void) | null;

beforeEach(() => {
  vi.useFakeTimers();
  [kept, finished, isFull, release] = [[], [], false, null];
  const answer = () =>
    isFull ? { ok: false, error: { code: 'diskFull' } } : { ok: true, value: undefined };
  const calls = {
    keepReview: async (draft: ReviewDraft) => {
      kept.push(draft);
      if (release !== null)
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      return answer();
    },
    finishReview: async (input: unknown) => {
      finished.push(input);
      return answer();
    },
    review: async () => ({ ok: true, value: null }),
  };
  vi.stubGlobal('window', { pilar: { calls } });
});
afterEach(() => {
  useDesk.setState({ reviews: {}, notice: null });
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const { week } = review();
const unkept = () => useDesk.getState().reviews[week];
const said = () => kept.map(({ wentWell }) => wentWell);

describe('What is typed into a review', () => {
  it('is kept twice a second while it is typed, with all that was said before', async () => {
    changeReview(review({ focus: 'people' }), { wentWell: 'a' });
    for (const wentWell of ['ab', 'abc', 'abcd']) {
      await vi.advanceTimersByTimeAsync(200);
      changeReview(review({ focus: 'people' }), { wentWell });
    }
    await vi.advanceTimersByTimeAsync(500);
    expect(said()).toEqual(['abc', 'abcd']);
    expect(kept.at(-1)).toMatchObject({ week, focus: 'people', step: 'index' });
    expect(unkept()).toBeUndefined();
  });

  it('while the last is being kept is kept after it', async () => {
    release = () => {};
    changeReview(review(), { wentWell: 'a' });
    const first = keepReviews();
    await vi.advanceTimersByTimeAsync(0);
    changeReview(review(), { wentWell: 'ab' });
    const second = keepReviews();
    release();
    release = null;
    expect(await first).toBe(true);
    expect(await second).toBe(true);
    expect(said()).toEqual(['a', 'ab']);
    expect(unkept()).toBeUndefined();
  });

  it('stays where it cannot be kept, is told, and is tried again by itself', async () => {
    isFull = true;
    changeReview(review(), { wentWell: 'a' });
    expect(await keepReviews()).toBe(false);
    expect(unkept()).toMatchObject({ wentWell: 'a' });
    expect(useDesk.getState().notice?.isFailure).toBe(true);
    isFull = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(said()).toEqual(['a', 'a']);
    expect(unkept()).toBeUndefined();
  });

  it('is not finished before it is kept', async () => {
    isFull = true;
    changeReview(review(), { wentWell: 'a' });
    expect(await finishReview(week)).toBe(false);
    expect(finished).toEqual([]);
    isFull = false;
    expect(await finishReview(week)).toBe(true);
    expect(finished).toEqual([{ week }]);
  });

  it('stays, with what was kept before, where it is longer than a review holds', async () => {
    const wentWell = 'x'.repeat(longestReviewText + 1);
    changeReview(review(), { wentWell });
    expect(await keepReviews()).toBe(false);
    expect(kept).toEqual([]);
    expect(overlongStep(unkept() as ReviewDraft)).toBe('wentWell');
    changeReview(review(), { wentWell: wentWell.slice(1), focusReason: wentWell });
    expect(overlongStep(unkept() as ReviewDraft)).toBe('focus');
  });

  it('waits in its own journal while the sample is open', async () => {
    isFull = true;
    changeReview(review(), { wentWell: 'mine' });
    await keepReviews();
    isFull = false;
    followJournal(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(said()).toEqual(['mine']);
    followJournal(false);
    expect(await keepReviews()).toBe(true);
    expect(said()).toEqual(['mine', 'mine']);
  });
});
