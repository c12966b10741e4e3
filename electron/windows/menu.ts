import { Menu } from 'electron';

/**
 * The application menu. macOS takes the keys for copy, paste and quit from it; elsewhere the window
 * has all it needs.
 */
export function setMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}
