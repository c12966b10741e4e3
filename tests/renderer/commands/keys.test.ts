import { describe, expect, it } from 'vitest';
import { commandFor, isOpenToMenu } from '../../../renderer/commands/keys.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const here = { isMac: false, singleKeys: true, isTyping: false };
const press = (key: string, held: Partial<typeof none> = {}) => ({ key, ...none, ...held });

describe('A key', () => {
  it('by itself is a command', () => {
    expect(commandFor(press('s'), here)).toBe('noteSnapshot');
    expect(commandFor(press('S', { shiftKey: true }), here)).toBe('noteSnapshot');
    expect(commandFor(press('?', { shiftKey: true }), here)).toBe('showKeys');
    expect(commandFor(press('y'), here)).toBeNull();
  });

  it('is a letter where one types, and where single keys are off', () => {
    expect(commandFor(press('s'), { ...here, isTyping: true })).toBeNull();
    expect(commandFor(press('s'), { ...here, singleKeys: false })).toBeNull();
  });

  it('held with Ctrl is a command everywhere, with Cmd on a Mac', () => {
    const off = { isMac: false, singleKeys: false, isTyping: true };
    expect(commandFor(press('k', { ctrlKey: true }), off)).toBe('showPalette');
    expect(commandFor(press('k', { metaKey: true }), off)).toBeNull();
    expect(commandFor(press('k', { metaKey: true }), { ...off, isMac: true })).toBe('showPalette');
    expect(commandFor(press('k', { ctrlKey: true }), { ...off, isMac: true })).toBeNull();
  });

  it('held with anything else belongs to the system', () => {
    expect(commandFor(press('s', { altKey: true }), here)).toBeNull();
    expect(commandFor(press('s', { ctrlKey: true }), here)).toBeNull();
    expect(commandFor(press('k', { ctrlKey: true, shiftKey: true }), here)).toBeNull();
    expect(commandFor(press('k', { ctrlKey: true, altKey: true }), here)).toBeNull();
  });
});

describe('The menu, over an open dialog,', () => {
  const place = { isDialogOpen: true, isTyping: true };

  it('does nothing to the page behind it', () => {
    expect(isOpenToMenu('undo', { ...place, isTyping: false })).toBe(false);
    expect(isOpenToMenu('noteSnapshot', place)).toBe(false);
    expect(isOpenToMenu('noteSnapshot', { ...place, isDialogOpen: false })).toBe(true);
  });

  it('still undoes in a text of the dialog', () => {
    expect(isOpenToMenu('undo', place)).toBe(true);
    expect(isOpenToMenu('redo', place)).toBe(true);
  });
});
