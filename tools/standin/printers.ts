import { existsSync } from 'node:fs';
import { type RequestOptions, request } from 'node:http';

const usualSocket = '/run/cups/cups.sock';
const usualPort = 631;

/** Whether CUPS, which Chromium asks on Linux, knows a printer; where it does not run there is none. */
export async function isPrinterThere(): Promise<boolean> {
  const answer = await askCups(serverOf(process.env.CUPS_SERVER)).catch(() => null);
  return answer?.includes('printer-name') ?? false;
}

/** `CUPS_SERVER` names a socket or a host, with or without a port. */
function serverOf(given: string | undefined): RequestOptions {
  if (given?.startsWith('/')) return { socketPath: given };
  if (given) {
    const { hostname, port } = new URL(`http://${given}`);
    return { host: hostname, port: port || usualPort };
  }
  return existsSync(usualSocket)
    ? { socketPath: usualSocket }
    : { host: 'localhost', port: usualPort };
}

/** What CUPS answers to the question for its printers' names (IPP, RFC 8010). */
function askCups(server: RequestOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        ...server,
        method: 'POST',
        path: '/',
        headers: { 'content-type': 'application/ipp' },
        timeout: 2_000,
      },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => resolve(Buffer.concat(pieces)));
        answer.on('error', reject);
      },
    );
    asking.on('timeout', () => asking.destroy(new Error('CUPS does not answer')));
    asking.on('error', reject);
    asking.end(question);
  });
}

/** One attribute of a message: its type, its name and its value, each with its length. */
function attribute(type: number, name: string, value: string): Buffer {
  const lengthOf = (text: string) => Buffer.from([text.length >> 8, text.length & 0xff]);
  return Buffer.concat([
    Buffer.from([type]),
    ...[lengthOf(name), Buffer.from(name), lengthOf(value), Buffer.from(value)],
  ]);
}

const question = Buffer.concat([
  // IPP 2.0, CUPS-Get-Printers, the first request, its attributes.
  Buffer.from([2, 0, 0x40, 0x02, 0, 0, 0, 1, 1]),
  attribute(0x47, 'attributes-charset', 'utf-8'),
  attribute(0x48, 'attributes-natural-language', 'en'),
  attribute(0x44, 'requested-attributes', 'printer-name'),
  Buffer.from([3]),
]);
