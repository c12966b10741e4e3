/** Numbers that look drawn by lot and are the same for the same seed. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  readonly share: () => number;
  /** A number from `low` up to, not including, `high`. */
  readonly between: (low: number, high: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  /** True in `probability` (0 to 1) of the cases. */
  readonly happens: (probability: number) => boolean;
}

/** The numbers of `seed`, a whole number; the generator is Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    share,
    between: (low, high) => low + (high - low) * share(),
    whole: (low, high) => low + Math.floor((high - low + 1) * share()),
    happens: (probability) => share() < probability,
  };
}
