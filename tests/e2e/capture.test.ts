import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatOf } from '../../shared/locales/format.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { dropFiles, pasteText } from './hands.ts';
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

/** What LinkedIn's page says, as it is copied, and the marks to be seen in it. */
const pages: Readonly<Record<Language, string>> = {
  es: `Tu índice de ventas con las redes sociales
Clasificación SSI del sector
Mejor 8 %
Clasificación SSI de la red
Mejor 10 %
Índice de ventas con las redes sociales actual
55
de 100
Los cuatro factores que determinan tu puntuación
21,973 | Establece tu marca profesional
6,91 | Encuentra a las personas adecuadas
11,3 | Interactúa ofreciendo información
15,02 | Crea relaciones
Personas de tu sector
34
de 100
Personas de tu red
36
de 100`,
  en: `Your Social Selling Index
Industry SSI rank
Top 8%
Network SSI rank
Top 10%
Current Social Selling Index
55
out of 100
Four components of your score
21.973 | Establish your professional brand
6.91 | Find the right people
11.3 | Engage with insights
15.02 | Build relationships
People in your industry
34
out of 100
People in your network
36
out of 100`,
};

/** A picture of such a page as a screenshot has it, drawn by the very browser. */
async function pictureOf(page: Page, text: string, folder: string): Promise<string> {
  const drawn = await page.evaluate((lines) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [900, 40 * lines.length + 40];
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('Nothing can be drawn.');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#191919';
    pen.font = '20px sans-serif';
    for (const [index, line] of lines.entries()) pen.fillText(line, 40, 40 * (index + 1));
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  }, text.split('\n'));
  const file = join(folder, 'screenshot.png');
  writeFileSync(file, drawn, 'base64');
  return file;
}

describe.each(['es', 'en'] as const)('In %s', (language) => {
  const words = wordsOf(language);
  const format = formatOf(language);

  it('what is pasted or dropped is read, shown, kept by one key, and a point on the line', async () => {
    const opening = openingOf('old', language, desktop.env);
    const { page, close } = await openPilar(opening);
    const dialog = page.getByRole('dialog');
    const field = (name: string) => dialog.getByLabel(name, { exact: true });

    await pasteText(page, pages[language]);
    await dialog.getByRole('heading', { name: words.reading.found }).waitFor();
    expect(await field(words.pillar.brand).inputValue()).toBe(format.score(21.973, 3));
    expect(await field(words.snapshot.total).inputValue()).toBe('55');
    expect(await field(words.snapshot.networkRank).inputValue()).toBe('10');
    const marked = await dialog.locator('mark').allTextContents();
    expect(marked).toEqual([
      '8',
      '10',
      '55',
      ...[21.973, 6.91, 11.3, 15.02].map((score) => format.score(score, 3)),
      '34',
      '36',
    ]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });

    // What the picture says is of the day before.
    const later = pages[language].replace('55', '54').replace(/11[.,]3/, '10.2');
    const picture = await pictureOf(page, later, opening.profile);
    await dropFiles(page, page.locator('main'), [picture]);
    await dialog.getByRole('heading', { name: words.reading.found }).waitFor();
    expect(await field(words.pillar.insights).inputValue()).toBe(format.score(10.2, 3));
    expect(await field(words.snapshot.total).inputValue()).toBe('54');
    await field(words.snapshot.day).fill('2026-11-21');
    // Whatever the picture leaves in doubt is asked about; nothing is kept before it is answered.
    for (;;) {
      const right = dialog.getByRole('button', { name: words.reading.right }).first();
      if ((await right.count()) === 0) break;
      await right.click();
    }
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });

    await page.keyboard.press('3');
    const line = page.getByRole('img', { name: words.progress.total }).first();
    await line.waitFor();
    await line.focus();
    await page.keyboard.press('End');
    await page.getByText(`${words.progress.total} 55`).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByText(`${words.progress.total} 54`).waitFor();
    await close();
  });
});

it('What is asked is answered by keys alone, and Enter keeps nothing before that', async () => {
  const { page, close } = await openPilar(openingOf('old', 'en', desktop.env));
  const words = wordsOf('en');
  const dialog = page.getByRole('dialog');
  const asked = dialog.getByRole('region', { name: words.reading.asked });
  await pasteText(page, '21.973\n6.91\n11.3\n15.02\n55');
  await asked.waitFor();
  await dialog.getByLabel(words.pillar.brand, { exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByText(words.reading.confirmFirst).first().waitFor();

  await asked.getByRole('button').first().focus();
  for (let left = await asked.getByRole('button').count(); left > 0; left -= 1)
    await page.keyboard.press('Enter');
  await asked.waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await close();
});

it('What is no index says so, whatever it is, and nothing of it is kept', async () => {
  const opening = openingOf('old', 'en', desktop.env);
  const { page, close } = await openPilar(opening);
  const words = wordsOf('en');
  const dialog = page.getByRole('dialog');
  const refused = async (sentence: string) => {
    await dialog.getByText(sentence).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  const file = (name: string, contents: string | Uint8Array) => {
    const path = join(opening.profile, name);
    writeFileSync(path, contents);
    return path;
  };
  const drop = (path: string) => dropFiles(page, page.locator('main'), [path]);

  await pasteText(page, 'A shopping list: bread, milk, 2 lemons');
  await refused(words.reading.failure.noScores);
  await drop(file('no picture.png', 'This is a text.'));
  await refused(words.error.notAPicture);
  // A header that promises 200 megapixels, and nothing behind it.
  const header = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000036b000003a98080600000000000000',
    'hex',
  );
  await drop(file('huge.png', header));
  await refused(words.error.pictureTooLarge);
  await drop(
    file(
      'binary.txt',
      Uint8Array.from({ length: 2_000 }, (_, index) => index % 7),
    ),
  );
  await refused(words.reading.failure.binary);
  await drop(file('long.txt', 'x'.repeat(50_000_000)));
  await refused(words.reading.failure.tooLong);
  // From the palette, what is on the clipboard is taken; in a text field it stays a text.
  await page.keyboard.press('v');
  await refused(words.reading.failure.noScores);
  await page.keyboard.press('n');
  await dialog.locator('textarea').fill('');
  await page.keyboard.press('ControlOrMeta+v');
  expect(await dialog.locator('textarea').inputValue()).toContain('shopping list');
  await close();
});
