import { HonestEmitter, honest, preventable } from './absent.ts';
import { translatedSchemes } from './address.ts';
import type { Browser } from './browser.ts';
import { lifecycle } from './lifecycle.ts';
import { followTheme, forgetTheme, heardScheme } from './native-theme.ts';
import { Page } from './page.ts';
import { Placement } from './placement.ts';
import { preloadScripts } from './preload.ts';
import { runningBrowser } from './running.ts';
import { electronVersion } from './settings.ts';
import { WebContents } from './web-contents.ts';
import { checkOptions, parseColour } from './window-options.ts';

const events = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'focus',
  'blur',
  'minimize',
  'restore',
  'maximize',
  'unmaximize',
  'resize',
  'resized',
  'page-title-updated',
  'persisted-state-restored',
  // Electron takes listeners for these two on Linux as well, and never has anything to tell them.
  'query-session-end',
  'session-end',
];

const windows = new Set<BrowserWindow>();
const proxies = new WeakMap<BrowserWindow, BrowserWindow>();
let count = 0;

/** Told by each window; set by the app. */
export const windowNews = {
  created: (_window: BrowserWindow, _contents: Electron.WebContents): void => {},
  allClosed: (): void => {},
};

export function openWindows(): BrowserWindow[] {
  return [...windows];
}

export class BrowserWindow extends HonestEmitter {
  readonly id: number;
  readonly webContents: Electron.WebContents;
  private readonly contents: WebContents;
  private readonly options: Electron.BrowserWindowConstructorOptions;
  private readonly placement: Placement;
  private page: Page | undefined;
  private colour: string;
  private focused = false;
  private visible: boolean;
  private painted = false;
  private gone = false;
  private closing = false;
  private holds = 0;
  private pending: ((page: Page) => void)[] = [];
  /** What `windows` knows it as, also where a method is called by the app, through its proxy. */
  private readonly itself: BrowserWindow = this;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', events);
    if (!lifecycle.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    checkOptions(options);
    count += 1;
    this.id = count;
    this.options = options;
    this.colour = options.backgroundColor ?? '#FFFFFF';
    this.visible = options.show !== false;
    this.placement = new Placement(options, (event) => this.placed(event));
    this.contents = new WebContents((url) => this.open(url));
    this.webContents = this.contents.self;
    this.contents.listensToClosing = () => this.listenerCount('close') > 0;
    this.contents.heardState = (what) => this.heard(what);
    this.contents.heardBounds = (bounds) => this.placement.lay(bounds);
    this.contents.heardScheme = heardScheme;
    const self = honest('BrowserWindow', this);
    windows.add(this);
    proxies.set(this, self);
    windowNews.created(self, this.webContents);
    // biome-ignore lint/correctness/noConstructorReturn: whoever asks for more must be told its name
    return self;
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows].map((window) => proxies.get(window) ?? window);
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.isFocused()) ?? null;
  }

  static fromWebContents(contents: Electron.WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }

  loadURL(url: string, options?: Electron.LoadURLOptions): Promise<void> {
    if (options) throw new Error('stand-in: options of loadURL are not there');
    return this.contents.loadURL(url);
  }

  show(): void {
    const before = this.visible;
    this.visible = true;
    this.do((page) => {
      if (!before || this.placement.state === 'minimized') this.placement.set(page, 'normal');
      page.send('Page.bringToFront').catch(() => {});
    });
    if (!before) this.emit('show');
  }

  showInactive(): void {
    throw new Error('stand-in: BrowserWindow.showInactive is not there');
  }

  focus(): void {
    this.do((page) => void page.send('Page.bringToFront').catch(() => {}));
  }

  restore(): void {
    this.do((page) => this.placement.set(page, 'normal'));
  }

  minimize(): void {
    this.do((page) => this.placement.set(page, 'minimized'));
  }

  maximize(): void {
    this.do((page) => this.placement.set(page, 'maximized'));
  }

  unmaximize(): void {
    this.restore();
  }

  isMinimized(): boolean {
    return this.visible && this.placement.state === 'minimized';
  }

  isMaximized(): boolean {
    return this.placement.state === 'maximized';
  }

  isVisible(): boolean {
    return this.visible && !this.gone;
  }

  isFocused(): boolean {
    return this.focused && !this.gone;
  }

  isDestroyed(): boolean {
    return this.gone;
  }

  isClosing(): boolean {
    return this.closing;
  }

  getBounds(): Electron.Rectangle {
    return { ...this.placement.bounds };
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.placement.normal };
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.placement.ask(bounds);
    this.do((page) => this.placement.apply(page));
  }

  getSize(): number[] {
    return [this.placement.bounds.width, this.placement.bounds.height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getPosition(): number[] {
    return [this.placement.bounds.x, this.placement.bounds.y];
  }

  setMinimumSize(width: number, height: number): void {
    this.placement.minimum = { width, height };
    this.setBounds({});
  }

  getMinimumSize(): number[] {
    return [this.placement.minimum.width, this.placement.minimum.height];
  }

  getTitle(): string {
    return this.contents.getTitle() || (this.options.title ?? '');
  }

  setTitle(title: string): void {
    this.do((page) => {
      const expression = `document.title = ${JSON.stringify(title)}`;
      page.send('Runtime.evaluate', { expression }).catch(() => {});
    });
  }

  setBackgroundColor(colour: string): void {
    parseColour(colour);
    this.colour = colour;
    this.do((page) => void this.paintBackground(page));
  }

  getBackgroundColor(): string {
    return this.colour;
  }

  close(): void {
    if (this.gone || this.closing || !this.askToClose()) return;
    this.closing = true;
    this.end();
  }

  destroy(): void {
    if (this.gone) return;
    this.closing = true;
    this.end();
    this.closed();
  }

  // Registering after the page is open changes whether its closing can be vetoed.
  override on(event: string | symbol, listener: (...values: never[]) => void): this {
    super.on(event, listener);
    if (event === 'close') this.do((page) => page.guardClosing(true));
    return this;
  }

  override once(event: string | symbol, listener: (...values: never[]) => void): this {
    super.once(event, listener);
    if (event === 'close') this.do((page) => page.guardClosing(true));
    return this;
  }

  private async open(url: string): Promise<Page> {
    const browser = await runningBrowser();
    if (this.gone) throw new Error('Object has been destroyed');
    const { width, height } = this.placement.bounds;
    const target = await browser.openPage(url, width, height);
    const { contents } = this;
    const { product } = await browser.conversation.send('Browser.getVersion');
    const scripts = preloadScripts(this.options.webPreferences?.preload, {
      filename: '',
      versions: {
        node: process.versions.node,
        electron: electronVersion,
        chrome: product.split('/')[1] ?? '',
      },
      platform: process.platform,
      arch: process.arch,
      argv: [process.execPath, ...(this.options.webPreferences?.additionalArguments ?? [])],
      schemes: translatedSchemes(),
    });
    const page = await Page.prepare(browser, target, scripts, {
      told: (message) => contents.told(message),
      started: () => contents.started(),
      navigated: (to, failed) => contents.navigated(to, failed),
      navigatedWithin: (to) => contents.navigatedWithin(to),
      domReady: () => contents.domReady(),
      painted: () => this.firstPaint(),
      loaded: () => {
        contents.loaded();
        this.firstPaint();
      },
      logged: (event) => contents.logged(event),
      askedToOpen: (to, name, features) => contents.askToOpen(to, name, features),
      askedToClose: () => this.closing || this.askToClose(),
    });
    this.page = page;
    contents.page = page;
    attachTo(browser);
    followTheme(page.send);
    await Promise.all([this.paintBackground(page), this.placement.begin(page, this.visible)]);
    for (const action of this.pending.splice(0)) action(page);
    await page.release();
    if (this.gone) this.end();
    return page;
  }

  private do(action: (page: Page) => void): void {
    if (this.gone) throw new TypeError('Object has been destroyed');
    if (this.page) action(this.page);
    else this.pending.push(action);
  }

  private async paintBackground(page: Page): Promise<void> {
    await page.send('Emulation.setDefaultBackgroundColorOverride', {
      color: parseColour(this.colour),
    });
  }

  private firstPaint(): void {
    if (this.painted || !this.contents.hasCommitted()) return;
    this.painted = true;
    // Electron tells it of a window that is not shown yet, and of no other.
    if (!this.isVisible()) this.emit('ready-to-show');
  }

  private placed(event: string): void {
    this.emit(event);
  }

  private heard(what: 'focus' | 'blur' | 'resize' | 'visibility'): void {
    if (what === 'focus' || what === 'blur') {
      const focused = what === 'focus';
      if (focused !== this.focused) {
        this.focused = focused;
        this.emit(what);
      }
    }
    if (this.page) void this.placement.refresh(this.page, what === 'resize');
  }

  /** Whether nobody vetoes the closing of the window. */
  private askToClose(): boolean {
    const event = preventable({});
    this.emit('close', event);
    return !event.defaultPrevented;
  }

  private end(): void {
    const { page } = this;
    if (page) {
      page.browser.conversation
        .send('Target.closeTarget', { targetId: page.id })
        .catch(() => this.closed());
    } else {
      setImmediate(() => this.closed());
    }
  }

  /** Chromium has closed the window, for whatever reason. */
  closed(): void {
    if (this.gone) return;
    this.gone = true;
    this.focused = false;
    this.placement.end();
    windows.delete(this.itself);
    if (this.page) forgetTheme(this.page.send);
    this.contents.ended();
    this.emit('closed');
    if (windows.size === 0) windowNews.allClosed();
  }

  retitled(title: string): void {
    const event = this.contents.retitled(title);
    this.emit('page-title-updated', event, title, true);
  }

  crashed(code: number): void {
    this.contents.crashed(code);
  }

  targetId(): string | undefined {
    return this.page?.id;
  }

  /** How the desktop knows it: by Chromium's process and its title. */
  onScreen(): { pid: number; title: string } | undefined {
    const pid = this.page?.browser.chromium.pid;
    return pid === undefined ? undefined : { pid, title: this.getTitle() };
  }

  /** Hears neither mouse nor keys until what it gives is called. */
  holdInput(): () => void {
    this.holds += 1;
    this.applyHolds();
    return () => {
      this.holds -= 1;
      this.applyHolds();
    };
  }

  private applyHolds(): void {
    this.page?.send('Input.setIgnoreInputEvents', { ignore: this.holds > 0 }).catch(() => {});
  }
}

const attached = new WeakSet<Browser>();

function attachTo(browser: Browser): void {
  if (attached.has(browser)) return;
  attached.add(browser);
  const of = (id: string | undefined): BrowserWindow | undefined =>
    id === undefined ? undefined : [...windows].find((window) => window.targetId() === id);
  browser.onGone = (id) => of(id)?.closed();
  browser.onCrash = (id, _status, code) => of(id)?.crashed(code);
  browser.conversation.on('Target.targetInfoChanged', ({ targetInfo }) => {
    const window = of(targetInfo.targetId);
    const { title } = targetInfo;
    const real = title && !targetInfo.url.includes(`//${title}`);
    if (window && real && title !== window.getTitle()) window.retitled(title);
  });
}
