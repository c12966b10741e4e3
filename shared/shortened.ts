/**
 * A text of at most `longest` UTF-16 units, the last of them an ellipsis where something was left
 * out; what is one letter to the reader stays whole.
 */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (short.length + segment.length >= longest) break;
    short += segment;
  }
  return `${short}…`;
}
