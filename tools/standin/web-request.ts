import { honest } from './absent.ts';
import type { Protocol } from './devtools.ts';
import type { WebContents } from './web-contents.ts';

type Details = Electron.OnBeforeRequestListenerDetails;
type Listener = (details: Details, callback: (response: Electron.CallbackResponse) => void) => void;

interface Rule {
  listener: Listener;
  urls: RegExp[];
  types: ReadonlySet<string> | undefined;
}

let rule: Rule | undefined;
let count = 0;

const kinds: Partial<Record<Protocol.Network.ResourceType, Details['resourceType']>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
};

/** `*://*.example.com/*` and the like. */
function compilePattern(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`, 'i');
}

/** Whether the request may go on. */
export function askBeforeRequest(
  url: string,
  event: Protocol.Fetch.requestPausedPayload,
  contents: WebContents | undefined,
): Promise<boolean> {
  const { request, resourceType } = event;
  const main = resourceType === 'Document' && contents;
  const frame = main ? 'mainFrame' : 'subFrame';
  const kind = resourceType === 'Document' ? frame : (kinds[resourceType] ?? 'other');
  const asked = rule;
  if (!asked?.urls.some((pattern) => pattern.test(url))) return Promise.resolve(true);
  if (asked.types && !asked.types.has(kind)) return Promise.resolve(true);
  count += 1;
  const details = {
    id: count,
    url,
    method: request.method,
    resourceType: kind,
    referrer: request.headers.Referer ?? '',
    timestamp: Date.now(),
    uploadData: [],
    ...(contents ? { webContentsId: contents.id, webContents: contents.self } : {}),
  } as unknown as Details;
  return new Promise((resolve, reject) => {
    asked.listener(honest('details', details), ({ cancel, redirectURL }) => {
      if (redirectURL) reject(new Error('stand-in: webRequest.redirectURL is not there'));
      else resolve(!cancel);
    });
  });
}

export const webRequest = honest('webRequest', {
  onBeforeRequest(
    first: Electron.WebRequestFilter | Listener | null,
    second?: Listener | null,
  ): void {
    const listener = typeof first === 'function' ? first : second;
    const filter = typeof first === 'function' ? null : first;
    if (filter?.excludeUrls) throw new Error('stand-in: excludeUrls is not there');
    rule = listener
      ? {
          listener,
          urls: (filter?.urls ?? ['<all_urls>']).map(compilePattern),
          types: filter?.types ? new Set(filter.types) : undefined,
        }
      : undefined;
  },
} satisfies Pick<Electron.WebRequest, 'onBeforeRequest'>);
