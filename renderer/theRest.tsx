import { type ComponentType, lazy, Suspense, useState } from 'react';
import { DayDialog } from './actions/DayDialog.tsx';
import { QuickAdd } from './actions/QuickAdd.tsx';
import { type Screen, useDesk } from './bridge/desk.ts';
import { whenIdle } from './bridge/whenIdle.ts';
import { Palette } from './commands/Palette.tsx';
import { SearchDialog } from './search/SearchDialog.tsx';
import { SnapshotDialog } from './ssi/SnapshotDialog.tsx';

// Today is what opens; what it does not need is not in its way, and comes once nothing else is to do.
// The palette, the search, quick add and the forms of a snapshot and of a day are typed into the moment they are
// asked for.

const fetches: (() => Promise<unknown>)[] = [];

/**
 * A part of the window that is fetched when it is first shown, or by `fetchTheRest` before. One that
 * is there already is shown at once: what React has to wait for it keeps back for 300 ms.
 */
function later<Props extends object>(fetch: () => Promise<ComponentType<Props>>) {
  let fetched: ComponentType<Props> | null = null;
  const load = async () => {
    fetched ??= await fetch();
    return fetched;
  };
  fetches.push(load);
  const Awaited = lazy(async () => ({ default: await load() })) as ComponentType<Props>;
  // biome-ignore lint/correctness/noComponentHookFactories: made once each, as this module loads
  return function Later(props: Props) {
    // For as long as it is shown it stays what it was at first, and keeps what it holds.
    const [Shown] = useState(() => fetched ?? Awaited);
    return <Shown {...props} />;
  };
}

/** The same for a dialog. Each waits by itself: one that lies open already stays in sight meanwhile. */
function laterDialog<Props extends object>(fetch: () => Promise<ComponentType<Props>>) {
  const Dialog = later(fetch);
  return (props: Props) => (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  );
}

/**
 * Fetches what has not been shown yet, so that it is there when it is wanted: one part whenever there
 * is nothing else to do, since each holds the window up for a moment. Answers how to leave it.
 */
export function fetchTheRest(): () => void {
  const parts = fetches.values();
  let leave = () => {};
  const fetchNext = () => {
    const { value: fetch } = parts.next();
    if (fetch === undefined) return;
    // What cannot be fetched now is asked for again when it is shown, and said then.
    fetch().catch(() => {});
    leave = whenIdle(fetchNext);
  };
  leave = whenIdle(fetchNext);
  return () => leave();
}

/** The screens besides Today. */
export const laterScreens: Readonly<Record<Exclude<Screen, 'today'>, ComponentType>> = {
  pillars: later(async () => (await import('./screens/Pillars.tsx')).Pillars),
  progress: later(async () => (await import('./screens/ProgressPages.tsx')).ProgressPages),
  journal: later(async () => (await import('./screens/JournalPages.tsx')).JournalPages),
  settings: later(async () => (await import('./screens/Settings.tsx')).Settings),
  help: later(async () => (await import('./screens/Help.tsx')).Help),
};

/** The page of the day, under the tasks of Today. */
export const TodaysPage = later(async () => (await import('./screens/TodaysPage.tsx')).TodaysPage);

const ActionDialog = laterDialog(
  async () => (await import('./actions/ActionDialog.tsx')).ActionDialog,
);
const ArchiveExportDialog = laterDialog(
  async () => (await import('./safety/ArchiveExportDialog.tsx')).default,
);
const ArchiveImportDialog = laterDialog(
  async () => (await import('./safety/ArchiveImportDialog.tsx')).default,
);
const CaptureDialog = laterDialog(async () => (await import('./ssi/CaptureDialog.tsx')).default);
const ChangeSnapshotDialog = laterDialog(
  async () => (await import('./ssi/ChangeSnapshotDialog.tsx')).default,
);
const CopiesDialog = laterDialog(async () => (await import('./safety/CopiesDialog.tsx')).default);
const EraseDialog = laterDialog(async () => (await import('./safety/EraseDialog.tsx')).default);
const GoalDialog = laterDialog(async () => (await import('./insights/GoalDialog.tsx')).default);
const HistoryDialog = laterDialog(
  async () => (await import('./history/HistoryDialog.tsx')).HistoryDialog,
);
const ImportDialog = laterDialog(async () => (await import('./ssi/ImportDialog.tsx')).default);
const IndicatorsDialog = laterDialog(
  async () => (await import('./ssi/IndicatorsDialog.tsx')).default,
);
const KeysDialog = laterDialog(async () => (await import('./commands/KeysDialog.tsx')).KeysDialog);
const PauseDialog = laterDialog(
  async () => (await import('./actions/PauseDialog.tsx')).PauseDialog,
);
const RestoreDialog = laterDialog(async () => (await import('./safety/RestoreDialog.tsx')).default);

/** What a first opening begins with, and no other needs. */
export const Welcome = laterDialog(async () => (await import('./screens/Welcome.tsx')).Welcome);

/** Tells what became of a journal that could not be opened. */
export const MendedBanner = later(async () => (await import('./safety/MendedBanner.tsx')).default);
/** Tells that something in the journal cannot be. */
export const OddRowsBanner = later(
  async () => (await import('./safety/OddRowsBanner.tsx')).default,
);
/** Tells that a backup could not be made. */
export const BackupBanner = later(async () => (await import('./safety/BackupBanner.tsx')).default);

/** Whatever lies over the page. */
export function Dialogs() {
  const desk = useDesk();
  const { isNoting, changing, isNotingIndicators, isAiming, isAdding, form, over } = desk;
  const { capture, importing, pausing, dayOpen } = desk;
  const { archiveExport, archiveImport, restoring, isChoosingCopies, isErasing } = desk;
  return (
    <>
      {isNoting && <SnapshotDialog />}
      {changing !== null && <ChangeSnapshotDialog kept={changing} />}
      {isNotingIndicators && <IndicatorsDialog />}
      {capture !== null && <CaptureDialog />}
      {importing !== null && <ImportDialog />}
      {isAiming && <GoalDialog />}
      {pausing !== null && <PauseDialog />}
      {isAdding && <QuickAdd />}
      {form !== null && <ActionDialog form={form} />}
      {over === 'palette' && <Palette />}
      {over === 'keys' && <KeysDialog />}
      {dayOpen !== null && <DayDialog />}
      {over === 'history' && <HistoryDialog />}
      {over === 'search' && <SearchDialog />}
      {archiveExport !== null && <ArchiveExportDialog />}
      {archiveImport !== null && <ArchiveImportDialog />}
      {restoring !== null && <RestoreDialog />}
      {isChoosingCopies && <CopiesDialog />}
      {isErasing && <EraseDialog />}
    </>
  );
}
