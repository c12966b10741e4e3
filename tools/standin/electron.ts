import { absent, honest } from './absent.ts';
import { app } from './app.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { Notification } from './notification.ts';
import { powerMonitor } from './power-monitor.ts';
import { protocol } from './protocol.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { Tray } from './tray.ts';
import { BrowserWindow } from './window.ts';

// An import of a name that a module lacks fails before anything runs, so what is missing has a
// name here too, and says it when touched.
export const autoUpdater = absent('autoUpdater');
export const BaseWindow = absent('BaseWindow');
export const BrowserView = absent('BrowserView');
export const clipboard = absent('clipboard');
export const contentTracing = absent('contentTracing');
export const crashReporter = absent('crashReporter');
export const desktopCapturer = absent('desktopCapturer');
export const globalShortcut = absent('globalShortcut');
export const ImageView = absent('ImageView');
export const inAppPurchase = absent('inAppPurchase');
export const MenuItem = absent('MenuItem');
export const MessageChannelMain = absent('MessageChannelMain');
export const nativeImage = absent('nativeImage');
export const net = absent('net');
export const netLog = absent('netLog');
export const parentPort = absent('parentPort');
export const powerSaveBlocker = absent('powerSaveBlocker');
export const pushNotifications = absent('pushNotifications');
export const safeStorage = absent('safeStorage');
export const screen = absent('screen');
export const ShareMenu = absent('ShareMenu');
export const systemPreferences = absent('systemPreferences');
export const TouchBar = absent('TouchBar');
export const utilityProcess = absent('utilityProcess');
export const View = absent('View');
export const webContents = absent('webContents');
export const WebContentsView = absent('WebContentsView');
export const webFrameMain = absent('webFrameMain');

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
  Tray,
};

const electron: object = honest('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
  Tray,
});

export default electron;
// What `require('electron')` gives.
export { electron as 'module.exports' };
