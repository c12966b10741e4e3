import { fromChromium } from './address.ts';
import type { Browser, Target } from './browser.ts';
import type { Protocol } from './devtools.ts';
import { bindingName, type PreloadScripts, worldKey, worldName } from './preload.ts';
import type { FromPreload, PreloadWorld, ToPreload } from './preload-world.ts';

/** The editing commands there are, by Electron's and Chromium's name for them. */
export const editingCommands = ['cut', 'copy', 'paste', 'selectAll'] as const;
export type EditingCommand = (typeof editingCommands)[number];

export interface PageEvents {
  told(message: FromPreload): void;
  started(): void;
  navigated(url: string, failed: boolean): void;
  navigatedWithin(url: string): void;
  domReady(): void;
  painted(): void;
  loaded(): void;
  logged(event: Protocol.Runtime.consoleAPICalledPayload): void;
  askedToClose(): boolean;
  askedToOpen(url: string, name: string, features: string): void;
}

/** One Chromium page with the preload's world in it. */
export class Page {
  readonly id: string;
  readonly windowId: number;
  readonly browser: Browser;
  private readonly target: Target;
  private context: string | undefined;
  private guarded = false;

  private constructor(browser: Browser, target: Target, windowId: number) {
    this.browser = browser;
    this.target = target;
    this.id = target.id;
    this.windowId = windowId;
  }

  get send(): Target['conversation']['send'] {
    return this.target.conversation.send;
  }

  /** Prepares the page while Chromium holds it still. `release` lets it run. */
  static async prepare(
    browser: Browser,
    target: Target,
    scripts: PreloadScripts,
    events: PageEvents,
  ): Promise<Page> {
    const { send } = target.conversation;
    const { windowId } = await browser.conversation.send('Browser.getWindowForTarget', {
      targetId: target.id,
    });
    const page = new Page(browser, target, windowId);
    page.listen(events);
    await Promise.all([
      send('Page.enable'),
      send('Page.setLifecycleEventsEnabled', { enabled: true }),
      send('Runtime.addBinding', { name: bindingName, executionContextName: worldName }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolated, worldName }),
      send('Runtime.enable'),
    ]);
    return page;
  }

  release(): Promise<unknown> {
    return this.send('Runtime.runIfWaitingForDebugger');
  }

  /** Nothing listens before the preload's world exists: the message is lost, as in Electron. */
  tell(message: ToPreload): void {
    this.call('deliver', JSON.stringify(message));
  }

  /** Chromium takes editing commands only along with a key; the page never hears of this one. */
  edit(command: EditingCommand): void {
    this.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }).catch(
      () => {},
    );
  }

  print(): void {
    this.call('print', true);
  }

  guardClosing(on: boolean): void {
    this.guarded = on;
    this.call('guardClosing', on);
  }

  private call(method: keyof PreloadWorld, value: string | boolean): void {
    if (!this.context) return;
    this.send('Runtime.callFunctionOn', {
      functionDeclaration: `(value) => globalThis.${worldKey}.${method}(value)`,
      uniqueContextId: this.context,
      arguments: [{ value }],
      userGesture: method === 'guardClosing',
    }).catch(() => {});
  }

  private listen(events: PageEvents): void {
    const { conversation } = this.target;
    let isNavigating = false;
    conversation.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId?: string };
      if (context.name !== worldName || frameId !== this.id) return;
      this.context = context.uniqueId;
      if (this.guarded) this.guardClosing(true);
    });
    conversation.on('Runtime.executionContextsCleared', () => {
      this.context = undefined;
    });
    conversation.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === bindingName) events.told(JSON.parse(payload) as FromPreload);
    });
    conversation.on('Runtime.consoleAPICalled', (event) => events.logged(event));
    conversation.on('Page.frameStartedNavigating', ({ frameId }) => {
      if (frameId !== this.id) return;
      isNavigating = true;
      events.started();
    });
    // Also one that came to nothing.
    conversation.on('Page.frameStoppedLoading', ({ frameId }) => {
      if (frameId === this.id) isNavigating = false;
    });
    conversation.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== this.id) return;
      isNavigating = false;
      const url = frame.unreachableUrl ?? `${frame.url}${frame.urlFragment ?? ''}`;
      events.navigated(fromChromium(url), frame.unreachableUrl !== undefined);
    });
    conversation.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.id) events.navigatedWithin(fromChromium(url));
    });
    conversation.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      events.askedToOpen(url, windowName, windowFeatures.join(','));
    });
    conversation.on('Page.domContentEventFired', () => events.domReady());
    conversation.on('Page.loadEventFired', () => events.loaded());
    conversation.on('Page.lifecycleEvent', ({ name, frameId }) => {
      if (name === 'firstPaint' && frameId === this.id) events.painted();
    });
    conversation.on('Page.javascriptDialogOpening', ({ type }) => {
      // The page's own dialogs stay Chromium's; this one stands for the window's close button.
      if (type !== 'beforeunload') return;
      // A page that is left for another closes no window.
      const accept = isNavigating || events.askedToClose();
      this.send('Page.handleJavaScriptDialog', { accept }).catch(() => {});
    });
  }
}
