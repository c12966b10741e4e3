import { expect, it, vi } from 'vitest';
import { works } from '../../../../electron/background/works.ts';
import { insightHandlers } from '../../../../electron/ipc/handlers/insights.ts';
import { weeksOfEffort } from '../../../../electron/store/weeksOfEffort.ts';
import { fewestPairs } from '../../../../shared/insights/insight.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal } from '../../../builders/journal.ts';

it('The weeks of the journal are worked out in the background, under the id of the job', async () => {
  const clock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  const run = vi.fn(async (_name: string, _job: string, weeks: never) => works.insights(weeks));
  const { insights } = insightHandlers(journal, clock, { run } as never);
  const answer = await insights({ job: 'job-1' });
  const weeks = weeksOfEffort(journal, day('2026-11-22'));
  expect(run).toHaveBeenCalledExactlyOnceWith('insights', 'job-1', weeks);
  expect(answer.brand).toEqual({
    verdict: 'tooFewWeeks',
    pairs: [],
    pairsNeeded: fewestPairs,
    relation: null,
  });
});
