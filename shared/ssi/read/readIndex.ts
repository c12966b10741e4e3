import { readBare } from './bareReading.ts';
import { isBinary } from './binary.ts';
import { readJson } from './jsonReading.ts';
import { type Mark, marksOf } from './marks.ts';
import { readPage } from './pageReading.ts';
import { type IndexReading, longestText, type WhyNoIndex } from './reading.ts';
import { readRow } from './rowReading.ts';
import { tokensOf } from './tokens.ts';

/**
 * Reads the index from what a person pasted or a picture held: LinkedIn's page in English, Spanish,
 * Portuguese, French or German, whole or in part; its JSON; a row of a table; or, in any language,
 * numbers that can be nothing else. Never throws, and takes time in proportion to the length.
 *
 * Each value says where in `text` it stands and what makes it doubtful. What is not there is null.
 */
export function readIndex(text: string): IndexReading {
  if (text.length > longestText) return notAnIndex('tooLong');
  if (text.trim() === '') return notAnIndex('empty');
  if (isBinary(text)) return notAnIndex('binary');
  const json = readJson(text);
  if (json !== null) return json;
  const row = readRow(text);
  if (row === 'severalRows') return notAnIndex('severalRows');
  if (row !== null) return row;
  const marks = marksOf(tokensOf(text));
  const found = readPage(marks, text) ?? readBare(marks);
  return found ?? notAnIndex(speaksOfIndex(marks) ? 'noFigures' : 'noScores');
}

function notAnIndex(why: WhyNoIndex): IndexReading {
  return { kind: 'notAnIndex', why };
}

/** Whether the text names the index, or a pillar by its whole label. */
function speaksOfIndex(marks: readonly Mark[]): boolean {
  return marks.some((mark) => mark.kind === 'name' || (mark.kind === 'label' && mark.isWhole));
}
