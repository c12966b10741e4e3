import { describe, expect, it } from 'vitest';
import { longestFileName, savedKindOf } from '../../shared/savedFile.ts';

describe('The kind of a file to be saved', () => {
  it.each([
    ['pilar.csv', 'csv'],
    ['Mi año 2026 – los cuatro (ñ).png', 'png'],
    ['informe-2026-11.md', 'md'],
    ['a.b.csv', 'csv'],
    [`${'a'.repeat(longestFileName - 4)}.csv`, 'csv'],
  ])('is told by its name: %s', (name, kind) => {
    expect(savedKindOf(name)).toBe(kind);
  });

  it.each([
    ['a folder', 'folder/a.csv'],
    ['a folder of Windows', 'folder\\a.csv'],
    ['a way upwards', '../a.csv'],
    ['a drive', 'c:a.csv'],
    ['a hidden file', '.a.csv'],
    ['nothing but an ending', '.csv'],
    ['no ending', 'csv'],
    ['another ending', 'a.exe'],
    ['an ending behind it', 'a.csv.exe'],
    ['an ending in capitals', 'a.CSV'],
    ['a space before it', ' a.csv'],
    ['a line break', 'a\n.csv'],
    ['a letter that turns the text around', 'a\u202Egnp.csv'],
    ['a zero', 'a\0.csv'],
    ['half a letter', 'a\uD800.csv'],
    ['a wildcard', 'a*.csv'],
    ['nothing', ''],
    ['more than fits', `${'a'.repeat(longestFileName - 3)}.csv`],
  ])('is none for %s', (_what, name) => {
    expect(savedKindOf(name)).toBeNull();
  });
});
