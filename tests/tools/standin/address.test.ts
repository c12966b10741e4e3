import { describe, expect, it } from 'vitest';
import {
  fromChromium,
  originOf,
  toChromium,
  translateScheme,
} from '../../../tools/standin/address.ts';

translateScheme('app');

describe('an address of the app', () => {
  it.each([
    ['app://journal/', 'https://journal.app.invalid/'],
    ['app://journal', 'https://journal.app.invalid/'],
    ['app://journal/a/../b?c=d#e', 'https://journal.app.invalid/a/../b?c=d#e'],
    ['app://journal/%2e%2e%2fetc', 'https://journal.app.invalid/%2e%2e%2fetc'],
  ])('%s goes to Chromium as %s', (inside, outside) => {
    expect(toChromium(inside)).toBe(outside);
  });

  it.each([
    ['https://journal.app.invalid/a?b#c', 'app://journal/a?b#c'],
    ['https://journal.app.invalid/%2e%2e%2fetc/passwd', 'app://journal/%2e%2e%2fetc/passwd'],
    ['https://journal.app.invalid', 'app://journal'],
  ])('%s comes back as %s', (outside, inside) => {
    expect(fromChromium(outside)).toBe(inside);
  });

  it.each([
    'https://example.com/',
    'https://journal.other.invalid/',
    'https://journal.app.invalid.example.com/',
    'https://example.com/https://journal.app.invalid/',
    'http://journal.app.invalid/',
    'about:blank',
  ])('%s is nobody else’s', (url) => {
    expect(fromChromium(url)).toBe(url);
    expect(toChromium(url)).toBe(url);
  });

  it('has the origin that the app knows', () => {
    expect(originOf('app://journal/a/b')).toBe('app://journal');
  });
});
