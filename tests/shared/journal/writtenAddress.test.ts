import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenAddress } from '../../../shared/journal/writtenAddress.ts';

describe('An address that a page links to', () => {
  it('is said as it opens: its host in Punycode, the rest in signs that can be seen', () => {
    expect(writtenAddress('https://Example.org')).toBe('https://example.org/');
    expect(writtenAddress('https://аррӏе.com/')).toBe('https://xn--80ak6aa92e.com/');
    expect(writtenAddress('https://example.org/\u202Eño?ü#é')).toBe(
      'https://example.org/%E2%80%AE%C3%B1o?%C3%BC#%C3%A9',
    );
    expect(writtenAddress('https://exa\u200Bmple.org/')).toBe('https://example.org/');
    expect(writtenAddress('https://0x7f.1/')).toBe('https://127.0.0.1/');
  });

  it('names no user', () => {
    expect(writtenAddress('https://linkedin.com@evil.example/')).toBe(null);
    expect(writtenAddress('https://a:b@evil.example/')).toBe(null);
    // Here the host is the first; the rest is its path.
    expect(writtenAddress('https://linkedin.com/@evil.example')).toBe(
      'https://linkedin.com/@evil.example',
    );
    expect(writtenAddress('https:\\\\linkedin.com\\@evil.example')).toBe(
      'https://linkedin.com/@evil.example',
    );
  });

  it('is of no other scheme, and whole', () => {
    const others = [
      'http://a.b',
      'javascript:x',
      'data:,x',
      'file:///x',
      'mailto:a@b.c',
      'app://x/',
    ];
    for (const other of [...others, '//a.b', '/a', 'a', '', 'https://', 'https://a b/', '#x'])
      expect(writtenAddress(other)).toBe(null);
  });

  it('is no longer than can be shown', () => {
    const address = `https://example.org/${'a'.repeat(1_980)}`;
    expect(writtenAddress(address)).toBe(address);
    expect(writtenAddress(`${address}a`)).toBe(null);
    expect(writtenAddress(`https://example.org/${'é'.repeat(400)}`)).toBe(null);
  });

  it('is ASCII, and stays as it is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (rest) => {
        const said = writtenAddress(`https://${rest}`);
        if (said === null) return;
        expect(said).toMatch(/^https:\/\/[!-~]+$/);
        expect(writtenAddress(said)).toBe(said);
      }),
    );
  });
});
