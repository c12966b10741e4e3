import { describe, expect, it, vi } from 'vitest';
import { linkHandlers } from '../../../../electron/ipc/handlers/links.ts';

const shell = () => ({
  openExternal: vi.fn(async (_address: string) => {}),
  openPath: vi.fn(async (_path: string) => ''),
});

describe('Links', () => {
  it('open the built-in pages', async () => {
    const system = shell();
    const links = linkHandlers(system, '/home/ana/pilar');
    await links.openPage({ page: 'index' });
    await links.openPage({ page: 'answerMessages' });
    expect(system.openExternal.mock.calls.map(([address]) => address)).toEqual([
      'https://www.linkedin.com/sales/ssi',
      'https://www.linkedin.com/messaging/',
    ]);
  });

  it('open nothing for an action that has no page', async () => {
    const system = shell();
    await expect(linkHandlers(system, '/').openPage({ page: 'portfolio' })).rejects.toThrow(
      'openFailed',
    );
    expect(system.openExternal).not.toHaveBeenCalled();
  });

  it('say so where the system cannot', async () => {
    const system = shell();
    system.openExternal.mockRejectedValue(new Error('no browser'));
    system.openPath.mockResolvedValue('no file manager');
    const links = linkHandlers(system, '/home/ana/pilar');
    await expect(links.openPage({ page: 'index' })).rejects.toThrow('openFailed');
    await expect(links.openDataFolder(undefined)).rejects.toThrow('openFailed');
    expect(system.openPath).toHaveBeenCalledWith('/home/ana/pilar');
  });
});
