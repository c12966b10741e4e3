/**
 * Whether `text` is an address that Pilar keeps and opens: an `https:` one, written whole, without a
 * user's name in it, which could pass for the host, and without characters that are not seen, which
 * could make it look like another.
 */
export function isOpenableAddress(text: string): boolean {
  return /^https:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i.test(text) && !/[\p{Cc}\p{Cf}]/u.test(text);
}
