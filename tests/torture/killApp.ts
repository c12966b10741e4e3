import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { CallName } from '../../shared/ipc/calls.ts';
import type { PillarsView } from '../../shared/ipc/contract.ts';
import { type Random, randomFrom } from '../../shared/sample/random.ts';
import { momentFile, type Opening, startPilar } from '../../tools/drive/pilar.ts';
import { buildIfStale } from '../../tools/start/freshBuild.ts';
import { openScreen } from '../../tools/start/screen.ts';
import { type Called, callsOf } from './anyCall.ts';
import { apart } from './apart.ts';
import { contentsOf, copyJournal, lookAtCopy, withoutMarkIds } from './contents.ts';
import { type Answered, type Found, follow } from './follow.ts';
import { type Model, modelOver, moment, zone } from './model.ts';
import { type Part, type Report, together } from './part.ts';
import { inScratch } from './scratch.ts';
import { complaintsOf } from './soundness.ts';
import { openWired, untilAlone } from './wire.ts';

const root = resolve(import.meta.dirname, '..', '..');
/** More than are answered in the longest round. */
const callsOfRound = 400;
/** In milliseconds: how long the commands stream at most, and how long an opening is let go on. */
const longest = { stream: 600, opening: 1_500 };
const shareOfOpenings = 0.1;

/** `kill -9` of the built Pilar under a stream of commands from its own page, or as it opens. */
export const killApp: Part = {
  name: 'kill: the built Pilar, at work and as it opens',
  usual: 1_000,
  run: async (rounds, seed, tell) => {
    await buildIfStale(root);
    const screen = await openScreen();
    try {
      const lanes = rounds < 10 ? 1 : 2;
      const shares = Array.from({ length: lanes }, (_, lane) =>
        Math.floor((rounds + lane) / lanes),
      );
      const reports = shares.map((share, lane) =>
        inScratch((folder) =>
          killAgainAndAgain(folder, screen.environment, share, seed + lane, tell),
        ),
      );
      return together(await Promise.all(reports));
    } finally {
      await screen.close();
    }
  },
};

/** One journal, killed so many times; it grows from one to the next. */
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
  const now = momentFile(folder, `${moment}[${zone}]`);
  const opening: Opening = { profile, environment: apart(environment, folder), zone, now };
  const lane = await begin(opening, file, join(folder, 'model.db'));
  const figures = { killed: 0, 'killed as it opened': 0, acknowledged: 0 };
  const broken: string[] = [];
  for (let round = 0; round < rounds && broken.length === 0; round += 1) {
    const isOpening = random.happens(shareOfOpenings);
    const sent = isOpening
      ? await killAsItOpens(opening, random)
      : await killAtWork(opening, lane, callsOf(seed * 100_000 + round, callsOfRound), random);
    figures.killed += 1;
    if (isOpening) figures['killed as it opened'] += 1;
    figures.acknowledged += sent.answered.length;
    const { found, drawnLast } = lookAtCopy(file, (database) => ({
      drawnLast: kinds.flatMap((kind) => lane.meet(kind, idsIn(database, kind))),
      found: { contents: contentsOf(database), complaints: complaintsOf(database) },
    }));
    const complaints = await compare(lane, sent, found, drawnLast);
    broken.push(...complaints.map((what) => `seed ${seed}, round ${round}: ${what}`));
    if (round % 50 === 49)
      tell(`seed ${seed}: ${round + 1} kills, ${figures.acknowledged} commands`);
  }
  lane.model.close();
  return { figures, broken };
}

function compare(
  lane: Lane,
  { answered, underWay }: Sent,
  found: Found,
  drawnLast: readonly string[],
): Promise<readonly string[]> {
  const drawing = (ids: readonly string[]) => () => lane.draw(ids);
  return follow(
    lane.model,
    answered.map((one) => ({ ...one, prepare: drawing(one.drawn ?? drawnLast) })),
    underWay === null ? null : { called: underWay, prepare: drawing(drawnLast) },
    found,
    withoutMarkIds,
  );
}

/** A journal, what it ought to hold, and the ids that Pilar has drawn in it. */
interface Lane {
  readonly model: Model;
  readonly known: Readonly<Record<Kind, string[]>>;
  /** Which of these ids nobody has met yet; they are known from now on. */
  readonly meet: (kind: Kind, ids: readonly string[]) => readonly string[];
  /** What the model draws next; where it draws more, those are of marks. */
  readonly draw: (ids: readonly string[]) => void;
}

const kinds = ['actions', 'pauses'] as const;
type Kind = (typeof kinds)[number];

/** What was sent of a stream, before the end of it. */
interface Sent {
  readonly answered: readonly Drawing[];
  readonly underWay: Called | null;
}

/** A command that was answered, and the ids it drew; null where Pilar ended before it told them. */
interface Drawing extends Omit<Answered, 'prepare'> {
  readonly drawn: readonly string[] | null;
}

/** Lets Pilar begin its journal, and the model from there. */
async function begin(opening: Opening, file: string, copy: string): Promise<Lane> {
  const pilar = await openWired(opening);
  await pilar.kill();
  copyJournal(file, copy);
  const known: Record<Kind, string[]> = { actions: [], pauses: [] };
  let drawn: string[] = [];
  let marks = 0;
  const model = modelOver(copy, () => {
    const next = drawn.shift();
    if (next !== undefined) return next;
    marks += 1;
    return `00000000-0000-7000-8000-${String(marks).padStart(12, '0')}`;
  });
  return {
    model,
    known,
    meet: (kind, given) => {
      const fresh = given.filter((id) => !known[kind].includes(id));
      known[kind].push(...fresh);
      return fresh;
    },
    draw: (given) => {
      drawn = [...given];
    },
  };
}

async function killAsItOpens(opening: Opening, random: Random): Promise<Sent> {
  const { child, ended } = await startPilar(opening);
  await Promise.race([pause(random.between(0, longest.opening)), ended]);
  child.kill('SIGKILL');
  await ended;
  await untilAlone(opening.profile);
  return { answered: [], underWay: null };
}

async function killAtWork(
  opening: Opening,
  lane: Lane,
  calls: readonly Called[],
  random: Random,
): Promise<Sent> {
  const pilar = await openWired(opening);
  const killed = pause(random.between(0, longest.stream)).then(() => pilar.kill());
  const gone = killed.then(() => null);
  const ask = ({ name, input }: { name: CallName; input?: unknown }) =>
    Promise.race([pilar.call(name, input), gone]);
  const answered: Drawing[] = [];
  for (const given of calls) {
    const called = withIds(given, lane.known);
    const answer = await ask(called);
    if (answer === null) {
      await killed;
      return { answered, underWay: called };
    }
    if (!answer.ok || !draws.includes(called.name)) {
      answered.push({ called, answer, drawn: [] });
      continue;
    }
    const view = await ask({ name: 'pillars' });
    const drawn = view?.ok ? drawnSince(lane, view.value as PillarsView) : null;
    answered.push({ called, answer, drawn });
    if (drawn === null) break;
  }
  await killed;
  return { answered, underWay: null };
}

/** The commands that draw an id which a later one may name. */
const draws: readonly string[] = ['addAction', 'duplicateAction', 'pause'];

function drawnSince(lane: Lane, { columns, pauses }: PillarsView): readonly string[] {
  const actions = columns.flatMap((column) => column.actions.map(({ action }) => action));
  const own = actions.filter(({ id, catalogueId }) => id !== catalogueId);
  return [
    ...lane.meet(
      'actions',
      own.map(({ id }) => id),
    ),
    ...lane.meet(
      'pauses',
      pauses.map(({ id }) => id),
    ),
  ];
}

/** The same command with ids that are there, in place of `id-1` and the like: the latest first. */
function withIds({ name, input }: Called, known: Lane['known']): Called {
  const ids = name === 'endPause' ? known.pauses : known.actions;
  const text = JSON.stringify(input)?.replaceAll(
    /"id-(\d)"/g,
    (given, back: string) => JSON.stringify(ids.at(-Number(back))) ?? given,
  );
  return { name, input: text === undefined ? undefined : JSON.parse(text) };
}

function idsIn(database: Database, table: Kind): readonly string[] {
  return database
    .prepare<[], string>(`SELECT id FROM ${table} WHERE length(id) = 36`)
    .pluck()
    .all();
}
