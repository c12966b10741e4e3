import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { dayAt } from '../../../shared/day.ts';
import type { Words } from '../../../shared/locales/words.ts';
import { archiveKind } from '../../../shared/savedFile.ts';
import { refusalOf } from '../../archive/journalReader.ts';
import type { Background } from '../../background/background.ts';
import type { OurWorks } from '../../background/works.ts';
import type { Clock } from '../../clock.ts';
import { keepPromises, settlePast } from '../../reminders/keepingPromises.ts';
import { beginJournal } from '../../store/begin.ts';
import type { Journal } from '../../store/journal.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from '../serve.ts';
import { writeWhole } from './writeWhole.ts';

/** The folder, in the profile, where what is read of an archive lies until it is taken over. */
export const draftsFolderName = 'drafts';

/** What archives need of the rest of Pilar. */
export interface ArchiveSystem {
  /** The person's own journal, and its file. */
  readonly journal: Journal;
  readonly journalFile: string;
  readonly background: Background<OurWorks>;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
  /** Shows the system's dialog to save. */
  readonly ask: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  readonly words: () => Words;
  /** Where that begins. */
  readonly documentsFolder: string;
  /** Where what is read of an archive may lie for a while; made where it is not there. */
  readonly draftFolder: string;
  readonly appVersion: string;
  /** Backs the journal up. Throws the `Refusal` `backupFailed` where that cannot be. */
  readonly backUp: () => Promise<unknown>;
}

/** Writes, reads and takes over all there is in a journal, as one file. */
export function archiveHandlers(
  system: ArchiveSystem,
): Pick<Handlers, 'readArchive' | 'exportArchive' | 'importArchive'> {
  const { journal, journalFile, background, clock, newId, draftFolder } = system;
  const today = () => dayAt(clock.now(), clock.zone());
  /** The backup is the way back: what is noted while it is made has to be in it, too. */
  const backUpPresent = async () => {
    for (let tries = 0; tries < 3; tries += 1) {
      const before = journal.changeCount();
      await system.backUp();
      if (journal.changeCount() === before) return;
    }
    throw new Refusal({ code: 'backupFailed' });
  };
  return {
    readArchive: ({ job, file, passphrase }) =>
      background.run('readArchive', job, {
        ...{ file, passphrase, journal: journalFile, draft: null },
      }),
    exportArchive: async ({ job, passphrase }) => {
      const { file } = system.words();
      const { filePath } = await system.ask({
        title: file.saveTitle,
        buttonLabel: file.save,
        defaultPath: join(system.documentsFolder, `pilar-${today()}.${archiveKind}`),
        filters: [{ name: file.kind[archiveKind], extensions: [archiveKind] }],
        properties: ['showOverwriteConfirmation'],
      });
      // The dialog gives no path where the person thought better of it.
      if (!filePath) return { savedAs: null };
      const archive = await background.run('writeArchive', job, {
        journal: journalFile,
        seal: passphrase === null ? null : { passphrase },
        exportedAt: clock.now().toString({ smallestUnit: 'second' }),
        appVersion: system.appVersion,
      });
      try {
        await writeWhole(filePath, archive);
      } catch (cause) {
        throw refusalOf(cause, 'saveFailed');
      }
      return { savedAs: basename(filePath) };
    },
    importArchive: async ({ file, passphrase, way }) => {
      const job = newId();
      const draft = join(draftFolder, `import-${job}.db`);
      try {
        await mkdir(draftFolder, { recursive: true });
        // What was shown of it before is not trusted: it may be another file by now.
        const order = { file, passphrase, journal: journalFile, draft };
        const { problem } = await background.run('readArchive', job, order);
        if (problem !== null) throw new Refusal({ code: 'archiveRefused' });
        await backUpPresent();
        journal.takeOver(draft, way, (bring) =>
          keepPromises(journal, clock, () => {
            bring();
            // What it holds may be older than the catalogue, or have no settings.
            beginJournal(journal, today(), () => settlePast(journal, clock));
          }),
        );
      } catch (cause) {
        throw refusalOf(cause, 'storeFailed');
      } finally {
        await removeDraft(draft);
      }
    },
  };
}

/** As far as the system lets go of it: what was taken over is taken over either way. */
async function removeDraft(draft: string): Promise<void> {
  for (const ending of ['', '-journal', '-wal', '-shm'])
    await rm(`${draft}${ending}`, { force: true }).catch(() => {});
}
