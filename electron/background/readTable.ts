import type { Day } from '../../shared/day.ts';
import {
  type ImportChoice,
  type ImportReading,
  readImport,
} from '../../shared/ssi/table/readImport.ts';

/** Reads a file as a history to import: of the longest, that takes seconds. */
export function readTable({
  file,
  choice,
  today,
}: {
  readonly file: Uint8Array;
  readonly choice: ImportChoice | null;
  readonly today: Day;
}): ImportReading {
  return readImport(file, choice, today);
}
