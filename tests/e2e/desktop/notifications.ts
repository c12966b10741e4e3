import type { ChildProcess } from 'node:child_process';
import { dunst } from './dunst.ts';
import type { ShownNotification, Surroundings } from './notificationServer.ts';
import { until, untilAnswered } from './until.ts';
import { xfceNotifyd } from './xfceNotifyd.ts';

const servers = { dunst, 'xfce4-notifyd': xfceNotifyd };

/** A real notification server, by the Debian package that brings it. */
export type ServerName = keyof typeof servers;
export const serverNames = Object.keys(servers) as ServerName[];

/** The notifications of a desktop, and a person's hand at them. */
export interface Notifications {
  /** Those on the screen, in the order they came. */
  notifications(): Promise<ShownNotification[]>;
  /** Waits for a notification to be put on the screen. */
  notification(match: (shown: ShownNotification) => boolean): Promise<ShownNotification>;
  /** The buttons of the latest notification in any order, with that of the default action. */
  buttons(): Promise<string[]>;
  /** The default action of the latest notification. */
  click(): Promise<void>;
  /** A named button of the latest notification. */
  press(button: string): Promise<void>;
  /** Closes whatever is on the screen. */
  closeNotification(): Promise<void>;
  /** Starts the server, or starts it again. */
  startServer(): Promise<void>;
  /** Kills the server, and what it has on the screen with it. */
  killServer(): Promise<void>;
}

export function notificationsBy(name: ServerName, surroundings: Surroundings): Notifications {
  const { bus, processes } = surroundings;
  const server = servers[name](surroundings);
  const service = 'org.freedesktop.Notifications';
  let running: ChildProcess | undefined;

  const notifications = async (): Promise<ShownNotification[]> => (running ? server.shown() : []);

  return {
    notifications,
    notification: (match) =>
      until('a notification', async () => (await notifications()).find(match)),
    buttons: server.buttons,
    click: server.click,
    press: server.press,
    async closeNotification() {
      if (running) await server.closeAll();
    },
    async startServer() {
      running = await server.start();
      const path = `/${service.replaceAll('.', '/')}`;
      await untilAnswered(name, () => bus.call(service, path, 'GetCapabilities'));
    },
    async killServer() {
      if (running) await processes.end(running, 'SIGKILL');
      running = undefined;
      await until('the bus to miss the server', async () => {
        const daemon = 'org.freedesktop.DBus';
        const path = `/${daemon.replaceAll('.', '/')}`;
        const [isThere] = await bus.call(daemon, path, 'NameHasOwner', 's', [service]);
        return isThere ? undefined : true;
      });
    },
  };
}
