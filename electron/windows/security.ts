import type { App, Session, WebPreferences } from 'electron';
import { isPageAddress, pageProtocol } from './pageAddress.ts';

/** Every web preference that guards the page, spelt out although most are Electron's defaults. */
export const guardedWebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const satisfies WebPreferences;

/**
 * No page, whatever becomes of it, leaves its address, opens a window, holds another page or speaks
 * to another machine by WebRTC, which neither its policy nor the session is asked about.
 */
export function confinePages(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/**
 * No part of Chromium looks up a name or connects to an address. A page's hints to do so ahead
 * (`dns-prefetch`, `preconnect`) are asked about by neither its policy nor the session.
 */
export function sealNetwork(app: Pick<App, 'commandLine'>): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/**
 * Denies every permission but that of our own page to write text and pictures to the clipboard when
 * the person asks it to; fetches no dictionary, and lets no request out of the machine.
 */
export function sealSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, asked) =>
    decide(isPermitted(permission, asked.requestingUrl, asked.isMainFrame)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, asked) =>
    isPermitted(permission, origin, asked.isMainFrame),
  );
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const isOurs = [pageProtocol, 'blob:', 'data:', 'devtools:'].includes(new URL(url).protocol);
    decide({ cancel: !isOurs });
  });
}

function isPermitted(permission: string, address: string, isMainFrame: boolean): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && isPageAddress(address);
}
