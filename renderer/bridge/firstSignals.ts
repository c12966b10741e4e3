import type { Signals } from '../../shared/ipc/contract.ts';
import { listen } from './client.ts';

interface Waiting<Name extends keyof Signals> {
  readonly payloads: Signals[Name][];
  readonly stop: () => void;
}

/**
 * What main tells a page as soon as that has loaded, which is before the window it will show is there:
 * it is kept for whoever listens first.
 */
const waiting = {
  changed: keep('changed'),
  show: keep('show'),
  perform: keep('perform'),
  opened: keep('opened'),
  closing: keep('closing'),
} as const;

function keep<Name extends keyof Signals>(name: Name): Waiting<Name> {
  const payloads: Signals[Name][] = [];
  return { payloads, stop: listen(name, (payload) => payloads.push(payload)) };
}

/** Listens to a signal as if from the page's first moment on, until the function it returns is called. */
export function listenFromStart<Name extends keyof typeof waiting>(
  name: Name,
  listener: (payload: Signals[Name]) => void,
): () => void {
  const { payloads, stop } = waiting[name] as unknown as Waiting<Name>;
  stop();
  for (const payload of payloads.splice(0)) listener(payload);
  return listen(name, listener);
}
