import { honest } from './absent.ts';
import { originOf } from './address.ts';

/** The main frame of a window: the only one a preload runs in, so the only one that can send. */
export function createFrame(
  id: number,
  url: () => string,
  contents: {
    send(channel: string, ...values: unknown[]): void;
    executeJavaScript(code: string, userGesture?: boolean): Promise<unknown>;
    isDestroyed(): boolean;
  },
): Electron.WebFrameMain {
  const frame = {
    get url() {
      return url();
    },
    get origin() {
      return originOf(url());
    },
    get top() {
      return self;
    },
    parent: null,
    get detached() {
      return contents.isDestroyed();
    },
    frameTreeNodeId: id,
    routingId: id,
    processId: id,
    name: '',
    isDestroyed: () => contents.isDestroyed(),
    send: (channel: string, ...values: unknown[]) => contents.send(channel, ...values),
    executeJavaScript: (code: string, userGesture?: boolean) =>
      contents.executeJavaScript(code, userGesture),
  };
  const self = honest('WebFrameMain', frame) as unknown as Electron.WebFrameMain;
  return self;
}
