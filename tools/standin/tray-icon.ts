import { existsSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { OtherPicture, type Picture, readPng } from './png.ts';

/** A picture as a StatusNotifierItem gives it: four bytes a pixel, alpha, red, green, blue. */
export interface Pixmap {
  width: number;
  height: number;
  argb: Buffer;
}

const scales = ['@5x', '@4x', '@3x', '@2.5x', '@2x', '@1.8x', '@1.5x', '@1.4x', '@1.33x', '@1.25x'];

/** Reads an icon; on Linux Electron takes the sharpest of the files of its name (`icon@2x.png`). */
export function readIcon(path: string): Pixmap {
  const { width, height, rgba } = read(sharpest(path));
  const argb = Buffer.alloc(rgba.length);
  for (let at = 0; at < rgba.length; at += 4) {
    argb[at] = rgba[at + 3] ?? 0;
    rgba.copy(argb, at + 1, at, at + 3);
  }
  return { width, height, argb };
}

function sharpest(path: string): string {
  const { dir, name, ext } = parse(path);
  const files = scales.map((scale) => join(dir, `${name}${scale}${ext}`));
  return files.find((file) => existsSync(file)) ?? path;
}

function read(path: string): Picture {
  try {
    return readPng(readFileSync(path));
  } catch (error) {
    if (error instanceof OtherPicture) throw error;
    throw new Error(`Failed to load image from path '${path}'`);
  }
}
