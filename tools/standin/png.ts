import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and alpha of each pixel, row by row from the top. */
  rgba: Buffer;
}

/** A picture that Electron reads and the stand-in does not. */
export class OtherPicture extends Error {
  constructor(what: string) {
    super(`stand-in: an image ${what} is not there`);
  }
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const depth = 4;

/**
 * Reads a PNG of eight bits red, green, blue and alpha, without interlacing.
 *
 * @throws OtherPicture where it is one of another kind; any other error where it is broken
 */
export function readPng(file: Buffer): Picture {
  if (!file.subarray(0, signature.length).equals(signature)) {
    throw new OtherPicture('other than a PNG');
  }
  let header: Buffer | undefined;
  const pieces: Buffer[] = [];
  for (let at = signature.length; at + 8 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    const piece = file.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') header = piece;
    if (name === 'IDAT') pieces.push(piece);
    at += length + 12;
  }
  if (!header) throw new Error('a PNG without a header');
  const [bits, colours, , , interlacing] = header.subarray(8);
  if (bits !== 8 || colours !== 6) throw new OtherPicture('of other colours than 8-bit RGBA');
  if (interlacing !== 0) throw new OtherPicture('that is interlaced');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  return { width, height, rgba: unfilter(inflateSync(Buffer.concat(pieces)), width, height) };
}

/** Each row begins with the way in which its bytes are told by their neighbours. */
function unfilter(rows: Buffer, width: number, height: number): Buffer {
  const stride = width * depth;
  if (rows.length < (stride + 1) * height) throw new Error('a PNG that ends too early');
  const rgba = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column < depth ? 0 : (rgba[at - depth] ?? 0);
      const above = row === 0 ? 0 : (rgba[at - stride] ?? 0);
      const corner = row === 0 || column < depth ? 0 : (rgba[at - stride - depth] ?? 0);
      rgba[at] = (rows[at + row + 1] ?? 0) + foretold(filter, left, above, corner);
    }
  }
  return rgba;
}

function foretold(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) throw new Error(`a PNG with the filter ${filter}`);
  const distance = (neighbour: number) => Math.abs(left + above - corner - neighbour);
  const nearest = Math.min(distance(left), distance(above), distance(corner));
  return [left, above, corner].find((neighbour) => distance(neighbour) === nearest) ?? 0;
}
