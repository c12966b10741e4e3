import { existsSync, rmSync, statSync } from 'node:fs';
import type { Backup } from '../../shared/backups/backup.ts';
import { type DayAndTime, dayAndTimeAt } from '../../shared/dayAndTime.ts';
import type { OpeningView, Remedy, Trouble, TroubleKind } from '../../shared/opening/opening.ts';
import type { Language } from '../../shared/settings.ts';
import type { Background } from '../background/background.ts';
import type { OurWorks } from '../background/works.ts';
import type { Backups } from '../backups/backups.ts';
import { BackupError } from '../backups/problemOf.ts';
import type { Clock } from '../clock.ts';
import { Refusal } from '../ipc/refusal.ts';
import type { SafetyFile } from '../safetyFile.ts';
import type { Journal } from '../store/journal.ts';
import { JournalError } from '../store/journalError.ts';
import { schemaVersion } from '../store/migrate.ts';
import { isMisfit, journalError } from '../store/open.ts';
import { versionIn } from '../store/versionIn.ts';
import { putInPlace } from '../wholeFile.ts';
import type { Marker } from './marker.ts';
import { remediesOf } from './remediesOf.ts';
import { journalParts, setAside } from './setAside.ts';

/** How the journal comes to be open, stays so, and what is done where it cannot. */
export interface Opening {
  readonly view: () => OpeningView;
  /** Waits where the journal is being opened or replaced: then it is open, or there is a trouble. */
  readonly settled: () => Promise<void>;
  /** Opens the journal, unless it is open. */
  readonly open: () => Promise<void>;
  /** Looks whether the open journal is sound, and puts the newest backup in place of one that is not. */
  readonly check: () => Promise<void>;
  /**
   * Puts a backup in place of the open journal, which is backed up before. Throws a `Refusal`, and
   * then nothing is changed.
   */
  readonly restore: (name: string) => Promise<void>;
  /** Does what a trouble can be met with; refused where there is none, or it is no remedy for it. */
  readonly restoreNewest: () => Promise<void>;
  readonly beginAnew: () => Promise<void>;
  readonly dismissMended: () => void;
  /** Closes the journal for good. */
  readonly close: () => void;
}

/** What opening needs to know of the rest. */
export interface OpeningGround {
  readonly profile: string;
  readonly journalFile: string;
  readonly guessedLanguage: Language;
  readonly clock: Clock;
  readonly background: Background<OurWorks>;
  readonly backups: Backups;
  readonly safety: SafetyFile;
  readonly marker: Marker;
  readonly newId: () => string;
  /** Makes the profile this process's own, or answers what keeps it from being. */
  readonly takeProfile: (mayMake: boolean) => TroubleKind | null;
  /**
   * Opens the file, bringing it up to date; throws `JournalError`. One that is restored is as it was
   * a while ago.
   */
  readonly openJournal: (file: string, isRestored: boolean) => Journal;
  /** Told of each journal that is open now, and before it is closed. */
  readonly onOpened: (journal: Journal) => void;
  readonly onClosing: () => void;
  /** Told whenever the view is another. */
  readonly onChanged: () => void;
  readonly onFault: (error: unknown) => void;
}

/** The opening of one journal; nothing is touched before `open`. */
export function openingOf(ground: OpeningGround): Opening {
  const { profile, journalFile: file, clock, background, backups, safety, marker } = ground;
  let journal: Journal | null = null;
  let trouble: { readonly kind: TroubleKind; readonly path: string } | null = null;
  let oddRows = 0;
  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another: whatever opens, closes or moves the journal waits for what is at it. */
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const acted = turn.then(act);
    turn = acted.catch(() => {});
    return acted;
  };
  const fail = (kind: TroubleKind, path = file) => {
    trouble = { kind, path };
    ground.onChanged();
  };
  const failBy = (error: unknown) => {
    if (error instanceof BackupError) {
      fail(error.problem === 'diskFull' ? 'diskFull' : 'noBackup');
      return;
    }
    const { problem, cause } = journalError(error, file);
    ground.onFault(cause ?? error);
    fail(problem === 'notADatabase' ? 'notAJournal' : problem);
  };
  const closeJournal = () => {
    if (journal === null) return;
    ground.onClosing();
    const closing = journal;
    journal = null;
    try {
      closing.close();
    } catch (error) {
      // It is closed; what a damaged one complains of at that is no news.
      ground.onFault(error);
    }
  };

  /** What keeps a note from being written must not keep the journal from being opened. */
  const atBest = (note: () => void) => {
    try {
      note();
    } catch (error) {
      ground.onFault(error);
    }
  };

  /**
   * @param mayBegin whether a new journal may be begun where one was before
   * @param isRestored whether a backup was just put in its place
   * @param isAgain whether what looked like damage has been looked at a second time
   */
  const attempt = async (mayBegin: boolean, isRestored = false, isAgain = false): Promise<void> => {
    trouble = null;
    const wasHere = marker.current() !== null;
    const kind = ground.takeProfile(mayBegin || !wasHere);
    if (kind !== null) return fail(kind, profile);
    try {
      const version = versionIn(file);
      if (version === null && wasHere && !mayBegin) return fail('journalMissing');
      // What a migration makes of a journal cannot be undone; only a backup leads back.
      if (version !== null && version > 0 && version < schemaVersion) await backups.make('version');
      if (isClosed) return;
      const opened = ground.openJournal(file, isRestored);
      journal = opened;
      atBest(() => marker.keep(safety.current().copies?.folder ?? null));
      ground.onOpened(opened);
      ground.onChanged();
    } catch (error) {
      if (error instanceof Refusal) return;
      closeJournal();
      if (!isDamaged(error, wasHere)) failBy(error);
      // What was whole when it was put there does not get better by an older one.
      else if (isRestored) fail('damaged');
      else if (await isUnsound()) await mend(error);
      // Found twice, by two connections, it is no disk's failing for a moment.
      else if (isAgain && isMisfit(error)) await mend(error);
      else if (isAgain) fail(error instanceof BackupError ? 'noBackup' : 'unreadable');
      else await attempt(mayBegin, isRestored, true);
    }
  };
  /** A file that is no database is damaged where it is known to have been one that has backups. */
  const isDamaged = (error: unknown, wasHere: boolean): boolean => {
    if (error instanceof BackupError) return error.problem === 'damaged';
    const { problem } = journalError(error, file);
    const wasOne = wasHere && newest() !== undefined;
    return problem === 'damaged' || (problem === 'notADatabase' && wasOne);
  };

  /** Whether another connection finds damage too: a disk that fails for a moment can look like it. */
  const isUnsound = async (): Promise<boolean> => {
    try {
      return !(await background.run('checkJournal', ground.newId(), { journal: file })).isSound;
    } catch (error) {
      // What could not be looked at is not known to be damaged.
      if (!(error instanceof Refusal)) ground.onFault(error);
      return false;
    }
  };

  /** The latest first; what a clock gone wrong dated ahead comes last, for nobody knows how old it is. */
  const restorable = (): readonly Backup[] => {
    const now = clock.now().toString({ smallestUnit: 'millisecond' });
    const known = backups.all().filter(({ version }) => version <= schemaVersion);
    return [
      ...known.filter(({ madeAt }) => madeAt <= now),
      ...known.filter(({ madeAt }) => madeAt > now),
    ];
  };
  const newest = (): Backup | undefined => restorable()[0];

  /**
   * Copies a backup beside the journal and answers its name there; null where it is damaged itself.
   * Throws `BackupError`.
   */
  const bringDraft = async (backup: Backup): Promise<string | null> => {
    const draft = `${file}.restoring`;
    const input = { journal: backups.fileOf(backup), draft };
    const { problem } = await background.run('backUp', ground.newId(), input);
    if (problem === null) return draft;
    if (problem === 'damaged' || problem === 'folderMissing') return null;
    throw new BackupError(problem);
  };
  /** Moves what is in the journal's place aside and puts the newest good backup there. */
  const putNewest = async (): Promise<boolean> => {
    for (const backup of restorable()) {
      const draft = await bringDraft(backup).catch((error) => {
        // What a failing disk does not let be read may be an older one's luck; no room is nobody's.
        if (!(error instanceof BackupError) || error.problem === 'diskFull') throw error;
        ground.onFault(error);
        return null;
      });
      if (draft === null) continue;
      const until = lastWrittenAt();
      const aside = setAside(file, clock.now());
      putInPlace(draft, file);
      const restored = minuteOf(Temporal.Instant.from(backup.madeAt));
      if (aside !== null)
        atBest(() => safety.change({ mended: { setAside: aside, restored, until } }));
      return true;
    }
    return false;
  };
  const mend = async (why: unknown): Promise<void> => {
    ground.onFault(why);
    try {
      if (await putNewest()) await attempt(false, true);
      else fail('damaged');
    } catch (error) {
      if (!(error instanceof Refusal)) failBy(error);
    }
  };
  const minuteOf = (moment: Temporal.Instant): DayAndTime => dayAndTimeAt(moment, clock.zone());
  const lastWrittenAt = (): DayAndTime | null => {
    const times = journalParts.flatMap(
      (part) => statSync(file + part, { throwIfNoEntry: false })?.mtimeMs ?? [],
    );
    if (times.length === 0) return null;
    return minuteOf(Temporal.Instant.fromEpochMilliseconds(Math.floor(Math.max(...times))));
  };
  /**
   * Backs `present` up as it is when this returns; false where it is damaged, or is written to faster
   * than that. Throws a `Refusal`.
   */
  const backUpPresent = async (present: Journal): Promise<boolean> => {
    for (let tries = 0; tries < 3; tries += 1) {
      const before = present.changeCount();
      try {
        await backups.make('restore');
      } catch (cause) {
        if (cause instanceof BackupError && cause.problem === 'damaged') return false;
        throw new Refusal({ code: 'backupFailed' }, { cause });
      }
      if (journal !== present) throw new Refusal({ code: 'cancelled' });
      // What was noted while it was made is not in it.
      if (present.changeCount() === before) return true;
    }
    return false;
  };
  const meeting = (remedy: Remedy, act: () => Promise<void>): Promise<void> =>
    inTurn(async () => {
      const isOne = trouble !== null && remedies().includes(remedy);
      if (!isOne) throw new Refusal({ code: 'invalidInput' });
      try {
        await act();
      } catch (error) {
        if (error instanceof Refusal) throw error;
        failBy(error);
      }
    });
  const remedies = () => (trouble === null ? [] : remediesOf(trouble.kind, newest() !== undefined));
  const troubleNow = (): Trouble | null => {
    if (trouble === null) return null;
    const backup = newest();
    return {
      ...trouble,
      newestBackup: backup ? minuteOf(Temporal.Instant.from(backup.madeAt)) : null,
      copyFolder: safety.current().copies?.folder ?? marker.current()?.copies ?? null,
      remedies: remedies(),
    };
  };

  return {
    view: () => ({
      trouble: troubleNow(),
      mended: journal === null ? null : safety.current().mended,
      oddRows,
      guessedLanguage: ground.guessedLanguage,
    }),
    settled: async () => {
      if (journal === null) await turn;
    },
    open: () => inTurn(async () => (journal === null && !isClosed ? attempt(false) : undefined)),
    check: () =>
      inTurn(async () => {
        if (journal === null) return;
        const checked = journal;
        try {
          const input = { journal: file };
          const { isSound, ...odd } = await background.run('checkJournal', ground.newId(), input);
          if (journal !== checked) return;
          if (oddRows !== odd.oddRows) {
            oddRows = odd.oddRows;
            ground.onChanged();
          }
          if (isSound || !(await isUnsound()) || journal !== checked) return;
          // Where nothing can take its place, what can still be read of it is worth more open: the
          // backup of the day will fail, and say so.
          if (newest() === undefined) {
            ground.onFault(new JournalError('damaged', file));
            return;
          }
        } catch (error) {
          // What could not be looked at is not known to be damaged.
          if (!(error instanceof Refusal)) ground.onFault(error);
          return;
        }
        closeJournal();
        await mend(new JournalError('damaged', file));
      }),
    restore: (name) =>
      inTurn(async () => {
        const backup = restorable().find((one) => one.name === name);
        if (backup === undefined || journal === null) throw new Refusal({ code: 'unknownBackup' });
        // Before the present is backed up: what that makes expendable may be this very one.
        const draft = await bringDraft(backup).catch((cause) => {
          throw new Refusal({ code: 'storeFailed' }, { cause });
        });
        if (draft === null) throw new Refusal({ code: 'journalDamaged' });
        try {
          const isBackedUp = await backUpPresent(journal);
          const until = lastWrittenAt();
          closeJournal();
          try {
            // One that was closed is whole without a log; where someone else still reads it, it is not.
            const isToStay = !isBackedUp || existsSync(`${file}-wal`);
            const aside = isToStay ? setAside(file, clock.now()) : null;
            putInPlace(draft, file);
            const restored = minuteOf(Temporal.Instant.from(backup.madeAt));
            if (!isBackedUp && aside !== null)
              atBest(() => safety.change({ mended: { setAside: aside, restored, until } }));
          } finally {
            await attempt(false, !existsSync(draft));
          }
        } finally {
          rmSync(draft, { force: true });
        }
      }),
    restoreNewest: () =>
      meeting('restoreNewest', async () => {
        if (!(await putNewest())) throw new Refusal({ code: 'unknownBackup' });
        await attempt(false, true);
      }),
    beginAnew: () =>
      meeting('beginAnew', async () => {
        const until = lastWrittenAt();
        const aside = ground.takeProfile(true) === null ? setAside(file, clock.now()) : null;
        if (aside !== null)
          atBest(() => safety.change({ mended: { setAside: aside, restored: null, until } }));
        await attempt(true);
      }),
    dismissMended: () => {
      safety.change({ mended: null });
      ground.onChanged();
    },
    close: () => {
      isClosed = true;
      closeJournal();
    },
  };
}
