import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a program did to the files of a folder, and what it said, in the order it did. */
export type Deed =
  | { readonly kind: 'make'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly path: string; readonly length: number }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'say'; readonly text: string };

/**
 * What `strace` is to write down for `deedsIn`: a file for each thread, since the lines of several
 * would stand between one another, and every byte.
 */
export function tracing(file: string): readonly string[] {
  const calls = 'openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename';
  return ['-ff', '-y', '-xx', '-s', '1000000', '-e', `trace=${calls}`, '-o', file];
}

const quoted = (text: string | undefined) => Buffer.from((text ?? '').replaceAll('\\x', ''), 'hex');

const line = /^(\w+)\((.*)\)\s+= (-?\d+)/s;
const descriptor = /^\d+<([^>]*)>/;
const strings = /"((?:\\x[0-9a-f]{2})*)"/g;

/**
 * The deeds in the trace of one thread on what lies in `folder`. The index that SQLite keeps in
 * shared memory is left out: it is made anew after every crash.
 */
export function deedsIn(trace: string, folder: string): readonly Deed[] {
  return readFileSync(trace, 'latin1')
    .split('\n')
    .flatMap((text): readonly Deed[] => {
      const [, name = '', given = '', result = ''] = line.exec(text) ?? [];
      if (Number(result) < 0) return [];
      const path = quoted(descriptor.exec(given)?.[1]).toString();
      const texts = [...given.matchAll(strings)].map(([, of]) => quoted(of));
      if (name === 'write' && given.startsWith('1<')) {
        return [{ kind: 'say', text: texts[0]?.toString() ?? '' }];
      }
      const [first = '', second = ''] = texts.map(String);
      const subject = name === 'openat' || name === 'unlink' || name === 'rename' ? first : path;
      const isHere = subject === folder || dirname(subject) === folder;
      if (!isHere || subject.endsWith('-shm')) return [];
      const numbers = given
        .slice(given.lastIndexOf('"') + 1)
        .split(',')
        .map((text) => Number(text.trim()));
      switch (name) {
        case 'openat':
          return given.includes('O_CREAT') ? [{ kind: 'make', path: first }] : [];
        case 'pwrite64':
          return [{ kind: 'write', path, at: numbers[2] ?? 0, bytes: texts[0] ?? Buffer.of() }];
        case 'ftruncate':
          return [{ kind: 'cut', path, length: Number(given.split(', ').at(-1)) }];
        case 'fsync':
        case 'fdatasync':
          return [{ kind: 'sync', path }];
        case 'unlink':
          return [{ kind: 'remove', path: first }];
        default:
          throw new Error(`The disk knows no ${name} (${first}, ${second}).`);
      }
    });
}
