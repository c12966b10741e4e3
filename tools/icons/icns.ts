/** The names of the entries of macOS's icon file, each with its pixels; `@2x` ones are named twice. */
const entries: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** The sizes that macOS's icon file holds, in pixels. */
export const icnsSizes: readonly number[] = [...new Set(entries.map(([, size]) => size))];

function chunk(name: string, content: Uint8Array): Uint8Array {
  const header = Buffer.alloc(8);
  header.write(name, 'latin1');
  header.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([header, content]);
}

/** The icon file of macOS, of a PNG for each of its sizes. */
export function icnsOf(pngs: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const chunks = entries.map(([name, size]) => {
    const png = pngs.get(size);
    if (png === undefined) throw new Error(`The icon lacks its size of ${size} pixels.`);
    return chunk(name, png);
  });
  return chunk('icns', Buffer.concat(chunks));
}
