import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsxTexts } from './jsxTexts.ts';

const renderer = resolve(import.meta.dirname, '..', 'renderer');

/** Names that are the same in every language. */
const names = ['Pilar'];

// The gallery is for developers, and no part of the product.
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.tsx') && !name.startsWith('gallery'),
);

describe('The words for people', () => {
  it('stand in the dictionaries, and none in JSX', () => {
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((file) =>
      jsxTexts(readFileSync(join(renderer, file), 'utf8'))
        .filter(({ text }) => !names.includes(text))
        .map(({ text, line }) => `${file}:${line} “${text}”`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['<p>Guardado</p>', 'Guardado'],
    ["<p>{'Guardado'}</p>", 'Guardado'],
    ['<p>{`\u0024{count} cosas`}</p>', 'cosas'],
    ["<p>{isDone ? 'Hecho' : words.todo}</p>", 'Hecho'],
    ["<p>{isDone && 'Hecho'}</p>", 'Hecho'],
    ["<p>{count + ' hechas'}</p>", 'hechas'],
    ['<button title="Cerrar" />', 'Cerrar'],
    ["<img alt={'Una columna'} />", 'Una columna'],
    ['<Field label="Total" />', 'Total'],
    ['<Card head={<h2>Total</h2>} />', 'Total'],
  ])('are found in %s', (source, text) => {
    expect(jsxTexts(source).map((found) => found.text)).toEqual([text]);
  });

  it.each([
    '<p>{words.kept} · 25</p>',
    '<input type="date" name="day" className={isOpen ? "open" : "shut"} />',
    "<main>{screen === 'help' && <Help />}</main>",
    '<Column hue={`var(--\u0024{pillar})`} />',
  ])('are not found in %s', (source) => {
    expect(jsxTexts(source)).toEqual([]);
  });
});
