import { isOpenableAddress } from '../actions/address.ts';

/** The most characters of an address that a page links to; that of a longer one stays text. */
export const longestWrittenAddress = 2_000;

/** Both ends have it, though the language's own library does not know of it. */
const { URL } = globalThis as unknown as {
  readonly URL: { readonly parse: (text: string) => { readonly href: string } | null };
};

/**
 * An address as it is shown and opened: whole, in ASCII alone (a host's other letters in Punycode,
 * the rest in `%xx`), at most `longestWrittenAddress`; null where it is no `https:` one or names a
 * user, who could pass for the host. The same again for what it answers.
 */
export function writtenAddress(text: string): string | null {
  const href = URL.parse(text)?.href;
  if (href === undefined || href.length > longestWrittenAddress) return null;
  return isOpenableAddress(href) && /^https:\/\/[!-~]+$/.test(href) ? href : null;
}
