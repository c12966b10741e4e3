import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

export function reportHandlers(): Pick<DirectHandlers, 'report' | 'saveReport' | 'printReport'> {
  const unfinished = (): never => {
    throw new Refusal({ code: 'internal' });
  };
  return {
    report: unfinished,
    saveReport: unfinished,
    printReport: unfinished,
  };
}
