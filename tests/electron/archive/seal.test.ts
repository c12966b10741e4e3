import { createDecipheriv, scryptSync } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { isSealed, keyFrom, type SealKey, seal, unseal } from '../../../electron/archive/seal.ts';

// A limit for when it hangs, not a measure: a key takes as long as the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const contents = new TextEncoder().encode('Lo que se escribió: cuarenta y dos. '.repeat(20));
let key: SealKey;
beforeAll(async () => {
  key = await keyFrom('correct horse battery staple');
});

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('Sealing', () => {
  it('opens with the passphrase alone', async () => {
    const sealed = seal(contents, key);
    expect(isSealed(sealed)).toBe(true);
    const opened = await unseal(sealed, 'correct horse battery staple');
    expect(Buffer.from(opened)).toEqual(Buffer.from(contents));
  });

  it('opens whatever was sealed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
        expect(Buffer.from(await unseal(seal(bytes, key), key))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('says what it is, and all that opening takes but the passphrase', () => {
    const [title, head = ''] = text(seal(contents, key)).split('\n');
    expect(title).toBe('Pilar, sealed, version 1');
    expect(JSON.parse(head)).toMatchObject({
      ...{ kdf: 'scrypt', N: 131072, r: 8, p: 1, cipher: 'aes-256-gcm' },
      salt: Buffer.from(key.salt).toString('base64'),
    });
  });

  it('says nothing of what it holds', () => {
    const sealed = text(seal(contents, key));
    expect(sealed).not.toContain('cuarenta');
    expect(seal(contents, key)).not.toEqual(seal(contents, key));
  });

  it('takes the same word in other code points for the same', async () => {
    const composed = await keyFrom('contraseña ﬁel', key.salt);
    const decomposed = await keyFrom('contrasen\u0303a fiel', key.salt);
    expect(composed).toEqual(decomposed);
  });

  it('can be opened by what every platform has', () => {
    const sealed = Buffer.from(seal(contents, key));
    const [title = '', line = ''] = text(sealed).split('\n');
    const head = sealed.subarray(0, title.length + line.length + 2);
    const { N, r, p, salt, nonce } = JSON.parse(line);
    const made = scryptSync('correct horse battery staple', Buffer.from(salt, 'base64'), 64, {
      ...{ N, r, p, maxmem: 2 ** 28 },
    });
    const decipher = createDecipheriv(
      'aes-256-gcm',
      made.subarray(0, 32),
      Buffer.from(nonce, 'base64'),
    );
    decipher.setAAD(head);
    decipher.setAuthTag(sealed.subarray(-16));
    const opened = [decipher.update(sealed.subarray(head.length + 64, -16)), decipher.final()];
    expect(Buffer.concat(opened)).toEqual(Buffer.from(contents));
  });
});

describe('A seal that does not open', () => {
  const problemOf = async (bytes: Uint8Array, by: string | SealKey = key) => {
    const refused = await unseal(bytes, by).catch((error: unknown) => error);
    return (refused as { problem?: unknown }).problem;
  };

  it('tells a wrong passphrase', async () => {
    expect(await problemOf(seal(contents, key), 'correct horse battery stapl')).toBe(
      'wrongPassphrase',
    );
    const other = { ...key, key: key.key.map((byte) => byte ^ 1) };
    expect(await problemOf(seal(contents, key), other)).toBe('wrongPassphrase');
  });

  it('sees every byte that was changed, and takes none for a wrong passphrase', async () => {
    const sealed = seal(contents.subarray(0, 40), key);
    for (let at = 0; at < sealed.length; at += 1)
      for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const spoilt = sealed.slice();
        spoilt[at] = (spoilt[at] ?? 0) ^ bit;
        expect(['notAnArchive', 'damaged', 'newer']).toContain(await problemOf(spoilt));
      }
  });

  it('sees whatever is missing or too much', async () => {
    const sealed = seal(contents, key);
    for (let length = 0; length < sealed.length; length += 1)
      expect(['notAnArchive', 'damaged']).toContain(await problemOf(sealed.subarray(0, length)));
    expect(await problemOf(Buffer.concat([sealed, Buffer.of(0)]))).toBe('damaged');
  });

  it.each([
    ['a cost that would take all memory', '"N":131072', '"N":1073741824'],
    ['a cost that would take hours', '"p":1', '"p":100000'],
    ['a cost that protects nothing', '"N":131072', '"N":2'],
    ['another derivation', 'scrypt', 'argon2'],
  ])('pays for nothing but its own: %s', async (_what, from, to) => {
    const sealed = text(seal(contents, key)).replace(from, to);
    expect(await problemOf(Buffer.from(sealed, 'latin1'))).toBe('damaged');
  });

  it('knows one of a newer Pilar', async () => {
    const sealed = text(seal(contents, key)).replace('version 1', 'version 2');
    expect(await problemOf(Buffer.from(sealed, 'latin1'))).toBe('newer');
  });

  it.each(['', 'Pilar', 'PK\x03\x04', 'Pilar, sealed, version one\n'])(
    'knows what is none: %j',
    async (given) => {
      const bytes = Buffer.from(given, 'latin1');
      expect(isSealed(bytes)).toBe(false);
      expect(await problemOf(bytes)).toBe('notAnArchive');
    },
  );
});
