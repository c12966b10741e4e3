import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

export function searchHandlers(): Pick<DirectHandlers, 'search'> {
  const unfinished = (): never => {
    throw new Refusal({ code: 'internal' });
  };
  return {
    search: unfinished,
  };
}
