// What the runtime starts: what has to be settled before Chromium starts, and nothing else, so that
// the rest is read and compiled meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { app, dialog, protocol } from 'electron';
import type { TroubleKind } from '../shared/opening/opening.ts';
import type { Ground } from './main.ts';
import { openedFilesOf } from './openedFiles.ts';
import { markerOf } from './opening/marker.ts';
import { compiledFolderName, profileOf, profileTrouble } from './profile.ts';
import { pageSchemePrivileges } from './windows/scheme.ts';
import { confinePages, sealNetwork } from './windows/security.ts';

const profile = profileOf(app);
const marker = markerOf(profile, join(app.getPath('appData'), 'pilar-journals'));
// A Mac tells of a file that was opened before anything is ready.
const openedFiles = openedFilesOf(app, process.argv, process.cwd());
let isStartedAgain = false;
app.once('second-instance', () => {
  isStartedAgain = true;
});
const ground: Ground = {
  profile,
  marker,
  openedFiles,
  takeProfile,
  isStartedAgain: () => isStartedAgain,
};

// A terminal that was closed must not end Pilar, nor put a box on the screen for each line to it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
app.enableSandbox();
sealNetwork(app);
protocol.registerSchemesAsPrivileged([pageSchemePrivileges]);
confinePages(app);
// Before the journal is opened, so that no two processes ever write to one.
const trouble = takeProfile(marker.current() === null);
// A profile that is missing is not to be made by the way.
if (trouble === null) enableCompileCache(join(profile, compiledFolderName));
const main = import(new URL('../main/main.js', import.meta.url).href) as Promise<
  typeof import('./main.ts')
>;
// Chromium waits for what is awaited here: it must not start in the profile of another Pilar.
if (trouble === 'journalBusy') (await main).giveWay(ground);
else {
  if (trouble !== null) lendFolder();
  // Electron only notes what a promise fails with, and would go on without a window.
  app
    .whenReady()
    .then(async () => (await main).start(ground))
    .catch((error) => {
      dialog.showErrorBox('Pilar', String(error));
      app.exit(1);
    });
}

/** Makes the profile this process's own, or answers what keeps it from being. */
function takeProfile(mayMake: boolean): TroubleKind | null {
  if (app.hasSingleInstanceLock()) return profileTrouble(profile, mayMake);
  const trouble = profileTrouble(profile, mayMake);
  if (trouble !== null) return trouble;
  app.setPath('userData', profile);
  return app.requestSingleInstanceLock(openedFiles.handedOn) ? null : 'journalBusy';
}

/** Chromium needs a folder to write to, also where there is none to keep a journal in. */
function lendFolder(): void {
  const folder = mkdtempSync(join(app.getPath('temp'), 'pilar-'));
  app.setPath('sessionData', folder);
  app.once('quit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
}
