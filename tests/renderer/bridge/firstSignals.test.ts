import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (payload: unknown) => void;

const listeners = new Map<string, Set<Listener>>();
const tell = (name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
};
const signal = (name: string) => (listener: Listener) => {
  listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
  return () => listeners.get(name)?.delete(listener);
};

/** The module as a page begins with it. */
async function begun() {
  listeners.clear();
  vi.resetModules();
  const names = ['changed', 'show', 'perform', 'opened', 'closing', 'progress'];
  const signals = Object.fromEntries(names.map((name) => [name, signal(name)]));
  vi.stubGlobal('window', { pilar: { signals } });
  return await import('../../../renderer/bridge/firstSignals.ts');
}

describe('A signal from the first moment on', () => {
  let listenFromStart: Awaited<ReturnType<typeof begun>>['listenFromStart'];
  beforeEach(async () => {
    ({ listenFromStart } = await begun());
    return () => vi.unstubAllGlobals();
  });

  it('is heard in its order by whoever listens later, and once', () => {
    tell('perform', 'undo');
    tell('perform', 'redo');
    const heard: unknown[] = [];
    listenFromStart('perform', (id) => heard.push(id));
    expect(heard).toEqual(['undo', 'redo']);
    tell('perform', 'showToday');
    expect(heard).toEqual(['undo', 'redo', 'showToday']);
  });

  it('is kept apart from those of another name', () => {
    tell('changed', ['day']);
    const heard: unknown[] = [];
    listenFromStart('show', (subject) => heard.push(subject));
    expect(heard).toEqual([]);
  });

  it('is heard no more once nobody listens', () => {
    const heard: unknown[] = [];
    listenFromStart('changed', (topics) => heard.push(topics))();
    tell('changed', ['day']);
    expect(heard).toEqual([]);
  });
});
