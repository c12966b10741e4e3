import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Backup,
  type BackupReason,
  backupName,
  backupNamed,
} from '../../shared/backups/backup.ts';
import type { BackupProblem, BackupsView } from '../../shared/backups/backupsView.ts';
import { expendable } from '../../shared/backups/retention.ts';
import { dayAt } from '../../shared/day.ts';
import { dayAndTimeAt } from '../../shared/dayAndTime.ts';
import type { Background } from '../background/background.ts';
import type { OurWorks } from '../background/works.ts';
import type { Clock } from '../clock.ts';
import { Refusal } from '../ipc/refusal.ts';
import type { SafetyFile } from '../safetyFile.ts';
import { draftEnding, putInPlace } from '../wholeFile.ts';
import { type Copies, copiesOf } from './copies.ts';
import { BackupError, problemOf } from './problemOf.ts';
import { synchroniserOf } from './synchronised.ts';

/** The backups of one journal, in the folder `backups` of its profile. */
export interface Backups {
  readonly view: () => BackupsView;
  /** The latest first. */
  readonly all: () => readonly Backup[];
  readonly fileOf: (backup: Backup) => string;
  /**
   * Makes one of the journal as it is, once those before it are made, and answers it. Throws
   * `BackupError`.
   */
  readonly make: (reason: BackupReason) => Promise<Backup>;
  /**
   * Makes that of the day where there is none yet, and its copy where copies are kept. What keeps it
   * from being made is in the view; it is tried again an hour later.
   */
  readonly makeDaily: () => Promise<void>;
  readonly copies: Copies;
  /** Today says nothing more of it today. */
  readonly dismissProblem: () => void;
}

/** The folder of the backups, in the profile. */
export const backupsFolderName = 'backups';

/** What backups are called on disk. */
export const backupEnding = '.db';

/** How long a backup, or a copy, that failed is let be, in minutes. */
const untilNextTry = 60;

/** Whether a try is so lately that the next can wait; not where the clock was put back since. */
export function isLately(lastTry: Temporal.Instant, clock: Pick<Clock, 'now'>): boolean {
  const minutes = clock.now().since(lastTry).total('minutes');
  return minutes >= 0 && minutes < untilNextTry;
}

/** What backups need to know of the rest. */
export interface BackupsGround {
  readonly profile: string;
  readonly journalFile: string;
  readonly clock: Clock;
  readonly background: Background<OurWorks>;
  readonly safety: SafetyFile;
  readonly newId: () => string;
  readonly appVersion: string;
  /** Told whenever the view is another. */
  readonly onChanged: () => void;
  /** Told of the folder of the copies, whenever it is another. */
  readonly onCopyFolder: (folder: string | null) => void;
  readonly onFault: (error: unknown) => void;
}

/** The backups of a journal. Makes no file and no folder before the first backup. */
export function backupsOf(ground: BackupsGround): Backups {
  const { profile, journalFile, clock, background, safety, newId, onChanged, onFault } = ground;
  const folder = join(profile, backupsFolderName);
  let making = 0;
  let problem: BackupProblem | null = null;
  let lastTry: Temporal.Instant | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const today = () => dayAt(clock.now(), clock.zone());

  const all = () => backupsIn(folder, backupEnding).map(({ backup }) => backup);
  const fileOf = ({ name }: Pick<Backup, 'name'>) => join(folder, name);

  const copies = copiesOf(ground, fileOf);

  const makeNow = async (reason: BackupReason): Promise<Backup> => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeDrafts(folder);
    const madeAt = clock.now().toString({ smallestUnit: 'millisecond' });
    const draft = join(folder, `${madeAt.replaceAll(':', '')}${draftEnding}`);
    const made = await background.run('backUp', newId(), { journal: journalFile, draft });
    if (made.problem !== null) throw new BackupError(made.problem);
    const facts = { madeAt, version: made.version, reason };
    const name = backupName(facts) + backupEnding;
    putInPlace(draft, fileOf({ name }));
    return { name, ...facts };
  };
  /** As far as the system lets go of them: what was made is made either way. */
  const prune = () => {
    try {
      removeExpendable(folder, backupEnding, clock);
    } catch (error) {
      onFault(error);
    }
  };
  const make = (reason: BackupReason): Promise<Backup> => {
    const made = turn.then(async () => {
      lastTry = clock.now();
      making += 1;
      onChanged();
      try {
        const backup = await makeNow(reason);
        problem = null;
        prune();
        return backup;
      } catch (error) {
        // Pilar is quitting: that says nothing of the backup.
        if (error instanceof Refusal) throw error;
        problem = problemOf(error);
        onFault(error);
        throw new BackupError(problem, { cause: error });
      } finally {
        making -= 1;
        onChanged();
      }
    });
    turn = made.catch(() => {});
    return made;
  };

  const isDueToday = (): boolean => {
    const isTriedLately = problem !== null && lastTry !== null && isLately(lastTry, clock);
    return making === 0 && !isTriedLately && !all().some(isDailyOfToday);
  };
  const isDailyOfToday = ({ reason, madeAt }: Backup) =>
    reason === 'daily' && dayAt(Temporal.Instant.from(madeAt), clock.zone()) === today();

  return {
    view: () => ({
      backups: backupsIn(folder, backupEnding).map(({ backup, bytes }) => ({
        ...backup,
        made: dayAndTimeAt(Temporal.Instant.from(backup.madeAt), clock.zone()),
        bytes,
      })),
      isMaking: making > 0,
      problem,
      isToBeTold:
        (problem !== null || copies.problem() !== null) &&
        safety.current().problemDismissedOn !== today(),
      copies: copies.view(),
      synchronisedBy: synchroniserOf(profile),
    }),
    all,
    fileOf,
    make,
    makeDaily: async () => {
      try {
        if (isDueToday()) await copies.add(await make('daily'));
        else {
          const backup = all().find(isDailyOfToday);
          if (backup !== undefined && copies.isDue(backup)) await copies.add(backup);
        }
      } catch (error) {
        if (!(error instanceof BackupError || error instanceof Refusal)) onFault(error);
      }
    },
    copies,
    dismissProblem: () => {
      safety.change({ problemDismissedOn: today() });
      onChanged();
    },
  };
}

/** The backups in a folder by what they are called, the latest first; none where there is no folder. */
export function backupsIn(
  folder: string,
  ending: string,
): readonly { readonly backup: Backup; readonly bytes: number }[] {
  return namesIn(folder)
    .flatMap((name) => {
      const backup = backupNamed(name, ending);
      const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size;
      return backup === null || bytes === undefined ? [] : [{ backup, bytes }];
    })
    .sort((a, b) => (a.backup.madeAt < b.backup.madeAt ? 1 : -1));
}

/** Deletes of the backups in a folder what is not needed any more. */
export function removeExpendable(
  folder: string,
  ending: string,
  clock: Pick<Clock, 'now' | 'zone'>,
): void {
  const kept = backupsIn(folder, ending).map(({ backup }) => backup);
  for (const { name } of expendable(kept, clock.now(), clock.zone()))
    rmSync(join(folder, name), { force: true });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What a crash has left. */
function removeDrafts(folder: string): void {
  for (const name of namesIn(folder))
    if (name.includes(draftEnding)) rmSync(join(folder, name), { force: true });
}
