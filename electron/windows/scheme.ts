import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { CustomScheme } from 'electron';
import { pageHost, pageProtocol, pageScheme } from './pageAddress.ts';

/** The scheme of the page: as good as https, and nothing more. */
export const pageSchemePrivileges: CustomScheme = {
  scheme: pageScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** On every answer. The page loads its own files and reaches nothing else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * The file inside the bundle that `address` names, as a path below its folder; null where the
 * address is not ours, steps outside, or is of a kind the bundle does not hold.
 */
export function bundlePathOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname } = new URL(address);
  if (protocol !== pageProtocol || host !== pageHost) return null;
  const segments = pathname.split('/').slice(1);
  // Names as the build makes them; with no `%`, no `\` and no `..` there is no way outside.
  if (!segments.every((segment) => /^[\w-][\w.-]*$/.test(segment))) return null;
  const path = segments.join('/');
  return extname(path) in contentTypes ? path : null;
}

/** Answers the page's requests from the bundle in `folder`. */
export function answerFrom(folder: string): (request: Request) => Promise<Response> {
  return async ({ url }) => {
    const path = bundlePathOf(url);
    const body = path === null ? null : await readFile(join(folder, path)).catch(() => null);
    const headers = {
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    };
    if (path === null || body === null) return new Response(null, { status: 404, headers });
    const type = contentTypes[extname(path)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(body), { headers: { ...headers, 'content-type': type } });
  };
}
