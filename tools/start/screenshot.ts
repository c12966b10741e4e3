import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Debugger, debug, firstWindow } from './debugging.ts';
import { collectErrors } from './pageErrors.ts';

/** No picture; the message holds the page's own errors. */
export class NotDrawn extends Error {}

const isToday = `document.documentElement.dataset.drawn === 'today'`;

/** Resolves when letters and movements have come to rest; what moves for ever is not waited for. */
const atRest = `document.fonts.ready.then(() => Promise.allSettled(document.getAnimations()
  .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
  .map((animation) => animation.finished)))`;

async function isTrue(page: Debugger, expression: string): Promise<boolean> {
  const { result } = await page.ask('Runtime.evaluate', { expression, returnByValue: true });
  return (result as { value?: unknown }).value === true;
}

async function drawToday(page: Debugger, signal: AbortSignal): Promise<Buffer> {
  while (!(await isTrue(page, isToday))) await pause(50, undefined, { signal });
  await page.ask('Runtime.evaluate', { expression: atRest, awaitPromise: true });
  const { data } = await page.ask('Page.captureScreenshot', { format: 'png' });
  return Buffer.from(String(data), 'base64');
}

/** Rejects as soon as the signal is given, whatever the work itself waits for. */
function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([work, stopped]);
}

async function savePage(page: Debugger, file: string, signal: AbortSignal): Promise<void> {
  const errors: string[] = [];
  try {
    await until(signal, collectErrors(page, errors));
    const picture = await until(signal, drawToday(page, signal));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, picture);
  } catch (error) {
    throw new NotDrawn(notDrawn(signal, error, errors));
  } finally {
    page.close();
  }
}

function notDrawn(signal: AbortSignal, error: unknown, errors: readonly string[]): string {
  const reason = signal.aborted ? String(signal.reason) : String(error);
  return [`Today was not drawn: ${reason}`, ...errors].join('\n');
}

/** Saves the window of the app on this port once Today is drawn. */
export async function saveToday(port: number, file: string, signal: AbortSignal): Promise<void> {
  try {
    const page = await until(signal, firstWindow(port, signal).then(debug));
    await savePage(page, file, signal);
  } catch (error) {
    if (error instanceof NotDrawn) throw error;
    throw new NotDrawn(notDrawn(signal, error, []));
  }
}
