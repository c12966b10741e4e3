import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import {
  confinePages,
  guardedWebPreferences,
  sealSession,
} from '../../../electron/windows/security.ts';

it('guards the page with every preference spelt out', () => {
  expect(guardedWebPreferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  });
});

describe('A page', () => {
  function confined() {
    const app = new EventEmitter();
    confinePages(app as never);
    const setWindowOpenHandler = vi.fn();
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler });
    app.emit('web-contents-created', {}, contents);
    return contents;
  }

  it.each(['will-navigate', 'will-redirect', 'will-attach-webview'])('may not: %s', (name) => {
    const event = { preventDefault: vi.fn() };
    confined().emit(name, event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('opens no window', () => {
    const [[handler]] = confined().setWindowOpenHandler.mock.calls as [[() => unknown]];
    expect(handler()).toEqual({ action: 'deny' });
  });
});

describe('The session', () => {
  function sealed() {
    const session = {
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      setSpellCheckerEnabled: vi.fn(),
      webRequest: { onBeforeRequest: vi.fn() },
    };
    sealSession(session as never);
    return session;
  }

  it.each([
    ['geolocation', false],
    ['notifications', false],
    ['clipboard-read', false],
    // Only what the page itself puts there, a picture it drew, and only when the person asks for it.
    ['clipboard-sanitized-write', true],
  ])('grants %s, asked or checked: %s', (permission, isGranted) => {
    const session = sealed();
    const decide = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]?.[0]({}, permission, decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith(isGranted);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]({}, permission)).toBe(isGranted);
  });

  it('fetches no dictionary', () => {
    expect(sealed().setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  });

  it.each([
    ['app://journal/index.html', false],
    ['blob:app://journal/1', false],
    ['data:image/png;base64,', false],
    ['https://www.linkedin.com/', true],
    ['http://127.0.0.1/', true],
    ['wss://example.org/', true],
    ['file:///etc/passwd', true],
  ])('cancels no request but those that leave: %s, cancelled: %s', (url, cancel) => {
    const decide = vi.fn();
    sealed().webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith({ cancel });
  });
});
