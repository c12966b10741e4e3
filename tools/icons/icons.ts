// `npm run icons`: draws the icons of every system from `assets/icon.svg`, by Chromium.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../standin/chromium.ts';
import { exitWith, Stop } from '../start/stop.ts';
import { icnsOf, icnsSizes } from './icns.ts';
import { type Drawn, icoOf, largestBitmap } from './ico.ts';
import { drawingHash, iconFiles, linuxSizes, shareOnMac, windowsSizes } from './sizes.ts';

const root = resolve(import.meta.dirname, '..', '..');
const files = iconFiles(root);

/** Draws it into a square of `size` pixels, of which it fills a share. */
async function draw(page: Page, drawing: string, size: number, share: number): Promise<Drawn> {
  const { pixels, png } = await page.evaluate(
    async ({ drawing, size, share, largestBitmap }) => {
      const image = new Image();
      image.src = `data:image/svg+xml;utf8,${encodeURIComponent(drawing)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(size, size);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('Chromium draws nothing.');
      const side = Math.round((size * share) / 2) * 2;
      context.drawImage(image, (size - side) / 2, (size - side) / 2, side, side);
      const { data } = context.getImageData(0, 0, size, size);
      const blob = await canvas.convertToBlob({ type: 'image/png' });
      const pixels = size > largestBitmap ? [] : [...data];
      return { pixels, png: [...new Uint8Array(await blob.arrayBuffer())] };
    },
    { drawing, size, share, largestBitmap },
  );
  return { size, pixels: Uint8Array.from(pixels), png: Uint8Array.from(png) };
}

function write(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

await exitWith(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Stop('Chromium draws the icons, and is not here.');
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, chromiumSandbox: !isRoot });
  try {
    const page = await browser.newPage();
    // An image without a size of its own is drawn as large as it is asked to be.
    const drawing = readFileSync(files.drawing, 'utf8').replace(
      '<svg ',
      '<svg width="1024" height="1024" ',
    );
    for (const size of linuxSizes)
      write(files.linux(size), (await draw(page, drawing, size, 1)).png);
    const windows: Drawn[] = [];
    for (const size of windowsSizes) windows.push(await draw(page, drawing, size, 1));
    write(files.windows, icoOf(windows));
    const mac = new Map<number, Uint8Array>();
    for (const size of icnsSizes) mac.set(size, (await draw(page, drawing, size, shareOnMac)).png);
    write(files.mac, icnsOf(mac));
  } finally {
    await browser.close();
  }
  write(files.drawn, `${drawingHash(root)}\n`);
  console.log(`The icons of ${join('assets', 'icon.svg')} are drawn.`);
  return 0;
});
