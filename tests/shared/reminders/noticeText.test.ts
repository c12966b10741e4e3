import { describe, expect, it } from 'vitest';
import type { Task } from '../../../shared/actions/dueToday.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { digestOf, lineOf, textOf } from '../../../shared/reminders/noticeText.ts';
import type { Told } from '../../../shared/reminders/told.ts';
import { languages } from '../../../shared/settings.ts';
import { ownAction } from '../../builders/action.ts';
import { day } from '../../builders/day.ts';

const titled = (title: string) => ownAction({ title, pillar: 'people', minutes: 10 });
const action = (title: string): Told => ({ of: 'action', action: titled(title) });
const tasks = (...titles: readonly string[]): readonly Task[] =>
  titles.map((title) => ({
    action: titled(title),
    isDone: false,
    dueOn: day('2026-11-22'),
    overdueSince: null,
    tally: { done: 0, needs: 1 },
    count: 0,
    isReview: false,
  }));
const morning = (...titles: readonly string[]): Told => ({
  of: 'morning',
  tasks: tasks(...titles),
});
const evening = (...titles: readonly string[]): Told => ({
  of: 'evening',
  tasks: tasks(...titles),
});
const snapshot: Told = { of: 'snapshot' };

/** What it says by itself in Spanish and in English: title and body. */
const said = (told: Told) =>
  languages.map((language) => {
    const { title, body } = textOf(told, wordsOf(language), formatOf(language));
    return [title, body];
  });
const digest = (told: readonly Told[], isMissed = false) =>
  languages.map((language) => {
    const { title, body } = digestOf(told, isMissed, wordsOf(language), formatOf(language));
    return [title, body];
  });

describe('An action’s reminder', () => {
  it('is its title, with its pillar and how long it takes', () => {
    expect(said(action('Escribir a Ana'))).toEqual([
      ['Escribir a Ana', 'Encontrar a las personas adecuadas · 10 min'],
      ['Escribir a Ana', 'Find the right people · 10 min'],
    ]);
  });

  it('leaves text as it is, whatever marks it holds', () => {
    const marked = '<b>R&D</b> & «más» & \'; DROP TABLE "x" --';
    expect(textOf(action(marked), wordsOf('es'), formatOf('es')).title).toBe(marked);
  });
});

describe('A morning', () => {
  it('counts what waits and names the first of it', () => {
    expect(said(morning('Ana'))).toEqual([
      ['Hoy te espera una tarea', 'Ana'],
      ['One task is waiting for you today', 'Ana'],
    ]);
    expect(said(morning('Ana', 'Bea'))).toEqual([
      ['Hoy te esperan 2 tareas', 'Ana y una más'],
      ['2 tasks are waiting for you today', 'Ana and 1 more'],
    ]);
    expect(said(morning('Ana', 'Bea', 'Cai', 'Dan', 'Eva'))).toEqual([
      ['Hoy te esperan 5 tareas', 'Ana y 4 más'],
      ['5 tasks are waiting for you today', 'Ana and 4 more'],
    ]);
  });
});

describe('An evening', () => {
  it('counts what is still open and names the first of it', () => {
    expect(said(evening('Ana'))).toEqual([
      ['Hoy queda una tarea', 'Ana'],
      ['One task is still open today', 'Ana'],
    ]);
    expect(said(evening('Ana', 'Bea', 'Cai'))).toEqual([
      ['Hoy quedan 3 tareas', 'Ana y 2 más'],
      ['3 tasks are still open today', 'Ana and 2 more'],
    ]);
  });
});

it('The snapshot’s reminder asks for the score', () => {
  expect(said(snapshot)).toEqual([
    ['Anota tu puntuación', 'Un minuto a la semana, con tu página del SSI a mano.'],
    ['Note your score', 'A minute a week, with your SSI page at hand.'],
  ]);
});

describe('A digest', () => {
  const four = [morning('Ana', 'Bea'), action('Ana'), snapshot, evening('Cai')];

  it('counts the reminders that come at once and says what each is about', () => {
    expect(digest(four)).toEqual([
      ['4 avisos a la vez', '2 tareas de hoy, Ana, Anota tu puntuación y una tarea de hoy'],
      ['4 reminders at once', '2 tasks of today, Ana, Note your score, and one task of today'],
    ]);
    expect(digest([action('Ana'), action('Bea')])).toEqual([
      ['2 avisos a la vez', 'Ana y Bea'],
      ['2 reminders at once', 'Ana and Bea'],
    ]);
  });

  it('says so where they were missed, also of a single one', () => {
    expect(digest([action('Ana')], true)).toEqual([
      ['Un aviso que no te llegó a tiempo', 'Ana'],
      ['A reminder that did not reach you', 'Ana'],
    ]);
    expect(digest([action('Ana'), snapshot], true)).toEqual([
      ['2 avisos que no llegaron a tiempo', 'Ana y Anota tu puntuación'],
      ['2 reminders that did not reach you', 'Ana and Note your score'],
    ]);
  });

  it('names four and counts the others', () => {
    const named = ['Ana', 'Bea', 'Cai', 'Dan', 'Eva', 'Flo'].map(action);
    expect(digest(named.slice(0, 4))[0]).toEqual(['4 avisos a la vez', 'Ana, Bea, Cai y Dan']);
    expect(digest(named.slice(0, 5))).toEqual([
      ['5 avisos a la vez', 'Ana, Bea, Cai, Dan y una más'],
      ['5 reminders at once', 'Ana, Bea, Cai, Dan and 1 more'],
    ]);
    expect(digest(named)[0]).toEqual(['6 avisos a la vez', 'Ana, Bea, Cai, Dan y 2 más']);
  });
});

describe('A long title', () => {
  const titleOf = (title: string) => textOf(action(title), wordsOf('es'), formatOf('es')).title;

  it('stays whole as long as it fits', () => {
    expect(titleOf('a'.repeat(120))).toBe('a'.repeat(120));
    expect(titleOf('a'.repeat(121))).toBe(`${'a'.repeat(119)}…`);
  });

  it('of 5,000 characters is cut, wherever it is named', () => {
    const endless = 'ñ'.repeat(5_000);
    const cut = `${'ñ'.repeat(119)}…`;
    expect(titleOf(endless)).toBe(cut);
    expect(lineOf(action(endless), wordsOf('es'))).toBe(cut);
    expect(digest([action(endless), snapshot])[0]?.[1]).toBe(`${cut} y Anota tu puntuación`);
    expect(said(morning(endless, 'Bea'))[0]?.[1]).toBe(`${cut} y una más`);
  });

  it('of emoji is cut between them, never within one', () => {
    const family = '👩‍👩‍👧‍👦';
    const short = titleOf(family.repeat(30));
    expect(short.length).toBeLessThanOrEqual(120);
    expect(short).toBe(`${family.repeat(10)}…`);
  });

  it('of letters that carry marks is cut between them', () => {
    const marked = 'a\u0301\u0323';
    expect(titleOf(marked.repeat(50))).toBe(`${marked.repeat(39)}…`);
  });
});
