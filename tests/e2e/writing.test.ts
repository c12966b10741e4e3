import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { addDays } from '../../shared/day.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { keepingPause } from '../../shared/journal/autosave.ts';
import { longestEntry } from '../../shared/journal/entry.ts';
import { formatOf } from '../../shared/locales/format.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings.ts';
import { endAll, openPilar, setMoment } from '../../tools/drive/pilar.ts';
import { day } from '../builders/day.ts';
import { messageBoxOn } from './desktop/messageBox.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { pasteText } from './hands.ts';
import { openingOf, removeProfiles } from './profiles.ts';

let desktop: Desktop;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterAll(() => desktop.stop());
afterEach(async () => {
  await endAll();
  removeProfiles();
});

const today = day('2026-11-22');

/** A Pilar of ten months on its Today, and the pages that are on its disk. */
async function opened(language: Language = 'en') {
  const opening = openingOf('old', language, desktop.env);
  const words = wordsOf(language);
  const open = async () => {
    const pilar = await openPilar(opening);
    const { page } = pilar;
    const area = page.getByRole('region', { name: words.journal.page }).getByRole('textbox');
    return { ...pilar, area };
  };
  const ask = <Answer>(question: string): readonly Answer[] => {
    const reader = new SQLite(join(opening.profile, 'journal.db'), { readonly: true });
    try {
      return reader.prepare<[], Answer>(question).pluck().all();
    } finally {
      reader.close();
    }
  };
  const onDisk = () => ask<string>(`SELECT text FROM entries WHERE day = '${today}'`)[0] ?? null;
  const first = await open();
  return { ...first, words, format: formatOf(language), opening, open, onDisk, ask };
}

/** Waits until something outside the page is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((later) => setTimeout(later, 20));
}

/** Stops the page's clock; what it gives lets it go on by so many milliseconds. */
async function stopClock(page: Page): Promise<(milliseconds: number) => Promise<void>> {
  await page.clock.install();
  return (milliseconds) => page.clock.runFor(milliseconds);
}

/** Keeps the page of today from elsewhere. */
const keepElsewhere = (page: Page, text: string) =>
  page.evaluate(
    async ({ on, given }) => {
      const { calls } = (globalThis as unknown as { pilar: Bridge }).pilar;
      const answer = await calls.day({ day: on });
      const before = answer.ok ? (answer.value.entry?.revision ?? null) : null;
      const revision = crypto.randomUUID();
      return calls.keepEntry({ day: on, text: given, before, revision, isSample: false });
    },
    { on: today, given: text },
  );

describe.each(['es', 'en'] as const)('A page, in %s', (language) => {
  it('is written, kept as it is written, read, and there the next time', async () => {
    const { page, area, words, onDisk, close, open } = await opened(language);
    const { journal } = words;
    expect(await area.getAttribute('placeholder')).toBe(journal.placeholder);
    await page.keyboard.press('e');
    await area.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Hoy, **Ana**.');
    await page.getByText(journal.kept, { exact: true }).waitFor();
    await until(() => onDisk() === 'Hoy, **Ana**.');

    await page.keyboard.press('Escape');
    await area.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: journal.write, exact: true }).click();
    expect(await area.inputValue()).toBe('Hoy, **Ana**.');
    await page.keyboard.type('..');
    await page.getByRole('button', { name: journal.done, exact: true }).click();
    await area.waitFor({ state: 'detached' });
    await until(() => onDisk() === 'Hoy, **Ana**...');
    // All of it in a row is one step.
    await page.keyboard.press('ControlOrMeta+z');
    await until(() => onDisk() === null);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await until(() => onDisk() === 'Hoy, **Ana**...');

    expect(await close()).toBe(0);
    const second = await open();
    const shown = second.page.getByRole('region', { name: journal.page });
    await shown.getByText('Ana').waitFor();
    expect(await second.close()).toBe(0);
  });

  it('that is done with as soon as it is begun stays to be read', async () => {
    const { page, area, words, onDisk } = await opened(language);
    await area.fill('Hoy.');
    await page.evaluate(() => {
      const seen = new MutationObserver(() => {
        if (document.querySelector('textarea') === null) document.body.dataset.wasRead = 'yes';
        else if (document.body.dataset.wasRead) document.body.dataset.cameBack = 'yes';
      });
      seen.observe(document.body, { childList: true, subtree: true });
    });
    await area.press('Escape');
    await until(() => onDisk() === 'Hoy.');
    // What was kept is answered, and read, before this is.
    await page.evaluate(async (on) => {
      const { calls } = (globalThis as unknown as { pilar: Bridge }).pilar;
      for (let count = 0; count < 3; count += 1) await calls.day({ day: on });
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }, today);
    await page.getByRole('button', { name: words.journal.write, exact: true }).waitFor();
    expect(await page.evaluate(() => ({ ...document.body.dataset }))).toEqual({ wasRead: 'yes' });
  });

  it('that was changed elsewhere is asked about, and nothing is lost', async () => {
    const { page, area, words, onDisk } = await opened(language);
    const { journal } = words;
    await area.fill('mine');
    await until(() => onDisk() === 'mine');
    // With nothing unkept, what is new is just shown.
    await keepElsewhere(page, 'theirs');
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'theirs');

    for (const [choice, result] of [
      [journal.keepBoth, 'theirs 2\n\nmine 2'],
      [journal.keepMine, 'mine 2'],
      [journal.takeTheirs, 'theirs 2'],
    ] as const) {
      const goOn = await stopClock(page);
      await area.fill('mine 2');
      await keepElsewhere(page, 'theirs 2');
      await page.getByText(journal.changed).waitFor();
      expect(await area.inputValue()).toBe('mine 2');
      expect(onDisk()).toBe('theirs 2');
      await page.getByRole('button', { name: choice, exact: true }).click();
      await goOn(keepingPause);
      await page.getByText(journal.changed).waitFor({ state: 'detached' });
      await until(() => onDisk() === result);
      expect(await area.inputValue()).toBe(result);
      await page.clock.resume();
      await keepElsewhere(page, 'again');
      await page.waitForFunction(() => document.querySelector('textarea')?.value === 'again');
    }
  });

  it('says why it cannot be kept, and keeps it once it can', async () => {
    const { page, area, words, onDisk, opening } = await opened(language);
    // Another program holds the journal, as a disk that is full would keep it from being written.
    const other = new SQLite(join(opening.profile, 'journal.db'), { timeout: 10_000 });
    other.exec('BEGIN IMMEDIATE');
    await area.fill('waiting');
    await page.getByText(words.error.storeFailed).waitFor();
    await page.getByRole('button', { name: words.journal.copy, exact: true }).click();
    await page.getByText(words.journal.copied).waitFor();
    expect(onDisk()).toBeNull();
    other.exec('ROLLBACK');
    other.close();
    await page.getByText(words.error.storeFailed).waitFor({ state: 'detached' });
    await until(() => onDisk() === 'waiting');
    await area.focus();
    await page.keyboard.press('ControlOrMeta+v');
    expect(await area.inputValue()).toBe('waitingwaiting');
  });
});

describe('A page', () => {
  it('is kept in the journal it was read from, whichever is open by then', async () => {
    const { page, onDisk } = await opened();
    await page.evaluate(async (on) => {
      const { calls } = (globalThis as unknown as { pilar: Bridge }).pilar;
      const keep = (text: string, isSample: boolean) =>
        calls.keepEntry({
          ...{ day: on, text, before: null, revision: crypto.randomUUID() },
          isSample,
        });
      await calls.exploreSample(undefined);
      await calls.leaveSample(undefined);
      await keep('of the sample', true);
      await calls.exploreSample(undefined);
      await keep('my own', false);
    }, today);
    await until(() => onDisk() === 'my own');
  });

  it('is on disk within a second of the first key that was not, by the clock', async () => {
    const { page, area, onDisk } = await opened();
    await area.focus();
    const goOn = await stopClock(page);
    await page.keyboard.type('a');
    await goOn(500);
    await page.keyboard.type('b');
    await goOn(499);
    await until(() => onDisk()?.startsWith('a') === true);
  });

  it('is kept at once where it is left by the focus, and where the window closes', async () => {
    const { page, area, onDisk, close } = await opened();
    await area.focus();
    await stopClock(page);
    await page.keyboard.type('left');
    await page.getByRole('button', { name: wordsOf('en').shell.help }).focus();
    await until(() => onDisk() === 'left');
    await area.focus();
    await page.keyboard.type(' and closed');
    expect(await close()).toBe(0);
    expect(onDisk()).toBe('left and closed');
  });

  it('that is left right after its first words is read, and not written again', async () => {
    const { page, area, words, onDisk } = await opened();
    await area.focus();
    await stopClock(page);
    await page.keyboard.type('Hello');
    await page.keyboard.press('Escape');
    await until(() => onDisk() === 'Hello');
    await page.getByRole('button', { name: words.journal.write, exact: true }).waitFor();
    await page.getByRole('region', { name: words.journal.page }).getByText('Hello').waitFor();
    // What is undone afterwards is gone, and there is a page to write again.
    await page.keyboard.press('ControlOrMeta+z');
    await until(() => onDisk() === null);
    await area.waitFor();
    expect(await area.inputValue()).toBe('');
  });

  it('is kept where another screen is opened, and both versions where nobody chose', async () => {
    const { page, area, words, onDisk } = await opened();
    const { journal } = words;
    await area.fill('mine');
    await until(() => onDisk() === 'mine');
    await stopClock(page);
    await area.fill('mine 2');
    await keepElsewhere(page, 'theirs');
    await page.getByText(journal.changed).waitFor();
    await page.getByRole('button', { name: words.shell.help, exact: true }).click();
    await until(() => onDisk() === 'theirs\n\nmine 2');
  });

  it('is written with keys, and its own undo takes them back', async () => {
    const { page, area } = await opened();
    await area.focus();
    const press = (key: string) => page.keyboard.press(`ControlOrMeta+${key}`);
    await page.keyboard.type('one');
    await press('b');
    expect(await area.inputValue()).toBe('**one**');
    await press('z');
    expect(await area.inputValue()).toBe('one');
    await page.keyboard.press('End');
    await press('Shift+Digit9');
    await press('Shift+Digit9');
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Tab');
    expect(await area.inputValue()).toBe('- [x] one\n  - [ ] two');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('three');
    await press('Shift+k');
    expect(await area.inputValue()).toBe('- [x] one\n- [ ] two\nthree[]()');
    // Outside of lists Tab leaves the text.
    await page.keyboard.press('Tab');
    expect(await area.and(page.locator(':focus')).count()).toBe(0);
  });

  it('takes no paste that would make it too long, and keeps one of ten thousand rows', async () => {
    const { page, area, words, format, onDisk } = await opened();
    await area.focus();
    await page.keyboard.type('before ');
    const long = 'a'.repeat(5_000_000);
    await pasteText(page, long);
    const told = words.journal.tooLong(format.score(longestEntry, 0), format.score(5_000_007, 0));
    await page.getByText(told).waitFor();
    expect(await area.inputValue()).toBe('before ');
    const rows = Array.from({ length: 10_000 }, (_, row) => `| ${row} | Ana Pérez | 12,5 |\n`);
    await pasteText(page, rows.join(''));
    await page.getByText(told).waitFor({ state: 'detached' });
    await until(() => onDisk() === `before ${rows.join('')}`);
  });

  it('that cannot be kept holds the window back, until the person says otherwise', async () => {
    const { page, area, words, onDisk, opening, ended } = await opened();
    const other = new SQLite(join(opening.profile, 'journal.db'), { timeout: 10_000 });
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    await area.fill('unkept');
    const box = messageBoxOn(desktop.env);
    await page.close({ runBeforeUnload: true });
    expect(await box.shown()).toBe(words.journal.loss.title);
    await box.accept();
    expect(await area.inputValue()).toBe('unkept');
    other.exec('ROLLBACK');
    await until(() => onDisk() === 'unkept');

    other.exec('BEGIN IMMEDIATE');
    await area.fill('lost');
    await page.close({ runBeforeUnload: true });
    await box.pressLeft();
    expect(await ended).toBe(0);
    other.exec('ROLLBACK');
    expect(onDisk()).toBe('unkept');
  });

  it('is kept where Pilar is told to quit', async () => {
    const { page, area, onDisk, pid, ended } = await opened();
    await area.focus();
    await stopClock(page);
    await page.keyboard.type('quits');
    process.kill(pid, 'SIGTERM');
    expect(await ended).toBe(0);
    expect(onDisk()).toBe('quits');
  });

  it('that no longer answers is not waited for', async () => {
    const { page, opening, pid, ended } = await opened();
    void page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => {});
    process.kill(pid, 'SIGTERM');
    const now = opening.now ?? '';
    for (const second of [1, 2, 3, 4]) {
      setMoment(now, `2026-11-22T18:00:0${second}Z`);
      await Promise.race([ended, new Promise((later) => setTimeout(later, 500))]);
    }
    expect(await ended).toBe(0);
  });

  it('goes on with the day it was begun on as midnight passes', async () => {
    const { page, area, words, format, opening, onDisk } = await opened();
    await area.focus();
    await page.keyboard.type('late');
    setMoment(opening.now ?? '', '2026-11-22T23:30:00Z');
    const left = words.journal.pageOf(format.nearDay(today, addDays(today, 1)));
    await page.getByRole('heading', { name: left }).waitFor();
    await page.keyboard.type(' and later');
    await page.getByRole('button', { name: words.shell.today, exact: true }).focus();
    await page.getByRole('heading', { name: words.journal.page, exact: true }).waitFor();
    await until(() => onDisk() === 'late and later');
    expect(await area.inputValue()).toBe('');
  });
});
