import type { ChildProcess } from 'node:child_process';
import type { Bus } from '../../../tools/standin/bus.ts';
import type { Processes } from './processes.ts';

/** Where a server is started, and what it is spoken to with. */
export interface Surroundings {
  /** The desktop's own folder, as everything on it finds it in `DESKTOP_FOLDER`. */
  folder: string;
  env: NodeJS.ProcessEnv;
  bus: Bus;
  processes: Processes;
  /** Puts a file of the tests into the desktop's folder, under that name there. */
  place(part: string, name?: string): string;
}

/** A notification as its server tells of it. */
export interface ShownNotification {
  title: string;
  /** The words on the screen; where a server tells only what it was given, with its markup. */
  body: string;
}

/** One of the real notification servers, and a person's hand at what it shows. */
export interface NotificationServer {
  /** Starts its program, with nothing on the screen. It may not answer yet. */
  start(): Promise<ChildProcess>;
  /** What is on the screen, in the order it came. */
  shown(): Promise<ShownNotification[]>;
  /** The buttons of the latest notification in any order, with that of the default action. */
  buttons(): Promise<string[]>;
  /** Calls for the default action of the latest notification. */
  click(): Promise<void>;
  /** Presses a button of the latest notification. */
  press(button: string): Promise<void>;
  /** Closes all that is on the screen. */
  closeAll(): Promise<void>;
}
