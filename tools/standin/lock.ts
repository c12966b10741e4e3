import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { codec } from './codec.ts';
import { isAlive } from './profile.ts';

export interface SecondInstance {
  argv: string[];
  cwd: string;
  data: unknown;
}

/** A process of the same number may be another one: its start tells them apart. */
function startOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function holds(text: string): boolean {
  const [pid, start] = text.split(' ');
  if (!pid || !isAlive(Number(pid))) return false;
  return !start || startOf(Number(pid)) === start;
}

/** One process per data folder: a file with its number, and a folder where others leave word. */
export class InstanceLock {
  held = false;
  private readonly file: string;
  private readonly letters: string;
  private readonly onSecond: (second: SecondInstance) => void;
  private close: () => void = () => {};

  constructor(folder: string, onSecond: (second: SecondInstance) => void) {
    this.file = join(folder, 'instance-lock');
    this.letters = join(folder, 'instance-letters');
    this.onSecond = onSecond;
  }

  /** Takes the lock, or leaves word with its holder. */
  request(data: unknown): boolean {
    if (this.held) return true;
    mkdirSync(this.letters, { recursive: true, mode: 0o700 });
    this.held = this.take();
    if (this.held) this.listen();
    else this.write({ argv: process.argv, cwd: process.cwd(), data });
    return this.held;
  }

  release(): void {
    if (!this.held) return;
    this.held = false;
    this.close();
    rmSync(this.letters, { recursive: true, force: true });
    rmSync(this.file, { force: true });
  }

  private take(): boolean {
    const mine = `${this.file}.${process.pid}`;
    writeFileSync(mine, `${process.pid} ${startOf(process.pid)}`);
    try {
      for (;;) {
        try {
          linkSync(mine, this.file);
          return true;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        }
        if (holds(this.read(this.file))) return false;
        this.sweepStale();
      }
    } finally {
      unlinkSync(mine);
    }
  }

  /** Two may sweep at once: only what is still stale once it is ours is thrown away. */
  private sweepStale(): void {
    const aside = `${this.file}.stale.${randomUUID()}`;
    try {
      renameSync(this.file, aside);
      if (holds(this.read(aside))) linkSync(aside, this.file);
      unlinkSync(aside);
    } catch (error) {
      if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }

  private read(path: string): string {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return '';
    }
  }

  private write(letter: SecondInstance): void {
    const name = join(this.letters, `${Date.now()}-${randomUUID()}`);
    writeFileSync(`${name}.writing`, codec.encode(letter));
    renameSync(`${name}.writing`, `${name}.letter`);
  }

  private listen(): void {
    for (const name of readdirSync(this.letters)) rmSync(join(this.letters, name));
    const watcher = watch(this.letters, () => this.open());
    watcher.on('error', () => {});
    watcher.unref();
    this.close = () => watcher.close();
  }

  private open(): void {
    const names = readdirSync(this.letters, { encoding: 'utf8' });
    for (const name of names.filter((each) => each.endsWith('.letter')).sort()) {
      const path = join(this.letters, name);
      const text = this.read(path);
      rmSync(path, { force: true });
      if (text) this.onSecond(codec.decode(text) as SecondInstance);
    }
  }
}
