import { type ComponentType, lazy } from 'react';
import { type Screen, useDesk } from './bridge/desk.ts';

// Today is what opens; what it does not need is not in its way, and comes once nothing else is to do.

const fetches: (() => Promise<unknown>)[] = [];

/** A part of the window that is fetched when it is first shown, or by `fetchTheRest` before. */
function later<Props extends object>(fetch: () => Promise<ComponentType<Props>>) {
  fetches.push(fetch);
  return lazy(async () => ({ default: await fetch() }));
}

/** Fetches all that has not been shown yet, so that it is there when it is wanted. */
export function fetchTheRest(): void {
  // What cannot be fetched now is asked for again when it is shown, and said then.
  for (const fetch of fetches) fetch().catch(() => {});
}

/** The screens besides Today. */
export const laterScreens: Readonly<Record<Exclude<Screen, 'today'>, ComponentType>> = {
  pillars: later(async () => (await import('./screens/Pillars.tsx')).Pillars),
  progress: later(async () => (await import('./screens/ProgressPages.tsx')).ProgressPages),
  settings: later(async () => (await import('./screens/Settings.tsx')).Settings),
  help: later(async () => (await import('./screens/Help.tsx')).Help),
};

const ActionDialog = later(async () => (await import('./actions/ActionDialog.tsx')).ActionDialog);
const CaptureDialog = later(async () => (await import('./ssi/CaptureDialog.tsx')).default);
const ChangeSnapshotDialog = later(
  async () => (await import('./ssi/ChangeSnapshotDialog.tsx')).default,
);
const DayDialog = later(async () => (await import('./actions/DayDialog.tsx')).DayDialog);
const GoalDialog = later(async () => (await import('./insights/GoalDialog.tsx')).default);
const HistoryDialog = later(
  async () => (await import('./history/HistoryDialog.tsx')).HistoryDialog,
);
const ImportDialog = later(async () => (await import('./ssi/ImportDialog.tsx')).default);
const IndicatorsDialog = later(async () => (await import('./ssi/IndicatorsDialog.tsx')).default);
const KeysDialog = later(async () => (await import('./commands/KeysDialog.tsx')).KeysDialog);
const LeavingDialog = later(
  async () => (await import('./actions/LeavingDialog.tsx')).LeavingDialog,
);
const Palette = later(async () => (await import('./commands/Palette.tsx')).Palette);
const PauseDialog = later(async () => (await import('./actions/PauseDialog.tsx')).PauseDialog);
const QuickAdd = later(async () => (await import('./actions/QuickAdd.tsx')).QuickAdd);
const SnapshotDialog = later(async () => (await import('./ssi/SnapshotDialog.tsx')).SnapshotDialog);

/** Whatever lies over the page. */
export function Dialogs() {
  const desk = useDesk();
  const { isNoting, changing, isNotingIndicators, isAiming, isAdding, form, over } = desk;
  const { capture, importing, pausing, dayOpen, leaving } = desk;
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
      {leaving !== null && <LeavingDialog />}
    </>
  );
}
