import { EventEmitter } from 'node:events';
import { honest } from './absent.ts';
import { codec } from './codec.ts';
import type { FromPreload } from './preload-world.ts';
import type { WebContents } from './web-contents.ts';

type Handler = (event: Electron.IpcMainInvokeEvent, ...values: unknown[]) => unknown;

const handlers = new Map<string, Handler>();
const listeners = new EventEmitter();

function addHandler(channel: string, handler: Handler): void {
  if (handlers.has(channel)) {
    throw new Error(`Attempted to register a second handler for '${channel}'`);
  }
  if (typeof handler !== 'function') {
    throw new Error(`Expected handler to be a function, but found type '${typeof handler}'`);
  }
  handlers.set(channel, handler);
}

function eventFrom(contents: WebContents): object {
  const { self } = contents;
  return {
    type: 'frame',
    sender: self,
    senderFrame: self.mainFrame,
    frameId: self.mainFrame.routingId,
    processId: self.mainFrame.processId,
    preventDefault: () => {},
    defaultPrevented: false,
  };
}

export async function receiveInvoke(
  contents: WebContents,
  { id, channel, values }: FromPreload & { kind: 'invoke' },
): Promise<void> {
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const event = honest('IpcMainInvokeEvent', eventFrom(contents)) as Electron.IpcMainInvokeEvent;
    const result: unknown = await handler(event, ...(codec.decode(values) as unknown[]));
    contents.tell({ kind: 'reply', id, value: codec.encode(result) });
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    const message = `Error invoking remote method '${channel}': ${String(error)}`;
    contents.tell({ kind: 'refusal', id, message });
  }
}

export function receiveSend(contents: WebContents, channel: string, values: string): void {
  const { self } = contents;
  const event = honest('IpcMainEvent', {
    ...eventFrom(contents),
    ports: [],
    reply: (to: string, ...back: unknown[]) => self.send(to, ...back),
    set returnValue(_value: unknown) {
      throw new Error('stand-in: ipcRenderer.sendSync is not there, so nobody waits for a value');
    },
  });
  listeners.emit(channel, event, ...(codec.decode(values) as unknown[]));
}

const own = {
  handle: addHandler,
  handleOnce(channel: string, handler: Handler) {
    addHandler(channel, (event, ...values) => {
      handlers.delete(channel);
      return handler(event, ...values);
    });
  },
  removeHandler: (channel: string) => void handlers.delete(channel),
} satisfies Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>;

export const ipcMain = honest('ipcMain', Object.assign(listeners, own)) as unknown as Pick<
  Electron.IpcMain,
  keyof typeof own | 'on' | 'off' | 'once' | 'addListener' | 'removeListener' | 'removeAllListeners'
>;
