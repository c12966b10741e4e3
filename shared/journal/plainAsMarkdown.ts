/** A plain text as Markdown that says the same, within a line: nothing of it is a sign. */
export function cellAsMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .split(/(https?:\/\/[^\s<>|]+)/i)
    .map((piece, index) => (index % 2 === 1 ? `<${piece}>` : withoutSigns(piece)))
    .join('');
}

/** The same where a line begins, and a block with it: a paragraph, or an item of a list. */
export function lineAsMarkdown(text: string): string {
  return (
    cellAsMarkdown(text)
      // Signs of a list, of a rule, of the line under a heading.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  );
}

/** Several lines likewise: paragraphs where a line is empty, and line breaks where it is not. */
export function linesAsMarkdown(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(lineAsMarkdown)
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim().replaceAll('\n', '\\\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function withoutSigns(piece: string): string {
  // `www.` and an `@` make links by themselves, which then would take the other signs along.
  return piece.replace(/[\\`*_[\]<>#|~&@]/g, '\\$&').replace(/www\./gi, 'www\\.');
}
