import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Opening } from '../../tools/drive/pilar.ts';
import { buildIfStale } from '../../tools/start/freshBuild.ts';
import { openScreen } from '../../tools/start/screen.ts';
import { journalWith } from './journals.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** Every day of twenty years. */
export const daysOfTwentyYears = 20 * 365 + 5;
/** All eighteen actions of the catalogue on each of them. */
export const completionsOfTwentyYears = 18 * daysOfTwentyYears;

/** The two that are set against each other, on the same runtime and screen. */
export interface Pair {
  /** Pilar, whose journal has twenty years. */
  readonly ours: Opening;
  /** The least app there is, whose window is as large. */
  readonly blank: Opening;
}

/** Does something with the two; both have profiles of their own, which nothing has been opened with. */
export async function withPair<Result>(
  seed: number,
  use: (pair: Pair) => Promise<Result>,
): Promise<Result> {
  await buildIfStale(root);
  const screen = await openScreen();
  const folder = mkdtempSync(join(tmpdir(), 'pilar-bench-'));
  const { file, journal } = journalWith({
    completions: completionsOfTwentyYears,
    snapshots: daysOfTwentyYears,
    seed,
  });
  // Whoever has kept a journal for so long has chosen one.
  journal.settings.keep({ ...journal.settings.current(), language: 'es' });
  journal.close();
  const profile = join(folder, 'pilar');
  renameSync(dirname(file), profile);
  // On the machine's own clock: one that can be moved is looked at all the time.
  const { environment } = screen;
  const blankApp = join(import.meta.dirname, 'blank');
  try {
    return await use({
      ours: { profile, environment },
      blank: { profile: join(folder, 'blank'), build: blankApp, environment },
    });
  } finally {
    await screen.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
