import { describe, expect, it } from 'vitest';
import { readPng } from '../../../tools/standin/png.ts';
import { picture } from './picture.ts';

const shape = {
  width: 7,
  height: 11,
  pixel: (x: number, y: number): [number, number, number, number] => [
    (x * 37 + y * 101) & 255,
    (x * x * 13 + y) & 255,
    (y * 29) & 255,
    255 - x * y,
  ],
};

const bytes: number[] = [];
for (let y = 0; y < shape.height; y += 1) {
  for (let x = 0; x < shape.width; x += 1) bytes.push(...shape.pixel(x, y));
}

describe('reading a PNG', () => {
  it.each([
    ['no filter', () => 0],
    ['what is to the left', () => 1],
    ['what is above', () => 2],
    ['their average', () => 3],
    ['the nearest of three', () => 4],
    ['another filter in each row', (row: number) => row % 5],
  ])('gives its pixels, filtered by %s', (_by, filter) => {
    const { width, height, rgba } = readPng(picture(shape, { filter }));
    expect([width, height]).toEqual([shape.width, shape.height]);
    expect([...rgba]).toEqual(bytes);
  });

  it.each([
    ['other than a PNG', Buffer.from('GIF89a')],
    ['of other colours than 8-bit RGBA', picture(shape, { colours: 2 })],
    ['that is interlaced', picture(shape, { interlacing: 1 })],
  ])('refuses by name an image %s', (what, file) => {
    expect(() => readPng(file)).toThrow(`stand-in: an image ${what} is not there`);
  });

  it('fails where the picture is cut off', () => {
    const whole = picture(shape);
    expect(() => readPng(whole.subarray(0, whole.length - 40))).toThrow();
  });
});
