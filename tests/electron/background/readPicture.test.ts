import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { backgroundOf } from '../../../electron/background/background.ts';
import type { OurWorks } from '../../../electron/background/works.ts';
import type { Progress } from '../../../shared/ipc/contract.ts';
import { largestPictureBytes } from '../../../shared/ssi/pictureText.ts';
import { buildIfStale } from '../../../tools/start/freshBuild.ts';
import { handClock } from '../../builders/clock.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
beforeAll(() => buildIfStale(root));
// The thread stands back for all others: a limit for when it hangs, not a measure.
vi.setConfig({ testTimeout: 120_000 });

/** The background as it was built, whose thread the network is kept from. */
function offline(onProgress: (progress: Progress) => void = () => {}) {
  const file = join(import.meta.dirname, 'offlineThread.ts');
  const background = backgroundOf<OurWorks>(file, handClock('2026-11-22T11:00Z'), onProgress);
  onTestFinished(background.end);
  const read = (picture: Uint8Array, job = 'job') => background.run('readPicture', job, picture);
  return { ...background, read };
}

const picture = (name: string) =>
  new Uint8Array(readFileSync(join(root, 'tests', 'fixtures', 'pictures', name)));

/** A PNG of greys that says it is so large, whatever its pixels are. */
function png(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const chunk = (name: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const packed = deflateSync(pixels, { level: 1 });
  const parts = [chunk('IHDR', head), chunk('IDAT', packed), chunk('IEND', new Uint8Array())];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

function isInk(x: number, y: number): boolean {
  const [isStem, isBar] = [x < 2, x < 8 && [0, 1, 5, 6, 10, 11].includes(y)];
  return y < 12 && (isStem || isBar);
}

/** Without the accents, some of which are lost on so small letters. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

const refusedFor = (code: string) => ({ reason: { code } });

describe('Reading a picture, with no network', () => {
  it('reads every figure of a page in English, card after card, and tells how far it is', async () => {
    const told: number[] = [];
    const { text } = await offline(({ share }) => told.push(share)).read(
      picture('english-light.png'),
    );
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...new Set(told)].sort((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
    for (const lines of [
      'Current Social Selling Index\n20\nout of 100',
      'Industry SSI rank\nTop 75%\nNetwork SSI rank\nTop 81%\nFour components of your score',
      'People in your industry\n31 out of 100\nPeople in your industry have an average SSI of 31.',
      'People in your network\n33 out of 100\nPeople in your network have an average SSI of 33.',
      '13.118 | Establish your professional brand',
      '3.68 | Find the right people',
      '0.3 | Engage with insights',
      '2.608 | Build relationships',
    ])
      expect(text).toContain(lines);
  });

  it.each(['spanish-dark.png', 'spanish-narrow.jpg'])('and of one in Spanish: %s', async (name) => {
    const { text } = await offline().read(picture(name));
    for (const lines of [
      '53\nde 100',
      'Mejor 9 %',
      'Mejor 11 %',
      '20,973 | Establece tu marca profesional',
      '6,41 | Encuentra a las personas adecuadas',
      '10,3 | Interactúa ofreciendo información',
      '15,02 | Crea relaciones',
      'Personas de tu sector\n34 de 100',
      'Personas de tu red\n36 de 100',
    ])
      expect(plain(text)).toContain(plain(lines));
  });

  it('reads a WebP', async () => {
    expect(await offline().read(picture('words.webp'))).toEqual({
      text: '13.118 | Establish your professional brand',
      unsure: [],
    });
  });

  it('reads the same twice, and after another', async () => {
    const { read } = offline();
    const first = await read(picture('words.webp'));
    await read(picture('photo.webp'));
    expect(await read(picture('words.webp'))).toEqual(first);
  });

  it('marks whatever it believes to see in a picture without words', async () => {
    const { text, unsure } = await offline().read(picture('photo.webp'));
    const sure = unsure.reduceRight(
      (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
      text,
    );
    expect(sure).not.toMatch(/[\p{L}\p{N}]/u);
  });

  it('finds no text on an empty page', async () => {
    const blank = png(300, 200, new Uint8Array(301 * 200));
    expect(await offline().read(blank)).toEqual({ text: '', unsure: [] });
  });

  it('stops in the midst of it when cancelled, and reads the next', async () => {
    const { read, cancel } = offline(({ job, share }) => {
      if (share > 0.3) cancel(job);
    });
    const stopped = read(picture('english-light.png'), 'first');
    await expect(stopped).rejects.toMatchObject(refusedFor('cancelled'));
    const blank = png(30, 20, new Uint8Array(31 * 20));
    expect(await read(blank, 'second')).toEqual({ text: '', unsure: [] });
  });
});

describe('A picture that cannot be read', () => {
  const whole = picture('english-light.png');
  // 480 words far from one another, each of three letters like an E.
  const words = new Uint8Array(1201 * 1000);
  for (let y = 0; y < 1000; y += 1)
    for (let x = 0; x < 1200; x += 1)
      words[y * 1201 + 1 + x] = x % 100 < 30 && isInk(x % 10, y % 25) ? 0 : 255;
  it.each([
    ['nothing', 'notAPicture', new Uint8Array()],
    ['a text', 'notAPicture', new TextEncoder().encode('{"activeSeat":false}')],
    ['a GIF', 'notAPicture', new TextEncoder().encode('GIF89a'.padEnd(64, '\0'))],
    ['one of more than 30 MB', 'pictureTooHeavy', new Uint8Array(largestPictureBytes + 1)],
    ['one of 200 megapixels', 'pictureTooLarge', png(20_000, 10_000, new Uint8Array(9))],
    ['one larger than any can be', 'pictureTooLarge', png(2 ** 31, 2 ** 31, new Uint8Array(9))],
    ['a bomb', 'pictureTooLarge', png(12_000, 12_000, new Uint8Array(144_000_000))],
    ['one of no size', 'pictureDamaged', png(0, 100, new Uint8Array(9))],
    ['half a PNG', 'pictureDamaged', whole.subarray(0, whole.length / 2)],
    ['the head of a PNG', 'pictureDamaged', whole.subarray(0, 20)],
    ['half a JPEG', 'pictureDamaged', picture('spanish-narrow.jpg').subarray(0, 20_000)],
    ['half a WebP', 'pictureDamaged', picture('words.webp').subarray(0, 1_500)],
    ['a garbled PNG', 'pictureDamaged', whole.map((byte, at) => (at % 97 === 96 ? ~byte : byte))],
    ['far more than a page', 'pictureTooFull', png(1200, 1000, words)],
  ])('%s is refused: %s', async (_what, code, bytes) => {
    const { read } = offline();
    await expect(read(bytes)).rejects.toMatchObject(refusedFor(code));
  });
});
