/** How large a picture says it is, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of a PNG, JPEG or WebP, read from its head alone, so that one that would fill the memory
 * is refused before it is unpacked.
 *
 * @returns `notAPicture` where it is none of these, `damaged` where its head does not say a size
 */
export function pictureSize(bytes: Uint8Array): PictureSize | 'notAPicture' | 'damaged' {
  const kind = kinds.find(({ begins }) => begins(bytes));
  if (kind === undefined) return 'notAPicture';
  // Whatever is read beyond the end throws: the file is shorter than it says.
  try {
    const size = kind.size(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return size !== null && size.width > 0 && size.height > 0 ? size : 'damaged';
  } catch (error) {
    if (error instanceof RangeError) return 'damaged';
    throw error;
  }
}

interface Kind {
  readonly begins: (bytes: Uint8Array) => boolean;
  readonly size: (view: DataView) => PictureSize | null;
}

const kinds: readonly Kind[] = [
  { begins: (bytes) => has(bytes, 0, '\x89PNG\r\n\x1a\n'), size: pngSize },
  { begins: (bytes) => has(bytes, 0, '\xff\xd8\xff'), size: jpegSize },
  { begins: (bytes) => has(bytes, 0, 'RIFF') && has(bytes, 8, 'WEBP'), size: webpSize },
];

function has(bytes: Uint8Array, at: number, letters: string): boolean {
  return [...letters].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}

function pngSize(view: DataView): PictureSize {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size stands in the first frame's head (SOF); the segments before it are stepped over. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Any number of filling bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(view: DataView): PictureSize | null {
  const three = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (view.getUint32(12)) {
    case fourLetters('VP8X'):
      return { width: three(24) + 1, height: three(27) + 1 };
    case fourLetters('VP8L'): {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case fourLetters('VP8 '):
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    default:
      return null;
  }
}

function fourLetters(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
}
