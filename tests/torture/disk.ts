import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Random } from '../../shared/sample/random.ts';
import type { Deed } from './trace.ts';

/** What became of a write that no sync followed, when the power went. */
export type Fate = 'dropped' | 'by lot';

type Change = Extract<Deed, { kind: 'write' | 'cut' }>;

interface Kept {
  /** What is on the disk for certain. */
  synced: Buffer;
  /** What was asked for since, in order. */
  changes: Change[];
}

/** What a disk writes whole or not at all, in bytes. */
const sector = 512;

/**
 * A disk that keeps what was synced and nothing else for certain: bytes once their file, names once
 * their folder was synced.
 */
export class Disk {
  private readonly files = new Map<string, Kept>();
  /** The names that are certain, each with what it stands for. */
  private names = new Map<string, Kept>();
  /** What became of names since the folder was synced. */
  private renamings: { readonly path: string; readonly kept: Kept | null }[] = [];

  do(deed: Deed): void {
    switch (deed.kind) {
      case 'make':
        if (!this.files.has(deed.path)) this.name(deed.path, { synced: Buffer.of(), changes: [] });
        break;
      case 'write':
      case 'cut':
        this.files.get(deed.path)?.changes.push(deed);
        break;
      case 'sync':
        this.sync(deed.path);
        break;
      case 'remove':
        this.name(deed.path, null);
        break;
      case 'say':
        break;
    }
  }

  /** Writes into `folder` what is left once the power has gone. */
  restore(folder: string, fate: Fate, random: Random): void {
    const names = new Map(this.names);
    // A file system keeps names in the order they came, up to some moment.
    const certain = fate === 'dropped' ? 0 : random.whole(0, this.renamings.length);
    for (const { path, kept } of this.renamings.slice(0, certain))
      if (kept === null) names.delete(path);
      else names.set(path, kept);
    for (const [path, { synced, changes }] of names) {
      const left = fate === 'dropped' ? synced : apply(synced, changes.flatMap(byLot(random)));
      writeFileSync(join(folder, basename(path)), left);
    }
  }

  private name(path: string, kept: Kept | null): void {
    if (kept === null) this.files.delete(path);
    else this.files.set(path, kept);
    this.renamings.push({ path, kept });
  }

  private sync(path: string): void {
    const kept = this.files.get(path);
    if (kept !== undefined) {
      kept.synced = apply(kept.synced, kept.changes);
      kept.changes = [];
      return;
    }
    const isFolder = [...this.files.keys()].some((file) => dirname(file) === path);
    if (!isFolder) return;
    this.names = new Map(this.files);
    this.renamings = [];
  }
}

/** A write kept, dropped or torn. */
function byLot(random: Random): (change: Change) => readonly Change[] {
  return (change) => {
    const lot = random.whole(0, 2);
    if (lot === 0) return [change];
    if (lot === 1 || change.kind === 'cut') return [];
    const pieces: Change[] = [];
    for (let from = 0; from < change.bytes.length; ) {
      const until = from + sector - ((change.at + from) % sector);
      if (random.happens(0.5))
        pieces.push({ ...change, at: change.at + from, bytes: change.bytes.subarray(from, until) });
      from = until;
    }
    return pieces;
  };
}

function apply(synced: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return synced;
  const ends = changes.map((one) => (one.kind === 'cut' ? one.length : one.at + one.bytes.length));
  const room = Buffer.alloc(Math.max(synced.length, ...ends));
  synced.copy(room);
  let length = synced.length;
  for (const change of changes)
    if (change.kind === 'cut') {
      if (change.length < length) room.fill(0, change.length, length);
      length = change.length;
    } else {
      change.bytes.copy(room, change.at);
      length = Math.max(length, change.at + change.bytes.length);
    }
  return Buffer.from(room.subarray(0, length));
}
