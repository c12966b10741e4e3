import { HonestEmitter, honest, preventable } from './absent.ts';
import { fromChromium, isTranslated, toChromium } from './address.ts';
import { codec, createCodec } from './codec.ts';
import type { Protocol } from './devtools.ts';
import { createFrame } from './frame.ts';
import { receiveInvoke, receiveSend } from './ipc-main.ts';
import { NetError, type NetErrorName, netErrorName } from './net-error.ts';
import type { Page } from './page.ts';
import type { FromPreload, ToPreload } from './preload-world.ts';
import { checkPrintOptions, printWithOptions } from './print.ts';
import { pdfRequest } from './print-to-pdf.ts';
import { webRtcPolicy } from './profile.ts';
import { session } from './session.ts';

const events = [
  'will-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-start-loading',
  'did-stop-loading',
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'did-navigate-in-page',
  'dom-ready',
  'render-process-gone',
  'console-message',
  'preload-error',
  'page-title-updated',
  'destroyed',
];

const all = new Map<number, WebContents>();

export function contentsOfFrame(frameId: string): WebContents | undefined {
  return [...all.values()].find(({ page }) => page?.id === frameId);
}

/**
 * The window whose main frame asks for a document. Chromium asks for a new window's first one
 * before it holds the page still, so whoever asks waits until every window under way is prepared:
 * the preload could come too late otherwise.
 */
export async function contentsOfDocument(frameId: string): Promise<WebContents | undefined> {
  const known = contentsOfFrame(frameId);
  if (known) return known;
  await Promise.allSettled([...all.values()].map(async ({ opening }) => opening));
  return contentsOfFrame(frameId);
}

type OpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse;

interface Load {
  url: string;
  reload: boolean;
  resolve: () => void;
  reject: (error: Error) => void;
}

/** What a window shows. It opens Chromium's page at its first address. */
export class WebContents extends HonestEmitter {
  readonly id: number;
  readonly mainFrame: Electron.WebFrameMain;
  readonly session = session.defaultSession;
  /** The object the app holds. */
  readonly self: Electron.WebContents;
  page: Page | undefined;
  private url = '';
  private title = '';
  private destroyed = false;
  private loading = false;
  /** Chromium shows an empty document until the first address is there; its events are nobody's. */
  private committed = false;
  private load: Load | undefined;
  private failure: NetErrorName | undefined;
  private answered: { status: number; text: string } | undefined;
  private openHandler: OpenHandler | undefined;
  private printing: Promise<unknown> = Promise.resolve();
  private readonly open: (url: string) => Promise<Page>;
  opening: Promise<Page> | undefined;

  constructor(open: (url: string) => Promise<Page>) {
    super('webContents', events);
    this.open = open;
    this.id = all.size ? Math.max(...all.keys()) + 1 : 1;
    this.mainFrame = createFrame(this.id, () => this.url, this);
    this.self = honest('webContents', this) as unknown as Electron.WebContents;
    all.set(this.id, this);
  }

  loadURL(address: string): Promise<void> {
    this.load?.reject(new NetError('ERR_ABORTED', fromChromium(this.load.url)));
    const url = new URL(toChromium(address)).href;
    const done = this.begin(url, false);
    if (!this.opening) {
      this.opening = this.open(url);
      this.opening.catch((error: Error) => this.finish(error));
    } else {
      this.opening
        .then((page) => page.send('Page.navigate', { url }))
        .then(({ errorText }) => {
          if (errorText) this.fail(this.failure ?? netErrorName(errorText));
        })
        .catch((error: Error) => this.finish(error));
    }
    return done;
  }

  reload(): void {
    if (!this.page) return;
    this.begin(toChromium(this.url), true).catch(() => {});
    this.page.send('Page.reload').catch(() => {});
  }

  getURL(): string {
    return this.url;
  }

  getTitle(): string {
    return this.title;
  }

  hasCommitted(): boolean {
    return this.committed;
  }

  isLoading(): boolean {
    return this.loading;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  send(channel: string, ...values: unknown[]): void {
    this.tell({ kind: 'message', channel, values: codec.encode(values) });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy === webRtcPolicy) return;
    throw new Error(`stand-in: the policy ${policy} for WebRTC is not there`);
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this.opened();
    const given = await page.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      replMode: false,
      userGesture,
    });
    if (given.exceptionDetails) throw thrown(given.exceptionDetails);
    const { objectId, value, type, unserializableValue } = given.result;
    if (unserializableValue) {
      return type === 'bigint'
        ? BigInt(unserializableValue.slice(0, -1))
        : Number(unserializableValue);
    }
    if (!objectId) return value;
    const packed = await page.send('Runtime.callFunctionOn', {
      functionDeclaration: `function () { return (${createCodec})().encode(this) }`,
      objectId,
      returnByValue: true,
    });
    if (packed.exceptionDetails) throw thrown(packed.exceptionDetails);
    return codec.decode(String(packed.result.value));
  }

  async capturePage(): Promise<Electron.NativeImage> {
    const page = await this.opened();
    const { data } = await page.send('Page.captureScreenshot', { format: 'png' });
    const bytes = Buffer.from(data, 'base64');
    const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    return honest('nativeImage', {
      toPNG: () => bytes,
      isEmpty: () => bytes.length === 0,
      getSize: () => size,
    }) as Electron.NativeImage;
  }

  cut(): void {
    this.page?.edit('cut');
  }

  copy(): void {
    this.page?.edit('copy');
  }

  paste(): void {
    this.page?.edit('paste');
  }

  selectAll(): void {
    this.page?.edit('selectAll');
  }

  /** The page as it is printed, one such job of a window after the other. */
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const asked = pdfRequest(options);
    const page = await this.opened();
    const made = this.printing
      .catch(() => {})
      .then(() => page.send('Page.printToPDF', asked))
      .catch(({ message }: Error) => {
        throw new Error(`Failed to generate PDF: ${message.replace('Page.printToPDF: ', '')}`);
      });
    this.printing = made;
    return Buffer.from((await made).data, 'base64');
  }

  /**
   * Without options shows the system's dialog; what becomes of it nobody tells. With some, Electron
   * looks for a printer first, and where there is none says so.
   */
  print(
    options: Electron.WebContentsPrintOptions = {},
    callback?: (success: boolean, failureReason: string) => void,
  ): void {
    checkPrintOptions(options, callback);
    if (Object.keys(options).length > 0) {
      void printWithOptions(callback);
      return;
    }
    if (callback)
      throw new Error('stand-in: the callback of webContents.print without options is not there');
    this.page?.print();
  }

  tell(message: ToPreload): void {
    this.page?.tell(message);
  }

  /** Whether the main frame may go there: what the app asked for goes, what the page wants is asked. */
  mayNavigate(address: string, redirected: boolean): boolean {
    const url = fromChromium(address);
    const ours = this.load && (this.load.reload || sameAddress(this.load.url, address));
    const again = sameAddress(toChromium(this.url), address);
    if (!redirected && (ours || again)) return true;
    const event = preventable({
      url,
      isSameDocument: false,
      isMainFrame: true,
      frame: this.mainFrame,
      initiator: redirected ? null : this.mainFrame,
    });
    this.emit(redirected ? 'will-redirect' : 'will-navigate', event, url, false, true, 0, 0);
    if (event.defaultPrevented) this.page?.guardClosing(this.listensToClosing());
    return !event.defaultPrevented;
  }

  noteFailure(name: NetErrorName): void {
    this.failure = name;
  }

  noteAnswer(status: number, text: string): void {
    this.answered = { status, text };
  }

  /** Set by the window, which alone knows whether somebody may veto its closing. */
  listensToClosing: () => boolean = () => false;
  heardState: (what: (FromPreload & { kind: 'state' })['what']) => void = () => {};
  heardBounds: (bounds: Electron.Rectangle) => void = () => {};
  heardScheme: (dark: boolean) => void = () => {};

  told(message: FromPreload): void {
    switch (message.kind) {
      case 'invoke':
        void receiveInvoke(this, message);
        break;
      case 'send':
        receiveSend(this, message.channel, message.values);
        break;
      case 'state':
        this.heardState(message.what);
        break;
      case 'leaving':
        this.heardBounds(message.bounds);
        break;
      case 'scheme':
        this.heardScheme(message.dark);
        break;
      case 'open':
        this.askToOpen(message.url, message.frameName, message.features);
        break;
      case 'navigate':
        this.leave(message.url);
        break;
      case 'preload-error': {
        const error = Object.assign(new Error(message.message), { stack: message.stack });
        process.stderr.write(`Unable to load preload script: ${message.stack}\n`);
        this.emit('preload-error', preventable({}), '', error);
      }
    }
  }

  /** The page wants another window. Denied unless allowed, and what is allowed is not there. */
  askToOpen(address: string, frameName: string, features: string): void {
    const url = fromChromium(address);
    const details = {
      url,
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer: { url: this.url, policy: 'strict-origin-when-cross-origin' },
    } as Electron.HandlerDetails;
    const answer = this.openHandler?.(details) ?? { action: 'allow' };
    if (answer.action === 'deny') return;
    throw new Error(`stand-in: a page's own window (${url}) is not there: deny it`);
  }

  started(): void {
    if (this.loading) return;
    this.loading = true;
    this.emit('did-start-loading');
  }

  navigated(url: string, failed: boolean): void {
    this.url = url;
    this.committed = true;
    if (failed) {
      this.fail(this.failure ?? 'ERR_FAILED');
      return;
    }
    this.failure = undefined;
    const { status, text } = this.answered ?? { status: 200, text: 'OK' };
    this.emit('did-navigate', preventable({}), url, status, text);
  }

  navigatedWithin(url: string): void {
    this.url = url;
    this.emit('did-navigate-in-page', preventable({}), url, true, 0, 0);
    if (this.load && sameAddress(this.load.url, toChromium(url))) this.finish();
  }

  domReady(): void {
    if (!this.committed) return;
    this.emit('dom-ready', preventable({}));
  }

  loaded(): void {
    if (this.failure || !this.committed) return;
    this.stop();
    this.emit('did-finish-load');
    this.finish();
  }

  logged({ type, args, stackTrace }: Protocol.Runtime.consoleAPICalledPayload): void {
    const message = args.map(({ value, description }) => String(value ?? description)).join(' ');
    const known = { error: 'error', warning: 'warning', debug: 'debug' } as Record<string, string>;
    const [frame] = stackTrace?.callFrames ?? [];
    const details = {
      message,
      level: known[type] ?? 'info',
      lineNumber: (frame?.lineNumber ?? 0) + 1,
      sourceId: fromChromium(frame?.url ?? ''),
      frame: this.mainFrame,
    };
    this.emit('console-message', preventable(details));
  }

  retitled(title: string): Electron.Event {
    this.title = title;
    const event = preventable({});
    this.emit('page-title-updated', event, title, true);
    return event;
  }

  crashed(exitCode: number): void {
    this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode });
    this.finish(new NetError('ERR_FAILED', this.url));
  }

  ended(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    all.delete(this.id);
    this.finish(new NetError('ERR_ABORTED', this.url));
    this.emit('destroyed');
  }

  private opened(): Promise<Page> {
    if (this.opening) return this.opening;
    return Promise.reject(new Error('stand-in: the window has loaded no address yet'));
  }

  private begin(url: string, reload: boolean): Promise<void> {
    this.failure = undefined;
    this.answered = undefined;
    this.committed = false;
    return new Promise((resolve, reject) => {
      this.load = { url, reload, resolve, reject };
    });
  }

  private finish(error?: Error): void {
    const { load } = this;
    this.load = undefined;
    if (error) load?.reject(error);
    else load?.resolve();
  }

  private stop(): void {
    if (!this.loading) return;
    this.loading = false;
    this.emit('did-stop-loading');
  }

  private fail(name: NetErrorName): void {
    const url = fromChromium(this.load?.url ?? toChromium(this.url));
    const error = new NetError(name, url);
    this.stop();
    this.emit('did-fail-load', preventable({}), error.errno, name, url, true, 0, 0);
    this.finish(error);
  }

  /** A link to an address that makes no request in Chromium: the app's own scheme written out, mailto: … */
  private leave(url: string): void {
    if (!this.mayNavigate(url, false)) return;
    const scheme = url.slice(0, url.indexOf(':'));
    if (!isTranslated(scheme))
      throw new Error(`stand-in: a page cannot go to ${scheme}: addresses`);
    this.loadURL(url).catch(() => {});
  }
}

function sameAddress(one: string, other: string): boolean {
  const bare = (url: string): string => {
    const [rest = ''] = url.split('#');
    return rest;
  };
  return bare(one) === bare(other);
}

function thrown({ exception, text }: Protocol.Runtime.ExceptionDetails): Error {
  return new Error((exception?.description ?? String(exception?.value ?? text)).split('\n')[0]);
}
