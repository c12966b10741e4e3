import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mentionHandlers } from '../../../../electron/ipc/handlers/mentions.ts';
import { mentionQueries, pagesLinkingTo } from '../../../../electron/store/mentions.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { addDays } from '../../../../shared/day.ts';
import { slugOf, targetOf } from '../../../../shared/journal/links.ts';
import { linkTargetsOf } from '../../../../shared/journal/linkTargetsOf.ts';
import { linksOfMarkdown } from '../../../../shared/journal/markdown.ts';
import { ownAction, wishes } from '../../../builders/action.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { anyHostileText } from '../../../builders/hostileMarkdown.ts';
import { begunJournal, countedIds } from '../../../builders/journal.ts';
import { handlersOver } from '../../../builders/pilar.ts';

const today = day('2026-11-22');

function opened() {
  const clock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  const written = { at: clock.now(), zone: 'Europe/Madrid' };
  const write = (when: string, text: string) =>
    journal.entries.keep({ day: day(when), text, revision: when }, written);
  const handlers = mentionHandlers(journal, clock, 'es');
  const daysOf = (of: Parameters<typeof handlers.mentions>[0]) =>
    handlers.mentions(of).pages.map((page) => page.day);
  return { clock, journal, write, handlers, daysOf };
}

describe('The pages that speak of something', () => {
  it('are those that link to a pillar, in either language, the latest first', () => {
    const { write, handlers } = opened();
    write('2026-10-01', '# Un día\n\nde #marca');
    write('2026-10-03', 'About my #Brand');
    write('2026-10-02', 'la marca, `#marca`, #marcas y \\#marca');
    expect(handlers.mentions({ of: 'pillar', pillar: 'brand' })).toEqual({
      today,
      tag: 'marca',
      pages: [
        { day: '2026-10-03', beginning: 'About my #Brand' },
        { day: '2026-10-01', beginning: 'Un día' },
      ],
      isMore: false,
    });
  });

  it('are those that link to an action by its title', () => {
    const { journal, write, daysOf } = opened();
    journal.actions.keep(ownAction({ id: 'own', title: 'Escribir a Ana' }));
    write('2026-10-01', 'Hoy #escribir-a-ana.');
    write('2026-10-02', 'escribir a ana');
    expect(daysOf({ of: 'action', action: 'own' })).toEqual(['2026-10-01']);
    expect(daysOf({ of: 'action', action: 'portfolio' })).toEqual([]);
  });

  it('are those of the action that the word leads to, where several have its title', () => {
    const { journal, write, daysOf } = opened();
    journal.actions.keep(ownAction({ id: 'gone', title: 'Leer', isArchived: true }));
    journal.actions.keep(ownAction({ id: 'own', title: '¡Leer!' }));
    write('2026-10-01', '#leer');
    expect(daysOf({ of: 'action', action: 'own' })).toEqual(['2026-10-01']);
    expect(daysOf({ of: 'action', action: 'gone' })).toEqual([]);
  });

  it('are fifty at most, and say that there are more', () => {
    const { write, handlers } = opened();
    for (let at = 0; at < 51; at += 1) write(addDays(today, -at), '#marca');
    const { pages, isMore } = handlers.mentions({ of: 'pillar', pillar: 'brand' });
    expect([pages.length, pages[0]?.day, isMore]).toEqual([50, today, true]);
  });

  it('are not found where there is no such action', () => {
    const { handlers } = opened();
    expect(() => handlers.mentions({ of: 'action', action: 'nothing' })).toThrow('unknownAction');
  });

  it('are those that link to a day, itself left out', () => {
    const { journal, write } = opened();
    write('2026-10-03', 'yo mismo, [[2026-10-03]]');
    write('2026-10-05', 'como el [[2026-10-03]]');
    write('2026-10-04', 'como el 2026-10-03, o `[[2026-10-03]]`');
    write('2026-10-09', '- [ ] mirar [[2026-10-03]]');
    const found = (most: number) => pagesLinkingTo(journal, day('2026-10-03'), most);
    expect(found(9)).toEqual([
      { day: '2026-10-09', beginning: 'mirar 2026-10-03' },
      { day: '2026-10-05', beginning: 'como el 2026-10-03' },
    ]);
    expect(found(1)).toHaveLength(1);
  });

  it('are all those whose link is set, whatever it is called and however it is written', () => {
    const { journal, write, daysOf } = opened();
    const scripts = [
      'ñandú Ångström',
      'ΟΔΟΣ ὁδός',
      'Привет мир',
      '日本 語',
      '한국 말',
      'שָׁלוֹם',
      'हिन्दी भाषा',
      'ﬁn ſs ß İi',
      'a1 ² ½ Ⅷ',
      '🤔🎉',
    ];
    const titles = fc.oneof(
      fc.constantFrom(...scripts),
      fc.string({ unit: fc.constantFrom(...scripts.join('')), minLength: 1, maxLength: 12 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    );
    const ways = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => text.toUpperCase().normalize('NFD'),
    );
    fc.assert(
      fc.property(titles, ways, anyHostileText, (title, way, around) => {
        journal.actions.keep(ownAction({ id: 'own', title }));
        const text = `${way(`#${slugOf(title)}`)}${around}`.toWellFormed();
        write('2026-10-03', text);
        const targets = linkTargetsOf(journal.actions.all(), 'es');
        for (const token of linksOfMarkdown(text).tokens) {
          const target = token.of === 'tag' ? targetOf(token.tag, targets) : null;
          if (target === null) continue;
          const { action, pillar } = target;
          expect(
            daysOf(action === null ? { of: 'pillar', pillar } : { of: 'action', action }),
          ).toEqual(['2026-10-03']);
        }
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('are looked for by the index alone', () => {
    const database = new SQLite(':memory:');
    onTestFinished(() => void database.close());
    migrate(database);
    const plan = database
      .prepare<[string], { detail: string }>(`EXPLAIN QUERY PLAN ${mentionQueries.saying}`)
      .all('"marca"')
      .map(({ detail }) => detail);
    expect(
      plan.filter((line) => /SCAN (?!search VIRTUAL TABLE INDEX)|TEMP B-TREE/.test(line)),
    ).toEqual([]);
  });
});

describe('What can be linked to', () => {
  it('has its words in the language of the journal', () => {
    const { journal, handlers } = opened();
    expect(handlers.linkTargets(undefined)[0]).toMatchObject({ tag: 'marca', pillar: 'brand' });
    journal.settings.keep({ ...journal.settings.current(), language: 'en' });
    expect(handlers.linkTargets(undefined)[0]).toMatchObject({ tag: 'brand', action: null });
  });
});

describe('An action that is called otherwise', () => {
  function renaming() {
    const { clock, journal, write } = opened();
    const handlers = handlersOver(journal, clock, countedIds());
    const rename = (action: string, title: string | null) =>
      handlers.changeAction({ action, wishes: { ...wishes(), title } });
    const text = (when: string) => journal.entries.on(day(when))?.text;
    return { journal, write, rename, text, handlers };
  }

  it('is called so in the pages that link to it, and there alone', () => {
    const { journal, write, rename, text } = renaming();
    journal.actions.keep(ownAction({ id: 'own', title: 'Escribir a Ana' }));
    write('2026-10-01', '\uFEFF#Escribir-a-Ana, `#escribir-a-ana`\r\n\t- **#escribir-a-ana**.');
    write('2026-10-02', 'escribir a ana');
    rename('own', 'Llamar a Ana');
    expect(text('2026-10-01')).toBe(
      '\uFEFF#llamar-a-ana, `#escribir-a-ana`\r\n\t- **#llamar-a-ana**.',
    );
    expect(text('2026-10-02')).toBe('escribir a ana');
    expect(journal.entries.on(day('2026-10-02'))?.revision).toBe('2026-10-02');
    expect(journal.entries.on(day('2026-10-01'))?.revision).not.toBe('2026-10-01');
  });

  it('is called as before once that is undone, there too', () => {
    const { journal, write, rename, text, handlers } = renaming();
    journal.actions.keep(ownAction({ id: 'own', title: 'Escribir a Ana' }));
    write('2026-10-01', '#escribir-a-ana');
    rename('own', 'Llamar a Ana');
    handlers.undo(undefined as never);
    expect(text('2026-10-01')).toBe('#escribir-a-ana');
    expect(journal.actions.get('own')?.title).toBe('Escribir a Ana');
  });

  it('leaves a word that another still answers to', () => {
    const { journal, write, rename, text } = renaming();
    journal.actions.keep(ownAction({ id: 'own', title: 'Leer' }));
    journal.actions.keep(ownAction({ id: 'other', title: 'leer', isArchived: true }));
    journal.actions.keep(ownAction({ id: 'pillar', title: 'Marca' }));
    write('2026-10-01', '#leer #marca');
    rename('own', 'Leer más');
    rename('pillar', 'Mi marca');
    expect(text('2026-10-01')).toBe('#leer #marca');
  });

  it('leaves it, too, where the new title would lead elsewhere or nowhere', () => {
    const { journal, write, rename, text } = renaming();
    journal.actions.keep(ownAction({ id: 'own', title: 'Leer' }));
    write('2026-10-01', '#leer');
    rename('own', 'Personas');
    expect(text('2026-10-01')).toBe('#leer');
    rename('own', 'Leer');
    rename('own', '🎉');
    expect(text('2026-10-01')).toBe('#leer');
  });
});
