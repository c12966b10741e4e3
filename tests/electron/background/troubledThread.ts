// A thread whose works do what none should.
import { doWorks } from '../../../electron/background/doWorks.ts';
import { Refusal } from '../../../electron/ipc/refusal.ts';

export const troubledWorks = {
  double: (input: number, tell: (share: number) => void): number => {
    for (const share of [0.5, 0.25, 0.5, 0.75, 7]) tell(share);
    return input * 2;
  },
  refuse: (): never => {
    throw new Refusal({ code: 'notAPicture' });
  },
  break: async (): Promise<never> => {
    throw new TypeError('a mistake of ours');
  },
  leave: (): never => process.exit(3),
  fillMemory: (): number => {
    const all: number[][] = [];
    while (true) all.push(new Array(1_000_000).fill(all.length + 0.5));
  },
  hang: (_input: null, tell: (share: number) => void): never => {
    tell(0.5);
    while (true);
  },
};

doWorks(troubledWorks);
