import { statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { searchHandlers } from '../../electron/ipc/handlers/search.ts';
import { addDays } from '../../shared/day.ts';
import { type Figure, ratioOf, told } from './figure.ts';
import { journalWith, today, wordOfEveryNote, wordOfPage } from './journals.ts';
import { inTurns } from './measure.ts';
import { completionsOfTwentyYears, daysOfTwentyYears } from './twentyYears.ts';
import { inWindows, lookedAt } from './windows.ts';

/** Twenty years of pages, and a hundred thousand notes. */
const past = {
  completions: completionsOfTwentyYears,
  noted: 100_000 / completionsOfTwentyYears,
  pages: daysOfTwentyYears,
  snapshots: daysOfTwentyYears,
};
const presses = 15;
const openings = 15;

/** What is typed: the last key of each is measured. */
const searches: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'one letter', text: 's' },
  { name: 'a word of every note', text: wordOfEveryNote },
  { name: 'three words', text: `${wordOfEveryNote} ma re` },
  { name: 'a word and a pillar', text: `pillar:brand ${wordOfEveryNote}` },
  { name: 'a letter and a rare kind', text: 'is:score s' },
  { name: 'a month', text: '2019-03' },
  { name: 'a word of one page', text: wordOfPage(5_000) },
  { name: 'what is nowhere', text: 'qqq' },
];

/**
 * Searching, and opening a day, in a journal of twenty years: in a window, beside a bare React page that
 * paints the same words on the same key, and what the main process takes of it.
 */
export async function searching(seed: number): Promise<readonly Figure[]> {
  return [...(await fromKeyToPaint(seed)), ...(await inMain(seed))];
}

/** The times of one search, and what was then to be read. */
interface Typed {
  readonly times: readonly number[];
  readonly lines: readonly string[];
}

interface Measured {
  readonly typed: readonly Typed[];
  readonly opened: Typed;
}

async function fromKeyToPaint(seed: number): Promise<readonly Figure[]> {
  const [ours, theirs] = await inWindows({ ...past, seed }, measure, measureBare);
  const searched = searches.flatMap(({ name }, index) =>
    ratioOf(
      `key press to painted results: ${name}, median of ${presses} ÷ a bare React page`,
      3,
      { name, values: ours.typed[index]?.times ?? [] },
      { name: 'bare page', values: theirs.typed[index]?.times ?? [] },
    ),
  );
  return [
    ...searched,
    ...ratioOf(
      `Enter to painted day, median of ${openings} ÷ a bare React page`,
      3,
      { name: 'a day', values: ours.opened.times },
      { name: 'bare page', values: theirs.opened.times },
    ),
  ];
}

async function measure(page: Page): Promise<Measured> {
  const search = 'dialog input[role=combobox]';
  const typed: Typed[] = [];
  await page.keyboard.press('/');
  await page.locator(search).waitFor();
  await page.evaluate(lookedAt);
  for (const { text } of searches) {
    const times: number[] = [];
    for (let press = 0; press < presses; press += 1) {
      await page.locator(search).fill(text.slice(0, -1));
      await page.evaluate(rested);
      times.push(
        await fromPress(page, text.at(-1) ?? '', `[data-answers=${JSON.stringify(text)}]`),
      );
    }
    typed.push({ times, lines: await linesOf(page, '[role=option], dialog [role=status]') });
  }
  const opened: number[] = [];
  let lines: readonly string[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    const before = 400 * (opening + 1) + opening;
    const day = addDays(today, -before);
    await page.locator(search).fill(wordOfPage(before));
    await page.locator(`[data-answers="${wordOfPage(before)}"]`).waitFor({ state: 'attached' });
    await page.evaluate(lookedAt);
    opened.push(await fromPress(page, 'Enter', `main [data-day="${day}"]`, wordOfPage(before)));
    lines = await linesOf(page, 'main p, main li, main h1, main h2, main td, main textarea');
    await page.keyboard.press('Control+f');
    await page.locator(search).waitFor();
  }
  return { typed, opened: { times: opened, lines } };
}

async function measureBare(page: Page, ours: Measured): Promise<Measured> {
  const bare = async ({ times: { length }, lines }: Typed): Promise<Typed> => {
    const times: number[] = [];
    for (let press = 0; press < length; press += 1) {
      await page.evaluate((given) => Object.assign(window, { lines: given }), lines);
      await page.locator('[data-lines]').fill('');
      await page.evaluate(rested);
      times.push(await fromPress(page, 'a', '[data-answers]'));
    }
    return { times, lines };
  };
  const typed: Typed[] = [];
  for (const one of ours.typed) typed.push(await bare(one));
  return { typed, opened: await bare(ours.opened) };
}

/** Inside a page: waits until what came of the last key is over. */
function rested(): Promise<unknown> {
  return new Promise((later) => setTimeout(later, 300));
}

function linesOf(page: Page, selector: string): Promise<readonly string[]> {
  return page
    .locator(selector)
    .evaluateAll((parts) =>
      parts.map((part) =>
        part instanceof HTMLTextAreaElement ? part.value : (part.textContent ?? ''),
      ),
    );
}

/**
 * Presses a key: the time from when the window has it until what `selector` finds is painted, with
 * `word` in it where one is given.
 */
async function fromPress(page: Page, key: string, selector: string, word = ''): Promise<number> {
  const timing = await page.evaluateHandle(
    ([wanted, said]) => {
      const painted = () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            // After the frame's own work: what it draws is on its way to the screen.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(null);
          });
        });
      const isThere = () => {
        const found = document.querySelector(wanted);
        const texts = [...(found?.querySelectorAll('textarea') ?? [])].map(({ value }) => value);
        return found !== null && [found.textContent, ...texts].join(' ').includes(said);
      };
      const time = new Promise<number>((resolve) => {
        const hear = async ({ timeStamp }: KeyboardEvent) => {
          do await painted();
          while (!isThere());
          resolve(performance.now() - timeStamp);
        };
        document.addEventListener('keydown', (event) => void hear(event), {
          once: true,
          capture: true,
        });
      });
      return { time };
    },
    [selector, word] as const,
  );
  await page.keyboard.press(key);
  return timing.evaluate(({ time }) => time);
}

/** What the main process takes of it, in journals of a hundredth, a tenth and the whole of that. */
async function inMain(seed: number): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const journals = [100, 10, 1].map((share) =>
    journalWith({
      noted: past.noted,
      completions: Math.round(past.completions / share),
      pages: Math.round(past.pages / share),
      snapshots: Math.round(past.snapshots / share),
      seed,
    }),
  );
  for (const { name, text } of searches) {
    const times = await inTurns(
      20,
      1,
      ...journals.map(({ journal }) => {
        const { search } = searchHandlers(journal, 'es');
        return () => search({ text });
      }),
    );
    for (const [index, size] of ['1,000', '10,000', '100,000'].entries())
      figures.push(told({ name: `main: ${name}, ${size} notes`, values: times[index] ?? [] }));
  }
  for (const { journal, file } of journals.slice(-1)) {
    // Emptied into the file, so that the file is what it takes.
    const reader = new SQLite(file);
    reader.pragma('wal_checkpoint(TRUNCATE)');
    const size = reader.prepare<[], number>(
      `SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search%'`,
    );
    const bytes = Number(size.pluck().get());
    const texts = reader
      .prepare<[], number>(
        `SELECT (SELECT sum(octet_length(text)) FROM entries)
           + (SELECT sum(octet_length(note)) FROM completions)`,
      )
      .pluck()
      .get();
    reader.close();
    figures.push(
      told({ name: 'index on disk ÷ what was written', values: [bytes / Number(texts)] }, '×'),
      told({ name: 'index on disk', values: [bytes / 1e6] }, 'MB'),
      told({ name: 'journal on disk', values: [statSync(file).size / 1e6] }, 'MB'),
    );
    void journal;
  }
  for (const { done } of journals) done();
  return figures;
}
