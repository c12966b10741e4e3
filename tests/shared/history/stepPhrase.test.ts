import { describe, expect, it } from 'vitest';
import { stepPhrase } from '../../../shared/history/stepPhrase.ts';
import { type HistoryStep, isStepName, steps } from '../../../shared/ipc/contract.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import type { TimeOfDay } from '../../../shared/timeOfDay.ts';
import { day } from '../../builders/day.ts';
import { snapshot } from '../../builders/snapshot.ts';

const taken = { id: 1, isUndone: false, moment: '2026-11-22T11:00:00Z', zone: 'Europe/Madrid' };
const tick = { action: 'portfolio', day: day('2026-11-22') } as const;
const noted = snapshot({ total: 52.7 });
const time = '18:45' as TimeOfDay;

const phrases: readonly [HistoryStep, string, string][] = [
  [
    { ...taken, command: 'tick', subject: tick },
    'Marcar «Tener un portfolio»',
    'Tick “Have a portfolio”',
  ],
  [
    { ...taken, command: 'untick', subject: tick },
    'Desmarcar «Tener un portfolio»',
    'Untick “Have a portfolio”',
  ],
  [
    { ...taken, command: 'noteSnapshot', subject: { snapshot: noted, replaces: false } },
    'Anotar 52,7 el 22 nov 2026',
    'Note 52.7 on Nov 22, 2026',
  ],
  [
    { ...taken, command: 'noteSnapshot', subject: { snapshot: noted, replaces: true } },
    'Reemplazar por 52,7 lo anotado el 22 nov 2026',
    'Replace what was noted on Nov 22, 2026 with 52.7',
  ],
  [
    { ...taken, command: 'changeSettings', subject: { language: 'en' } },
    'Cambiar el idioma',
    'Change the language',
  ],
  [
    { ...taken, command: 'changeSettings', subject: { theme: 'dark' } },
    'Cambiar el aspecto',
    'Change the appearance',
  ],
  [
    { ...taken, command: 'changeSettings', subject: { focusRule: 'furthestBehind' } },
    'Cambiar cómo se elige el foco',
    'Change how the focus is chosen',
  ],
  [
    { ...taken, command: 'changeSettings', subject: { reminderTime: time } },
    'Poner el aviso diario a las 18:45',
    'Set the daily reminder to 18:45',
  ],
  [
    { ...taken, command: 'changeSettings', subject: { reminderTime: null } },
    'Quitar el aviso diario',
    'Turn off the daily reminder',
  ],
  [
    { ...taken, command: 'changeSettings', subject: { theme: 'dark', reminderTime: null } },
    'Cambiar los ajustes',
    'Change the settings',
  ],
];

describe('A step, in words', () => {
  it.each(phrases)('%j', (step, spanish, english) => {
    expect(stepPhrase(step, wordsOf('es'), formatOf('es'))).toBe(spanish);
    expect(stepPhrase(step, wordsOf('en'), formatOf('en'))).toBe(english);
  });

  it('has a phrase for every command that is a step', () => {
    const named = new Set(phrases.map(([{ command }]) => command));
    expect([...named].sort()).toEqual(Object.keys(steps).sort());
    expect(isStepName('undo')).toBe(false);
    expect(isStepName('toString')).toBe(false);
  });

  it('stands after what became of it', () => {
    expect(wordsOf('es').history.undone('Cambiar el idioma')).toBe('Deshecho: cambiar el idioma');
    expect(wordsOf('en').history.redone('Change the language')).toBe('Redone: change the language');
  });
});
