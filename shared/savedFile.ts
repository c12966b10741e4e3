/** The kinds of files that Pilar saves for the person, by their extension. */
export const savedKinds = ['csv', 'png', 'md'] as const;

/** One of those kinds. */
export type SavedKind = (typeof savedKinds)[number];

/**
 * The extension of an archive of everything. Only main writes one, so that the window cannot have
 * another file saved as such.
 */
export const archiveKind = 'pilar';

/** The longest name that Pilar suggests for one, in UTF-16 units, its extension included. */
export const longestFileName = 120;

/** The largest of them, in bytes. */
export const largestFile = 50_000_000;

/**
 * The kind of file of this name; null where Pilar saves none of that name: it is longer than fits,
 * names a folder, is hidden, has a letter that some system allows in no name, or ends otherwise.
 */
export function savedKindOf(name: string): SavedKind | null {
  if (name.length > longestFileName || !isPlainName.test(name)) return null;
  return savedKinds.find((kind) => name.endsWith(`.${kind}`)) ?? null;
}

const isPlainName = /^(?![\s.])[^\p{C}<>:"/\\|?*]+$/u;
