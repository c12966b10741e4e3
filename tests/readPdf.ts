import { inflateSync } from 'node:zlib';

/** A PDF as Chromium writes one, read. */
export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  /** What its window is titled by; null where it has none. */
  readonly title: string | null;
  /** Its language, "es"; null where it tells none. */
  readonly language: string | null;
  /** The headings of its outline, in the order of the file. */
  readonly outline: readonly string[];
  /** Whether it tells headings, paragraphs and tables apart for who cannot see them. */
  readonly isTagged: boolean;
  /** The kinds of its tags, each once: "H1", "Table". */
  readonly tags: ReadonlySet<string>;
  /** The addresses that its links lead to. */
  readonly links: readonly string[];
}

/** One page of it. */
export interface PdfPage {
  /** In points, a 72nd of an inch. */
  readonly width: number;
  readonly height: number;
  /** Its words in the order they are drawn; where a line ends, and beside a gap, one space. */
  readonly text: string;
  /** How light, 0 to 1, what its words are written in is: the lightest of it. */
  readonly lightestText: number;
  /** The same of what is filled behind a fifth of the page or more: the darkest; 1 where nothing is. */
  readonly darkestGround: number;
}

/** Reads a PDF of Chromium's: fonts with a table to Unicode, streams deflated or plain. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(bytes));
  const all = [...objects.values()];
  const dictionaries = all.map(({ dictionary }) => dictionary);
  const catalog = dictionaries.find((one) => /\/Type \/Catalog\b/.test(one)) ?? '';
  const titled = (one: string) => stringOf(one, 'Title');
  return {
    pages: pagesOf(objects),
    title: titled(dictionaries.find((one) => one.includes('/Producer')) ?? ''),
    language: stringOf(catalog, 'Lang'),
    outline: dictionaries
      .filter((one) => one.includes('/Dest') && titled(one) !== null)
      .map((one) => titled(one) ?? ''),
    isTagged: /\/Marked true/.test(catalog),
    tags: new Set(
      dictionaries
        .filter((one) => one.includes('/Type /StructElem'))
        .map((one) => /\/S \/(\w+)/.exec(one)?.[1] ?? ''),
    ),
    links: dictionaries.flatMap((one) => stringOf(one, 'URI') ?? []),
  };
}

/** All the text of a PDF. */
export function textOf({ pages }: ReadPdf): string {
  return pages.map(({ text }) => text).join(' ');
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | null;
}

function objectsOf(file: Buffer): ReadonlyMap<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const text = file.toString('latin1');
  const head = /(?:^|\n)(\d+) 0 obj\s/g;
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    const from = head.lastIndex;
    const end = text.indexOf('endobj', from);
    const opening = text.slice(from, end).search(/stream\r?\n/);
    const dictionary = opening < 0 ? text.slice(from, end) : text.slice(from, from + opening);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    let stream: Buffer | null = null;
    if (opening >= 0) {
      const begin = from + opening + (text[from + opening + 6] === '\r' ? 8 : 7);
      stream = file.subarray(begin, begin + length);
      if (dictionary.includes('/FlateDecode')) stream = inflateSync(stream);
      head.lastIndex = begin + length;
    }
    objects.set(Number(found[1]), { dictionary, stream });
  }
  return objects;
}

type Objects = ReturnType<typeof objectsOf>;

function pagesOf(objects: Objects): readonly PdfPage[] {
  const fonts = new Map<string, Font>();
  return [...objects.values()]
    .filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary))
    .map(({ dictionary }) => {
      const [, , width = 0, height = 0] = numbersOf(/\/MediaBox \[([^\]]*)/.exec(dictionary)?.[1]);
      const fontList = /\/Font <<([\s\S]*?)>>/.exec(dictionary)?.[1] ?? '';
      for (const [, name = '', at] of fontList.matchAll(/\/(\w+) (\d+) 0 R/g))
        if (!fonts.has(name)) fonts.set(name, fontOf(objects, Number(at)));
      const at = Number(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1]);
      const content = objects.get(at)?.stream?.toString('latin1') ?? '';
      return { width, height, ...drawnBy(content, fonts, width * height) };
    });
}

interface Font {
  readonly bytesACode: number;
  readonly letters: ReadonlyMap<number, string>;
}

function fontOf(objects: Objects, at: number): Font {
  const dictionary = objects.get(at)?.dictionary ?? '';
  const table = Number(/\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1]);
  const map = objects.get(table)?.stream?.toString('latin1') ?? '';
  const letters = new Map<number, string>();
  const blocks = (kind: string) =>
    [...map.matchAll(new RegExp(`begin${kind}\\n([\\s\\S]*?)end${kind}`, 'g'))].map(
      ([, block = '']) => block,
    );
  for (const block of blocks('bfchar'))
    for (const [, code = '', letter = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(Number.parseInt(code, 16), unicode(letter));
  for (const block of blocks('bfrange'))
    for (const [, first = '', last = '', letter = ''] of block.matchAll(
      /<(\w+)> <(\w+)> <(\w+)>/g,
    )) {
      const from = Number.parseInt(first, 16);
      for (let code = from; code <= Number.parseInt(last, 16); code += 1)
        letters.set(code, String.fromCharCode(Number.parseInt(letter, 16) + code - from));
    }
  const space = /begincodespacerange\n<(\w+)>/.exec(map)?.[1] ?? '0000';
  return { bytesACode: space.length / 2, letters };
}

/** What the operators of a page draw: enough of them for what Chromium writes. */
function drawnBy(content: string, fonts: ReadonlyMap<string, Font>, area: number) {
  let [text, lightestText, darkestGround] = ['', 0, 1];
  let font: Font = { bytesACode: 2, letters: new Map() };
  let light = 0;
  let rectangle = 0;
  let [scale, line] = [1, ''];
  const kept: (readonly [light: number, scale: number])[] = [];
  const token = /<([\da-fA-F]*)>\s*Tj|\((?:\\[\s\S]|[^\\)])*\)\s*Tj|([^\n<>()]*)\n|$/g;
  for (const [whole, hex, operation = ''] of content.matchAll(token)) {
    if (hex !== undefined) {
      const size = 2 * font.bytesACode;
      for (let place = 0; place < hex.length; place += size)
        text += font.letters.get(Number.parseInt(hex.slice(place, place + size), 16)) ?? '';
      lightestText = Math.max(lightestText, light);
      continue;
    }
    if (whole.endsWith('Tj')) throw new Error(`No text of this kind can be read: ${whole}`);
    const words = operation.trim().split(/\s+/);
    const given = words.map(Number).filter((number) => !Number.isNaN(number));
    const operator = words.at(-1);
    if (operation.includes(' rg'))
      light = lightness(numbersOf(/(?:^|RG )(.*) rg/.exec(operation)?.[1]));
    if (operator === 'q') kept.push([light, scale]);
    else if (operator === 'Q') [light, scale] = kept.pop() ?? [light, scale];
    else if (operator === 'cm') scale *= Math.abs((given[0] ?? 1) * (given[3] ?? 1));
    else if (operator === 're') rectangle = Math.abs((given[2] ?? 0) * (given[3] ?? 0)) * scale;
    else if (operator === 'f' || operator === 'f*') {
      if (rectangle >= area / 5) darkestGround = Math.min(darkestGround, light);
    } else if (operator === 'Tf') font = fonts.get(words[0]?.slice(1) ?? '') ?? font;
    else if (operator === 'Tm') {
      // Where another line begins, and where the next piece stands apart, it is another word.
      if (line !== words[5]) text += ' ';
      line = words[5] ?? '';
    }
  }
  return { text: text.replace(/\s+/g, ' ').trim(), lightestText, darkestGround };
}

function lightness([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function numbersOf(text = ''): readonly number[] {
  return text.trim().split(/\s+/).map(Number);
}

function unicode(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** A string of a dictionary, in either of the two forms it can be written in. */
function stringOf(dictionary: string, name: string): string | null {
  const [, plain, hex] =
    new RegExp(`/${name} (?:\\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)|<([\\da-fA-F]*)>)`).exec(
      dictionary,
    ) ?? [];
  if (hex !== undefined) return unicode(hex.replace(/^feff/i, ''));
  const unescaped = plain?.replace(/\\(\d{3}|[\s\S])/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : code,
  );
  if (unescaped === undefined) return null;
  const bytes = Buffer.from(unescaped, 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? unicode(bytes.subarray(2).toString('hex'))
    : unescaped;
}
