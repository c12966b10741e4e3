import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { journalTray, type TrayView, trayTemplate } from '../../../electron/windows/tray.ts';
import type { Task } from '../../../shared/actions/dueToday.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import type { Language } from '../../../shared/settings.ts';
import { ownAction } from '../../builders/action.ts';
import { day } from '../../builders/day.ts';
import { time } from '../../builders/rules.ts';

const task = (title: string): Task => ({
  action: ownAction({ id: title, title }),
  isDone: false,
  dueOn: day('2026-11-22'),
  overdueSince: null,
  tally: { done: 0, needs: 1 },
  count: 0,
  isReview: false,
});
const at = (text: string, given: string) => ({ day: day(text), time: time(given) });
const today = '2026-11-22';

/** What waits, and what the tray is told of the reminders. */
function view(titles: readonly string[], given: Partial<TrayView['reminders']> = {}): TrayView {
  const reminders = { day: day(today), next: null, pausedUntil: null, ...given };
  return { waiting: titles.map(task), reminders };
}

const deeds = () => ({
  open: vi.fn(),
  tick: vi.fn(),
  pause: vi.fn(),
  resume: vi.fn(),
  quit: vi.fn(),
});

function menu(given: TrayView, language: Language = 'es', done = deeds()) {
  return trayTemplate(given, wordsOf(language), formatOf(language), done);
}

/** Its lines; what cannot be chosen in brackets, a box before what can be ticked. */
const lines = (template: readonly MenuItemConstructorOptions[]) =>
  template.map(({ label, type, enabled }) => {
    if (type === 'separator') return '—';
    if (type === 'checkbox') return `□ ${label}`;
    return enabled === false ? `(${label})` : label;
  });

/** Chooses the line of this name. */
function choose(template: readonly MenuItemConstructorOptions[], name: string): void {
  const item = template.find(({ label }) => label === name);
  if (item?.click === undefined) throw new Error(`No such line: ${name}`);
  (item.click as () => void)();
}

describe('The menu of the tray', () => {
  const next = { subject: { of: 'morning' }, ...at('2026-11-23', '09:00') } as const;

  it('counts what waits, offers three of it to be ticked, and tells what reminds next', () => {
    const given = view(['Ana', 'Bea', 'Cai', 'Dan'], { next });
    expect(lines(menu(given))).toEqual([
      'Abrir Pilar',
      '—',
      '(4 tareas pendientes)',
      '□ Ana',
      '□ Bea',
      '□ Cai',
      '—',
      '(Próximo aviso: mañana a las 09:00)',
      'Pausar una hora',
      'Pausar por hoy',
      '—',
      'Salir de Pilar',
    ]);
    expect(lines(menu(given, 'en'))).toEqual([
      'Open Pilar',
      '—',
      '(4 tasks waiting)',
      '□ Ana',
      '□ Bea',
      '□ Cai',
      '—',
      '(Next reminder: tomorrow at 09:00)',
      'Pause for an hour',
      'Pause for today',
      '—',
      'Quit Pilar',
    ]);
  });

  it('says so where nothing waits and nothing reminds', () => {
    expect(lines(menu(view([])))).toEqual([
      'Abrir Pilar',
      '—',
      '(Nada pendiente hoy)',
      '—',
      '(Ningún aviso a la vista)',
      'Pausar una hora',
      'Pausar por hoy',
      '—',
      'Salir de Pilar',
    ]);
    expect(lines(menu(view(['Ana'])))).toContain('(Una tarea pendiente)');
    expect(lines(menu(view(['Ana']), 'en'))).toContain('(One task waiting)');
  });

  it('is another where another task of the same name waits', () => {
    const [one, other] = ['id-1', 'id-2'].map((id) => {
      const waiting = [{ ...task('Ana'), action: ownAction({ id, title: 'Ana' }) }];
      return JSON.stringify(menu({ ...view([]), waiting }));
    });
    expect(one).not.toBe(other);
  });

  it('tells until when reminders are paused, and resumes them', () => {
    const pausedUntil = at(today, '13:00');
    const done = deeds();
    const paused = menu(view([], { next, pausedUntil }), 'es', done);
    expect(lines(paused).slice(4, -2)).toEqual([
      '(Próximo aviso: mañana a las 09:00)',
      '(Avisos en pausa hasta hoy a las 13:00)',
      'Reanudar',
    ]);
    choose(paused, 'Reanudar');
    expect(done.resume).toHaveBeenCalledOnce();
  });

  it('does what each of its lines says', () => {
    const done = deeds();
    const template = menu(view(['Ana', 'Bea']), 'en', done);
    for (const name of [
      ...['Open Pilar', 'Bea', 'Pause for an hour'],
      ...['Pause for today', 'Quit Pilar'],
    ])
      choose(template, name);
    expect(done.open).toHaveBeenCalledOnce();
    expect(done.tick).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ action: expect.objectContaining({ id: 'Bea' }) }),
    );
    expect(done.pause.mock.calls).toEqual([['oneHour'], ['tomorrow']]);
    expect(done.quit).toHaveBeenCalledOnce();
    expect(done.resume).not.toHaveBeenCalled();
  });
});

describe('A title in the menu', () => {
  const labelOf = (title: string) => menu(view([title]))[3]?.label;

  it('is shown as it is, an ampersand too', () => {
    expect(labelOf('R&D <b>_x_</b>')).toBe('R&&D <b>_x_</b>');
  });

  it('is no wider than a menu', () => {
    expect(labelOf('a'.repeat(60))).toBe('a'.repeat(60));
    expect(labelOf('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
    expect(labelOf('a'.repeat(5_000))).toBe(`${'a'.repeat(59)}…`);
  });

  it('is never cut within what is one letter to the reader', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(labelOf(family.repeat(20))).toBe(`${family.repeat(5)}…`);
  });

  it('ends in an ellipsis only where something is left out', () => {
    const smile = '🙂';
    expect(labelOf(smile.repeat(30))).toBe(smile.repeat(30));
    expect(labelOf(smile.repeat(31))).toBe(`${smile.repeat(29)}…`);
  });
});

describe('The icon in the tray', () => {
  /** Stands for the system’s tray. */
  class NativeTray {
    static made: NativeTray[] = [];
    readonly icon: string;
    readonly listeners = new Map<string, () => void>();
    readonly setToolTip = vi.fn();
    readonly setContextMenu = vi.fn();
    readonly destroy = vi.fn();
    constructor(icon: string) {
      this.icon = icon;
      NativeTray.made.push(this);
    }
    on(event: string, listener: () => void): void {
      this.listeners.set(event, listener);
    }
  }

  function shown(platform: NodeJS.Platform = 'linux') {
    NativeTray.made = [];
    const content = { tooltip: 'Pilar', template: [{ label: 'Abrir' }] };
    const onClick = vi.fn();
    const { update } = journalTray(
      NativeTray as never,
      { buildFromTemplate: (template: unknown) => template } as never,
      platform,
      '/icons/tray.png',
      onClick,
      () => content,
    );
    const made = () => {
      const [tray] = NativeTray.made.slice(-1);
      if (tray === undefined) throw new Error('There is no icon.');
      return tray;
    };
    return { update, content, onClick, made };
  }

  it('is not there until it is wanted', () => {
    const { update } = shown();
    update(false);
    expect(NativeTray.made).toEqual([]);
  });

  it('comes with its words and its menu, and opens the window by a click', () => {
    const { update, onClick, made } = shown();
    update(true);
    expect(made().icon).toBe('/icons/tray.png');
    expect(made().setToolTip).toHaveBeenCalledExactlyOnceWith('Pilar');
    expect(made().setContextMenu).toHaveBeenCalledExactlyOnceWith([{ label: 'Abrir' }]);
    made().listeners.get('click')?.();
    expect(onClick).toHaveBeenCalledOnce();
  });

  it('opens by a click nothing but its menu on macOS', () => {
    const { update, made } = shown('darwin');
    update(true);
    expect([...made().listeners.keys()]).toEqual([]);
  });

  it('shows what is new, and leaves an open menu alone where nothing is', () => {
    const { update, content, made } = shown();
    update(true);
    update(true);
    expect(made().setContextMenu).toHaveBeenCalledOnce();
    content.template = [{ label: 'Open' }];
    update(true);
    expect(made().setContextMenu).toHaveBeenLastCalledWith([{ label: 'Open' }]);
    expect(NativeTray.made).toHaveLength(1);
  });

  it('goes, and comes back as it was', () => {
    const { update, made } = shown();
    update(true);
    const first = made();
    update(false);
    update(false);
    expect(first.destroy).toHaveBeenCalledOnce();
    update(true);
    expect(NativeTray.made).toHaveLength(2);
    expect(made().setContextMenu).toHaveBeenCalledOnce();
  });
});
