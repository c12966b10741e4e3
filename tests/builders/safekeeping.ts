import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Background } from '../../electron/background/background.ts';
import { type OurWorks, works } from '../../electron/background/works.ts';
import { backupsOf } from '../../electron/backups/backups.ts';
import { markerOf } from '../../electron/opening/marker.ts';
import { openingOf } from '../../electron/opening/opening.ts';
import { profileTrouble } from '../../electron/profile.ts';
import { settlePast, settleRestored } from '../../electron/reminders/keepingPromises.ts';
import { safetyFileIn } from '../../electron/safetyFile.ts';
import { beginJournal } from '../../electron/store/begin.ts';
import type { Journal } from '../../electron/store/journal.ts';
import { journalError, openJournal } from '../../electron/store/open.ts';
import { dayAt } from '../../shared/day.ts';
import { type HandClock, handClock } from './clock.ts';
import { countedIds, temporaryFolder } from './journal.ts';

/** Does in this very process what the background does in a thread of its own. */
export const atOnce: Background<OurWorks> = {
  run: async (name, _job, input) => (works[name] as (input: unknown) => never)(input),
  cancel: () => {},
  rest: () => {},
  end: () => {},
};

/** A profile as `main.ts` keeps it safe, opened and opened again; nothing of it is pretended. */
export function keptProfile({
  folder = temporaryFolder(),
  clock = handClock('2026-11-22T11:00:30Z'),
  background = atOnce,
  beforeOpening = () => {},
  onEnd = onTestFinished,
}: {
  readonly folder?: string;
  readonly clock?: HandClock;
  readonly background?: Background<OurWorks>;
  /** Called before each opening of the file, and may fail in its place. */
  readonly beforeOpening?: () => void;
  /** Told what is to be done in the end. */
  readonly onEnd?: (close: () => void) => void;
} = {}) {
  const profile = join(folder, 'profile');
  const markers = join(folder, 'markers');
  const journalFile = join(profile, 'journal.db');
  const faults: unknown[] = [];
  const newId = countedIds();

  const start = () => {
    let journal: Journal | null = null;
    const marker = markerOf(profile, markers);
    const safety = safetyFileIn(profile);
    const onFault = (error: unknown) => faults.push(error);
    const ground = { profile, journalFile, clock, background, safety, newId, onFault };
    const backups = backupsOf({
      ...ground,
      appVersion: '1.0.0',
      onChanged: () => {},
      onCopyFolder: marker.keep,
    });
    const opening = openingOf({
      ...ground,
      guessedLanguage: 'es',
      backups,
      marker,
      takeProfile: (mayMake) => profileTrouble(profile, mayMake),
      openJournal: (file, isRestored) => {
        beforeOpening();
        const opened = openJournal(file);
        try {
          beginJournal(opened, dayAt(clock.now(), clock.zone()), () => settlePast(opened, clock));
          if (isRestored) settleRestored(opened, clock);
          return opened;
        } catch (error) {
          opened.close();
          throw journalError(error, file);
        }
      },
      onOpened: (opened) => {
        journal = opened;
      },
      onClosing: () => {
        journal = null;
      },
      onChanged: () => {},
    });
    onEnd(opening.close);
    return {
      opening,
      backups,
      marker,
      safety,
      /** The open journal. */
      get journal(): Journal {
        if (journal === null) throw new Error('No journal is open.');
        return journal;
      },
      get isOpen(): boolean {
        return journal !== null;
      },
    };
  };
  const open = async () => {
    const started = start();
    await started.opening.open();
    return started;
  };
  if (!existsSync(folder)) mkdirSync(folder);
  return { folder, profile, journalFile, clock, faults, start, open };
}
