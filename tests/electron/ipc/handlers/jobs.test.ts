import { describe, expect, it, vi } from 'vitest';
import type { Background } from '../../../../electron/background/background.ts';
import type { OurWorks } from '../../../../electron/background/works.ts';
import { jobHandlers } from '../../../../electron/ipc/handlers/jobs.ts';

const job = '0b7f6a52-3d5f-4a3e-9d53-7f1f0f5c2a11';

describe('The jobs', () => {
  it('are handed on to the background under the id they came with, and cancelled by it', async () => {
    const read = { text: '20', unsure: [] };
    const background = { run: vi.fn(async () => read), cancel: vi.fn(), end: vi.fn() };
    const handlers = jobHandlers(background as unknown as Background<OurWorks>);
    const picture = Uint8Array.of(1);
    expect(await handlers.readPicture({ job, picture })).toBe(read);
    expect(background.run).toHaveBeenCalledExactlyOnceWith('readPicture', job, picture);
    expect(handlers.cancelJob({ job })).toBeUndefined();
    expect(background.cancel).toHaveBeenCalledExactlyOnceWith(job);
  });
});
