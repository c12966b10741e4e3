import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings.ts';
import type { FocusRule } from '../../shared/ssi/focus.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import {
  endAll,
  momentFile,
  type Opening,
  openPilar,
  passWelcome,
} from '../../tools/drive/pilar.ts';
import { type Desktop, startDesktop } from './desktop.ts';

let desktop: Desktop;
const folders: string[] = [];

beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop.stop());
afterEach(async () => {
  await endAll();
  desktop.setBrowser(true);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new profile on the evening of Sunday 22 November 2026 in Madrid. */
function newOpening(language: Language = 'es'): Opening {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
  folders.push(folder);
  return {
    profile: join(folder, 'profile'),
    environment: desktop.env,
    language: language === 'es' ? 'es_ES.UTF-8' : 'en_GB.UTF-8',
    now: momentFile(folder, '2026-11-22T18:00:00Z'),
  };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function noteSnapshot(page: Page, language: Language, values: readonly string[]) {
  const words = wordsOf(language);
  const dialog = page.getByRole('dialog');
  for (const [index, pillar] of (
    ['brand', 'people', 'insights', 'relationships'] as const
  ).entries())
    await dialog.getByLabel(words.pillar[pillar]).fill(values[index] ?? '');
  await dialog.getByRole('button', { name: words.snapshot.keep, exact: true }).click();
}

const dateOf = { es: 'Domingo, 22 de noviembre', en: 'Sunday, November 22' };
const hour = { es: '1 h', en: '1 hr' };
const figures = { es: ['52,7', '6,4'], en: ['52.7', '6.4'] };

describe.each(['es', 'en'] as const)('The first day with Pilar, in %s', (language) => {
  const words = wordsOf(language);

  it('goes from the first opening to a journal that is there the next time', async () => {
    const opening = newOpening(language);
    const first = await openPilar(opening);
    const { page } = first;

    // The first opening confirms the language, guessed from the system, and lands on Today.
    await page.getByRole('dialog', { name: words.welcome.title }).waitFor();
    await passWelcome(page);
    await page.getByRole('heading', { level: 1, name: dateOf[language] }).waitFor();
    // Of the first day's three tasks it shows what fits into a quarter of an hour, and at least one.
    const boxes = page.getByRole('checkbox');
    const fold = page.locator('main summary');
    expect(await boxes.count()).toBe(1);
    await fold.filter({ hasText: words.today.folded(2, hour[language]) }).click();
    expect(await boxes.count()).toBe(3);
    await fold.click();

    // Note the snapshot 21 / 6.4 / 10.3 / 15.
    await button(page, words.score.noteFirst).click();
    await noteSnapshot(page, language, ['21', '6.4', '10,3', '15']);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const card = page.getByRole('complementary', { name: words.score.index });
    await card.getByText('53', { exact: true }).waitFor();

    // The focus pillar comes first, named with its figure.
    const sections = page.locator('section[data-pillar]');
    await page.locator('section[data-pillar="people"]').first().waitFor();
    expect(await sections.first().getAttribute('data-pillar')).toBe('people');
    const focusSentence = words.today
      .focus(words.pillar.people, figures[language][1] ?? '', 'lowest', null, null)
      .join('');
    await page.getByText(focusSentence).waitFor();

    // Tick three tasks, two by click and one by Space.
    expect(await boxes.count()).toBe(2);
    await fold.filter({ hasText: words.today.folded(1, '10 min') }).click();
    expect(await boxes.count()).toBe(3);
    await boxes.nth(0).click();
    await page.locator('input[type=checkbox]:checked').nth(0).waitFor();
    await boxes.nth(1).click();
    await page.locator('input[type=checkbox]:checked').nth(1).waitFor();
    await boxes.nth(2).focus();
    await page.keyboard.press('Space');
    await page.locator('input[type=checkbox]:checked').nth(2).waitFor();
    await page.getByText(words.today.allDone).waitFor();
    await fold.filter({ hasText: words.today.foldedDone(1) }).waitFor();
    expect(await first.close()).toBe(0);

    // Close, reopen with the same profile, find all of it.
    const second = await openPilar(opening);
    expect(await second.page.getByRole('dialog').count()).toBe(0);
    expect(await second.page.locator('input[type=checkbox]:checked').count()).toBe(3);
    await second.page.getByText(words.today.allDone).waitFor();
    await second.page.getByText(focusSentence).waitFor();
    await button(second.page, words.shell.progress).click();
    await button(second.page, words.progress.asTable).click();
    const table = second.page.getByRole('table', { name: words.progress.tableCaption });
    const row = table.getByRole('row').nth(1);
    const cells = (await row.getByRole('cell').allTextContents()).slice(0, 5);
    const point = language === 'es' ? ',' : '.';
    expect(cells).toEqual([
      ...['21', '6', '10', '15'].map((whole, index) => `${whole}${point}${[0, 4, 3, 0][index]}`),
      figures[language][0],
    ]);
    expect(await second.close()).toBe(0);
  });
});

describe('What was kept', () => {
  it('survives kill -9 right after a tick', async () => {
    const opening = newOpening();
    const first = await openPilar(opening);
    await passWelcome(first.page);
    await first.page.getByRole('checkbox').first().click();
    await first.page.locator('input[type=checkbox]:checked').waitFor();
    await first.kill();
    const second = await openPilar(opening);
    expect(await second.page.locator('input[type=checkbox]:checked').count()).toBe(1);
    await second.close();
  });

  it('includes the settings, which take effect at once', async () => {
    const opening = newOpening();
    const first = await openPilar(opening);
    const { page } = first;
    await passWelcome(page);
    await button(page, wordsOf('es').shell.settings).click();
    await page.getByRole('radio', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await page.getByRole('radio', { name: 'Dark' }).click();
    await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
    // A time that is none is refused, and the one before stays.
    await page.getByLabel('Time: Monday to Friday').fill('25:00');
    await page.keyboard.press('Tab');
    await page.getByText(wordsOf('en').settings.timeRefusal).waitFor();
    await page.getByRole('navigation').getByText('tomorrow at 09:00').waitFor();
    await page.getByLabel('Time: Monday to Friday').fill('8.15 am');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').getByText('tomorrow at 08:15').waitFor();
    await page.getByText(opening.profile, { exact: true }).waitFor();
    await first.close();
    const second = await openPilar(opening);
    await button(second.page, 'Settings').click();
    expect(await second.page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    expect(await second.page.getByLabel('Time: Monday to Friday').inputValue()).toBe('08:15');
    expect(await second.page.evaluate(() => document.documentElement.lang)).toBe('en');
    await second.close();
  });
});

describe('Progress', () => {
  it('draws the pillars stacked with the total, and tells each point to the keyboard', async () => {
    const pilar = await openPilar(newOpening());
    const { page } = pilar;
    const words = wordsOf('es');
    await passWelcome(page);
    for (const [day, people] of [
      ['2026-10-26', '4'],
      ['2026-11-22', '6,4'],
    ] as const) {
      await page.getByRole('button', { name: /^Anotar/ }).click();
      await page.getByRole('dialog').getByLabel(words.snapshot.day).fill(day);
      await noteSnapshot(page, 'es', ['21', people, '10,3', '15']);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await button(page, words.shell.progress).click();
    await page.getByRole('heading', { level: 1, name: 'De 50 a 53' }).waitFor();
    const chart = page.getByRole('img', { name: /el total pasa de 50,3 a 52,7 en 2 anotaciones/ });
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    await page
      .getByText(
        '26 de octubre de 2026: Total 50,3. Marca 21, Personas 4, Información 10,3, Relaciones 15.',
      )
      .waitFor();
    await page.keyboard.press('End');
    await page.getByText(/^22 de noviembre de 2026: Total 52,7\./).waitFor();

    // Every hue of the five datasets is on the canvas, and not only in its description.
    const colours = await page
      .locator('[data-chart="line"] canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas
          .getContext('2d')
          ?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        const seen = new Map<string, number>();
        for (let index = 0; index < data.length; index += 4) {
          const colour = [data[index], data[index + 1], data[index + 2], data[index + 3]].join();
          seen.set(colour, (seen.get(colour) ?? 0) + 1);
        }
        return [...seen].filter(([colour, count]) => count > 2_000 && colour !== '0,0,0,0').length;
      });
    expect(colours).toBeGreaterThanOrEqual(4);
    await pilar.close();
  });
});

describe('A snapshot', () => {
  it('is refused field by field, in sentences, and nothing typed is lost', async () => {
    const pilar = await openPilar(newOpening());
    const { page } = pilar;
    const words = wordsOf('es').snapshot;
    await passWelcome(page);
    await button(page, wordsOf('es').score.noteFirst).click();
    const dialog = page.getByRole('dialog');
    await noteSnapshot(page, 'es', ['26', 'mucho', '1.2.3', '']);
    for (const sentence of [
      words.refusal.outOfRange.score,
      words.refusal.notANumber.score,
      words.refusal.twoDecimalMarks,
      words.refusal.missing,
    ])
      expect(await dialog.getByText(sentence).count()).toBe(1);
    // The first refused field has the focus, and is told apart for a screen reader too.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('brand');
    expect(await dialog.getByLabel('Encontrar').getAttribute('aria-invalid')).toBe('true');

    // Escape closes; what was typed is there again.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await button(page, wordsOf('es').score.noteFirst).click();
    expect(await dialog.getByLabel('Encontrar').inputValue()).toBe('mucho');

    await dialog.getByLabel(words.day).fill('2026-11-23');
    await dialog.getByLabel(words.total).fill('90');
    await noteSnapshot(page, 'es', ['21', '6,4', '10,3', '15']);
    await dialog.getByText(words.refusal.inTheFuture).waitFor();
    await dialog.getByText(words.refusal.disagreesWithSum('52,7')).waitFor();
    // Emptied, the total fills itself with the sum again.
    await dialog.getByLabel(words.total).fill('');
    await dialog.getByLabel(words.day).fill('2026-11-21');
    expect(await dialog.getByLabel(words.total).inputValue()).toBe('52,7');
    await noteSnapshot(page, 'es', ['21', '6,4', '10,3', '15']);
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Guardado: 52,7 el 21 de noviembre de 2026.').waitFor();
    await pilar.close();
  });

  it.each(['es', 'en'] as const)(
    'tells what the industry averages, all four or none, by keyboard alone, in %s',
    async (language) => {
      const pilar = await openPilar(newOpening(language));
      const { page } = pilar;
      const words = wordsOf(language);
      const dialog = page.getByRole('dialog');
      const fold = dialog.locator('details');
      const means = ['brand', 'people', 'insights', 'relationships'].map((pillar) =>
        dialog.locator(`input[name="industryMeans.${pillar}"]`),
      );
      const typed = () => Promise.all(means.map((field) => field.inputValue()));
      await passWelcome(page);
      await button(page, words.score.noteFirst).click();
      for (const score of ['21', '6.4', '10.3', '15']) {
        await page.keyboard.type(score);
        await page.keyboard.press('Tab');
      }
      // Past the total and the ranks comes the fold, shut; Enter opens it and keeps nothing.
      for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab');
      expect(await fold.getAttribute('open')).toBeNull();
      await page.keyboard.press('Enter');
      await dialog.getByText(words.snapshot.meansHint).waitFor();
      for (const mean of ['11,8', '5.4', '2.1']) {
        await page.keyboard.press('Tab');
        await page.keyboard.type(mean);
      }
      // Shut again, it opens on what is refused in it.
      await fold.locator('summary').click();
      await dialog.getByLabel(words.snapshot.total).press('Enter');
      await dialog.getByText(words.snapshot.refusal.missingMean).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
        'industryMeans.relationships',
      );
      // Emptied to its last letter it stays open, and Enter in it sends the form.
      for (const field of means) await field.fill('');
      expect(await fold.getAttribute('open')).toBe('');
      for (const [index, mean] of ['11.8', '5.4', '2.1', '15.2'].entries())
        await means[index]?.fill(mean);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });

      // Today sets them beside the focus, and chooses it by them where that is wished.
      const point = language === 'es' ? ',' : '.';
      const focus = (pillar: Pillar, score: string, rule: FocusRule, mean: string) =>
        page.getByText(words.today.focus(words.pillar[pillar], score, rule, mean, null).join(''));
      await focus('people', `6${point}4`, 'lowest', `5${point}4`).waitFor();
      await button(page, words.shell.settings).click();
      await page.getByRole('radio', { name: words.settings.focusRules.furthestBehind }).click();
      await button(page, words.shell.today).click();
      await focus('relationships', '15', 'furthestBehind', `15${point}2`).waitFor();

      // The next time none stands there unasked; the last ones are a press away.
      await button(page, words.score.note).click();
      expect(await typed()).toEqual(['', '', '', '']);
      await noteSnapshot(page, language, ['21', '6.4', '10.3', '15']);
      const rows = () => dialog.getByRole('row').allTextContents();
      const brand = words.snapshot.mean.industryMeans(words.pillarShort.brand);
      await button(page, words.snapshot.back).waitFor();
      expect(await rows()).toHaveLength(5);
      expect(await rows()).toContain(`${brand}11${point}8${words.snapshot.nothing}`);
      await button(page, words.snapshot.back).click();
      await fold.locator('summary').click();
      await fold.getByRole('button').click();
      expect(await typed()).toEqual(
        ['11.8', '5.4', '2.1', '15.2'].map((mean) => mean.replace('.', point)),
      );
      await button(page, words.snapshot.keep).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(/^(El .* ya tenía|.* already had)/).waitFor();
      await pilar.close();
    },
  );

  it('is not in the way of a failure: it is told inside the dialog, and closed there', async () => {
    const pilar = await openPilar(newOpening('en'));
    const { page } = pilar;
    const words = wordsOf('en');
    await passWelcome(page);
    await button(page, words.score.noteFirst).click();
    desktop.setBrowser(false);
    await page.getByRole('dialog').getByRole('button', { name: 'linkedin.com/sales/ssi' }).click();
    const alert = page.getByRole('dialog').getByRole('alert');
    await alert.getByText(words.error.openFailed).waitFor();
    await alert.getByRole('button', { name: words.shell.close }).click();
    await alert.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pilar.close();
  });

  it('of a day that has one shows what would change, then replaces it', async () => {
    const pilar = await openPilar(newOpening('en'));
    const { page } = pilar;
    const words = wordsOf('en');
    await passWelcome(page);
    await button(page, words.score.noteFirst).click();
    await noteSnapshot(page, 'en', ['21', '6.4', '10.3', '15']);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor({ state: 'detached' });
    await button(page, words.score.note).click();
    await noteSnapshot(page, 'en', ['21', '7', '10.3', '15']);
    await dialog.getByText(words.snapshot.alreadyNoted('November 22, 2026')).waitFor();
    const changes = await dialog.getByRole('row').allTextContents();
    expect(changes).toEqual(['SavedNew', 'Find the right people6.47', 'Total52.753.3']);
    await button(page, words.snapshot.back).click();
    expect(await dialog.getByLabel(words.pillar.people).inputValue()).toBe('7');
    await dialog.getByRole('button', { name: words.snapshot.keep, exact: true }).click();
    await button(page, words.snapshot.replace).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Saved: 53.3 on November 22, 2026.').waitFor();
    await pilar.close();
  });
});
