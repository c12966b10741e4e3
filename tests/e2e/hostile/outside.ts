import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Where a script would like to get to. */
export interface Address {
  /** An origin of its own. */
  readonly http: string;
  /** Its host and port. */
  readonly host: string;
  /** A port that hears UDP. */
  readonly udp: number;
}

/** Another machine, as far as a page can tell, and all that reached it. */
export interface Outside extends Address {
  /** Paths that were asked for, `connection` for each that was made, `udp` for each packet. */
  readonly heard: () => readonly string[];
  /** The same, once all that was on its way has come. */
  readonly heardInTheEnd: () => Promise<readonly string[]>;
  readonly close: () => void;
}

export async function startOutside(): Promise<Outside> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    heard.push(path);
    const type = path.endsWith('.html') ? 'text/html' : 'text/javascript';
    response.setHeader('access-control-allow-origin', '*').setHeader('content-type', type).end('');
  });
  server.on('upgrade', (request, socket) => {
    heard.push(request.url ?? '');
    socket.destroy();
  });
  server.on('connection', () => heard.push('connection'));
  const packets = createSocket('udp4', () => heard.push('udp'));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  await new Promise<void>((ready) => packets.bind(0, '127.0.0.1', ready));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http = `http://${host}`;
  return {
    http,
    host,
    udp: packets.address().port,
    heard: () => heard,
    heardInTheEnd: async () => {
      // What it sends to itself comes after all that was sent before.
      const mine = createSocket('udp4');
      const before = heard.filter((one) => one === 'udp').length;
      mine.send('proof', packets.address().port, '127.0.0.1');
      await fetch(`${http}/proof`);
      while (heard.filter((one) => one === 'udp').length === before) await pause(1);
      mine.close();
      const own = ['connection', '/proof', 'udp'];
      for (const one of own) heard.splice(heard.lastIndexOf(one), 1);
      return heard;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
      packets.close();
    },
  };
}
