import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../../../shared/ssi/table/decodeTable.ts';

const text = 'Fecha;Información\n2026-10-03;10,3\n';
const utf8 = (written: string) => [...new TextEncoder().encode(written)];
const utf16 = (written: string, isLittle: boolean) =>
  [...written].flatMap((letter) => {
    const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 0xff];
    return isLittle ? [low, high] : [high, low];
  });
const decoded = (bytes: readonly number[]) => decodeTable(Uint8Array.from(bytes));

describe('The bytes of a table', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\uFEFF${text}`)],
    ['UTF-16 of Windows, with its mark', utf16(`\uFEFF${text}`, true)],
    ['UTF-16 the other way round', utf16(`\uFEFF${text}`, false)],
    ['Windows-1252', [...text].map((letter) => letter.charCodeAt(0))],
  ])('are read as %s', (_, bytes) => {
    expect(decoded(bytes)).toEqual({ text });
  });

  it('mean in Windows-1252 what they mean there, not in Latin-1', () => {
    expect(decoded([0x80, 0x20, 0x92, 0xe9, 0x31, 0x32])).toEqual({ text: '€ ’é12' });
  });

  it('of a long table are read whole', () => {
    const long = 'á;é;ñ\n'.repeat(20_000);
    expect(decoded(utf16(`\uFEFF${long}`, true)).text).toBe(long);
  });

  it('may be none, or half a character too many', () => {
    expect(decoded([])).toEqual({ text: '' });
    expect(decoded([...utf16('\uFEFFab', true), 0x61])).toEqual({ text: 'ab' });
  });

  it.each([
    ['workbook', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ['binary', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
    ['binary', Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256)],
  ])('are refused where they are a %s', (code, bytes) => {
    expect(decoded(bytes)).toEqual({ problem: { code, line: null } });
  });

  it('are refused, unread, where they are 50 MB', () => {
    expect(decodeTable(new Uint8Array(50_000_000)).problem?.code).toBe('tooLarge');
  });
});
