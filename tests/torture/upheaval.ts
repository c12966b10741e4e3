// One thing that changes the whole of a journal, for `killUpheaval.ts`: `upheaval.ts <folder> <what>`.
// Everything is done in this thread, so that it can be stopped at any of its system calls.
import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Imported late: what they import reads Temporal as it loads.
const { archiveHandlers } = await import('../../electron/ipc/handlers/archive.ts');
const { wordsOf } = await import('../../shared/locales/words.ts');
const { handClock } = await import('../builders/clock.ts');
const { atOnce, keptProfile } = await import('../builders/safekeeping.ts');
const { moment, zone } = await import('./model.ts');

const [, , folder = '', what = ''] = process.argv;
const clock = handClock(moment, zone);
const kept = keptProfile({ folder, clock, onEnd: () => {} });
const { opening, backups, journal } = await kept.open();
const newId = () => 'id-new';
if (what === 'backup') await backups.make('asked');
if (what === 'restore') await opening.restore(backups.all().at(-1)?.name ?? '');
if (what === 'import')
  await archiveHandlers({
    ...{ journal, journalFile: kept.journalFile, clock, newId, background: atOnce },
    ...{ ask: (async () => ({})) as never, words: () => wordsOf('es'), appVersion: '1.0.0' },
    ...{ documentsFolder: folder, draftFolder: join(kept.profile, 'drafts') },
    backUp: () => backups.make('import'),
  }).importArchive({
    file: new Uint8Array(readFileSync(join(folder, 'archive.pilar'))),
    passphrase: null,
    way: 'replace',
  });
opening.close();
