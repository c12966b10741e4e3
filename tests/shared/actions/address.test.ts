import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpenableAddress } from '../../../shared/actions/address.ts';

describe('An address that Pilar opens', () => {
  it.each([
    'https://example.org',
    'https://example.org/',
    'https://example.org:8443/path?query=1#part',
    'https://www.linkedin.com/in/ana-pérez-123/',
    'https://ñandú.example/ruta',
    'https://[::1]/',
    'https://example.org/@ana',
    'https://example.org?to=ana@example.org',
    'https://example.org#@',
    'HTTPS://EXAMPLE.ORG/',
  ])('is %s', (text) => {
    expect(isOpenableAddress(text)).toBe(true);
  });

  it.each([
    '',
    'example.org',
    'www.linkedin.com/in/ana',
    'http://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hola',
    'mailto:ana@example.org',
    'app://journal/index.html',
    'https:example.org',
    'https:/example.org',
    'https://',
    'https:///example.org',
    'https:\\\\example.org',
    'https://linkedin.com\\@evil.example/',
    'https://linkedin.com@evil.example/',
    'https://ana:secret@evil.example/',
    'https://@evil.example/',
    'https://exam ple.org/',
    'https://example.org/a b',
    ' https://example.org/',
    'https://example.org/\n',
    'https://example.org/\u0000',
    'https://exam\u200bple.org/',
    'https://example.org/\u202egro.evil',
    'view-source:https://example.org/',
  ])('is not %j', (text) => {
    expect(isOpenableAddress(text)).toBe(false);
  });

  it('is what a browser reads it as, whatever it says', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'https',
        'http',
        ':',
        '/',
        '//',
        '\\',
        '@',
        '?',
        '#',
        'a.example',
        'b',
        '%40',
        ' ',
      ),
      { maxLength: 10 },
    );
    const anyText = fc.oneof(
      pieces.map((each) => each.join('')),
      fc.string().map((text) => `https://${text}`),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        if (!isOpenableAddress(text) || !URL.canParse(text)) return;
        const { protocol, username, password } = new URL(text);
        expect([protocol, username, password]).toEqual(['https:', '', '']);
      }),
      { numRuns: 5_000 },
    );
  });
});
