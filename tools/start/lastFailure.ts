import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.ts';
import type { FetchFailure } from './chooseRuntime.ts';

function file(root: string): string {
  return join(cacheFolder(root), 'electron-fetch-failure.json');
}

function isFailure(value: unknown): value is FetchFailure {
  if (typeof value !== 'object' || value === null) return false;
  if (!('at' in value && 'reason' in value)) return false;
  return typeof value.at === 'number' && typeof value.reason === 'string';
}

export function lastFailure(root: string): FetchFailure | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file(root), 'utf8'));
    return isFailure(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function rememberFailure(root: string, failure: FetchFailure): void {
  mkdirSync(cacheFolder(root), { recursive: true });
  writeFileSync(file(root), JSON.stringify(failure));
}

export function forgetFailure(root: string): void {
  rmSync(file(root), { force: true });
}
