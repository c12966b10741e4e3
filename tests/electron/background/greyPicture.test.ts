import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  darkOnLight,
  greyFromPng,
  pgmOf,
  scaled,
} from '../../../electron/background/greyPicture.ts';

/** A PNG of greys without its sums, which nobody looks at. */
function png(width: number, height: number, rows: readonly number[], kind = [8, 0, 0, 0, 0]) {
  const head = Buffer.from([0, 0, 0, width, 0, 0, 0, height, ...kind]);
  const chunk = (name: string, data: Uint8Array) =>
    Buffer.concat([Buffer.from([0, 0, 0, data.length]), Buffer.from(name), data, Buffer.alloc(4)]);
  const packed = deflateSync(Uint8Array.from(rows));
  return Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', head),
    // In two pieces, as large ones come.
    chunk('IDAT', packed.subarray(0, 5)),
    chunk('IDAT', packed.subarray(5)),
  ]);
}

const grey = (width: number, ...pixels: readonly number[]) => ({
  width,
  height: pixels.length / width,
  pixels: Uint8Array.from(pixels),
});

describe('A picture of greys', () => {
  it('is unpacked from a PNG, by each of its five filters', () => {
    // The first byte of a row names its filter; worked out by hand.
    const rows = [
      [0, 10, 20, 30],
      [1, 10, 10, 10],
      [2, 5, 5, 250],
      [3, 10, 10, 10],
      [4, 1, 2, 3],
    ].flat();
    expect(greyFromPng(png(3, 5, rows))).toEqual(
      grey(3, ...[10, 20, 30], ...[10, 20, 30], ...[15, 25, 24], ...[17, 31, 37], ...[18, 33, 40]),
    );
  });

  it('is not made of any other PNG', () => {
    expect(() => greyFromPng(png(1, 1, [0, 0], [8, 2, 0, 0, 0]))).toThrow('Not a PNG of greys');
    expect(() => greyFromPng(png(1, 1, [0, 0], [1, 0, 0, 0, 0]))).toThrow('Not a PNG of greys');
  });

  it('is turned where it is mostly dark', () => {
    expect(darkOnLight(grey(3, 0, 10, 255))).toEqual(grey(3, 255, 245, 0));
    const light = grey(3, 255, 245, 0);
    expect(darkOnLight(light)).toBe(light);
  });

  it('is enlarged and made smaller by mixing what lies around', () => {
    expect(scaled(grey(2, 0, 100), 2)).toEqual(grey(4, 0, 25, 75, 100, 0, 25, 75, 100));
    expect(scaled(grey(2, 0, 100, 100, 200), 0.5)).toEqual(grey(1, 100));
    const same = grey(2, 0, 100);
    expect(scaled(same, 1)).toBe(same);
  });

  it('is written as a PGM', () => {
    expect(Buffer.from(pgmOf(grey(2, 65, 66))).toString()).toBe('P5\n2 1\n255\nAB');
  });
});
