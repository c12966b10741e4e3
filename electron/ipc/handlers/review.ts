import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

export function reviewHandlers(): Pick<
  DirectHandlers,
  'review' | 'keepReview' | 'finishReview' | 'skipReview'
> {
  const unfinished = (): never => {
    throw new Refusal({ code: 'internal' });
  };
  return {
    review: unfinished,
    keepReview: unfinished,
    finishReview: unfinished,
    skipReview: unfinished,
  };
}
