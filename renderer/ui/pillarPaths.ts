import type { Pillar } from '../../shared/ssi/pillar.ts';

/** The shape of each pillar, in a square of 12 by 12. */
export const pillarPaths: Readonly<Record<Pillar, string>> = {
  brand: 'M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6z',
  people: 'M6 1 11.2 10.6H.8z',
  insights: 'M1.4 1.4h9.2v9.2H1.4z',
  relationships: 'M6 .4 11.6 6 6 11.6.4 6z',
};
