import { useEffect, useState } from 'react';
import type { Insight } from '../../shared/insights/insight.ts';
import type { Topic } from '../../shared/ipc/contract.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { listen } from '../bridge/client.ts';
import { type StartedJob, startJob } from '../bridge/jobs.ts';
import { whenIdle } from '../bridge/whenIdle.ts';

/** The insights as they were last worked out. */
export interface AskedInsights {
  /** Null until they are known. */
  readonly insights: Readonly<Record<Pillar, Insight>> | null;
  readonly hasFailed: boolean;
  readonly askAgain: () => void;
}

/** What they are worked out from. */
const rests: readonly Topic[] = ['snapshots', 'completions', 'actions', 'settings', 'day'];

/**
 * The insights, worked out once nothing else is to be done, and anew when what they rest on changes;
 * what was known stays meanwhile. Nobody waits for them any more once what shows them is gone.
 */
export function useInsights(): AskedInsights {
  const [insights, setInsights] = useState<AskedInsights['insights']>(null);
  const [hasFailed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);

  useEffect(
    () =>
      listen('changed', (topics) => {
        if (rests.some((topic) => topics.includes(topic))) setTurn((last) => last + 1);
      }),
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks again
  useEffect(() => {
    let job: StartedJob<'insights'> | null = null;
    let isWanted = true;
    const start = () => {
      job = startJob('insights', {});
      void job.answer.then((answer) => {
        job = null;
        if (!isWanted) return;
        if (answer.ok) setInsights(answer.value);
        setFailed(!answer.ok);
      });
    };
    // First the charts are drawn.
    const waiting = whenIdle(start);
    return () => {
      isWanted = false;
      waiting();
      job?.cancel();
    };
  }, [turn]);

  return { insights, hasFailed, askAgain: () => setTurn((last) => last + 1) };
}
