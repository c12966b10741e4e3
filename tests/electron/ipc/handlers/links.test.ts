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

describe('Links of a page', () => {
  function written(text: string, answer?: string) {
    const { journal, ...rest } = opened(answer);
    const at = Temporal.Instant.from('2026-11-22T11:00Z');
    journal.entries.keep({ day: today, text, revision: 'r' }, { at, zone: 'UTC' });
    const follow = (address: string, when = today) =>
      rest.links.openWritten({ day: when, address });
    const shown = () => rest.ask.mock.calls.map(([{ detail = '' }]) => detail.split('\n').at(-1));
    return { ...rest, follow, shown };
  }

  it('open what is shown whole, and exactly that', async () => {
    const long = `https://example.org/${'a'.repeat(1_900)}`;
    const cases = [
      ['[x](https://example.org)', 'https://example.org/'],
      ['www.example.org/a?b=1&c=2', 'https://www.example.org/a?b=1&c=2'],
      ['https://аррӏе.com/', 'https://xn--80ak6aa92e.com/'],
      ['[x](https://example.org/\u202Egro.elpmaxe)', 'https://example.org/%E2%80%AEgro.elpmaxe'],
      ['[x](https://exa\u200Bmple.org/\u2066)', 'https://example.org/%E2%81%A6'],
      ['![x](https://example.org/a.png)', 'https://example.org/a.png'],
      ['[x]\n\n[x]: https://example.org/y', 'https://example.org/y'],
      [`<${long}>`, long],
      ['https://www.linkedin.com/sales/ssi', 'https://www.linkedin.com/sales/ssi'],
    ] as const;
    for (const [text, address] of cases) {
      const { follow, shown, addresses } = written(text);
      await follow(address);
      expect([shown(), addresses()]).toEqual([[address], [address]]);
    }
  });

  it('open nothing that the person does not wish', async () => {
    const { follow, shown, addresses } = written('https://example.org', leaving.stay);
    await follow('https://example.org/');
    expect([shown(), addresses()]).toEqual([['https://example.org/'], []]);
  });

  it('are asked about and opened only where the kept page of that day says them as links', async () => {
    const texts = [
      'https://example.com',
      '`https://example.org`',
      'https://example.org.evil.example https://example.org/more',
      'https://example.org@evil.example',
      `https://example.org ${'a'.repeat(50_000)}`,
      'http://example.org',
    ];
    for (const text of texts) {
      const { ask, follow, addresses } = written(text);
      await expect(follow('https://example.org/')).rejects.toThrow('openFailed');
      expect([ask.mock.calls.length, addresses()]).toEqual([0, []]);
    }
    const { follow } = written('https://example.org');
    await expect(follow('https://example.org/', day('2026-11-21'))).rejects.toThrow('openFailed');
  });

  it('open no other scheme, whatever the page says', async () => {
    const others = ['http://a.b/', 'javascript:x', 'data:text/html,x', 'file:///etc/passwd'];
    for (const other of [...others, 'mailto:a@b.c', 'pilar:x', 'app://x/', 'https://a@b.c/']) {
      const { ask, follow } = written(`[x](${other}) <${other}>`);
      await expect(follow(other)).rejects.toThrow('openFailed');
      expect(ask).not.toHaveBeenCalled();
    }
  });
});
