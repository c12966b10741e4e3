import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { momentFile, openPilar, type Pilar } from '../../tools/drive/pilar.ts';
import { buildIfStale } from '../../tools/start/freshBuild.ts';
import { openScreen } from '../../tools/start/screen.ts';
import { buildVariant } from '../../tools/variant.ts';
import { clock, journalWith, type Past } from './journals.ts';

const root = resolve(import.meta.dirname, '..', '..');

/**
 * In milliseconds: by when the check and the backup of a long journal, which begin once Today is seen,
 * are over. What is measured here is what a person does after that.
 */
const lookedAfter = 5_000;

/**
 * Measures in a real window with 100,000 completions, and then a bare React page in another, in one
 * run. What is measured of the first is handed on, so that the second can do as much.
 *
 * @param past what else the journal holds, and what that is drawn by
 */
export async function inWindows<Ours, Theirs>(
  past: Omit<Past, 'completions'> & Partial<Past>,
  measure: (page: Page) => Promise<Ours>,
  measureBare: (page: Page, ours: Ours) => Promise<Theirs>,
): Promise<readonly [Ours, Theirs]> {
  const { screen, profile, done } = await ready(past);
  const bareProfile = mkdtempSync(join(tmpdir(), 'pilar-bench-'));
  const build = await buildVariant(root, 'bare', { folder: join(import.meta.dirname, 'bare') });
  const now = momentFile(bareProfile, clock.now().toString());
  const opening = { environment: screen.environment, now };
  let open: Pilar | undefined;
  try {
    open = await openPilar({ ...opening, profile });
    await pause(lookedAfter);
    const ours = await measure(open.page);
    await open.close();
    open = await openPilar({ ...opening, profile: join(bareProfile, 'profile'), build });
    const theirs = await measureBare(open.page, ours);
    return [ours, theirs];
  } finally {
    await open?.kill();
    await screen.close();
    done();
    rmSync(bareProfile, { recursive: true, force: true });
  }
}

/** Measures in a real window with 100,000 completions. */
export async function inWindow<Ours>(
  seed: number,
  measure: (page: Page) => Promise<Ours>,
): Promise<Ours> {
  const { screen, profile, done } = await ready({ seed });
  const now = momentFile(profile, clock.now().toString());
  let open: Pilar | undefined;
  try {
    open = await openPilar({ environment: screen.environment, now, profile });
    await pause(lookedAfter);
    return await measure(open.page);
  } finally {
    await open?.kill();
    await screen.close();
    done();
  }
}

/**
 * Inside a page: waits for as long as a person takes at least to see it and point at something, by when
 * it has nothing to do.
 */
export function lookedAt(): Promise<unknown> {
  return new Promise((later) => setTimeout(later, 1_000));
}

/** A screen, and a profile in English whose journal has 100,000 completions. */
async function ready(past: Omit<Past, 'completions'> & Partial<Past>) {
  await buildIfStale(root);
  const screen = await openScreen();
  const { file, journal, done } = journalWith({ completions: 100_000, ...past });
  journal.settings.keep({ ...journal.settings.current(), language: 'en' });
  return { screen, profile: dirname(file), done };
}
