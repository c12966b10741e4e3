import { join } from 'node:path';

/** Where the developers' commands remember things: `npm ci` clears it, and git never sees it. */
export function cacheFolder(root: string): string {
  return join(root, 'node_modules', '.cache', 'pilar');
}
