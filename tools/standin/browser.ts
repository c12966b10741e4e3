import { Chromium } from './chromium.ts';
import type { Conversation, Protocol } from './devtools.ts';

export interface Target {
  id: string;
  conversation: Conversation;
}

type Claim = { url: string; resolve: (target: Target) => void; reject: (error: Error) => void };

/** The one Chromium of the app, and which of its targets belongs to which window. */
export class Browser {
  readonly chromium: Chromium;
  readonly conversation: Conversation;
  /** Told when Chromium closed a target, by the person or by us. */
  onGone: (targetId: string) => void = () => {};
  onCrash: (targetId: string, status: string, code: number) => void = () => {};
  private claim: Claim | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly sessions = new Map<string, string>();

  private constructor(chromium: Chromium) {
    this.chromium = chromium;
    this.conversation = chromium.pipe.browser;
  }

  static async start(profile: string, switches: string[], port: string): Promise<Browser> {
    const browser = new Browser(await Chromium.start(profile, switches, port));
    await browser.listen();
    return browser;
  }

  /** Opens a window on the address and gives its page, still waiting to run anything. */
  openPage(url: string, width: number, height: number): Promise<Target> {
    const opened = this.turn.then(
      () =>
        new Promise<Target>((resolve, reject) => {
          this.claim = { url, resolve, reject };
          this.chromium.openWindow(url, width, height).catch(reject);
        }),
    );
    this.turn = opened.catch(() => {});
    return opened;
  }

  private async listen(): Promise<void> {
    const { conversation, chromium } = this;
    conversation.on('Target.attachedToTarget', (event) => void this.attach(event));
    conversation.on('Target.detachedFromTarget', ({ sessionId }) => {
      const target = this.sessions.get(sessionId);
      this.sessions.delete(sessionId);
      chromium.pipe.forget(sessionId);
      if (target) this.onGone(target);
    });
    conversation.on('Target.targetCrashed', ({ targetId, status, errorCode }) => {
      this.onCrash(targetId, status, errorCode);
    });
    await Promise.all([
      conversation.send('Target.setDiscoverTargets', { discover: true }),
      conversation.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
      }),
    ]);
  }

  private async attach(event: Protocol.Target.attachedToTargetPayload): Promise<void> {
    const { sessionId, targetInfo } = event;
    const conversation = this.chromium.pipe.conversation(sessionId);
    const { claim } = this;
    if (
      targetInfo.type === 'page' &&
      claim &&
      targetInfo.url === claim.url &&
      !targetInfo.openerId
    ) {
      this.claim = undefined;
      this.sessions.set(sessionId, targetInfo.targetId);
      claim.resolve({ id: targetInfo.targetId, conversation });
      return;
    }
    if (targetInfo.type === 'page') {
      // Nobody asked for it: a link to a new window, whose page has told about it already.
      await this.conversation.send('Target.closeTarget', { targetId: targetInfo.targetId });
      return;
    }
    // Workers and Chromium's own pages: only let them go on.
    await conversation.send('Runtime.runIfWaitingForDebugger').catch(() => {});
    await this.conversation.send('Target.detachFromTarget', { sessionId }).catch(() => {});
  }
}
