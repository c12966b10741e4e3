import { describe, expect, it, vi } from 'vitest';
import type { Background } from '../../../../electron/background/background.ts';
import type { OurWorks } from '../../../../electron/background/works.ts';
import { jobHandlers } from '../../../../electron/ipc/handlers/jobs.ts';
import { handClock } from '../../../builders/clock.ts';

const job = '0b7f6a52-3d5f-4a3e-9d53-7f1f0f5c2a11';

function opened(answer: unknown) {
  const background = { run: vi.fn(async () => answer), cancel: vi.fn(), end: vi.fn() };
  // Already tomorrow where the person is.
  const clock = handClock('2026-11-22T23:30Z');
  return {
    background,
    handlers: jobHandlers(background as unknown as Background<OurWorks>, clock),
  };
}

describe('The jobs', () => {
  it('are handed on to the background under the id they came with, and cancelled by it', async () => {
    const read = { text: '20', unsure: [] };
    const { background, handlers } = opened(read);
    const picture = Uint8Array.of(1);
    expect(await handlers.readPicture({ job, picture })).toBe(read);
    expect(background.run).toHaveBeenCalledExactlyOnceWith('readPicture', job, picture);
    expect(handlers.cancelJob({ job })).toBeUndefined();
    expect(background.cancel).toHaveBeenCalledExactlyOnceWith(job);
  });

  it('are told the day it is, which the background cannot know', async () => {
    const { background, handlers } = opened({});
    const file = Uint8Array.of(1);
    await handlers.readTable({ job, file, choice: null });
    const order = { file, choice: null, today: '2026-11-23' };
    expect(background.run).toHaveBeenCalledExactlyOnceWith('readTable', job, order);
  });
});
