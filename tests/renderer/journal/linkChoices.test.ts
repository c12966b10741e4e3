import { describe, expect, it } from 'vitest';
import { choicesFor, openLinkAt } from '../../../renderer/journal/linkChoices.ts';
import { linkTargetsOf } from '../../../shared/journal/linkTargetsOf.ts';
import { ownAction } from '../../builders/action.ts';
import { day } from '../../builders/day.ts';

const today = day('2026-11-22');
const names = { today: 'Hoy', yesterday: 'Ayer' };
const targets = linkTargetsOf(
  [
    ownAction({ id: 'ana', title: 'Escribir a Ana' }),
    ownAction({ id: 'gone', title: 'Escribir menos', isArchived: true }),
  ],
  'es',
);

/** What is offered where the caret, `^`, stands. */
function offered(text: string): readonly string[] {
  const caret = text.indexOf('^');
  const open = openLinkAt(text.replace('^', ''), caret);
  if (open === null) return [];
  return choicesFor(open, targets, today, 'es', names).map(({ written }) => written);
}

describe('A link that is being written', () => {
  it('begins with its sign, and ends at the caret', () => {
    expect(openLinkAt('hoy #Esc', 8)).toEqual({ of: 'tag', from: 4, typed: 'Esc' });
    expect(openLinkAt('como [[3 oct', 12)).toEqual({ of: 'day', from: 5, typed: '3 oct' });
    for (const text of ['#', '# a', 'a#b', '#a ', '[[a]]', '[a', '[[a\nb'])
      expect(openLinkAt(text, text.length)).toBe(null);
  });
});

describe('What it can become', () => {
  it('is a pillar or an action, by its beginning, then by a word of it', () => {
    expect(offered('#mar^')).toEqual(['#marca']);
    expect(offered('#ESC^ y más')).toEqual(['#escribir-a-ana']);
    expect(offered('#ana^')).toEqual(['#escribir-a-ana']);
    expect(offered('#xyz^')).toEqual([]);
  });

  it('is nothing more where the word leads somewhere already, so that Enter is Enter', () => {
    expect(offered('#marca^')).toEqual([]);
  });

  it('is a day as it is typed, today and yesterday', () => {
    expect(offered('[[^')).toEqual(['[[2026-11-22]]', '[[2026-11-21]]']);
    expect(offered('[[ay^]]')).toEqual(['[[2026-11-21]]']);
    expect(offered('[[3 oct^')).toEqual(['[[2026-10-03]]']);
    expect(offered('[[2026-10-03^')).toEqual(['[[2026-10-03]]']);
    expect(offered('[[2026-02-30^')).toEqual([]);
  });
});
