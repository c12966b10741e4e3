import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Random, randomFrom } from '../../shared/sample/random.ts';
import { momentFile, type Opening } from '../../tools/drive/pilar.ts';
import { pictured, writeJournal } from '../../tools/screens/journal.ts';
import { buildIfStale } from '../../tools/start/freshBuild.ts';
import { openScreen } from '../../tools/start/screen.ts';
import { apart } from './apart.ts';
import { lookAtCopy } from './contents.ts';
import type { Part, Report } from './part.ts';
import { inScratch } from './scratch.ts';
import { complaintsOf } from './soundness.ts';
import { evaluated, openWired, type Wired } from './wire.ts';

const root = resolve(import.meta.dirname, '..', '..');
const day = '2026-11-22';
/** In milliseconds: for how long it is typed at most, and what passes between two keys. */
const longest = { typing: 3_000, pause: 120 };
/** In milliseconds, what of a page may be lost. */
const longestLoss = 1_000;
const keys = [...'abcdefghijklmnopqrstuvwxyzñáé  '];

/**
 * `kill -9` of the built Pilar while its page is typed on, in one profile again and again: of what was
 * typed at most the last second is lost, and nothing of what was found the time before.
 */
export const killWriting: Part = {
  name: 'kill: the built Pilar, while a page is written',
  usual: 200,
  run: async (rounds, seed, tell) => {
    await buildIfStale(root);
    const screen = await openScreen();
    try {
      return await inScratch((folder) =>
        killAgainAndAgain(folder, screen.environment, rounds, seed, tell),
      );
    } finally {
      await screen.close();
    }
  },
};

async function killAgainAndAgain(
  folder: string,
  environment: NodeJS.ProcessEnv,
  rounds: number,
  seed: number,
  tell: (line: string) => void,
): Promise<Report> {
  const random = randomFrom(seed);
  const profile = join(folder, 'profile');
  const file = join(profile, 'journal.db');
  mkdirSync(profile);
  writeJournal(profile, 'es');
  const now = momentFile(folder, pictured);
  const opening: Opening = { profile, environment: apart(environment, folder), now };
  let found = '';
  const lost = { milliseconds: 0, characters: 0 };
  const figures = { killed: 0, characters: 0 };
  const broken: string[] = [];
  for (let round = 0; round < rounds && broken.length === 0; round += 1) {
    const typed = await typeUntilKilled(opening, random, random.between(0, longest.typing));
    const whole = found + typed.keys.map(({ key }) => key).join('');
    const { text, complaints } = lookAtCopy(file, (database) => ({
      text: database.prepare('SELECT text FROM entries WHERE day = ?').pluck().get(day) ?? '',
      complaints: complaintsOf(database),
    })) as { readonly text: string; readonly complaints: readonly string[] };
    const complain = (what: string) => broken.push(`seed ${seed}, round ${round}: ${what}`);
    complaints.forEach(complain);
    if (!text.startsWith(found)) complain(`of what was there before, there is only: ${text}`);
    // The last key may have come, and been kept, without an answer to whoever typed.
    const isPart = whole.startsWith(text) || (text.startsWith(whole) && typed.last === text.at(-1));
    if (!isPart) complain(`something else is there:\n${text}\ninstead of\n${whole}`);
    const firstLost = typed.keys[text.length - found.length];
    const loss = firstLost === undefined ? 0 : typed.killedAt - firstLost.at;
    if (loss > longestLoss + typed.heldUp) complain(`${loss.toFixed(0)} ms are lost`);
    lost.milliseconds = Math.max(lost.milliseconds, Math.round(loss));
    lost.characters = Math.max(lost.characters, whole.length - text.length);
    figures.killed += 1;
    figures.characters += typed.keys.length;
    found = text;
    if (round % 20 === 19)
      tell(`${round + 1} kills, at most ${lost.milliseconds} ms, ${lost.characters} characters`);
  }
  const worst = {
    'ms lost at most': lost.milliseconds,
    'characters lost at most': lost.characters,
  };
  return { figures: { ...figures, ...worst }, broken };
}

interface Typed {
  /** Each key that the page has taken, and when it had. */
  readonly keys: readonly { readonly key: string; readonly at: number }[];
  /** The key that was under way. */
  readonly last: string | null;
  readonly killedAt: number;
  /** In milliseconds, how long the page took for a key at most: for that long it can keep nothing. */
  readonly heldUp: number;
}

async function typeUntilKilled(opening: Opening, random: Random, after: number): Promise<Typed> {
  const pilar = await openWired(opening);
  await beginWriting(pilar);
  const typed: { key: string; at: number }[] = [];
  const time = () => process.uptime() * 1_000;
  let last: string | null = null;
  let heldUp = 0;
  let killedAt = 0;
  const killed = pause(after).then(async () => {
    killedAt = time();
    await pilar.kill();
  });
  while (killedAt === 0) {
    const key = keys[random.whole(0, keys.length - 1)] ?? 'a';
    last = key;
    const begun = time();
    const taken = await press(pilar, key);
    if (killedAt !== 0 || taken === null) break;
    heldUp = Math.max(heldUp, time() - begun);
    typed.push({ key, at: time() });
    last = null;
    await pause(random.between(5, longest.pause));
  }
  await killed;
  return { keys: typed, last, killedAt, heldUp };
}

/** Presses the key that leads to today's page, until it is in its text. */
async function beginWriting(pilar: Wired): Promise<void> {
  const isThere = () => evaluated(pilar.ask, "document.activeElement?.tagName === 'TEXTAREA'");
  const isDrawn = () => evaluated(pilar.ask, "document.querySelector('html[data-drawn]') !== null");
  while ((await isDrawn()) === false) await pause(15);
  await press(pilar, 'e');
  while ((await isThere()) === false) await pause(15);
}

async function press({ ask }: Wired, key: string): Promise<unknown> {
  await ask('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
  return ask('Input.dispatchKeyEvent', { type: 'keyUp', key });
}
