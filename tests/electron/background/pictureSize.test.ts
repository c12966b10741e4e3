import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../electron/background/pictureSize.ts';

const folder = resolve(import.meta.dirname, '..', '..', 'fixtures', 'pictures');
const picture = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );
const zeros = (count: number) => new Array<number>(count).fill(0);
const webp = (...parts: readonly (string | readonly number[])[]) =>
  bytesOf('RIFF', zeros(4), 'WEBP', ...parts, zeros(20));

describe('The size a picture says it has', () => {
  it('is read from a PNG, a JPEG and a WebP', () => {
    expect(pictureSize(picture('english-light.png'))).toEqual({ width: 900, height: 606 });
    expect(pictureSize(picture('spanish-narrow.jpg'))).toMatchObject({ width: 400 });
    expect(pictureSize(picture('words.webp'))).toEqual({ width: 640, height: 400 });
  });

  it('is read from each kind of WebP', () => {
    const size = { width: 16_384, height: 2 };
    const lossless = webp('VP8L', zeros(4), [0x2f], [0xff, 0x7f, 0, 0]);
    expect(pictureSize(lossless)).toEqual(size);
    const lossy = webp('VP8 ', zeros(7), [0x9d, 0x01, 0x2a], [0xff, 0x3f, 2, 0]);
    expect(pictureSize(lossy)).toEqual({ width: 16_383, height: 2 });
    const extended = webp('VP8X', zeros(8), [0xff, 0x3f, 0], [1, 0, 0]);
    expect(pictureSize(extended)).toEqual(size);
    expect(pictureSize(webp('ANIM'))).toBe('damaged');
  });

  it('is read behind whatever a JPEG says before', () => {
    const frame = [0xff, 0xff, 0xc2, 0, 11, 8, 0, 3, 0, 4];
    const jpeg = bytesOf([0xff, 0xd8], [0xff, 0xe1, 0, 4, 1, 2], frame);
    expect(pictureSize(jpeg)).toEqual({ width: 4, height: 3 });
    expect(pictureSize(bytesOf([0xff, 0xd8, 0xff, 0xe1, 0, 2, 7, 7]))).toBe('damaged');
  });

  it('ends with any bytes, whatever they begin as', () => {
    const beginning = fc.constantFrom(
      bytesOf('\x89PNG\r\n\x1a\n'),
      bytesOf([0xff, 0xd8, 0xff]),
      bytesOf('RIFF', zeros(4), 'WEBPVP8 '),
      bytesOf(''),
    );
    fc.assert(
      fc.property(beginning, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        const size = pictureSize(Uint8Array.from([...head, ...rest]));
        if (typeof size === 'string') return ['damaged', 'notAPicture'].includes(size);
        return size.width > 0 && size.height > 0;
      }),
      { numRuns: 5_000 },
    );
  });
});
