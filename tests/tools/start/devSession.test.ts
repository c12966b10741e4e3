import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type DevSession, startDevSession } from '../../../tools/start/devSession.ts';

interface FakeApp {
  readonly number: number;
  close(code: number): void;
}

let events: string[];
let apps: FakeApp[];
let session: DevSession;
let endsWhenAsked: boolean;

beforeEach(() => {
  events = [];
  endsWhenAsked = true;
  apps = [];
  session = startDevSession(
    async () => {
      const number = apps.length + 1;
      const { promise, resolve } = Promise.withResolvers<number>();
      events.push(`start ${number}`);
      apps.push({ number, close: resolve });
      return {
        ended: promise,
        end: () => {
          events.push(`end ${number}`);
          if (endsWhenAsked) resolve(0);
        },
        reload: async () => void events.push(`reload ${number}`),
      };
    },
    (line) => events.push(line),
  );
});

async function buildAllOnce(): Promise<void> {
  await session.rebuilt('entry');
  await session.rebuilt('main');
  await session.rebuilt('background');
  await session.rebuilt('preload');
  await session.rebuilt('renderer');
}

describe('developing', () => {
  it('starts Pilar once all its parts are built', async () => {
    await session.rebuilt('entry');
    await session.rebuilt('main');
    await session.rebuilt('background');
    await session.rebuilt('renderer');
    expect(events).toEqual([]);
    await session.rebuilt('preload');
    expect(events).toEqual(['start 1']);
  });

  it('reloads the window when only the renderer changed', async () => {
    await buildAllOnce();
    await session.rebuilt('renderer');
    expect(events).toEqual(['start 1', 'reload 1']);
  });

  it.each(['entry', 'main', 'background', 'preload'] as const)(
    'restarts, the old before the new, for %s',
    async (part) => {
      await buildAllOnce();
      await session.rebuilt(part);
      expect(events).toEqual(['start 1', 'end 1', 'start 2']);
    },
  );

  it('reloads after the restart what was built during it', async () => {
    await buildAllOnce();
    const restarted = session.rebuilt('main');
    void session.rebuilt('renderer');
    await restarted;
    expect(events).toEqual(['start 1', 'end 1', 'start 2', 'reload 2']);
  });

  it('ends when the person closes Pilar', async () => {
    await buildAllOnce();
    apps[0]?.close(0);
    await expect(session.ended).resolves.toBe(0);
  });

  it('waits for the next change when Pilar fails', async () => {
    await buildAllOnce();
    apps[0]?.close(7);
    await vi.waitUntil(() => events.length === 2);
    await session.rebuilt('main');
    expect(events).toEqual([
      'start 1',
      'Pilar ended with 7; the next change starts it again.',
      'start 2',
    ]);
  });

  it('ends Pilar in order on a signal', async () => {
    await buildAllOnce();
    session.end('SIGINT');
    await expect(session.ended).resolves.toBe(0);
    expect(events).toEqual(['start 1', 'end 1']);
  });

  it('ends at once on a signal before Pilar runs', async () => {
    session.end('SIGINT');
    await expect(session.ended).resolves.toBe(0);
  });

  it('starts nothing any more after a signal', async () => {
    await buildAllOnce();
    const restarted = session.rebuilt('main');
    session.end('SIGINT');
    await restarted;
    expect(events).toEqual(['start 1', 'end 1']);
    await expect(session.ended).resolves.toBe(0);
  });

  it('waits, on a signal, for the Pilar that a restart is closing', async () => {
    await buildAllOnce();
    endsWhenAsked = false;
    void session.rebuilt('main');
    session.end('SIGINT');
    void session.ended.then(() => events.push('over'));
    await Promise.resolve();
    expect(events).toEqual(['start 1', 'end 1']);
    apps[0]?.close(0);
    await session.ended;
    expect(events).toEqual(['start 1', 'end 1', 'over']);
  });
});
