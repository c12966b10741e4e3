import { existsSync } from 'node:fs';
import { HonestEmitter, honest } from './absent.ts';
import { Bus } from './bus.ts';

const events = ['suspend', 'resume', 'lock-screen', 'unlock-screen'];

class PowerMonitor extends HonestEmitter {
  private listening = false;

  constructor() {
    super('powerMonitor', events);
  }

  override on(event: string | symbol, listener: (...values: never[]) => void): this {
    super.on(event, listener);
    this.begin();
    return this;
  }

  override once(event: string | symbol, listener: (...values: never[]) => void): this {
    super.once(event, listener);
    this.begin();
    return this;
  }

  private begin(): void {
    if (this.listening) return;
    this.listening = true;
    this.listen().catch((error: Error) => {
      process.stderr.write(
        `stand-in: suspend, resume and screen lock will not be heard: ${error.message}\n`,
      );
    });
  }

  private async listen(): Promise<void> {
    const socket = '/run/dbus/system_bus_socket';
    const address = process.env.DBUS_SYSTEM_BUS_ADDRESS ?? `unix:path=${socket}`;
    if (address === `unix:path=${socket}` && !existsSync(socket)) {
      throw new Error('there is no system bus');
    }
    const bus = new Bus(address);
    await bus.listen('org.freedesktop.login1.Manager', (name, [starting]) => {
      if (name === 'PrepareForSleep') this.emit(starting ? 'suspend' : 'resume');
    });
    await bus.listen('org.freedesktop.login1.Session', (name) => {
      if (name === 'Lock') this.emit('lock-screen');
      if (name === 'Unlock') this.emit('unlock-screen');
    });
  }
}

export const powerMonitor = honest('powerMonitor', new PowerMonitor());
