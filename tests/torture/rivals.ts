import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import SQLite from 'better-sqlite3';
import { openJournal } from '../../electron/store/open.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import type { OpeningView } from '../../shared/opening/opening.ts';
import { languages } from '../../shared/settings.ts';
import { momentFile, type Opening, startPilar } from '../../tools/drive/pilar.ts';
import { buildIfStale } from '../../tools/start/freshBuild.ts';
import { openScreen } from '../../tools/start/screen.ts';
import { apart } from './apart.ts';
import { contentsOf, lookAtCopy } from './contents.ts';
import { moment, zone } from './model.ts';
import type { Part, Report } from './part.ts';
import { inScratch } from './scratch.ts';
import { complaintsOf } from './soundness.ts';
import { openWired, untilAlone } from './wire.ts';

const root = resolve(import.meta.dirname, '..', '..');

/**
 * Two Pilars on one profile at once, and another program that holds the journal: one Pilar wins and
 * the other says so; what cannot be written is refused, and goes on once it can.
 */
export const rivals: Part = {
  name: 'concurrency: two Pilars at once, and a journal that is held',
  usual: 20,
  run: async (rounds, _seed, tell) => {
    await buildIfStale(root);
    const screen = await openScreen();
    const figures = { pairs: 0, holdings: 0, 'holdings at the opening': 0 };
    const broken: string[] = [];
    try {
      for (let round = 0; round < rounds && broken.length === 0; round += 1) {
        const [what, play] = plays[round % plays.length] ?? plays[0];
        figures[what] += 1;
        const complaints = await inScratch((folder) => {
          const profile = join(folder, 'profile');
          mkdirSync(profile);
          const now = momentFile(folder, `${moment}[${zone}]`);
          const environment = apart(screen.environment, folder);
          const opening = { profile, environment, zone, now };
          return play(opening);
        });
        broken.push(...complaints.map((what) => `round ${round}: ${what}`));
        tell(`${round + 1} rounds`);
      }
    } finally {
      await screen.close();
    }
    return { figures, broken } satisfies Report;
  },
};

/** A program that held the journal when Pilar came: it says so, and opens it once it is let go. */
async function heldAtOpening(opening: Opening): Promise<readonly string[]> {
  const file = join(opening.profile, 'journal.db');
  openJournal(file).close();
  const other = new SQLite(file);
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN EXCLUSIVE');
  const pilar = await openWired(opening, 'opening');
  const broken: string[] = [];
  try {
    const view = await pilar.call('opening', undefined);
    const kind = view?.ok ? (view.value as OpeningView).trouble?.kind : view?.error.code;
    if (kind !== 'journalBusy') broken.push(`a journal that is held is told as ${kind}`);
    other.exec('ROLLBACK');
    other.close();
    await pilar.call('tryOpening', undefined);
    if (!(await pilar.call('today', undefined))?.ok) broken.push('it is not opened once let go');
  } finally {
    other.close();
    await pilar.kill();
  }
  return [...broken, ...lookAtCopy(file, complaintsOf)];
}

const plays = [
  ['pairs', inPairs],
  ['holdings', held],
  ['holdings at the opening', heldAtOpening],
] as const;

/** Starts two at once, and waits until one of them has given way. */
async function inPairs(opening: Opening): Promise<readonly string[]> {
  const pilars = await Promise.all([startPilar(opening), startPilar(opening)]);
  const ended = pilars.map(({ ended: end }, index) => end.then((code) => ({ index, code })));
  const loser = await Promise.race(ended);
  const said = pilars[loser.index]?.terminal() ?? '';
  const winner = pilars[1 - loser.index];
  const broken: string[] = [];
  if (loser.code !== 0) broken.push(`the second ended with ${loser.code}: ${said}`);
  const sentences = languages.map((language) =>
    wordsOf(language).start.alreadyOpen(opening.profile),
  );
  if (!sentences.some((sentence) => said.includes(sentence)))
    broken.push(`the second did not say why: ${said}`);
  if (winner?.child.exitCode !== null) broken.push('neither of the two stayed');
  winner?.child.kill('SIGKILL');
  await winner?.ended;
  await untilAlone(opening.profile);
  // The next finds what the winner left, and nothing of the other.
  const next = await openWired(opening);
  const answer = await next.call('tick', { action: 'portfolio', day: '2026-11-22' });
  if (!answer?.ok) broken.push('the next cannot write');
  await next.kill();
  return [...broken, ...lookAtCopy(join(opening.profile, 'journal.db'), complaintsOf)];
}

/** Holds the journal while it is worked in: what waits in vain is refused, and leaves nothing. */
async function held(opening: Opening): Promise<readonly string[]> {
  const file = join(opening.profile, 'journal.db');
  const pilar = await openWired(opening);
  const other = new SQLite(file);
  const broken: string[] = [];
  const tick = (action: string) => pilar.call('tick', { action, day: '2026-11-22' });
  try {
    const first = await tick('portfolio');
    if (!first?.ok) broken.push('nothing can be written, though nobody holds it');
    const before = contentsOf(other).join('\n');
    other.exec('BEGIN IMMEDIATE');
    const refused = await tick('dailyUse');
    other.exec('ROLLBACK');
    if (refused?.ok !== false) broken.push('it is written into a journal that is held');
    else if (refused.error.code !== 'storeFailed') broken.push(`refused as ${refused.error.code}`);
    if (contentsOf(other).join('\n') !== before) broken.push('what was refused is half there');
    const read = await pilar.call('today', undefined);
    if (!read?.ok) broken.push('it cannot even be read');
    const second = await tick('dailyUse');
    if (!second?.ok) broken.push('it is not written once nobody holds it');
  } finally {
    other.close();
    await pilar.kill();
  }
  return [...broken, ...lookAtCopy(file, complaintsOf)];
}
