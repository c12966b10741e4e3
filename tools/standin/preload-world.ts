import type { Bridge } from './bridge.ts';
import type { Codec } from './codec.ts';

/** What crosses from the preload's world to the main process. */
export type FromPreload =
  | { kind: 'invoke'; id: number; channel: string; values: string }
  | { kind: 'send'; channel: string; values: string }
  | { kind: 'preload-error'; message: string; stack: string }
  | { kind: 'state'; what: 'focus' | 'blur' | 'resize' | 'visibility' }
  | { kind: 'leaving'; bounds: { x: number; y: number; width: number; height: number } }
  | { kind: 'scheme'; dark: boolean }
  | { kind: 'navigate'; url: string }
  | { kind: 'open'; url: string; frameName: string; features: string };

/** What crosses back. */
export type ToPreload =
  | { kind: 'reply'; id: number; value: string }
  | { kind: 'refusal'; id: number; message: string }
  | { kind: 'message'; channel: string; values: string };

export interface PreloadWorld {
  deliver(text: string): void;
  guardClosing(on: boolean): void;
  print(): void;
}

export interface PreloadSettings {
  filename: string;
  versions: Record<string, string>;
  platform: string;
  arch: string;
  argv: string[];
  schemes: string[];
}

type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
  global: unknown,
) => void;

/** The isolated world of the preload: `require`, `ipcRenderer`, `contextBridge`, a little `process`. */
export function createPreloadWorld(
  tell: (text: string) => void,
  connect: (opened: (url: string, name: string, features: string) => void) => Bridge,
  codec: Codec,
  settings: PreloadSettings,
  preload: Preload,
): PreloadWorld {
  type Listener = (event: object, ...values: unknown[]) => void;
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  const post = (message: FromPreload): void => tell(JSON.stringify(message));

  const bridge = connect((url, frameName, features) => {
    const address = url === '' ? 'about:blank' : new URL(url, document.baseURI).href;
    post({ kind: 'open', url: address, frameName, features });
  });

  function strict(name: string, target: object): object {
    return new Proxy(target, {
      get(object, key) {
        if (key in object || typeof key === 'symbol') return Reflect.get(object, key);
        throw new Error(`stand-in: ${name}.${key} is not there`);
      },
      // Electron's own modules cross the bridge as empty objects.
      ownKeys: () => [],
    });
  }

  function listen(channel: string, listener: Listener, once: boolean): object {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  }

  function forget(channel: string, listener: Listener): object {
    const kept = (listeners.get(channel) ?? []).filter((known) => known.listener !== listener);
    listeners.set(channel, kept);
    return ipcRenderer;
  }

  const ipcRenderer = strict('ipcRenderer', {
    async invoke(channel: string, ...values: unknown[]) {
      const packed = codec.encode(values);
      return new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        post({ kind: 'invoke', id: count, channel, values: packed });
      });
    },
    send(channel: string, ...values: unknown[]) {
      post({ kind: 'send', channel, values: codec.encode(values) });
    },
    on: (channel: string, listener: Listener) => listen(channel, listener, false),
    addListener: (channel: string, listener: Listener) => listen(channel, listener, false),
    once: (channel: string, listener: Listener) => listen(channel, listener, true),
    off: forget,
    removeListener: forget,
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  });

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (name: string, api: unknown) => bridge.expose(name, api),
  });

  const electron = strict('electron', { ipcRenderer, contextBridge });

  function require(name: string): unknown {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  }

  const process = strict('process', {
    platform: settings.platform,
    arch: settings.arch,
    versions: Object.freeze(settings.versions),
    version: settings.versions.node,
    argv: settings.argv,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
  });

  // Navigations inside Chromium's own schemes are stopped where they pass as requests; one to any
  // other scheme makes no request, so it is stopped here and the main process decides.
  let leaving = false;
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigate', (given) => {
    const event = given as Event & {
      destination: { url: string; sameDocument: boolean };
      cancelable: boolean;
    };
    const { url, sameDocument } = event.destination;
    if (sameDocument) return;
    const scheme = url.slice(0, url.indexOf(':'));
    if (scheme === 'https' || scheme === 'http' || !event.cancelable) {
      leaving = true;
      setTimeout(() => {
        leaving = false;
      }, 1000);
      return;
    }
    if (scheme === 'javascript') return;
    event.preventDefault();
    post({ kind: 'navigate', url });
  });

  // An editing command of the app's comes with a key of no name, which no keyboard has.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === '' && event.code === '')
        event.stopImmediatePropagation();
    },
    true,
  );

  let guarded = false;
  window.addEventListener('beforeunload', (event) => {
    if (guarded && !leaving) event.preventDefault();
  });

  window.addEventListener('focus', () => post({ kind: 'state', what: 'focus' }));
  window.addEventListener('blur', () => post({ kind: 'state', what: 'blur' }));
  window.addEventListener('resize', () => post({ kind: 'state', what: 'resize' }));
  document.addEventListener('visibilitychange', () => post({ kind: 'state', what: 'visibility' }));
  // Of a window that closes nobody else could say any more where it lay.
  window.addEventListener('pagehide', () => {
    const bounds = { x: screenX, y: screenY, width: outerWidth, height: outerHeight };
    post({ kind: 'leaving', bounds });
  });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', () => post({ kind: 'scheme', dark: scheme.matches }));
  post({ kind: 'scheme', dark: scheme.matches });

  const module = { exports: {} };
  try {
    preload(require, module, module.exports, process, globalThis);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    console.error(`Unable to load preload script: ${settings.filename}`);
    console.error(error);
    post({ kind: 'preload-error', message, stack: String(stack) });
  }

  return {
    deliver(text) {
      const message = JSON.parse(text) as ToPreload;
      if (message.kind === 'message') {
        const values = codec.decode(message.values) as unknown[];
        const event = { sender: ipcRenderer, ports: [] };
        const known = listeners.get(message.channel) ?? [];
        for (const { listener, once } of known) {
          if (once) forget(message.channel, listener);
          try {
            listener(event, ...values);
          } catch (error) {
            reportError(error);
          }
        }
        return;
      }
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'reply') call?.resolve(codec.decode(message.value));
      else call?.reject(new Error(message.message));
    },
    guardClosing(on) {
      guarded = on;
    },
    // Its dialog holds the page, and nobody waits for that.
    print() {
      setTimeout(() => window.print());
    },
  };
}
