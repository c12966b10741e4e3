const withAttributes = (attributes: readonly string[], names: readonly string[]) =>
  names.map((name) => ({ name, attributes: [...attributes] }));

/**
 * All that a set page may hold, by name; of anything else Chromium keeps no more than the text in it.
 * It has no style, class or id, nothing that is loaded, and no control but the box of a task.
 */
export const allowedMarkup: SanitizerConfig = {
  elements: [
    ...['em', 'strong', 'del', 'code', 'br', 'sup', 'ul', 'hr', 'table', 'thead', 'tbody', 'tr'],
    ...['div', 'section'],
    ...withAttributes(['dir'], ['p', 'blockquote', 'pre', 'h3', 'h4', 'h5', 'h6']),
    ...withAttributes(['dir', 'align'], ['th', 'td']),
    ...withAttributes(['dir', 'data-note'], ['li']),
    ...withAttributes(['start'], ['ol']),
    ...withAttributes(['data-refused'], ['span']),
    ...withAttributes(['href', 'data-tag', 'data-day', 'data-note', 'data-back'], ['a']),
    ...withAttributes(['type', 'disabled', 'checked'], ['input']),
  ],
  attributes: [],
  comments: false,
  dataAttributes: false,
};
