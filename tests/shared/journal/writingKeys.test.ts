import { describe, expect, it } from 'vitest';
import { commandIds, commandOf } from '../../../shared/commands.ts';
import { writingDeedFor, writingDeeds, writingKeys } from '../../../shared/journal/writingKeys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrl' | 'meta' | 'alt' | 'shift', true>> = {},
) => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : key,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
});

describe('A key of the area a page is written in', () => {
  it('is held with Ctrl, or with Cmd on a Mac', () => {
    expect(writingDeedFor(press('b', { ctrl: true }), false)).toBe('bold');
    expect(writingDeedFor(press('b', { meta: true }), false)).toBeNull();
    expect(writingDeedFor(press('b', { meta: true }), true)).toBe('bold');
    expect(writingDeedFor(press('b', { ctrl: true }), true)).toBeNull();
    expect(writingDeedFor(press('b'), false)).toBeNull();
  });

  it('is a digit wherever its sign with Shift is another', () => {
    const spanish = { ...press('(', { ctrl: true, shift: true }), code: 'Digit8' };
    expect(writingDeedFor(spanish, false)).toBe('bullets');
    expect(writingDeedFor({ ...spanish, shiftKey: false }, false)).toBeNull();
  });

  it('is a letter wherever it lies', () => {
    const dvorak = { ...press('b', { ctrl: true }), code: 'KeyN' };
    expect(writingDeedFor(dvorak, false)).toBe('bold');
    expect(writingDeedFor({ ...dvorak, key: 'B' }, false)).toBe('bold');
  });

  it('types what AltGr types', () => {
    expect(writingDeedFor(press('b', { ctrl: true, alt: true }), false)).toBeNull();
  });

  it('by itself is Enter, Tab or Escape', () => {
    expect(writingDeedFor(press('Enter'), false)).toBe('continueLine');
    expect(writingDeedFor(press('Enter', { shift: true }), false)).toBeNull();
    expect(writingDeedFor(press('Tab'), false)).toBe('indent');
    expect(writingDeedFor(press('Tab', { shift: true }), false)).toBe('outdent');
    expect(writingDeedFor(press('Escape'), false)).toBe('done');
  });

  it('is that of no command', () => {
    const commands = commandIds.map((id) => commandOf(id).accelerator);
    for (const deed of writingDeeds) expect(commands).not.toContain(writingKeys[deed].accelerator);
  });
});
