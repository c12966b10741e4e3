/** One size of an icon, as a picture and as a PNG of the same. */
export interface Drawn {
  /** In pixels, each way. */
  readonly size: number;
  /** Red, green, blue and opacity of each pixel, from the top left; none above `largestBitmap`. */
  readonly pixels: Uint8Array;
  readonly png: Uint8Array;
}

/** Above this an entry is a PNG; below, older programs want it as a bitmap. */
export const largestBitmap = 64;

/** An entry as Windows knows it from the beginning: from the bottom up, blue first, then a mask. */
function bitmap({ size, pixels }: Drawn): Uint8Array {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  // The mask is counted with the picture.
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const from = ((size - 1 - row) * size + column) * 4;
      const [red = 0, green = 0, blue = 0, opacity = 0] = pixels.subarray(from, from + 4);
      colours.set([blue, green, red, opacity], (row * size + column) * 4);
    }
  // All is shown: what is transparent says so itself.
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([header, colours, mask]);
}

/** The icon file of Windows, of sizes up to 256. */
export function icoOf(drawn: readonly Drawn[]): Uint8Array {
  const images = drawn.map((one) => (one.size > largestBitmap ? one.png : bitmap(one)));
  const directory = Buffer.alloc(6 + 16 * drawn.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(drawn.length, 4);
  let offset = directory.length;
  for (const [index, { size }] of drawn.entries()) {
    const at = 6 + 16 * index;
    const length = images[index]?.length ?? 0;
    // 256 does not fit into a byte, and is written as nothing.
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([directory, ...images]);
}
