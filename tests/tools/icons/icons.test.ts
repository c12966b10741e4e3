import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawingHash, iconFiles, linuxSizes, windowsSizes } from '../../../tools/icons/sizes.ts';

const root = resolve(import.meta.dirname, '../../..');
const files = iconFiles(root);

/** The side of a square PNG, in pixels; null where it is none. */
function sideOf(png: Buffer): number | null {
  const isPng = png.subarray(1, 4).toString('latin1') === 'PNG';
  const side = isPng ? png.readUInt32BE(16) : null;
  return side !== null && png.readUInt32BE(20) === side ? side : null;
}

describe('The icons', () => {
  it('are of the drawing as it is now: `npm run icons` draws them anew', () => {
    expect(readFileSync(files.drawn, 'utf8').trim()).toBe(drawingHash(root));
  });

  it.each(linuxSizes)('have a picture of %d pixels for Linux', (size) => {
    expect(sideOf(readFileSync(files.linux(size)))).toBe(size);
  });

  it('have every size of Windows in one file', () => {
    const ico = readFileSync(files.windows);
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const [bytes, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
      const image = ico.subarray(offset, offset + bytes);
      // A bitmap tells its own width behind the length of what it tells.
      return { named: ico.readUInt8(at) || 256, side: sideOf(image) ?? image.readInt32LE(4) };
    });
    expect(entries.map(({ named }) => named)).toEqual(windowsSizes);
    expect(entries.map(({ side }) => side)).toEqual(windowsSizes);
  });

  it('have every size of macOS in one file, plain and for twice as many points', () => {
    const icns = readFileSync(files.mac);
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const sides: Record<string, number | null> = {};
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      sides[icns.toString('latin1', at, at + 4)] = sideOf(icns.subarray(at + 8));
    expect(sides).toEqual({
      icp4: 16,
      icp5: 32,
      ic07: 128,
      ic08: 256,
      ic09: 512,
      ic10: 1024,
      ic11: 32,
      ic12: 64,
      ic13: 256,
      ic14: 512,
    });
  });
});
