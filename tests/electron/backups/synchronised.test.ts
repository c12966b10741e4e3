import { describe, expect, it } from 'vitest';
import { synchroniserOf } from '../../../electron/backups/synchronised.ts';

const nothing = () => false;

describe('A folder that a service keeps the same on several machines', () => {
  it.each([
    ['/home/ana/Dropbox/pilar', 'Dropbox'],
    ['/home/ana/Dropbox (Personal)/pilar', 'Dropbox'],
    ['C:\\Users\\Ana\\OneDrive - Empresa\\Pilar', 'OneDrive'],
    ['/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/pilar', 'iCloud'],
    ['/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive', 'Google Drive'],
    ['/home/ana/Nextcloud/pilar', 'Nextcloud'],
    ['/home/ana/MEGAsync', 'MEGA'],
  ])('is known by its name: %s', (folder, service) => {
    expect(synchroniserOf(folder, nothing)).toBe(service);
  });

  it.each(['/home/ana/.config/pilar', '/home/ana/my-dropbox-notes', '/home/megan/pilar'])(
    'is not taken for one: %s',
    (folder) => {
      expect(synchroniserOf(folder, nothing)).toBeNull();
    },
  );

  it('is known by what the service leaves there, however far above', () => {
    const has = (file: string) => file === '/home/ana/both/.stfolder';
    expect(synchroniserOf('/home/ana/both/notes/pilar', has)).toBe('Syncthing');
    expect(synchroniserOf('/home/ana/other', has)).toBeNull();
  });
});
