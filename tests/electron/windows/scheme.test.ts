import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  answerFrom,
  bundlePathOf,
  contentSecurityPolicy,
} from '../../../electron/windows/scheme.ts';
import { temporaryFolder } from '../../builders/journal.ts';

describe('The file an address names', () => {
  it.each([
    ['app://journal/index.html', 'index.html'],
    ['app://journal/assets/main-C1a_b.js', 'assets/main-C1a_b.js'],
    ['app://journal/assets/main.css?again#there', 'assets/main.css'],
  ])('%s is %s', (address, path) => {
    expect(bundlePathOf(address)).toBe(path);
  });

  it.each([
    'app://journal/../../etc/passwd.html',
    'app://journal/%2e%2e/%2e%2e/secret.html',
    'app://journal/..%2fsecret.html',
    'app://journal/assets/..%5csecret.html',
    'app://journal/.hidden.html',
    'app://journal//etc/passwd.html',
    'app://journal/',
    'app://journal/journal.db',
    'app://journal/main',
    'app://elsewhere/index.html',
    'https://journal/index.html',
    'file:///etc/passwd',
    'not an address',
  ])('%s is none, or stays inside', (address) => {
    const path = bundlePathOf(address);
    // The URL standard folds plain and encoded dots away before anyone sees them.
    if (path !== null) expect(path).toMatch(/^[\w-]+(\/[\w-]+)*\.html$/);
    expect(path ?? '').not.toContain('..');
  });
});

describe('The answer', () => {
  function bundle() {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'renderer'));
    writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'secret.html'), 'not yours');
    const answer = answerFrom(join(folder, 'renderer'));
    return (address: string) => answer({ url: address } as Request);
  }

  it('is the file, with its type and the policy', async () => {
    const answer = await bundle()('app://journal/index.html');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<!doctype html>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  it.each(['app://journal/none.html', 'app://journal/../secret.html', 'app://other/index.html'])(
    'to %s is that there is nothing, under the same policy',
    async (address) => {
      const answer = await bundle()(address);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe('');
      expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    },
  );
});

it('lets the page load its own files and nothing else', () => {
  expect(contentSecurityPolicy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});
