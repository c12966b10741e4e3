import type { MessageBoxOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { linkHandlers } from '../../../../electron/ipc/handlers/links.ts';
import { wordsOf } from '../../../../shared/locales/words.ts';
import { ownAction } from '../../../builders/action.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal } from '../../../builders/journal.ts';

const today = day('2026-11-22');

const { leaving } = wordsOf('es');

/** Links over a journal, a system that tells what it was asked to open, and a person's answer. */
function opened(answer: string = leaving.open) {
  const clock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  const shell = {
    openExternal: vi.fn(async (_address: string) => {}),
  };
  const ask = vi.fn(async ({ buttons = [] }: MessageBoxOptions) => ({
    response: buttons.indexOf(answer),
    checkboxChecked: false,
  }));
  const links = linkHandlers(journal, shell, ask, () => wordsOf('es'));
  const addresses = () => shell.openExternal.mock.calls.map(([address]) => address);
  const keepEvidence = (page: string | null) =>
    journal.completions.keep({
      id: 'a',
      action: 'portfolio',
      day: today,
      count: 1,
      note: '',
      page,
      completedAt: clock.now(),
      zone: 'UTC',
    });
  return { journal, shell, ask, links, addresses, keepEvidence };
}

describe('Links', () => {
  it('open the built-in pages, and ask nothing', async () => {
    const { ask, links, addresses } = opened();
    await links.openPage({ page: 'index' });
    await links.openPage({ page: { catalogue: 'answerMessages' } });
    expect(addresses()).toEqual([
      'https://www.linkedin.com/sales/ssi',
      'https://www.linkedin.com/messaging/',
    ]);
    expect(ask).not.toHaveBeenCalled();
  });

  it('open the page of an action, as the person or else the catalogue says', async () => {
    const { journal, links, addresses } = opened();
    const page = 'https://example.org/ana';
    journal.actions.keep(ownAction({ id: 'own', page }));
    await links.openPage({ page: { action: 'own' } });
    await links.openPage({ page: { action: 'answerMessages' } });
    expect(addresses()).toEqual([page, 'https://www.linkedin.com/messaging/']);
  });

  it('open what was kept with a day', async () => {
    const { links, addresses, keepEvidence } = opened();
    keepEvidence('https://example.org/post');
    await links.openEvidence({ action: 'portfolio', day: today });
    expect(addresses()).toEqual(['https://example.org/post']);
  });

  it('show whole, in a box of the system’s, what is not built in', async () => {
    const { ask, links, keepEvidence } = opened();
    const page = `https://example.org/${'a'.repeat(1_900)}?q=1#there`;
    keepEvidence(page);
    await links.openEvidence({ action: 'portfolio', day: today });
    const [[{ buttons = [], ...box }]] = ask.mock.calls as [[MessageBoxOptions]];
    expect(box.message).toBe(leaving.title);
    expect(box.detail?.split('\n')).toContain(page);
    // Neither Enter nor Escape opens anything.
    expect(buttons[box.defaultId ?? 0]).toBe(leaving.stay);
    expect(buttons[box.cancelId ?? 0]).toBe(leaving.stay);
  });

  it('open none of that where the person stays', async () => {
    const { journal, links, addresses, keepEvidence } = opened(leaving.stay);
    journal.actions.keep(ownAction({ id: 'own', page: 'https://example.org/ana' }));
    keepEvidence('https://example.org/post');
    await links.openPage({ page: { action: 'own' } });
    await links.openEvidence({ action: 'portfolio', day: today });
    expect(addresses()).toEqual([]);
  });

  it('open nothing where there is none', async () => {
    const { links, addresses, keepEvidence } = opened();
    keepEvidence(null);
    const yesterday = day('2026-11-21');
    const acts = [
      links.openPage({ page: { catalogue: 'portfolio' } }),
      links.openPage({ page: { action: 'portfolio' } }),
      links.openEvidence({ action: 'portfolio', day: today }),
      links.openEvidence({ action: 'portfolio', day: yesterday }),
      links.openEvidence({ action: 'nothing', day: today }),
    ];
    for (const act of acts) await expect(act).rejects.toThrow('openFailed');
    expect(addresses()).toEqual([]);
  });

  it('open nothing of an action there is not', () => {
    const { links } = opened();
    expect(() => links.openPage({ page: { action: 'nothing' } })).toThrow('unknownAction');
  });

  it('open nothing that another program wrote into the journal', async () => {
    const { links, addresses, keepEvidence } = opened();
    // The table takes it, as it looks no further than how an address begins.
    keepEvidence('https://linkedin.com@evil.example/');
    await expect(links.openEvidence({ action: 'portfolio', day: today })).rejects.toThrow(
      'openFailed',
    );
    expect(addresses()).toEqual([]);
  });

  it('say so where the system cannot', async () => {
    const { links, shell } = opened();
    shell.openExternal.mockRejectedValue(new Error('no browser'));
    await expect(links.openPage({ page: 'index' })).rejects.toThrow('openFailed');
  });

  it('say so where the system will not even try', async () => {
    const { links, shell } = opened();
    shell.openExternal.mockImplementation(() => {
      throw new TypeError('Invalid URL');
    });
    await expect(links.openPage({ page: 'index' })).rejects.toThrow('openFailed');
  });
});
