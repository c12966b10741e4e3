import { describe, expect, it, vi } from 'vitest';
import { iconBadge } from '../../../electron/windows/iconBadge.ts';

const settled = () => new Promise(setImmediate);

const badgeOn = (platform: NodeJS.Platform, count: () => number) => {
  const setBadgeCount = vi.fn(() => true);
  const onFault = vi.fn();
  return { badge: iconBadge({ setBadgeCount }, platform, count, onFault), setBadgeCount, onFault };
};

describe.each(['linux', 'darwin'] as const)('The badge on %s', (platform) => {
  it('is counted once for all that changes in one go, and only told where it is another', async () => {
    let waiting = 3;
    const count = vi.fn(() => waiting);
    const { badge, setBadgeCount } = badgeOn(platform, count);
    badge.update();
    badge.update();
    await settled();
    expect(count).toHaveBeenCalledOnce();
    badge.update();
    await settled();
    waiting = 0;
    badge.update();
    await settled();
    expect(setBadgeCount.mock.calls).toEqual([[3], [0]]);
  });

  it('is not there while nothing waits', async () => {
    const { badge, setBadgeCount } = badgeOn(platform, () => 0);
    badge.update();
    await settled();
    expect(setBadgeCount).not.toHaveBeenCalled();
  });

  it('goes with the journal, and does not count it any more', async () => {
    const count = vi.fn(() => 2);
    const { badge, setBadgeCount } = badgeOn(platform, count);
    badge.update();
    await settled();
    badge.update();
    badge.close();
    await settled();
    expect(count).toHaveBeenCalledOnce();
    expect(setBadgeCount.mock.calls).toEqual([[2], [0]]);
  });

  it('tells of what keeps it from counting, and counts again the next time', async () => {
    const fault = new Error('disk');
    const count = vi
      .fn(() => 1)
      .mockImplementationOnce(() => {
        throw fault;
      });
    const { badge, setBadgeCount, onFault } = badgeOn(platform, count);
    badge.update();
    await settled();
    expect(onFault).toHaveBeenCalledWith(fault);
    badge.update();
    await settled();
    expect(setBadgeCount.mock.calls).toEqual([[1]]);
  });
});

it('Windows, which has no such badge, is told of none', async () => {
  const { badge, setBadgeCount } = badgeOn('win32', () => 3);
  badge.update();
  await settled();
  badge.close();
  expect(setBadgeCount).not.toHaveBeenCalled();
});
