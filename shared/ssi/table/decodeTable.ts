import { largestTableFile, looksBinary, type TableProblem, withoutMark } from './table.ts';

/** A file's text, or what keeps it from being one. */
export type Decoding =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: TableProblem };

/**
 * The text that `bytes` write, without the mark of their encoding: UTF-16 where they begin with its
 * mark, else UTF-8, else Windows-1252, in which spreadsheets of western Europe save. Refused are
 * more bytes than `largestTableFile` (`tooLarge`), a spreadsheet's own file or another
 * archive (`workbook`) and what is no text at all (`binary`).
 */
export function decodeTable(bytes: Uint8Array): Decoding {
  if (bytes.length > largestTableFile) return refused('tooLarge');
  if (workbookMarks.some((mark) => beginsWith(bytes, mark))) return refused('workbook');
  const text = withoutMark(textOf(bytes));
  return looksBinary(text) ? refused('binary') : { text };
}

/** How a zipped file begins, as today's workbooks are, and one of Excel's before 2007. */
const workbookMarks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

// Every runtime has it, though the language's own library does not name it.
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true },
) => { readonly decode: (bytes: Uint8Array) => string };

/** What Windows-1252 writes with the bytes 80 to 9F; the rest of it is Latin-1. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function textOf(bytes: Uint8Array): string {
  // A last odd byte is half a character: nothing.
  const half = Math.floor(bytes.length / 2);
  const at = (index: number) => bytes[index] ?? 0;
  if (beginsWith(bytes, [0xff, 0xfe]))
    return fromUnits(half, (index) => at(2 * index) | (at(2 * index + 1) << 8));
  if (beginsWith(bytes, [0xfe, 0xff]))
    return fromUnits(half, (index) => (at(2 * index) << 8) | at(2 * index + 1));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromUnits(bytes.length, (index) => {
      const byte = at(index);
      return byte >= 0x80 && byte <= 0x9f ? windowsLetters.charCodeAt(byte - 0x80) : byte;
    });
  }
}

/** A text of `length` UTF-16 code units. */
function fromUnits(length: number, unitAt: (index: number) => number): string {
  let text = '';
  // In pieces: a call takes no more arguments than its stack holds.
  for (let start = 0; start < length; start += 8_192) {
    const size = Math.min(8_192, length - start);
    text += String.fromCharCode(
      ...Array.from({ length: size }, (_, index) => unitAt(start + index)),
    );
  }
  return text;
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function refused(code: TableProblem['code']): Decoding {
  return { problem: { code, line: null } };
}
