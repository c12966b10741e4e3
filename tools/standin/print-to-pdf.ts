import type { Protocol } from './devtools.ts';

/** Paper by its name in lower case, width and height in inches as Electron has them. */
const papers: Readonly<Record<string, readonly [width: number, height: number]>> = {
  letter: [8.5, 11],
  legal: [8.5, 14],
  tabloid: [11, 17],
  ledger: [17, 11],
  a0: [33.1, 46.8],
  a1: [23.4, 33.1],
  a2: [16.54, 23.4],
  a3: [11.7, 16.54],
  a4: [8.27, 11.7],
  a5: [5.83, 8.27],
  a6: [4.13, 5.83],
};

/** What Electron takes for each margin that is not given: 1 cm, in inches. */
const usualMargin = 0.4;

/** What each plain option is where it is not given. Electron refuses any other type. */
const plain = {
  landscape: false,
  displayHeaderFooter: false,
  headerTemplate: '',
  footerTemplate: '',
  printBackground: false,
  scale: 1,
  pageRanges: '',
  preferCSSPageSize: false,
  generateTaggedPDF: false,
  generateDocumentOutline: false,
} as const satisfies Partial<Record<keyof Electron.PrintToPDFOptions, unknown>>;

/** The options of `webContents.printToPDF` in Chromium's words, or what Electron throws for them. */
export function pdfRequest(
  options: Electron.PrintToPDFOptions,
): Protocol.Page.printToPDFParameters {
  const known = [...Object.keys(plain), 'margins', 'pageSize'];
  const stranger = Object.keys(options).find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new Error(`stand-in: the option ${stranger} of webContents.printToPDF is not there`);
  const margins = options.margins ?? {};
  if (typeof margins !== 'object') throw new TypeError('margins must be a object');
  const [paperWidth, paperHeight] = paperOf(options.pageSize ?? 'letter');
  const margin = (side: 'top' | 'bottom' | 'left' | 'right', largest: number) => {
    const given = margins[side] ?? usualMargin;
    if (given > largest) throw new Error('margins must be less than or equal to pageSize');
    if (typeof given !== 'number') throw new TypeError(`margins.${side} must be a number`);
    return given;
  };
  const given = Object.entries(plain).map(([name, usual]) => {
    const value = options[name as keyof typeof plain] ?? usual;
    if (typeof value !== typeof usual) throw new TypeError(`${name} must be a ${typeof usual}`);
    return [name, value];
  });
  return {
    ...Object.fromEntries(given),
    ...{ paperWidth, paperHeight },
    marginTop: margin('top', paperHeight),
    marginBottom: margin('bottom', paperHeight),
    marginLeft: margin('left', paperWidth),
    marginRight: margin('right', paperWidth),
  };
}

function paperOf(size: unknown): readonly [width: number, height: number] {
  if (typeof size === 'string') {
    const paper = papers[size.toLowerCase()];
    if (paper === undefined) throw new Error(`Invalid pageSize ${size}`);
    return paper;
  }
  if (typeof size !== 'object' || size === null)
    throw new TypeError('pageSize must be a string or an object');
  const { width, height } = size as Partial<Electron.Size>;
  if (typeof width !== 'number' || typeof height !== 'number')
    throw new TypeError('width and height properties are required for pageSize');
  return [width, height];
}
