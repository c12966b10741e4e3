import { describe, expect, it, vi } from 'vitest';
import { prepareToasts } from '../../../electron/reminders/windowsToasts.ts';

/** What the system is told, and what it tells. */
function prepared(platform: NodeJS.Platform) {
  const app = { setAppUserModelId: vi.fn(), setToastActivatorCLSID: vi.fn() };
  const handleActivation = vi.fn();
  const onActivated = vi.fn();
  prepareToasts(app, { handleActivation }, platform, onActivated);
  const answer = (type: string) => handleActivation.mock.calls[0]?.[0]({ type });
  return { app, handleActivation, onActivated, answer };
}

describe('Windows', () => {
  it('is told whose the toasts are', () => {
    const { app } = prepared('win32');
    expect(app.setAppUserModelId).toHaveBeenCalledExactlyOnceWith('org.pilar.journal');
    expect(app.setToastActivatorCLSID.mock.calls[0]?.[0]).toMatch(/^\{[0-9A-F-]{36}\}$/);
  });

  it('leads to Pilar by a click on a toast, and not by its buttons', () => {
    const { answer, onActivated } = prepared('win32');
    answer('action');
    expect(onActivated).not.toHaveBeenCalled();
    answer('click');
    expect(onActivated).toHaveBeenCalledOnce();
  });
});

it.each(['linux', 'darwin'] as const)('%s is left alone', (platform) => {
  const { app, handleActivation } = prepared(platform);
  expect(app.setAppUserModelId).not.toHaveBeenCalled();
  expect(app.setToastActivatorCLSID).not.toHaveBeenCalled();
  expect(handleActivation).not.toHaveBeenCalled();
});
