import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowedMarkup } from '../../renderer/journal/allowedMarkup.ts';
import { setMarkup } from '../../renderer/journal/setMarkup.ts';
import { hasInk } from '../../shared/actions/action.ts';
import { endAll, openPilar, type Pilar, passWelcome } from '../../tools/drive/pilar.ts';
import { findRuntime, theseSurroundings } from '../../tools/start/findRuntime.ts';
import { anyHostileText, hostileHtml, hostileMarkdown } from '../builders/hostileMarkdown.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { type Intruder, intruderIn } from './hostile/inject.ts';
import { sentBy, tracedChromium } from './hostile/trace.ts';
import { openingOf, removeProfiles } from './profiles.ts';

const root = resolve(import.meta.dirname, '..', '..');
const { name: runtime } = await findRuntime(theseSurroundings(root));

let desktop: Desktop;
let folder: string;
let pilar: Pilar;
let intruder: Intruder;
/** Every address that the page asked for since it was drawn. */
const asked: string[] = [];

/** The part of the built window that sets pages. */
const setter = readdirSync(join(root, 'out', 'renderer', 'assets')).find((name) =>
  /^setPage-.*\.js$/.test(name),
);

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
  folder = mkdtempSync(join(tmpdir(), 'pilar-markdown-'));
  const environment =
    runtime === 'standin'
      ? { ...desktop.env, PILAR_CHROMIUM: tracedChromium(folder) }
      : desktop.env;
  pilar = await openPilar(openingOf('new', 'en', environment));
  await passWelcome(pilar.page);
  intruder = await intruderIn(pilar.page);
  await intruder.run(prepare, { setter });
  // What the window itself had still to fetch is there by now.
  await pilar.page.waitForLoadState('networkidle');
  pilar.page.on('request', (request) => asked.push(request.url()));
});
afterAll(async () => {
  await endAll();
  await desktop.stop();
  removeProfiles();
  rmSync(folder, { recursive: true, force: true });
});

/** Leaves in the window how a page is set there, and how what became of it is told. */
const prepare = `async ({ setter }) => {
  const { htmlOf, setPage } = await import('./assets/' + setter);
  const ran = [];
  window.ran = (what) => void ran.push(what);
  window.followed = [];
  const said = { note: String, backToNote: String, refused: '-', taskDone: '-', taskOpen: '-', notes: '-', table: '-' };
  const setting = {
    targets: [{ tag: 'brand', tags: ['brand'], pillar: 'brand', action: null, title: 'Brand', isArchived: false }],
    words: { journal: said },
    format: { fullDay: (day) => 'the day ' + day },
  };
  const page = document.createElement('div');
  document.body.append(page);
  const allowed = new Set('P EM STRONG DEL CODE BR SUP UL OL LI HR PRE BLOCKQUOTE H3 H4 H5 H6 TABLE THEAD TBODY TR TH TD DIV SECTION SPAN A INPUT'.split(' '));
  const attributes = new Set('dir align start href title role tabindex type disabled checked aria-label data-note data-back data-tag data-day data-pillar data-refused'.split(' '));
  window.look = () => {
    const wrong = [];
    for (const part of page.querySelectorAll('*')) {
      if (!allowed.has(part.tagName) || part.namespaceURI !== 'http://www.w3.org/1999/xhtml') wrong.push(part.tagName);
      for (const { name, value } of part.attributes) {
        if (!attributes.has(name)) wrong.push(part.tagName + ' ' + name);
        if (name === 'href' && value !== '#' && !/^https:\\/\\/[!-~]+$/.test(value)) wrong.push(value);
      }
      if (part.tagName === 'INPUT' && !(part.type === 'checkbox' && part.disabled)) wrong.push('a field');
      // Whatever waits for a hand is given one.
      for (const type of ['pointerenter', 'mouseover', 'focus', 'toggle', 'error', 'load', 'animationstart', 'input'])
        part.dispatchEvent(new Event(type));
    }
    if (window.pilar?.calls === undefined || !(document.body instanceof HTMLElement)) wrong.push('a name that is taken');
    if (ran.length > 0) wrong.push('ran ' + ran.splice(0).join());
    return wrong;
  };
  let stop = () => {};
  window.setText = (text) => {
    const html = htmlOf(text, setting);
    if (html === null) return { isSet: false, seen: text, wrong: [] };
    stop();
    stop = setPage(page, html, setting, (to) => void window.followed.push(to));
    return { isSet: true, seen: page.textContent + (page.querySelector('hr, input') ? '-' : ''), wrong: window.look() };
  };
  window.page = page;
}`;

interface Outcome {
  readonly isSet: boolean;
  readonly seen: string;
  readonly wrong: readonly string[];
}

/** Sets each of these in the window, and tells what became of it. */
async function setAll(texts: readonly string[]): Promise<readonly Outcome[]> {
  const outcomes = await intruder.run('(texts) => texts.map((text) => setText(text))', texts);
  return outcomes as readonly Outcome[];
}

/** What a script of the page sees once all that was on its way has come. */
async function later(): Promise<unknown> {
  return intruder.run(
    '() => new Promise((done) => requestIdleCallback(() => setTimeout(() => done(look()), 0)))',
  );
}

describe('A page of the journal', () => {
  it('runs nothing, holds nothing that is not allowed and is never blank, whatever is written', async () => {
    const names = Object.keys(hostileMarkdown);
    expect(names.length).toBeGreaterThan(150);
    const texts = Object.values(hostileMarkdown);
    const outcomes = await setAll(texts);
    for (const [at, { wrong, seen }] of outcomes.entries()) {
      expect([names[at], wrong]).toEqual([names[at], []]);
      if (hasInk(texts[at] ?? '')) expect([names[at], hasInk(seen)]).toEqual([names[at], true]);
    }
    expect(await later()).toEqual([]);
    // Most of them are set: it is no wall to show everything as it is written.
    expect(outcomes.filter(({ isSet }) => isSet).length).toBeGreaterThan(120);
  });

  it('does so of three thousand texts that nobody wrote', async () => {
    const texts = fc.sample(anyHostileText, 3_000).map((text) => text.toWellFormed());
    for (let from = 0; from < texts.length; from += 500) {
      const some = texts.slice(from, from + 500);
      for (const [at, { wrong, seen }] of (await setAll(some)).entries()) {
        expect([some[at], wrong]).toEqual([some[at], []]);
        if (hasInk(some[at] ?? '')) expect([some[at], hasInk(seen)]).toEqual([some[at], true]);
      }
    }
    expect(await later()).toEqual([]);
  });

  it('is as clean where only the platform’s wall stands', async () => {
    const outcomes = await intruder.run(
      `({ all, allowed }) => Object.entries(all).map(([name, html]) => {
        (${setMarkup})(page, html, allowed);
        return [name, look()];
      })`,
      { all: hostileHtml, allowed: allowedMarkup },
    );
    expect(outcomes).toEqual(Object.keys(hostileHtml).map((name) => [name, []]));
    expect(await later()).toEqual([]);
  });

  it('leads where it says, by Enter and by a click, and nowhere by itself', async () => {
    const address = pilar.page.url();
    const text =
      '[a](https://example.org/x) #brand [[2026-10-03]] [b](http://example.org) x[^1]\n\n[^1]: y';
    await setAll([text]);
    await intruder.run(
      '() => { for (const link of page.querySelectorAll("a[href]")) for (const type of ["click", "auxclick"]) link.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true })) }',
    );
    await pilar.page.locator('a[data-day="2026-10-03"]').focus();
    await pilar.page.keyboard.press('Enter');
    const followed = await intruder.run('() => followed');
    expect(followed).toEqual([
      { to: 'address', address: 'https://example.org/x' },
      { to: 'target', target: expect.objectContaining({ tag: 'brand' }) },
      { to: 'day', day: '2026-10-03' },
      { to: 'day', day: '2026-10-03' },
    ]);
    expect(pilar.page.url()).toBe(address);
  });

  it('takes no name of the window’s, nor of another page’s', async () => {
    await setAll(['x[^pilar] y[^pilar]\n\n[^pilar]: z']);
    const ids = await intruder.run('() => page.querySelectorAll("[id], [name]").length');
    expect(ids).toBe(0);
  });

  it('has asked for nothing all the while', async () => {
    const outside = asked.filter((address) => !/^(?:app|blob):/.test(address));
    expect(outside).toEqual([]);
    expect(asked.filter((address) => !address.includes('/assets/'))).toEqual([]);
  });

  it.runIf(runtime === 'standin')('has sent nothing, as the kernel tells', async () => {
    await pilar.close();
    const { toTester, toOthers } = sentBy(folder);
    expect(toOthers).toEqual([]);
    expect(toTester).toBeGreaterThan(10);
  });
});
