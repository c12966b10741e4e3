import { honest } from './absent.ts';
import { setPermissionCheckHandler, setPermissionRequestHandler } from './permissions.ts';
import { protocol } from './protocol.ts';
import { webRequest } from './web-request.ts';

const defaultSession = honest('session.defaultSession', {
  protocol: protocol as unknown as Electron.Protocol,
  webRequest: webRequest as unknown as Electron.WebRequest,
  setPermissionRequestHandler,
  setPermissionCheckHandler,
  setSpellCheckerEnabled(enable: boolean) {
    if (enable) throw new Error('stand-in: a spell checker is not there');
  },
  isSpellCheckerEnabled: () => false,
} satisfies Partial<Electron.Session>) as unknown as Electron.Session;

export const session = honest('session', { defaultSession });
