import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Linux looks each up by its size, in pixels. */
export const linuxSizes: readonly number[] = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Windows takes them at 100 to 400 % of its own sizes. */
export const windowsSizes: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 128, 256];

/** What of macOS's icon the drawing fills: the rest is where its shadow and its neighbours are. */
export const shareOnMac = 824 / 1024;

/** Where the icons lie, and the drawing they are made of. */
export function iconFiles(root: string) {
  const assets = join(root, 'assets');
  return {
    drawing: join(assets, 'icon.svg'),
    linux: (size: number) => join(assets, 'icons', `${size}x${size}.png`),
    windows: join(assets, 'icon.ico'),
    mac: join(assets, 'icon.icns'),
    /** The hash of the drawing that they were made of. */
    drawn: join(assets, 'icons', 'drawing.sha256'),
  } as const;
}

/** By which one knows whether the icons are of this drawing. */
export function drawingHash(root: string): string {
  const drawing = readFileSync(iconFiles(root).drawing, 'utf8').replaceAll('\r\n', '\n');
  return createHash('sha256').update(drawing).digest('hex');
}
