import { crc32, deflateSync } from 'node:zlib';

interface Shape {
  width: number;
  height: number;
  /** The bytes of a pixel: red, green, blue, alpha. */
  pixel(x: number, y: number): [number, number, number, number];
}

interface Making {
  /** How each row is filtered, by the numbers of the format. */
  filter?: (row: number) => number;
  colours?: number;
  interlacing?: number;
}

/** The bytes of a PNG of eight bits red, green, blue and alpha, unless its header is to lie. */
export function picture({ width, height, pixel }: Shape, making: Making = {}): Buffer {
  const { filter = () => 0, colours = 6, interlacing = 0 } = making;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colours, 0, 0, interlacing], 8);
  const at = (x: number, y: number, byte: number): number =>
    x < 0 || y < 0 ? 0 : (pixel(x, y)[byte] ?? 0);
  const rows: number[] = [];
  for (let y = 0; y < height; y += 1) {
    rows.push(filter(y));
    for (let x = 0; x < width; x += 1) {
      for (let byte = 0; byte < 4; byte += 1) {
        const [a, b, c] = [at(x - 1, y, byte), at(x, y - 1, byte), at(x - 1, y - 1, byte)];
        const foretold = [0, a, b, Math.floor((a + b) / 2), paeth(a, b, c)][filter(y)] ?? 0;
        rows.push((at(x, y, byte) - foretold) & 255);
      }
    }
  }
  const pieces = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from(rows)))];
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, ...pieces, chunk('IEND', Buffer.alloc(0))]);
}

/** A small plain picture of one colour. */
export function plainPicture(colour: [number, number, number, number]): Buffer {
  return picture({ width: 2, height: 2, pixel: () => colour });
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

function chunk(name: string, data: Buffer): Buffer {
  const piece = Buffer.alloc(data.length + 12);
  piece.writeUInt32BE(data.length, 0);
  piece.write(name, 4, 'latin1');
  data.copy(piece, 8);
  piece.writeUInt32BE(crc32(piece.subarray(4, data.length + 8)), data.length + 8);
  return piece;
}
