import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** Drops files onto the middle of a part of the page, as from the system's file manager. */
export async function dropFiles(page: Page, target: Locator, paths: readonly string[]) {
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing to drop a file onto.');
  const session = await page.context().newCDPSession(page);
  const copying = 1;
  const event = {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    data: { items: [], files: [...paths], dragOperationsMask: copying },
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...event });
  await session.detach();
}

/** Chooses a file in the dialog that `open` opens, by a click or a key. */
export async function chooseFile(page: Page, path: string, open: () => Promise<void>) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()]);
  await chooser.setFiles(path);
}

/** Puts a text on the clipboard, and presses the keys to paste. */
export async function pasteText(page: Page, text: string) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}

/** The same with a picture, a PNG. */
export async function pastePicture(page: Page, path: string) {
  const bytes = await readFile(path, 'base64');
  await page.evaluate((copied) => {
    const type = 'image/png';
    const picture = new Blob([Uint8Array.from(atob(copied), (byte) => byte.charCodeAt(0))], {
      type,
    });
    return navigator.clipboard.write([new ClipboardItem({ [type]: picture })]);
  }, bytes);
  await page.keyboard.press('ControlOrMeta+v');
}

/** From now on the page prints nothing; what it gives tells how often it was to. */
export async function holdPrinting(page: Page): Promise<() => Promise<number>> {
  const held = await page.evaluateHandle(() => {
    const calls = { count: 0 };
    window.print = () => {
      calls.count += 1;
    };
    return calls;
  });
  return () => held.evaluate(({ count }) => count);
}

/** What the page would print now, as a PDF. */
export async function printed(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true });
  await session.detach();
  return Buffer.from(data, 'base64');
}
