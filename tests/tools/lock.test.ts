import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Lock, missingEntries } from '../../tools/lock.ts';

const file = resolve(import.meta.dirname, '..', '..', 'package-lock.json');
const text = readFileSync(file, 'utf8');

describe('package-lock.json', () => {
  it('holds every optional package it names, or `npm ci` would refuse it', () => {
    expect(missingEntries(JSON.parse(text) as Lock)).toEqual([]);
  });

  it('names no registry', () => {
    expect(text).not.toContain('"resolved"');
  });
});

it('is completed with the system each package is for', () => {
  const parent = {
    optionalDependencies: { '@some/tool-linux-arm-musleabihf': '1.2.3' },
    dev: true,
  };
  expect(missingEntries({ packages: { 'node_modules/tool': parent } })).toEqual([
    [
      'node_modules/@some/tool-linux-arm-musleabihf',
      { version: '1.2.3', cpu: ['arm'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
    ],
  ]);
});
