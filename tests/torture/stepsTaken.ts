import { Session } from 'node:inspector/promises';

/** Counts how often functions of ours are called, as V8 does: the same on every machine. */
export interface StepCounter {
  /** The calls since it was asked last. */
  readonly taken: () => Promise<number>;
  readonly stop: () => void;
}

/** Begins to count. What was compiled before may have been optimised, and is counted all the same. */
export async function countSteps(): Promise<StepCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return {
    taken: async () => {
      const { result } = await session.post('Profiler.takePreciseCoverage');
      return result
        .filter(({ url }) => /\/(shared|electron)\//.test(url) && !url.includes('node_modules'))
        .flatMap(({ functions }) => functions)
        .reduce((sum, { ranges: [whole] }) => sum + (whole?.count ?? 0), 0);
    },
    stop: () => session.disconnect(),
  };
}
