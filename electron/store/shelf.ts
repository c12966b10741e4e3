import type { Journal } from './journal.ts';

/** The journals of a running Pilar: the person's own, always open, and at times a sample. */
export interface Shelf {
  /** The person's own journal. */
  readonly own: Journal;
  /** The journal that is read from and written to now. */
  readonly current: () => Journal;
  /** Takes a sample, newly written, in place of what is current; the own journal stays untouched. */
  readonly exploreSample: () => void;
  /** Goes back to the own journal; where it is current, nothing happens. */
  readonly leaveSample: () => void;
  readonly close: () => void;
}

/** A shelf on which the own journal is current. */
export function shelfOf(own: Journal, writeSample: () => Journal): Shelf {
  let sample: Journal | null = null;
  const leaveSample = () => {
    sample?.close();
    sample = null;
  };
  return {
    own,
    current: () => sample ?? own,
    exploreSample: () => {
      // One that is open is closed first, since its file is written anew.
      leaveSample();
      sample = writeSample();
    },
    leaveSample,
    close: () => {
      leaveSample();
      own.close();
    },
  };
}
