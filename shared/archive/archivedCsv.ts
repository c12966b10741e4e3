/** The longest cell that is read, in UTF-16 units: more than any column takes. */
export const longestCell = 65_536;

/** Thrown where a text is no CSV as RFC 4180 has it. */
export class NotCsv extends Error {
  override readonly name = 'NotCsv';
}

/**
 * One record of a CSV file (RFC 4180), its line end included. Nothing is defused or rounded: what is
 * read back has to be what was written. An empty cell stands for NULL where the column can be NULL,
 * and for the empty text where it cannot; no column takes both.
 */
export function csvRecord(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * The records of a CSV file whose text comes in `chunks`, read to the letter of RFC 4180, each with a
 * line end, and in one pass. papaparse would take what is nearly CSV, too, which a history typed by
 * hand wants and an archive does not, and needs time by the square for the worst of it.
 */
export function* csvRecords(chunks: Iterable<string>): Generator<readonly string[]> {
  let record: string[] = [];
  let cell = '';
  // What came last: nothing of a cell, plain letters, quoted ones, a quote among these, or a return.
  let state: 'cell' | 'plain' | 'quoted' | 'quote' | 'return' = 'cell';
  for (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length) {
      if (state === 'quoted') {
        const quote = chunk.indexOf('"', at);
        cell = grown(cell, chunk.slice(at, quote < 0 ? chunk.length : quote));
        at = quote < 0 ? chunk.length : quote + 1;
        if (quote >= 0) state = 'quote';
        continue;
      }
      const letter = chunk[at];
      if (state === 'return') {
        if (letter !== '\n') throw new NotCsv('A return without a line feed.');
        yield record;
        record = [];
        state = 'cell';
        at += 1;
      } else if (letter === '"' && state !== 'plain') {
        if (state === 'quote') cell += '"';
        state = 'quoted';
        at += 1;
      } else if (letter === ',' || letter === '\r') {
        record.push(cell);
        cell = '';
        state = letter === ',' ? 'cell' : 'return';
        at += 1;
      } else {
        if (state === 'quote') throw new NotCsv('More after the closing quote.');
        const end = plainEnd(chunk, at);
        if (end === at) throw new NotCsv('A quote or a line feed where none can be.');
        cell = grown(cell, chunk.slice(at, end));
        state = 'plain';
        at = end;
      }
    }
  }
  if (state !== 'cell' || record.length > 0) throw new NotCsv('No line end at the end.');
}

/** Where the plain letters that begin at `from` end. */
function plainEnd(chunk: string, from: number): number {
  let at = from;
  for (; at < chunk.length; at += 1) {
    const code = chunk.charCodeAt(at);
    // A comma, a return, a line feed, a quote.
    if (code === 44 || code === 13 || code === 10 || code === 34) break;
  }
  return at;
}

function grown(cell: string, more: string): string {
  if (cell.length + more.length > longestCell) throw new NotCsv('A cell without an end.');
  return cell + more;
}
