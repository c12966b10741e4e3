import { Buffer } from 'node:buffer';
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { ArchiveRefused } from '../../shared/archive/archiveRefused.ts';

/** A key made of a passphrase, to seal many files with: making it takes most of the time. */
export interface SealKey {
  /** 16 random bytes. */
  readonly salt: Uint8Array;
  /** 64 bytes: 32 that encrypt, 32 that tell whether a passphrase is the right one. */
  readonly key: Uint8Array;
}

/** The first line of a sealed file. */
const title = 'Pilar, sealed, version 1\n';
const anyTitle = /^Pilar, sealed, version [1-9]\d{0,5}\n/;

/** What every passphrase costs: 128 MB, and on a machine of 2020 about a third of a second. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 } as const;

const [saltLength, nonceLength, sumLength, tagLength] = [16, 12, 32, 16];
const headPattern =
  /^\{"kdf":"scrypt","N":131072,"r":8,"p":1,"salt":"([\w+/]{22}==)","cipher":"aes-256-gcm","nonce":"([\w+/]{16})"\}\n/;
const longestHead = 300;

/** Makes the key of a passphrase, with a salt of its own unless one is given. */
export async function keyFrom(
  passphrase: string,
  salt: Uint8Array = new Uint8Array(randomBytes(saltLength)),
): Promise<SealKey> {
  // The same word typed on another system may come in other code points.
  const word = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  const key = await new Promise<Uint8Array>((resolve, reject) =>
    scrypt(word, salt, 64, cost, (error, made) =>
      error === null ? resolve(new Uint8Array(made)) : reject(error),
    ),
  );
  return { salt, key };
}

/**
 * Seals bytes: a line that says what this is, a line of JSON with all that opening takes but the
 * passphrase, and then an HMAC-SHA256 of both lines by which a passphrase is known, a SHA-256 of all
 * so far by which damage is told from a wrong passphrase, the bytes under AES-256-GCM with both lines
 * as additional data, and its tag.
 */
export function seal(bytes: Uint8Array, { salt, key }: SealKey): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength);
  const head = headOf(salt, nonce);
  const proof = proofOf(head, key);
  const cipher = createCipheriv('aes-256-gcm', key.subarray(0, 32), nonce);
  cipher.setAAD(head);
  const sealed = [cipher.update(bytes), cipher.final(), cipher.getAuthTag()];
  return new Uint8Array(Buffer.concat([head, proof, sumOf(head, proof), ...sealed]));
}

/** Whether these bytes are sealed, by any Pilar. */
export function isSealed(bytes: Uint8Array): boolean {
  return anyTitle.test(beginningOf(bytes, 40));
}

/**
 * Opens what was sealed, by the passphrase or by the key that was made of it. Throws `ArchiveRefused`: `wrongPassphrase`, `newer` where a newer Pilar
 * sealed it otherwise, or `damaged`. No other cost than ours is paid, whatever the file asks for.
 */
export async function unseal(bytes: Uint8Array, by: string | SealKey): Promise<Uint8Array> {
  const beginning = beginningOf(bytes, longestHead);
  if (!beginning.startsWith(title))
    throw new ArchiveRefused(isSealed(bytes) ? 'newer' : 'notAnArchive');
  const [line = '', saltText = '', nonceText = ''] =
    headPattern.exec(beginning.slice(title.length)) ?? [];
  const length = title.length + line.length;
  const end = bytes.byteLength - tagLength;
  const [proofAt, sumAt, sealedAt] = [length, length + sumLength, length + 2 * sumLength];
  if (line === '' || end < sealedAt) throw new ArchiveRefused('damaged');
  const head = bytes.subarray(0, length);
  const proof = bytes.subarray(proofAt, sumAt);
  if (!isSame(bytes.subarray(sumAt, sealedAt), sumOf(head, proof)))
    throw new ArchiveRefused('damaged');
  const { key } = typeof by === 'string' ? await keyFrom(by, Buffer.from(saltText, 'base64')) : by;
  if (!isSame(proof, proofOf(head, key))) throw new ArchiveRefused('wrongPassphrase');
  const nonce = Buffer.from(nonceText, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key.subarray(0, 32), nonce, {
    authTagLength: tagLength,
  });
  decipher.setAAD(head);
  decipher.setAuthTag(bytes.subarray(end));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(sealedAt, end)), decipher.final()]);
  } catch (cause) {
    throw new ArchiveRefused('damaged', '', { cause });
  }
}

function headOf(salt: Uint8Array, nonce: Uint8Array): Uint8Array {
  const { N, r, p } = cost;
  const said = {
    ...{ kdf: 'scrypt', N, r, p, salt: Buffer.from(salt).toString('base64') },
    ...{ cipher: 'aes-256-gcm', nonce: Buffer.from(nonce).toString('base64') },
  };
  return Buffer.from(`${title}${JSON.stringify(said)}\n`, 'latin1');
}

function proofOf(head: Uint8Array, key: Uint8Array): Uint8Array {
  return createHmac('sha256', key.subarray(32)).update(head).digest();
}

function sumOf(head: Uint8Array, proof: Uint8Array): Uint8Array {
  return createHash('sha256').update(head).update(proof).digest();
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.byteLength === other.byteLength && timingSafeEqual(one, other);
}

function beginningOf(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1');
}
