import { describe, expect, it } from 'vitest';
import { stepPhrase } from '../../../shared/history/stepPhrase.ts';
import { type HistoryStep, isStepName, steps } from '../../../shared/ipc/contract.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { initialReminderRules } from '../../../shared/reminders/reminderRules.ts';
import { wishes } from '../../builders/action.ts';
import { day } from '../../builders/day.ts';
import { snapshot } from '../../builders/snapshot.ts';

const taken = {
  id: 1,
  isUndone: false,
  moment: '2026-11-22T11:00:00Z',
  zone: 'Europe/Madrid',
  action: null,
};
const action = { title: null, catalogueId: 'portfolio' } as const;
const own = { title: 'Escribir a Ana', catalogueId: null };
const named = { ...taken, action };
const on = { action: 'portfolio', day: day('2026-11-22') } as const;
const noted = snapshot({ total: 52.7 });
const paused = { from: day('2026-11-22'), until: null };

const phrases: readonly [HistoryStep, string, string][] = [
  [
    { ...named, command: 'tick', subject: on },
    'Marcar «Tener un portfolio»',
    'Tick “Have a portfolio”',
  ],
  [
    { ...named, command: 'addOne', subject: on },
    'Sumar una vez a «Tener un portfolio»',
    'Count “Have a portfolio” once more',
  ],
  [
    { ...named, command: 'untick', subject: on },
    'Desmarcar «Tener un portfolio»',
    'Untick “Have a portfolio”',
  ],
  [
    { ...named, command: 'markDay', subject: { ...on, count: 2, note: '', page: null } },
    'Anotar el 22 nov de «Tener un portfolio»',
    'Note Nov 22 of “Have a portfolio”',
  ],
  [
    { ...named, command: 'skip', subject: on },
    'Saltar «Tener un portfolio» el 22 nov',
    'Skip “Have a portfolio” on Nov 22',
  ],
  [
    { ...taken, command: 'addAction', subject: { wishes: wishes({ title: 'Escribir a Ana' }) } },
    'Añadir «Escribir a Ana»',
    'Add “Escribir a Ana”',
  ],
  [
    {
      ...taken,
      action: own,
      command: 'changeAction',
      subject: { action: 'own', wishes: wishes() },
    },
    'Cambiar «Escribir a Ana»',
    'Change “Escribir a Ana”',
  ],
  [
    { ...taken, action: own, command: 'archiveAction', subject: { action: 'own' } },
    'Archivar «Escribir a Ana»',
    'Archive “Escribir a Ana”',
  ],
  [
    { ...taken, action: own, command: 'restoreAction', subject: { action: 'own' } },
    'Recuperar «Escribir a Ana»',
    'Restore “Escribir a Ana”',
  ],
  [
    { ...taken, action: own, command: 'duplicateAction', subject: { action: 'own' } },
    'Duplicar «Escribir a Ana»',
    'Duplicate “Escribir a Ana”',
  ],
  [
    // Gone meanwhile, since the step that added it was undone.
    { ...taken, command: 'archiveAction', subject: { action: 'own' } },
    `Archivar «${wordsOf('es').actions.unnamed}»`,
    `Archive “${wordsOf('en').actions.unnamed}”`,
  ],
  [
    {
      ...named,
      command: 'placeAction',
      subject: { action: 'portfolio', pillar: 'people', before: null },
    },
    `Colocar «Tener un portfolio» en ${wordsOf('es').pillar.people}`,
    `Put “Have a portfolio” in ${wordsOf('en').pillar.people}`,
  ],
  [
    { ...taken, command: 'pause', subject: { ...paused, scope: { of: 'everything' } } },
    'Pausarlo todo desde el 22 nov',
    'Pause everything from Nov 22',
  ],
  [
    {
      ...taken,
      command: 'pause',
      subject: { ...paused, scope: { of: 'pillar', pillar: 'people' } },
    },
    `Pausar «${wordsOf('es').pillar.people}» desde el 22 nov`,
    `Pause “${wordsOf('en').pillar.people}” from Nov 22`,
  ],
  [
    {
      ...named,
      command: 'pause',
      subject: { ...paused, scope: { of: 'action', action: 'portfolio' } },
    },
    'Pausar «Tener un portfolio» desde el 22 nov',
    'Pause “Have a portfolio” from Nov 22',
  ],
  [
    { ...taken, command: 'endPause', subject: { pause: 'id' } },
    'Terminar una pausa',
    'End a pause',
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
    { ...taken, command: 'changeSettings', subject: { reminders: initialReminderRules } },
    'Cambiar los avisos',
    'Change the reminders',
  ],
  [
    { ...taken, command: 'changeSettings', subject: { staysWhenClosed: true } },
    'Cambiar si Pilar sigue con la ventana cerrada',
    'Change whether Pilar stays when its window is closed',
  ],
  [
    { ...taken, command: 'changeSettings', subject: { singleKeys: false } },
    'Cambiar las teclas sueltas',
    'Change the single keys',
  ],
  [
    {
      ...taken,
      command: 'changeSnapshot',
      subject: { day: day('2026-11-15'), snapshot: snapshot(), replaces: false },
    },
    'Cambiar la anotación del 15 nov 2026',
    'Change the snapshot of Nov 15, 2026',
  ],
  [
    { ...taken, command: 'removeSnapshot', subject: { day: day('2026-11-15') } },
    'Borrar la anotación del 15 nov 2026',
    'Delete the snapshot of Nov 15, 2026',
  ],
  [
    { ...taken, command: 'importHistory', subject: { snapshots: 52, indicators: 26 } },
    'Importar una tabla (78 líneas)',
    'Import a table (78 lines)',
  ],
  [
    { ...taken, command: 'importHistory', subject: { snapshots: 1, indicators: 0 } },
    'Importar una tabla (1 línea)',
    'Import a table (1 line)',
  ],
  [
    {
      ...taken,
      command: 'noteIndicators',
      subject: { day: day('2026-11-22'), values: { posts: 2 } },
    },
    'Anotar las cifras del 22 nov 2026',
    'Note the figures of Nov 22, 2026',
  ],
  [
    {
      ...taken,
      command: 'setGoal',
      subject: { goal: { of: 'total', score: 60, by: day('2027-03-31') } },
    },
    'Fijar una meta',
    'Set a goal',
  ],
  [{ ...taken, command: 'setGoal', subject: { goal: null } }, 'Quitar la meta', 'Drop the goal'],
  [
    { ...taken, command: 'changeSettings', subject: { weekStart: 7 } },
    'Cambiar el primer día de la semana',
    'Change the first day of the week',
  ],
  [
    { ...taken, command: 'changeSettings', subject: { dailyMinutes: null } },
    'Cambiar los minutos al día',
    'Change the minutes a day',
  ],
  [
    { ...taken, command: 'keepEntry', subject: { day: day('2026-11-22') } },
    'Escribir la página del 22 nov 2026',
    'Write the page of Nov 22, 2026',
  ],
  [
    { ...taken, command: 'keepReview', subject: { week: day('2026-11-16') } },
    'Repasar la semana del 16 nov',
    'Review the week of Nov 16',
  ],
  [
    { ...taken, command: 'finishReview', subject: { week: day('2026-11-16') } },
    'Terminar el repaso de la semana del 16 nov',
    'Finish the review of the week of Nov 16',
  ],
  [
    { ...taken, command: 'skipReview', subject: { week: day('2026-11-16') } },
    'Saltar el repaso de la semana del 16 nov',
    'Skip the review of the week of Nov 16',
  ],
  [
    { ...taken, command: 'changeSettings', subject: { theme: 'dark', staysWhenClosed: true } },
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
