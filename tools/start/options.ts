import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  /** Absolute, as everything below: the app's working folder is not the person's. */
  readonly profile?: string;
  readonly debugPort?: number;
  readonly screenshot?: string;
}

export type Asked =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string };

class Wrong extends Error {}

const valueNames = { profile: '<folder>', 'debug-port': '<port>', screenshot: '<file.png>' };
type Name = keyof typeof valueNames;

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Wrong(`--debug-port wants a number from 1 to 65535, not “${text}”.`);
}

function pictureOf(text: string, folder: string): string {
  if (/\.png$/i.test(text)) return resolve(folder, text);
  throw new Wrong(`--screenshot wants a file that ends in .png, not “${text}”.`);
}

function valuesOf(given: readonly string[], known: readonly Name[]): Map<Name, string> {
  const values = new Map<Name, string>();
  const { tokens } = parseArgs({
    args: [...given],
    options: Object.fromEntries(known.map((name) => [name, { type: 'string' }])),
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional')
      throw new Wrong(`“${token.value}” is not an option. See --help.`);
    const name = known.find((one) => one === token.name);
    if (name === undefined) throw new Wrong(`There is no option ${token.rawName}. See --help.`);
    if (token.value === undefined || token.value === '' || /^--\w/.test(token.value))
      throw new Wrong(`--${name} wants a value: --${name} ${valueNames[name]}.`);
    values.set(name, token.value);
  }
  return values;
}

/** @param folder where the person stands: relative paths begin there */
export function readOptions(
  given: readonly string[],
  folder: string,
  known: readonly Name[],
): Asked {
  if (given.includes('--help')) return { kind: 'help' };
  try {
    const values = valuesOf(given, known);
    const profile = values.get('profile');
    const debugPort = values.get('debug-port');
    const screenshot = values.get('screenshot');
    return {
      kind: 'start',
      options: {
        ...(profile !== undefined && { profile: resolve(folder, profile) }),
        ...(debugPort !== undefined && { debugPort: portOf(debugPort) }),
        ...(screenshot !== undefined && { screenshot: pictureOf(screenshot, folder) }),
      },
    };
  } catch (error) {
    if (error instanceof Wrong) return { kind: 'wrong', sentence: error.message };
    throw error;
  }
}
