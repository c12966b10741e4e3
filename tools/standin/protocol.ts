import { honest } from './absent.ts';
import { fromChromium, isTranslated, translateScheme } from './address.ts';
import type { Protocol } from './devtools.ts';
import { lifecycle } from './lifecycle.ts';
import type { NetErrorName } from './net-error.ts';

type Handler = (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>;

export interface Answer {
  status: number;
  statusText: string;
  headers: [string, string][];
  body: Buffer;
}

const handlers = new Map<string, Handler>();
let registered = false;

function bodyOf(request: Protocol.Network.Request): Buffer | undefined {
  if (!request.hasPostData) return undefined;
  const parts = request.postDataEntries ?? [];
  return Buffer.concat(parts.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')));
}

/** What the app's handler answers, or the name of the failure. */
export async function answerFor(
  url: string,
  request: Protocol.Network.Request,
): Promise<Answer | NetErrorName> {
  const handler = handlers.get(url.slice(0, url.indexOf(':')));
  if (!handler) return 'ERR_UNKNOWN_URL_SCHEME';
  try {
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) {
      headers.append(name, fromChromium(value));
    }
    const { method } = request;
    const body = bodyOf(request);
    const init = { method, headers, ...(body ? { body: new Uint8Array(body) } : {}) };
    const response = await handler(new Request(url, init));
    if (!(response instanceof Response)) return 'ERR_UNEXPECTED';
    if (response.type === 'error') return 'ERR_FAILED';
    return {
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      body: Buffer.from(await response.arrayBuffer()),
    };
  } catch (error) {
    console.error(error);
    return 'ERR_UNEXPECTED';
  }
}

export const protocol = honest('protocol', {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
    if (lifecycle.ready) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    if (registered) {
      throw new Error('stand-in: registerSchemesAsPrivileged may be called only once');
    }
    registered = true;
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure || !privileges.supportFetchAPI) {
        throw new Error(
          `stand-in: '${scheme}' would be standard, secure and fetchable, whatever is asked for`,
        );
      }
      translateScheme(scheme);
    }
  },
  handle(scheme: string, handler: Handler) {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!isTranslated(scheme)) {
      throw new Error(`stand-in: '${scheme}' was not registered with registerSchemesAsPrivileged`);
    }
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string) {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
} satisfies Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>);
