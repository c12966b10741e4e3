import type { OpenedFile } from '../../shared/openedFile.ts';
import { receiveFile } from '../bridge/capture.ts';
import {
  announce,
  announceFailure,
  isDialogWished,
  setFileWaiting,
  useDesk,
} from '../bridge/desk.ts';
import { lastSeen } from '../bridge/views.ts';

/** The one that waits until it can be opened, and whether the person was told so. */
let waiting: { readonly file: File; isTold: boolean } | null = null;
let watching: MutationObserver | null = null;

/**
 * Takes a file that was opened outside the window, as if it had been dropped onto it. Where something
 * else has the window, it waits until that is done with, so that nothing begun there is lost; a
 * further one takes its place.
 */
export function receiveOpened(opened: OpenedFile): void {
  const { name } = opened;
  if ('refusal' in opened) {
    const { refusal } = opened;
    announceFailure((words) => words.opened.refusal[refusal](name));
    return;
  }
  waiting = { file: new File([opened.bytes], name), isTold: false };
  setFileWaiting(true);
  // Whatever it waits for comes and goes with a part of the page.
  watching ??= new MutationObserver(openWhenFree);
  watching.observe(document, { subtree: true, childList: true });
  openWhenFree();
}

function openWhenFree(): void {
  if (waiting === null) return;
  const { file, isTold } = waiting;
  const obstacle = obstacleTo(file);
  if (obstacle === null) {
    waiting = null;
    watching?.disconnect();
    setFileWaiting(false);
    void receiveFile(file);
  } else if (obstacle !== 'starting' && !isTold) {
    waiting.isTold = true;
    announce((words) => words.opened[obstacle](file.name));
  }
}

/** What a file has to wait for; null where it can be opened now. */
function obstacleTo({ name }: File): 'starting' | 'waits' | 'waitsForJournal' | null {
  const opening = lastSeen('opening');
  const settings = lastSeen('settings');
  if (opening === null) return 'starting';
  if (opening.trouble !== null) return 'waitsForJournal';
  if (settings === null) return 'starting';
  // The first opening begins by asking for the language.
  if (settings.language === null) return 'waits';
  if (!isDialogWished() && document.querySelector('dialog') === null) return null;
  // A dialog that waits for just such a file is not in its way.
  const { archiveImport, importing } = useDesk.getState();
  const awaiting = /\.pilar$/i.test(name) ? archiveImport : importing;
  return awaiting?.stage === 'waiting' ? null : 'waits';
}
