import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getPath } from './paths.ts';

type Rectangle = Electron.Rectangle;

/** What is kept of a window over restarts. */
export interface WindowState {
  /** Where it lies when it is neither maximised nor in full screen. */
  bounds: Rectangle;
  maximized: boolean;
  fullscreen: boolean;
  /** The part of its display that was free for windows. */
  workArea: Rectangle;
}

/** As Electron keeps it, each side apart. */
interface Written {
  left: number;
  top: number;
  right: number;
  bottom: number;
  maximized: boolean;
  fullscreen: boolean;
  kiosk: boolean;
  workAreaLeft: number;
  workAreaTop: number;
  workAreaRight: number;
  workAreaBottom: number;
}

/** Chromium's name for what it keeps that is of no profile. */
const file = (): string => join(getPath('userData'), 'Local State');

export function readWindowState(name: string): WindowState | undefined {
  const written = states(readAll())[name];
  if (!isWhole(written)) return undefined;
  const { left, top, right, bottom, maximized, fullscreen } = written;
  const { workAreaLeft, workAreaTop, workAreaRight, workAreaBottom } = written;
  return {
    bounds: between(left, top, right, bottom),
    maximized: maximized === true,
    fullscreen: fullscreen === true,
    workArea: between(workAreaLeft, workAreaTop, workAreaRight, workAreaBottom),
  };
}

/** A disk that refuses takes nothing but the place of a window. */
export function keepWindowState(name: string, state: WindowState): void {
  const { bounds, maximized, fullscreen, workArea } = state;
  const written: Written = {
    left: bounds.x,
    top: bounds.y,
    right: bounds.x + bounds.width,
    bottom: bounds.y + bounds.height,
    maximized,
    fullscreen,
    kiosk: false,
    workAreaLeft: workArea.x,
    workAreaTop: workArea.y,
    workAreaRight: workArea.x + workArea.width,
    workAreaBottom: workArea.y + workArea.height,
  };
  const all = readAll();
  const next = { ...all, windowStates: { ...states(all), [name]: written } };
  try {
    mkdirSync(dirname(file()), { recursive: true });
    writeFileSync(`${file()}.next`, JSON.stringify(next), { mode: 0o600 });
    renameSync(`${file()}.next`, file());
  } catch (error) {
    process.stderr.write(`stand-in: the window's state is not kept: ${(error as Error).message}\n`);
  }
}

const between = (left: number, top: number, right: number, bottom: number): Rectangle => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

const sides = ['left', 'top', 'right', 'bottom'] as const;
const areaSides = ['workAreaLeft', 'workAreaTop', 'workAreaRight', 'workAreaBottom'] as const;

function isWhole(written: Partial<Written> | undefined): written is Written {
  if (written === undefined) return false;
  return [...sides, ...areaSides].every((side) => Number.isInteger(written[side]));
}

function states(all: Record<string, unknown>): Record<string, Partial<Written>> {
  const { windowStates } = all;
  return typeof windowStates === 'object' ? { ...windowStates } : {};
}

function readAll(): Record<string, unknown> {
  try {
    const all: unknown = JSON.parse(readFileSync(file(), 'utf8'));
    return typeof all === 'object' ? { ...all } : {};
  } catch {
    return {};
  }
}
