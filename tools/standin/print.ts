import { isPrinterThere } from './printers.ts';

type Tell = (success: boolean, failureReason: string) => void;

/** The options that are understood; what they ask of a printer is another matter. */
const known = ['printBackground', 'pageSize'];

const paperNames = 'Letter Legal Tabloid A0 A1 A2 A3 A4 A5 A6'.split(' ');

/** The least a side of paper can be, in microns, below which Chromium would print nothing. */
const leastSide = 352;

/** Throws what Electron throws for options that it does not take, and for those that are not there. */
export function checkPrintOptions(
  options: Electron.WebContentsPrintOptions,
  callback: Tell | undefined,
): void {
  if (typeof options !== 'object' || options === null)
    throw new TypeError('webContents.print(): Invalid print settings specified.');
  if (callback !== undefined && typeof callback !== 'function')
    throw new Error('webContents.print(): Invalid optional callback provided.');
  const stranger = Object.keys(options).find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new Error(`stand-in: the option ${stranger} of webContents.print is not there`);
  const size: unknown = options.pageSize;
  if (typeof size === 'object' && size !== null) {
    const { width, height } = size as Partial<Electron.Size>;
    if (!width || !height) throw new Error('height and width properties are required for pageSize');
    if ([width, height].some((side) => Math.ceil(side) <= leastSide))
      throw new RangeError('height and width properties must be minimum 352 microns.');
  } else if (size !== undefined && !paperNames.includes(String(size)))
    throw new Error(`Unsupported pageSize: ${size}`);
}

/** Tells how printing with options went: nothing is ever printed, and the reason says why. */
export async function printWithOptions(tell: Tell | undefined): Promise<void> {
  const reason = (await isPrinterThere())
    ? 'stand-in: printing with options is not there'
    : 'No printers available on the network';
  process.stderr.write(`webContents.print: ${reason}\n`);
  tell?.(false, reason);
}
