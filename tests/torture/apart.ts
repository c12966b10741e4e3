import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The same environment, but with a home of its own: Pilar remembers its profiles outside of them. */
export function apart(environment: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  return {
    ...environment,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_CACHE_HOME: join(home, '.cache'),
    // What nobody listens at: no session's notifications, and none of its settings.
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/dev/null',
  };
}
