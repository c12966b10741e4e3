/** As much of a text as tells whether it is one. */
const sample = 10_000;

/** So many of a thousand signs may be no text: a page copied in a wrong encoding still has words. */
const mostStrange = 20;

/** Whether `text` is a file of another kind that was pasted as text. */
export function isBinary(text: string): boolean {
  const length = Math.min(text.length, sample);
  let strange = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    const isControl = code < 0x09 || (code > 0x0d && code < 0x20) || (code > 0x7e && code < 0xa0);
    if ((isControl && code !== 0x85) || code === 0xfffd) strange += 1;
  }
  return strange * 1000 > length * mostStrange;
}
