import { Buffer } from 'node:buffer';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readArchive } from '../../../electron/archive/readArchive.ts';
import { keyFrom, seal } from '../../../electron/archive/seal.ts';
import { zipped } from '../../../electron/archive/zipFile.ts';
import { schemaVersion } from '../../../electron/store/migrate.ts';
import { openJournal } from '../../../electron/store/open.ts';
import { longestCell } from '../../../shared/archive/archivedCsv.ts';
import { largestArchive } from '../../../shared/archive/archiveReading.ts';
import { manifestFile } from '../../../shared/archive/manifest.ts';
import { anyJournal, type JournalRows, putRows, rowsIn } from '../../builders/anyJournal.ts';
import {
  type ArchiveTexts,
  archiveFrom,
  archiveOf,
  manifestIn,
  textsIn,
} from '../../builders/archive.ts';

// A limit for when it hangs, not a measure: a key takes as long as the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

type Said = ReturnType<typeof manifestIn>;

const folder = mkdtempSync(join(tmpdir(), 'pilar-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const journal = join(folder, 'journal.db');
let before: JournalRows;
let texts: ArchiveTexts;
let archive: Uint8Array;

const csv = {
  snapshots: [
    'day,brand,people,insights,relationships,total,industry_rank,network_rank,note,noted_at,zone,',
    'industry_brand,industry_people,industry_insights,industry_relationships,network_brand,',
    'network_people,network_insights,network_relationships,industry_total,network_total,source\r\n',
  ].join(''),
  completions: 'id,action_id,day,completed_at,zone,count,note,page\r\n',
  indicators: 'day,name,value\r\n',
  reminders: 'sequence,id,subject,at,asked_on,claimed_at,outcome\r\n',
};

beforeAll(async () => {
  openJournal(journal).close();
  const [rows] = fc.sample(anyJournal, { numRuns: 1, seed: 7 });
  if (rows === undefined) throw new Error('No journal.');
  putRows(journal, rows);
  before = rowsIn(journal);
  archive = await archiveOf(journal);
  texts = await textsIn(archive);
});

/** Reads a file against a journal, and answers what kept it from being read. */
async function problemOf(file: Uint8Array, passphrase: string | null = null) {
  const reading = await readArchive({ file, passphrase, journal, draft: null });
  expect(rowsIn(journal)).toEqual(before);
  return reading.problem === null ? null : `${reading.problem} ${reading.where}`.trim();
}

/** The archive with other texts in it, of which the manifest tells the truth. */
const withTexts = (given: Readonly<Record<string, string | Uint8Array>>, rows = {}) =>
  archiveFrom({ ...texts, ...given }, rows);

/** The same, each a table of one row. */
const withRow = (name: keyof typeof csv, row: string) =>
  withTexts({ [`${name}.csv`]: `${csv[name]}${row}\r\n` }, { [`${name}.csv`]: 1 });

/** The same, a list of one object, changed. */
const withObject = (name: string, change: Readonly<Record<string, unknown>>) => {
  const [first] = JSON.parse(texts[`${name}.json`] ?? '[]');
  return withTexts(
    { [`${name}.json`]: JSON.stringify([{ ...first, ...change }]) },
    { [`${name}.json`]: 1 },
  );
};

/** The archive with another manifest. */
const withManifest = (change: (said: Said) => object) => {
  const said = manifestIn(texts);
  const manifest = { ...said, ...change(said) };
  const files = { ...texts, [manifestFile]: JSON.stringify(manifest) };
  return zipped(
    Object.entries(files).map(([name, text]) => ({ name, contents: Buffer.from(text) })),
  );
};

/** One file of a ZIP, made by hand, so that it can say what no library would. */
interface Entry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** What it says to be when it is unfolded, in bytes. */
  readonly size: number;
}

function zipByHand(entries: readonly Entry[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, method = 8, flags = 0, size } of entries) {
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, label, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, tail, label]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}

const entry = (name: string, text: string): Entry => ({
  name,
  packed: deflateRawSync(text),
  size: Buffer.byteLength(text),
});
const entries = () => Object.entries(texts).map(([name, text]) => entry(name, text));

describe('A file that is no archive', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', Buffer.from('hola')],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a ZIP of something else', zipByHand([entry('word/document.xml', '<x/>')])],
    [
      'a ZIP whose manifest is of another program',
      zipByHand([entry(manifestFile, '{"format":"x"}')]),
    ],
    ['an empty ZIP', zipByHand([])],
  ])('is told to be none: %s', async (_what, file) => {
    expect(await problemOf(file)).toBe('notAnArchive');
  });

  it('is told to be too large before it is looked at', async () => {
    expect(await problemOf(new Uint8Array(largestArchive + 1))).toBe('tooLarge');
  });
});

describe('An archive', () => {
  it('is read as it was written, and by hand too', async () => {
    expect(await problemOf(archive)).toBe(null);
    expect(await problemOf(zipByHand(entries()))).toBe(null);
    expect(await problemOf(await withTexts({}))).toBe(null);
  });

  it('asks for its passphrase', async () => {
    const key = await keyFrom('una palabra');
    const sealed = seal(archive, key);
    expect(await problemOf(sealed)).toBe('sealed');
    expect(await problemOf(sealed, 'otra palabra')).toBe('wrongPassphrase');
    expect(await problemOf(sealed, 'una palabra')).toBe(null);
    expect(await problemOf(seal(Buffer.from('hola'), key), 'una palabra')).toBe('notAnArchive');
  });

  it('takes no harm from a passphrase that it does not ask for', async () => {
    expect(await problemOf(archive, 'una palabra')).toBe(null);
  });

  it('is damaged or none wherever it ends too early', async () => {
    for (let length = 4; length < archive.length; length += 97)
      expect(await problemOf(archive.subarray(0, length))).toMatch(/^damaged/);
  });
});

describe('A hostile ZIP', () => {
  it.each([
    ['a way upwards', '../journal.db'],
    ['a way upwards for Windows', '..\\journal.db'],
    ['a place', '/etc/passwd'],
    ['a drive', 'C:/journal.db'],
    ['a folder', 'tables/'],
    ['a file it does not know', 'journal.db'],
    ['a name of JavaScript’s own', '__proto__'],
    ['another file', 'README.txt'],
  ])('holds %s', async (_what, name) => {
    expect(await problemOf(zipByHand([...entries(), entry(name, 'x')]))).toMatch(/^damaged/);
    expect(existsSync('/journal.db')).toBe(false);
  });

  it('holds a file twice', async () => {
    expect(await problemOf(zipByHand([...entries(), entry('goal.json', '[]')]))).toBe('damaged');
    expect(await problemOf(zipByHand([...entries(), entry(manifestFile, '{}')]))).toBe('damaged');
  });

  it('lacks a file', async () => {
    for (const name of Object.keys(texts).filter((one) => one !== manifestFile))
      expect(await problemOf(zipByHand(entries().filter((one) => one.name !== name)))).toBe(
        `damaged ${name}`,
      );
  });

  it('says that it unfolds to more than is read', async () => {
    const bomb = { ...entry('goal.json', '[]'), size: 1_000_000_001 };
    expect(await problemOf(zipByHand([...entries().slice(0, -1), bomb]))).toBe('tooLarge');
    const several = ['a', 'b'].map((name) => ({ ...entry(name, ''), size: 600_000_000 }));
    expect(await problemOf(zipByHand(several))).toBe('tooLarge');
  });

  it('unfolds to more than it says, and is stopped', async () => {
    const packed = deflateRawSync(Buffer.alloc(200_000_000));
    const bomb = { name: 'goal.json', packed, size: 2 };
    const others = entries().filter(({ name }) => name !== 'goal.json');
    const began = process.memoryUsage().arrayBuffers;
    expect(await problemOf(zipByHand([...others, bomb]))).toBe('damaged');
    expect(process.memoryUsage().arrayBuffers - began).toBeLessThan(50_000_000);
  });

  it('is packed in a way that is not known, or encrypted', async () => {
    const [first, ...others] = entries() as [Entry, ...Entry[]];
    for (const change of [{ method: 12 }, { method: 99 }, { flags: 1 }, { method: 0 }])
      expect(await problemOf(zipByHand([{ ...first, ...change }, ...others]))).toBe('damaged');
  });

  it('holds more files than any archive', async () => {
    const many = Array.from({ length: 101 }, (_, at) => entry(`${at}`, ''));
    expect(await problemOf(zipByHand(many))).toBe('damaged');
  });

  it('has one byte that is another', async () => {
    const spoilt = { ...entry('goal.json', 'x'), name: 'settings.json' };
    const others = entries().filter(({ name }) => name !== 'settings.json');
    expect(await problemOf(zipByHand([...others, spoilt]))).toBe('damaged settings.json');
  });
});

describe('A hostile manifest', () => {
  const ofFirst =
    (change: object) =>
    ({ files: [first, ...rest] }: Said): object => ({ files: [{ ...first, ...change }, ...rest] });
  it.each<readonly [string, string, (said: Said) => object]>([
    ['another format', 'newer', () => ({ formatVersion: 2 })],
    ['a newer schema', 'newer', () => ({ schema: schemaVersion + 1 })],
    ['a schema of nothing', 'damaged manifest.json', () => ({ schema: 0 })],
    ['a schema in between', 'damaged manifest.json', () => ({ schema: 7.5 })],
    ['no moment', 'damaged manifest.json', () => ({ exportedAt: '2026-02-30T00:00:00Z' })],
    ['other rows', 'damaged actions.json', ofFirst({ rows: 99 })],
    ['other bytes', 'damaged actions.json', ofFirst({ bytes: 99 })],
    ['a wrong sum', 'damaged actions.json', ofFirst({ sha256: '0'.repeat(64) })],
    [
      'a file twice',
      'damaged manifest.json',
      ({ files }) => ({ files: [...files, ...files.slice(0, 1)] }),
    ],
    ['a file too few', 'damaged manifest.json', ({ files }) => ({ files: files.slice(1) })],
    ['more than it may', 'damaged manifest.json', () => ({ note: '' })],
  ])('tells %s', async (_what, problem, change) => {
    expect(await problemOf(await withManifest(change))).toBe(problem);
  });

  it.each([
    '',
    'hola',
    '[]',
    'null',
    '{',
    '{"format":"pilar"}',
    '{"__proto__":{"format":"pilar"}}',
  ])('is no manifest: %j', async (text) => {
    const others = entries().filter(({ name }) => name !== manifestFile);
    const problem = await problemOf(zipByHand([...others, entry(manifestFile, text)]));
    expect(problem).toMatch(/^(damaged manifest.json|notAnArchive)$/);
  });
});

const means = ','.repeat(9);
const snapshotRow = (change: Readonly<Record<string, string>> = {}) => {
  const row: Record<string, string> = {
    ...{ day: '2026-11-22', brand: '21', people: '6.4', insights: '10.3', relationships: '15' },
    ...{ total: '53', ranks: '9,', note: '', noted_at: '2026-11-22T11:00:00Z', zone: 'UTC' },
    ...{ means, source: 'typed', ...change },
  };
  return Object.values(row).join(',');
};
const completionRow = (change: Readonly<Record<string, string>> = {}) =>
  Object.values({
    ...{ id: 'id-1', action_id: 'dailyUse', day: '2026-11-22', at: '2026-11-22T11:00:00Z' },
    ...{ zone: 'UTC', count: '1', note: '', page: '', ...change },
  }).join(',');

describe('A row that cannot be', () => {
  it('is not one of these', async () => {
    expect(await problemOf(await withRow('snapshots', snapshotRow()))).toBe(null);
    expect(await problemOf(await withRow('completions', completionRow()))).toBe(null);
    expect(await problemOf(await withRow('indicators', '2026-11-22,followers,12'))).toBe(null);
  });

  it.each([
    ['a score beyond its end', { brand: '25.001', total: '57' }],
    ['a score below its beginning', { brand: '-1', total: '31' }],
    ['a total that does not agree', { total: '55' }],
    ['a day that is none', { day: '2026-02-29' }],
    ['a day before days began', { day: '1969-12-31' }],
    ['a day in another form', { day: '22/11/2026' }],
    ['a number that is none', { brand: 'NaN' }],
    ['a number without an end', { brand: '1e999' }],
    ['a number in sixteens', { brand: '0x15' }],
    ['a number of many digits', { brand: '2'.repeat(400) }],
    ['a decimal comma', { brand: '"21,0"' }],
    ['nothing where something must be', { total: '' }],
    ['a rank in between', { ranks: '9.5,' }],
    ['a moment of no zone', { noted_at: '2026-11-22T11:00:00' }],
    ['a moment that is none', { noted_at: '2026-02-30T11:00:00Z' }],
    ['a zone that is a way', { zone: '../../etc/passwd\0' }],
    ['another source', { source: 'guessed' }],
    ['means of three', { means: '1,1,1,,,,,,,' }],
    ['a note without an end', { note: 'a'.repeat(10_001) }],
    ['a cell without an end', { note: 'a'.repeat(longestCell + 1) }],
    ['a quote that never closes', { note: '"a' }],
    ['a quote in the midst', { note: 'a"b' }],
    ['more after a quote', { note: '"a"b' }],
    ['a bare line feed', { note: 'a\nb' }],
    ['a bare return', { note: 'a\rb' }],
    ['a column too many', { source: 'typed,x' }],
  ])('is told by its place: %s', async (_what, change) => {
    expect(await problemOf(await withRow('snapshots', snapshotRow(change)))).toBe(
      'impossible snapshots.csv:2',
    );
  });

  it.each([
    ['an action that is not there', { action_id: 'nobody' }],
    ['a name of JavaScript’s own', { action_id: '__proto__' }],
    ['a count beyond all', { count: '10000' }],
    ['a count below none', { count: '-1' }],
    ['a page that is none', { page: 'javascript:alert(1)' }],
    ['a page of a user', { page: 'https://a@b.org/' }],
    ['no id', { id: '' }],
  ])('of a day: %s', async (_what, change) => {
    expect(await problemOf(await withRow('completions', completionRow(change)))).toBe(
      'impossible completions.csv:2',
    );
  });

  it.each([
    ['indicators', '2026-11-22,followers,1.5'],
    ['indicators', '2026-11-22,followers,100000001'],
    ['indicators', '2026-11-22,profileComplete,101'],
    ['indicators', '2026-11-22,,1'],
    ['indicators', '2026-11-22,otherOne,9007199254740993'],
    ['reminders', '0,a,morning,2026-11-22T09:00,2026-11-22,2026-11-22T09:00:00Z,shown'],
    ['reminders', '1,a,noon,2026-11-22T09:00,2026-11-22,2026-11-22T09:00:00Z,shown'],
    ['reminders', '1,a,action:,2026-11-22T09:00,2026-11-22,2026-11-22T09:00:00Z,shown'],
    ['reminders', '1,a,morning,2026-11-22T24:00,2026-11-22,2026-11-22T09:00:00Z,shown'],
    ['reminders', '1,a,morning,2026-11-22T09:00,2026-11-22,2026-11-22T09:00:00Z,told'],
  ] as const)('of %s: %s', async (name, row) => {
    expect(await problemOf(await withRow(name, row))).toBe(`impossible ${name}.csv:2`);
  });

  it.each([
    ['twice the same', [snapshotRow(), snapshotRow()], 3],
    ['after good ones', [snapshotRow(), snapshotRow({ day: '2026-11-23', total: '99' })], 3],
  ])('is told where it stands: %s', async (_what, rows, line) => {
    const text = `${csv.snapshots}${rows.join('\r\n')}\r\n`;
    const made = await withTexts({ 'snapshots.csv': text }, { 'snapshots.csv': rows.length });
    expect(await problemOf(made)).toBe(`impossible snapshots.csv:${line}`);
  });

  it.each([
    ['an action of nobody’s', 'actions', { id: 'own-1', title: null }],
    ['an own action without a pillar', 'actions', { id: 'own-1', title: 'a', pillar: null }],
    ['a title of nothing', 'actions', { title: ' \u200b' }],
    ['a title with a zero', 'actions', { title: 'a\0b' }],
    ['half a letter', 'actions', { how: '\ud800' }],
    ['a rhythm that is none', 'actions', { rhythm: { kind: 'days', every: 0 } }],
    ['a rhythm that is a text', 'actions', { rhythm: '{"kind":"days","every":1}' }],
    ['a rhythm with more', 'actions', { rhythm: { kind: 'days', every: 1, x: 1 } }],
    ['times out of order', 'actions', { times: ['10:00', '09:00'] }],
    ['times that are none', 'actions', { times: null }],
    ['an end before its start', 'actions', { starts_on: '2026-11-22', ends_on: '2026-11-21' }],
    ['no number', 'actions', { target: '1' }],
    ['a number for a text', 'actions', { title: 1 }],
    ['a yes that is no number', 'actions', { is_archived: true }],
    ['a list for a value', 'actions', { minutes: [1] }],
    ['a column of its own', 'actions', { other: 1 }],
    ['a second row of settings', 'settings', { id: 2 }],
    ['reminders of nothing', 'settings', { reminders: {} }],
    ['no reminders', 'settings', { reminders: null }],
    ['a theme that is none', 'settings', { theme: 'green' }],
    ['too few minutes', 'settings', { daily_minutes: 4 }],
    ['a week from Wednesday', 'settings', { week_start: 3 }],
  ])('is told by its place among others: %s', async (_what, name, change) => {
    expect(await problemOf(await withObject(name, change))).toBe(`impossible ${name}.json:1`);
  });

  it.each([
    ['a pause of nobody', { id: 'p', pillar: null, action_id: 'nobody' }],
    ['a pause of two things', { id: 'p', pillar: 'brand', action_id: 'dailyUse' }],
    ['a pillar that is none', { id: 'p', pillar: 'roof', action_id: null }],
  ])('%s', async (_what, given) => {
    const row = { ...given, starts_on: '2026-11-22', ends_on: null };
    const made = withTexts({ 'pauses.json': JSON.stringify([row]) }, { 'pauses.json': 1 });
    expect(await problemOf(await made)).toBe('impossible pauses.json:1');
  });

  it.each([
    ['no list', '{}'],
    ['no JSON', '['],
    ['lists in lists', '['.repeat(200_000)],
    ['closed ones', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['a list of numbers', '[1]'],
    ['a list of lists', '[[]]'],
    ['a list of nothing', '[null]'],
    ['a mark before it', '\uFEFF[]'],
    ['a name of JavaScript’s own', '[{"__proto__":{"id":1}}]'],
  ])('is in a file that is none: %s', async (_what, text) => {
    expect(await problemOf(await withTexts({ 'goal.json': text }))).toMatch(
      /^impossible goal\.json/,
    );
  });

  it.each([
    ['nothing', ''],
    ['other names', 'day,name,values\r\n'],
    ['a name twice', 'day,name,name\r\n'],
    ['a name too few', 'day,name\r\n'],
    ['no line end', 'day,name,value'],
    ['another line end', 'day,name,value\n'],
    ['a mark before it', '\uFEFFday,name,value\r\n'],
    ['semicolons', 'day;name;value\r\n'],
    ['an empty line', 'day,name,value\r\n\r\n'],
    ['a name of JavaScript’s own', 'day,name,__proto__\r\n'],
  ])('is in a table that is none: %s', async (_what, text) => {
    expect(await problemOf(await withTexts({ 'indicators.csv': text }))).toMatch(
      /^impossible indicators\.csv/,
    );
  });

  it('is in a table that is no text', async () => {
    const bytes = Buffer.from(`${csv.indicators}2026-11-22,\xff,1\r\n`, 'latin1');
    expect(await problemOf(await withTexts({ 'indicators.csv': bytes }))).toMatch(
      /^impossible indicators\.csv/,
    );
  });
});

describe('An archive spoilt by chance', () => {
  it('is refused or read, and nothing is thrown, whatever became of it', async () => {
    const names = Object.keys(texts);
    const piece = fc.constantFrom(
      ...['"', ',', '\r\n', '\0', '{', '}', '[', ']', 'null', '-1', '1e400', '__proto__', '\uFEFF'],
      ...['\ud800', '9999999999999999999', '2026-02-30', ':', '""', 'true', '', '0'],
    );
    const spoilt = fc.record({
      name: fc.constantFrom(...names),
      place: fc.nat(4_000),
      removed: fc.nat(6),
      piece,
      byte: fc.option(fc.tuple(fc.nat(100_000), fc.nat(255)), { freq: 2 }),
      cut: fc.option(fc.nat(100_000), { freq: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ name, place, removed, piece: put, byte, cut }) => {
        const text = texts[name] ?? '';
        const at = place % (text.length + 1);
        const other = text.slice(0, at) + put + text.slice(at + removed);
        // The manifest tells the truth of what was spoilt, so that more than its sums is tried.
        const made =
          name === manifestFile
            ? await zipped(
                Object.entries({ ...texts, [name]: other }).map(([of, given]) => ({
                  ...{ name: of, contents: Buffer.from(given) },
                })),
              )
            : await archiveFrom({ ...texts, [name]: other });
        const file = made.slice(0, cut === null ? undefined : cut % made.length);
        if (byte !== null && file.length > 0) file[byte[0] % file.length] = byte[1];
        const reading = await readArchive({ file, passphrase: null, journal, draft: null });
        expect(typeof reading).toBe('object');
      }),
      { numRuns: 2_000 },
    );
    expect(rowsIn(journal)).toEqual(before);
  });
});
