import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startJob } from '../../../renderer/bridge/jobs.ts';
import type { Progress } from '../../../shared/ipc/contract.ts';

/** A window whose main process answers a job when the test says so. */
function windowWithMain() {
  const { promise, resolve } = Promise.withResolvers();
  const listeners = new Set<(progress: Progress) => void>();
  const readPicture = vi.fn((_input: { readonly job: string }) => promise);
  const cancelJob = vi.fn(async () => ({ ok: true, value: undefined }));
  const progress = (listener: (progress: Progress) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  vi.stubGlobal('window', { pilar: { calls: { readPicture, cancelJob }, signals: { progress } } });
  onTestFinished(() => void vi.unstubAllGlobals());
  const tell = (told: Progress) => {
    for (const listener of listeners) listener(told);
  };
  return { readPicture, cancelJob, listeners, tell, answer: resolve };
}

const picture = Uint8Array.of(1, 2, 3);
const read = { ok: true, value: { text: '20', unsure: [] } };

describe('A job of the window', () => {
  it('is asked for under an id of its own, and answers what main answers', async () => {
    const main = windowWithMain();
    const [one, other] = [
      startJob('readPicture', { picture }),
      startJob('readPicture', { picture }),
    ];
    main.answer(read);
    expect(await Promise.all([one.answer, other.answer])).toEqual([read, read]);
    const ids = main.readPicture.mock.calls.map(([{ job }]) => job);
    expect(new Set(ids).size).toBe(2);
    expect(main.readPicture.mock.calls[0]?.[0]).toEqual({ picture, job: ids[0] });
  });

  it('tells how far it has come, and nothing of others, nor after it has answered', async () => {
    const main = windowWithMain();
    const told: number[] = [];
    const { answer } = startJob('readPicture', { picture }, (share) => told.push(share));
    const job = main.readPicture.mock.calls[0]?.[0].job ?? '';
    main.tell({ job, share: 0.25 });
    main.tell({ job: 'another', share: 0.5 });
    main.answer(read);
    await answer;
    main.tell({ job, share: 1 });
    expect(told).toEqual([0.25]);
    expect(main.listeners.size).toBe(0);
  });

  it('is cancelled by its id', () => {
    const main = windowWithMain();
    startJob('readPicture', { picture }).cancel();
    const job = main.readPicture.mock.calls[0]?.[0].job;
    expect(main.cancelJob).toHaveBeenCalledExactlyOnceWith({ job });
  });
});
