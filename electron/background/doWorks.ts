import { parentPort } from 'node:worker_threads';
import { Refusal } from '../ipc/refusal.ts';
import type { Order, Report, Work, Works } from './messages.ts';

/** Does in this thread whatever works it is told to, one after another. */
export function doWorks(works: Works): void {
  const report = (given: Report) => parentPort?.postMessage(given);
  const carryOut = async ({ name, job, input }: Order): Promise<void> => {
    try {
      const work = works[name] as Work<unknown, unknown>;
      const value = await work(input, (share) => report({ job, of: 'progress', share }));
      report({ job, of: 'value', value });
    } catch (error) {
      // What nobody foresaw ends the thread, so that nothing it left behind serves another job.
      if (!(error instanceof Refusal)) throw error;
      report({ job, of: 'refusal', reason: error.reason });
    }
  };
  parentPort?.on('message', (order: Order) => void carryOut(order));
}
