/** A place in the window, in CSS pixels: where a line's letter begins, and how high the line is. */
export interface CaretPlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** What decides where a letter of a field stands. */
const likeTheField = [
  ...['boxSizing', 'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft', 'borderTopWidth'],
  ...['borderRightWidth', 'borderBottomWidth', 'borderLeftWidth', 'borderStyle', 'fontFamily'],
  ...['fontSize', 'fontStyle', 'fontWeight', 'fontStretch', 'fontVariant', 'fontKerning'],
  ...['fontOpticalSizing', 'letterSpacing', 'wordSpacing', 'lineHeight', 'textAlign', 'textIndent'],
  ...['textTransform', 'tabSize', 'direction', 'wordBreak', 'overflowWrap'],
] as const;

/** The longest text, in UTF-16 units, that is laid out once more to find a place in it. */
const longestLaidOut = 50_000;

/**
 * Where the letter at `at` of a field stands in the window; below the field where its text is so long
 * that finding out would be felt.
 */
export function caretIn(field: HTMLTextAreaElement, at: number): CaretPlace {
  const frame = field.getBoundingClientRect();
  if (field.value.length > longestLaidOut)
    return { x: frame.left, top: frame.top, bottom: Math.min(frame.bottom, window.innerHeight) };
  const twin = document.createElement('div');
  const style = getComputedStyle(field);
  for (const name of likeTheField) twin.style[name as 'direction'] = style[name as 'direction'];
  Object.assign(twin.style, {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    insetBlockStart: '0',
    insetInlineStart: '0',
    inlineSize: `${frame.width}px`,
  });
  const letter = document.createElement('span');
  letter.textContent = field.value.slice(at, at + 1) || '.';
  twin.append(field.value.slice(0, at), letter);
  document.body.append(twin);
  const place = letter.getBoundingClientRect();
  const origin = twin.getBoundingClientRect();
  twin.remove();
  const x = frame.left + place.left - origin.left - field.scrollLeft;
  const top = frame.top + place.top - origin.top - field.scrollTop;
  return { x, top, bottom: top + place.height };
}
