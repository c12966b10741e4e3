/** Chromium's network errors that the stand-in itself causes or sees, with Electron's numbers. */
const numbers = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_UNEXPECTED: -9,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_UNKNOWN_URL_SCHEME: -302,
} as const;

export type NetErrorName = keyof typeof numbers;

export class NetError extends Error {
  readonly code: NetErrorName;
  readonly errno: number;
  readonly url: string;

  constructor(code: NetErrorName, url: string) {
    super(`${code} (${numbers[code]}) loading '${url.slice(0, 2048)}'`);
    this.code = code;
    this.errno = numbers[code];
    this.url = url;
  }
}

export function netErrorName(text: string): NetErrorName {
  const name = text.replace(/^net::/, '');
  return name in numbers ? (name as NetErrorName) : 'ERR_FAILED';
}
