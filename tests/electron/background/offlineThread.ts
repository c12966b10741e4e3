// Our own thread, where whatever asks the network ends it.
import dns from 'node:dns';
import net from 'node:net';

const refuse = (): never => process.exit(77);
Object.assign(globalThis, { fetch: refuse, WebSocket: refuse });
Object.assign(dns, { lookup: refuse });
net.Socket.prototype.connect = refuse;

await import('../../../out/background/background.js' as string);
