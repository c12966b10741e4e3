import { fromChromium, originOf } from './address.ts';
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

/** A document of a window: who is asked about, in the app's own terms. */
interface Asking {
  readonly contents: Electron.WebContents;
  readonly url: string;
}

const handlers: { request: Request; check: Check } = { request: null, check: null };
let browser: Conversation | undefined;
/** What the windows have shown, by the origin that Chromium knows it under. */
const shown = new Map<string, Asking>();

function isGranted(permission: string, asking: Asking | undefined): boolean {
  const { request, check } = handlers;
  const contents = asking?.contents ?? null;
  const requestingUrl = asking?.url ?? '';
  const details = { isMainFrame: true, requestingUrl };
  const origin = asking ? `${originOf(requestingUrl)}/` : '';
  // Without handlers Electron grants everything, and so must we: forgetting them has to show.
  const checked = check ? check(contents, permission as never, origin, details) : true;
  let granted = !request;
  request?.(
    contents as never,
    permission as never,
    (answer) => {
      granted = answer;
    },
    details as never,
  );
  return checked && granted;
}

/** Tells Chromium what the handlers say: for one origin, or for every page that was not asked about. */
async function tell(origin?: string): Promise<void> {
  const conversation = browser;
  if (!conversation) return;
  const asking = origin === undefined ? undefined : shown.get(origin);
  await Promise.all(
    known.map(([permission, name, sanitized]) =>
      conversation
        .send('Browser.setPermission', {
          permission: { name, ...(sanitized ? { allowWithoutSanitization: false } : {}) },
          setting: isGranted(permission, asking) ? 'granted' : 'denied',
          ...(origin === undefined ? {} : { origin }),
        })
        .catch((error: Error) => process.stderr.write(`stand-in: ${name}: ${error.message}\n`)),
    ),
  );
}

export function applyPermissions(conversation: Conversation): Promise<void> {
  browser = conversation;
  return tell();
}

/** Asks the handlers for a document that a window is about to show; `address` is Chromium's. */
export async function askPermissionsFor(
  address: string,
  contents: Electron.WebContents,
): Promise<void> {
  const { origin } = new URL(address);
  if (origin === 'null') return;
  shown.set(origin, { contents, url: fromChromium(address) });
  await tell(origin);
}

function tellAnew(): void {
  for (const [origin, { contents }] of shown) {
    if (contents.isDestroyed()) shown.delete(origin);
  }
  for (const origin of [undefined, ...shown.keys()]) void tell(origin);
}

export function setPermissionRequestHandler(handler: Request): void {
  handlers.request = handler;
  tellAnew();
}

export function setPermissionCheckHandler(handler: Check): void {
  handlers.check = handler;
  tellAnew();
}
