import { expect, it } from 'vitest';
import { isTrustedSender } from '../../../electron/ipc/trustedSender.ts';

const frame = (url: string, parent: unknown = null) => ({ url, parent }) as never;

it('trusts the top frame of our own page', () => {
  expect(isTrustedSender(frame('app://journal/index.html'))).toBe(true);
});

it.each([
  ['a frame that has gone', null],
  ['a frame inside the page', frame('app://journal/index.html', {})],
  ['another host', frame('app://elsewhere/index.html')],
  ['another scheme', frame('https://journal/index.html')],
  ['a look-alike', frame('app://journal.example.org/index.html')],
  ['a blank page', frame('about:blank')],
  ['a data page', frame('data:text/html,app://journal/')],
  ['no address', frame('')],
])('does not trust %s', (_what, sender) => {
  expect(isTrustedSender(sender)).toBe(false);
});
