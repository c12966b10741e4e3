import type { Conversation } from './devtools.ts';

type Request = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type Check = Parameters<Electron.Session['setPermissionCheckHandler']>[0];

/** Electron's names, and Chromium's for the same thing. */
const known: readonly [electron: string, chromium: string, sanitized?: boolean][] = [
  ['notifications', 'notifications'],
  ['geolocation', 'geolocation'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write', true],
  ['idle-detection', 'idle-detection'],
  ['persistent-storage', 'persistent-storage'],
  ['storage-access', 'storage-access'],
  ['display-capture', 'display-capture'],
  ['window-management', 'window-management'],
  ['local-fonts', 'local-fonts'],
  ['screen-wake-lock', 'screen-wake-lock'],
  ['pointerLock', 'pointer-lock'],
  ['keyboardLock', 'keyboard-lock'],
  ['local-network-access', 'local-network-access'],
  ['local-network', 'local-network'],
  ['loopback-network', 'loopback-network'],
];

const handlers: { request: Request; check: Check } = { request: null, check: null };
let browser: Conversation | undefined;

function asked(permission: string): boolean {
  const { request, check } = handlers;
  // Without handlers Electron grants everything, and so must we: forgetting them has to show.
  const checked = check
    ? check(null, permission as never, '', { isMainFrame: true, requestingUrl: '' })
    : true;
  let granted = !request;
  request?.(
    null as never,
    permission as never,
    (answer) => {
      granted = answer;
    },
    { isMainFrame: true, requestingUrl: '' } as never,
  );
  return checked && granted;
}

/** Chromium is told in advance what the handlers say; they are not asked again by each page. */
async function apply(): Promise<void> {
  const conversation = browser;
  if (!conversation) return;
  await Promise.all(
    known.map(([permission, name, sanitized]) =>
      conversation
        .send('Browser.setPermission', {
          permission: { name, ...(sanitized ? { allowWithoutSanitization: false } : {}) },
          setting: asked(permission) ? 'granted' : 'denied',
        })
        .catch((error: Error) => process.stderr.write(`stand-in: ${name}: ${error.message}\n`)),
    ),
  );
}

export function applyPermissions(conversation: Conversation): Promise<void> {
  browser = conversation;
  return apply();
}

export function setPermissionRequestHandler(handler: Request): void {
  handlers.request = handler;
  void apply();
}

export function setPermissionCheckHandler(handler: Check): void {
  handlers.check = handler;
  void apply();
}
