import { describe, expect, it } from 'vitest';
import { historyHandlers } from '../../../../electron/ipc/handlers/history.ts';
import { stepPhrase } from '../../../../shared/history/stepPhrase.ts';
import { formatOf } from '../../../../shared/locales/format.ts';
import { wordsOf } from '../../../../shared/locales/words.ts';
import { ownAction } from '../../../builders/action.ts';
import { handClock } from '../../../builders/clock.ts';
import { begunJournal } from '../../../builders/journal.ts';

function opened() {
  const clock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  const handlers = historyHandlers(journal);
  /** Records a command as it is written to disk, changing something or other each time. */
  let minutes = 0;
  const take = (command: string, subject: object) =>
    journal.history.record({ command, subject, takenAt: clock.now(), zone: 'UTC' }, () => {
      minutes += 1;
      journal.actions.keep({ ...ownAction({ id: 'other' }), minutes });
    });
  const phrases = () =>
    handlers
      .history(undefined)
      .steps.map((step) => stepPhrase(step, wordsOf('en'), formatOf('en')));
  return { journal, handlers, take, phrases };
}

const day = '2026-11-22';

describe('The history', () => {
  it('names the action of each step: the catalogue’s, one’s own, and one put away', () => {
    const { journal, take, phrases } = opened();
    journal.actions.keep(ownAction({ id: 'own', title: 'Escribir a Ana', isArchived: true }));
    take('tick', { action: 'portfolio', day });
    take('skip', { action: 'own', day });
    take('archiveAction', { action: 'own' });
    take('pause', { scope: { of: 'action', action: 'own' }, from: day, until: null });
    expect(phrases()).toEqual([
      'Pause “Escribir a Ana” from Nov 22',
      'Archive “Escribir a Ana”',
      'Skip “Escribir a Ana” on Nov 22',
      'Tick “Have a portfolio”',
    ]);
  });

  it('names none that is gone', () => {
    const { take, phrases, handlers } = opened();
    take('tick', { action: 'gone', day });
    expect(handlers.history(undefined).steps).toMatchObject([{ action: null }]);
    expect(phrases()).toEqual([`Tick “${wordsOf('en').actions.unnamed}”`]);
  });

  it('still tells the ticks that an older Pilar recorded', () => {
    const { take, phrases } = opened();
    take('untick', { action: 'dailyUse', day });
    expect(phrases()).toEqual(['Untick “Spend a little time on the network”']);
  });

  it('leaves out what it does not know or cannot read, and can still undo it', () => {
    const { take, handlers } = opened();
    take('paint', { colour: 'red' });
    take('tick', { action: 'portfolio', day: 'one day' });
    expect(handlers.history(undefined)).toMatchObject({
      steps: [],
      canUndo: true,
      toUndo: null,
    });
    handlers.undo(undefined);
    handlers.undo(undefined);
    expect(() => handlers.undo(undefined)).toThrow('nothingToUndo');
    expect(handlers.history(undefined)).toMatchObject({ canUndo: false, canRedo: true });
  });

  it('says that there is nothing to take again', () => {
    expect(() => opened().handlers.redo(undefined)).toThrow('nothingToRedo');
  });
});
