import { HonestEmitter, honest, preventable } from './absent.ts';
import { commandLine } from './command-line.ts';
import { tellBadge } from './launcher-entry.ts';
import { lifecycle } from './lifecycle.ts';
import { getLocale, getPreferredSystemLanguages, getSystemLocale } from './locale.ts';
import { InstanceLock, type SecondInstance } from './lock.ts';
import { getAppPath, getName, getPath, setName, setPath } from './paths.ts';
import { endBrowser, startBrowser } from './running.ts';
import { manifest } from './settings.ts';
import { openWindows, windowNews } from './window.ts';

const events = [
  'will-finish-launching',
  'ready',
  'window-all-closed',
  'second-instance',
  // Electron takes listeners for these two on Linux as well, and never has anything to tell them.
  'activate',
  'open-file',
  'before-quit',
  'will-quit',
  'quit',
  'web-contents-created',
  'browser-window-created',
];

class App extends HonestEmitter {
  readonly commandLine = commandLine;
  readonly isPackaged = false;
  readonly getPath = getPath;
  readonly setPath = setPath;
  readonly getAppPath = getAppPath;
  readonly getName = getName;
  readonly setName = setName;
  readonly getLocale = getLocale;
  readonly getSystemLocale = getSystemLocale;
  readonly getPreferredSystemLanguages = getPreferredSystemLanguages;
  private lock: InstanceLock | undefined;
  private letters: SecondInstance[] = [];
  private announceReady: () => void = () => {};
  private readonly readiness = new Promise<void>((resolve) => {
    this.announceReady = resolve;
  });
  private ending = false;
  private badge = 0;

  constructor() {
    super('app', events);
  }

  get name(): string {
    return getName();
  }

  set name(name: string) {
    setName(name);
  }

  getVersion(): string {
    return manifest.version ?? '';
  }

  isReady(): boolean {
    return lifecycle.ready;
  }

  whenReady(): Promise<void> {
    return this.readiness;
  }

  enableSandbox(): void {
    if (lifecycle.ready) {
      throw new Error('app.enableSandbox() can only be called before app is ready');
    }
    lifecycle.sandboxed = true;
  }

  get badgeCount(): number {
    return this.badge;
  }

  set badgeCount(count: number) {
    this.setBadgeCount(count);
  }

  /** Without a number only a Mac shows a badge, a plain dot. */
  setBadgeCount(count?: number): boolean {
    if (count === undefined) return false;
    this.badge = Math.trunc(count);
    tellBadge(this.badge);
    return true;
  }

  requestSingleInstanceLock(data?: Record<string | number, unknown>): boolean {
    this.lock ??= new InstanceLock(getPath('userData'), (letter) => this.hearSecond(letter));
    return this.lock.request(data);
  }

  hasSingleInstanceLock(): boolean {
    return this.lock?.held ?? false;
  }

  releaseSingleInstanceLock(): void {
    this.lock?.release();
    this.lock = undefined;
  }

  /** Called by the runner once the entry module has been evaluated. */
  becomeReady(): void {
    if (lifecycle.quitting || this.ending) return;
    lifecycle.ready = true;
    startBrowser(() => {
      process.stderr.write('stand-in: Chromium ended by itself; the app ends with it\n');
      this.exit(1);
    }).catch((error: Error) => {
      process.stderr.write(`${error.message}\n`);
      this.exit(1);
    });
    this.emit('will-finish-launching');
    this.emit('ready', preventable({}), {});
    this.announceReady();
    for (const letter of this.letters.splice(0)) this.hearSecond(letter);
  }

  quit(): void {
    if (lifecycle.quitting || this.ending) return;
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    lifecycle.quitting = true;
    for (const window of openWindows()) window.close();
    if (openWindows().length === 0) this.finishQuitting();
    else if (openWindows().some((window) => !window.isClosing())) lifecycle.quitting = false;
  }

  exit(code = 0): void {
    if (this.ending) return;
    this.ending = true;
    lifecycle.quitting = true;
    for (const window of openWindows()) window.destroy();
    void this.end(code);
  }

  windowsClosed(): void {
    if (this.ending) return;
    if (lifecycle.quitting) this.finishQuitting();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  private finishQuitting(): void {
    const event = preventable({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) {
      lifecycle.quitting = false;
      return;
    }
    this.ending = true;
    void this.end(0);
  }

  private async end(code: number): Promise<void> {
    await endBrowser();
    this.emit('quit', preventable({}), code);
    this.lock?.release();
    process.exit(code);
  }

  private hearSecond(letter: SecondInstance): void {
    if (!lifecycle.ready) this.letters.push(letter);
    else this.emit('second-instance', preventable({}), letter.argv, letter.cwd, letter.data);
  }
}

type Kept = Pick<
  Electron.App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getName'
  | 'setName'
  | 'name'
  | 'getVersion'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'isPackaged'
  | 'badgeCount'
  | 'setBadgeCount'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'enableSandbox'
  | 'commandLine'
>;

export const running = new App();
export const app = honest('app', running satisfies Kept);

windowNews.created = (window, contents) => {
  setImmediate(() => running.emit('browser-window-created', preventable({}), window));
  running.emit('web-contents-created', preventable({}), contents);
};
windowNews.allClosed = () => running.windowsClosed();
