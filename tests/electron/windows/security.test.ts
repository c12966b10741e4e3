import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import {
  confinePages,
  guardedWebPreferences,
  sealNetwork,
  sealSession,
} from '../../../electron/windows/security.ts';

type Ask = (...asked: readonly unknown[]) => unknown;

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
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: vi.fn(),
      setWebRTCIPHandlingPolicy: vi.fn(),
    });
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

  it('speaks to no machine by WebRTC', () => {
    const { setWebRTCIPHandlingPolicy } = confined();
    expect(setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith('disable_non_proxied_udp');
  });
});

it('looks up no name and connects to no address', () => {
  const appendSwitch = vi.fn();
  sealNetwork({ commandLine: { appendSwitch } } as never);
  expect(appendSwitch).toHaveBeenCalledExactlyOnceWith('host-resolver-rules', 'MAP * ~NOTFOUND');
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

  /** What both handlers say. */
  function answers(permission: string, address: string, isMainFrame = true) {
    const session = sealed();
    const decide = vi.fn();
    const [[request]] = session.setPermissionRequestHandler.mock.calls as [[Ask]];
    const [[check]] = session.setPermissionCheckHandler.mock.calls as [[Ask]];
    request({}, permission, decide, { requestingUrl: address, isMainFrame });
    expect(decide).toHaveBeenCalledOnce();
    const origin = URL.canParse(address) ? new URL('/', address).href : '';
    const checked = check(null, permission, origin, { requestingUrl: address, isMainFrame });
    return [decide.mock.calls[0]?.[0], checked];
  }

  it('lets our own page write to the clipboard', () => {
    expect(answers('clipboard-sanitized-write', 'app://journal/index.html')).toEqual([true, true]);
  });

  it.each([
    ['clipboard-sanitized-write', 'app://other/index.html'],
    ['clipboard-sanitized-write', 'https://journal/index.html'],
    ['clipboard-sanitized-write', 'https://example.org/app://journal/'],
    ['clipboard-sanitized-write', ''],
    ['clipboard-read', 'app://journal/index.html'],
    ['deprecated-sync-clipboard-read', 'app://journal/index.html'],
    ['geolocation', 'app://journal/index.html'],
    ['notifications', 'app://journal/index.html'],
    ['fileSystem', 'app://journal/index.html'],
    ['unknown', 'app://journal/index.html'],
  ])('grants nothing else, asked or checked: %s of %s', (permission, address) => {
    expect(answers(permission, address)).toEqual([false, false]);
  });

  it('lets no page within ours write to the clipboard', () => {
    const address = 'app://journal/index.html';
    expect(answers('clipboard-sanitized-write', address, false)).toEqual([false, false]);
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
