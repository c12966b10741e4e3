import { inflateSync } from 'node:zlib';

/** A picture of greys, from its top left by rows: 0 is black, 255 white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A PNG of 8-bit greys, not interlaced, as Leptonica writes them. */
export function greyFromPng(png: Uint8Array): GreyPicture {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  // Bits a sample, colours, packing, filtering, interlacing.
  if (png.subarray(24, 29).join() !== '8,0,0,0,0') throw new TypeError('Not a PNG of greys.');
  const packed: Uint8Array[] = [];
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === 0x49444154)
      packed.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  const rows = inflateSync(Buffer.concat(packed));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) unfilter(rows, pixels, width, y);
  return { width, height, pixels };
}

/** Undoes the filter of a row, of which its first byte tells (PNG, 9.2). */
function unfilter(rows: Uint8Array, pixels: Uint8Array, width: number, y: number): void {
  const [from, to] = [y * (width + 1) + 1, y * width];
  const filter = rows[from - 1];
  for (let x = 0; x < width; x += 1) {
    const left = x === 0 ? 0 : (pixels[to + x - 1] ?? 0);
    const above = y === 0 ? 0 : (pixels[to + x - width] ?? 0);
    const corner = x === 0 || y === 0 ? 0 : (pixels[to + x - width - 1] ?? 0);
    let guess = 0;
    if (filter === 1) guess = left;
    else if (filter === 2) guess = above;
    else if (filter === 3) guess = (left + above) >> 1;
    else if (filter === 4) guess = nearest(left, above, corner);
    pixels[to + x] = (rows[from + x] ?? 0) + guess;
  }
}

function nearest(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [
    Math.abs(sum - left),
    Math.abs(sum - above),
    Math.abs(sum - corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** The same with dark writing on light, where it was mostly dark. */
export function darkOnLight(picture: GreyPicture): GreyPicture {
  const { pixels } = picture;
  let sum = 0;
  for (const pixel of pixels) sum += pixel;
  if (sum >= pixels.length * 128) return picture;
  return { ...picture, pixels: pixels.map((pixel) => 255 - pixel) };
}

/** The same, `factor` times as wide and as high, each pixel mixed from the four around its place. */
export function scaled(picture: GreyPicture, factor: number): GreyPicture {
  if (factor === 1) return picture;
  const [columns, rows] = [steps(picture.width, factor), steps(picture.height, factor)];
  const pixels = new Uint8Array(columns.length * rows.length);
  const at = (x: number, y: number) => picture.pixels[y * picture.width + x] ?? 0;
  let index = 0;
  for (const { near: top, far: bottom, share: down } of rows)
    for (const { near: left, far: right, share: across } of columns) {
      const above = at(left, top) * (1 - across) + at(right, top) * across;
      const below = at(left, bottom) * (1 - across) + at(right, bottom) * across;
      pixels[index] = above * (1 - down) + below * down + 0.5;
      index += 1;
    }
  return { width: columns.length, height: rows.length, pixels };
}

/** For each place along a side, the two old ones it lies between, and how near to the second. */
function steps(length: number, factor: number) {
  return Array.from({ length: Math.max(1, Math.round(length * factor)) }, (_, place) => {
    const from = Math.min(Math.max((place + 0.5) / factor - 0.5, 0), length - 1);
    const near = Math.floor(from);
    return { near, far: Math.min(near + 1, length - 1), share: from - near };
  });
}

/** The picture as a file of the plainest kind, PGM. */
export function pgmOf({ width, height, pixels }: GreyPicture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}
