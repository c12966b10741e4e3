import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Services that keep a folder the same on several machines, by how they call it. */
const byName: readonly (readonly [string, RegExp])[] = [
  ['Dropbox', /^dropbox( \(.+\))?$/i],
  ['OneDrive', /^onedrive( - .+|-.+)?$/i],
  ['Google Drive', /^(google ?drive|googledrive(-.+)?|my drive)$/i],
  ['iCloud', /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i],
  ['Nextcloud', /^nextcloud\d*$/i],
  ['ownCloud', /^owncloud\d*$/i],
  ['pCloud', /^pcloud ?drive$/i],
  ['MEGA', /^mega(sync)?$/i],
  ['Syncthing', /^syncthing$/i],
  ['Seafile', /^seafile$/i],
  ['Box', /^box( sync)?$/i],
  ['Proton Drive', /^proton ?drive(-.+)?$/i],
  ['Insync', /^insync$/i],
];

/** The same, by what they leave in the folder that they keep. */
const byTrace: readonly (readonly [string, string])[] = [
  ['Syncthing', '.stfolder'],
  ['Dropbox', '.dropbox'],
  ['Dropbox', '.dropbox.cache'],
  ['Nextcloud', '.nextcloudsync.log'],
  ['ownCloud', '.owncloudsync.log'],
  ['Resilio Sync', '.sync'],
];

/**
 * The service that synchronises `folder`, as far as names and traces tell; null where none seems to.
 * A database that is copied while it is written to, its log apart from it, can come to harm.
 */
export function synchroniserOf(
  folder: string,
  has: (file: string) => boolean = existsSync,
): string | null {
  const named = folder
    .split(/[\\/]/)
    .map((part) => byName.find(([, pattern]) => pattern.test(part))?.[0])
    .find((service) => service !== undefined);
  if (named !== undefined) return named;
  for (let above = folder; ; above = dirname(above)) {
    const traced = byTrace.find(([, file]) => has(join(above, file)));
    if (traced !== undefined) return traced[0];
    if (dirname(above) === above) return null;
  }
}
