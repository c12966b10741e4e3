import type { Protocol } from './devtools.ts';
import { fitted, workAreaFor } from './displays.ts';
import type { Page } from './page.ts';
import { keepWindowState, readWindowState, type WindowState } from './window-state.ts';

type State = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/** Where a window lies and in which state, as Chromium says and as the app asks. */
export class Placement {
  bounds: Electron.Rectangle;
  normal: Electron.Rectangle;
  minimum: { width: number; height: number };
  state: State = 'normal';
  private readonly placed: boolean;
  private readonly changed: (event: string) => void;
  /** Under which name its state is kept over restarts, if at all. */
  private readonly keptAs: string | undefined;
  private readonly restores: { bounds?: boolean; displayMode?: boolean };
  private restored: WindowState | undefined;
  private screens: readonly Protocol.Emulation.ScreenInfo[] = [];

  constructor(options: Electron.BrowserWindowConstructorOptions, changed: (event: string) => void) {
    const { width = 800, height = 600, x = 0, y = 0, minWidth = 0, minHeight = 0 } = options;
    this.bounds = { x, y, width, height };
    this.minimum = { width: minWidth, height: minHeight };
    this.placed = options.x !== undefined && options.y !== undefined;
    this.changed = changed;
    const { name, windowStatePersistence: kept = false } = options;
    this.keptAs = kept && name ? name : undefined;
    this.restores = typeof kept === 'object' ? kept : {};
    this.restored = this.keptAs === undefined ? undefined : readWindowState(this.keptAs);
    if (kept && !name) {
      process.stderr.write('Window state persistence enabled but no window name provided.\n');
    }
    this.clamp();
    this.normal = this.bounds;
  }

  ask(wanted: Partial<Electron.Rectangle>): void {
    this.bounds = { ...this.bounds, ...wanted };
    this.clamp();
  }

  /** The first placement; a window not to be shown starts minimised, the nearest thing there is. */
  async begin(page: Page, shown: boolean): Promise<void> {
    const isMoved = await this.restoreBounds(page);
    const { x, y, width, height } = this.bounds;
    const place = this.placed || isMoved ? { left: x, top: y } : {};
    await this.send(page, { ...place, width, height });
    await this.refresh(page, false);
    const { restored } = this;
    if (restored && this.restores.displayMode !== false) {
      if (restored.fullscreen) await this.send(page, { windowState: 'fullscreen' });
      else if (restored.maximized) await this.send(page, { windowState: 'maximized' });
    }
    if (!shown) await this.send(page, { windowState: 'minimized' });
    await this.refresh(page, false);
    if (restored) this.changed('persisted-state-restored');
  }

  /** Brings it where it was, or near that where its display is not there any more. */
  private async restoreBounds(page: Page): Promise<boolean> {
    if (this.keptAs === undefined) return false;
    const { screenInfos } = await page.send('Emulation.getScreenInfos');
    this.screens = screenInfos;
    const { restored } = this;
    const workArea = restored && workAreaFor(restored.bounds, screenInfos);
    if (!restored || !workArea || this.restores.bounds === false) return false;
    this.bounds = fitted(restored.bounds, restored.workArea, workArea);
    this.clamp();
    return true;
  }

  /** Where the page says that its window lies, as it goes. */
  lay(bounds: Electron.Rectangle): void {
    if (this.state === 'normal') this.normal = bounds;
  }

  /** Keeps what is to be restored when its name comes again. */
  end(): void {
    const workArea = workAreaFor(this.normal, this.screens);
    if (this.keptAs === undefined || !workArea) return;
    keepWindowState(this.keptAs, {
      bounds: this.normal,
      maximized: this.state === 'maximized',
      fullscreen: this.state === 'fullscreen',
      workArea,
    });
  }

  apply(page: Page): void {
    const { x, y, width, height } = this.bounds;
    void this.send(page, { left: x, top: y, width, height }).then(() => this.refresh(page, true));
  }

  set(page: Page, windowState: State): void {
    void this.send(page, { windowState }).then(() => this.refresh(page, false));
  }

  /** Chromium tells nobody when a window moves, so it is asked whenever something else happened. */
  async refresh(page: Page, resized: boolean): Promise<void> {
    const answer = await page.browser.conversation
      .send('Browser.getWindowBounds', { windowId: page.windowId })
      .catch(() => undefined);
    if (!answer) return;
    const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = answer.bounds;
    const before = this.bounds;
    if (windowState !== 'minimized') this.bounds = { x: left, y: top, width, height };
    if (windowState === 'normal') this.normal = this.bounds;
    const sized = before.width !== this.bounds.width || before.height !== this.bounds.height;
    if (resized || sized) this.changed('resize');
    this.follow(windowState);
    if (windowState === 'normal' && this.clamp()) this.apply(page);
  }

  private follow(state: State): void {
    const before = this.state;
    if (state === before) return;
    this.state = state;
    if (state === 'minimized') this.changed('minimize');
    if (state === 'maximized') this.changed('maximize');
    if (before === 'minimized') this.changed('restore');
    if (before === 'maximized' && state === 'normal') this.changed('unmaximize');
  }

  /** Chromium knows no smallest size: it is put right afterwards. */
  private clamp(): boolean {
    const { width, height } = this.bounds;
    const wide = Math.max(width, this.minimum.width);
    const high = Math.max(height, this.minimum.height);
    this.bounds = { ...this.bounds, width: wide, height: high };
    return wide !== width || high !== height;
  }

  private async send(page: Page, bounds: object): Promise<void> {
    await page.browser.conversation
      .send('Browser.setWindowBounds', { windowId: page.windowId, bounds })
      .catch(() => {});
  }
}
