/**
 * Chromium shows no scheme of our own, so `app://journal/x` travels as
 * `https://journal.app.invalid/x`. `.invalid` is reserved: it can never resolve.
 */
const outside = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is;
const inside = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.invalid(?::443)?(?=[/?#]|$)(.*)$/is;

const schemes = new Set<string>();

export function translateScheme(scheme: string): void {
  schemes.add(scheme.toLowerCase());
}

export function isTranslated(scheme: string): boolean {
  return schemes.has(scheme.toLowerCase());
}

/** The address as Chromium is told it. */
export function toChromium(url: string): string {
  const parts = outside.exec(url);
  if (!parts?.[1] || !isTranslated(parts[1])) return url;
  return `https://${parts[2]}.${parts[1].toLowerCase()}.invalid${parts[3] || '/'}`;
}

/** The address as the app knows it. The path is left as it came, byte for byte. */
export function fromChromium(url: string): string {
  const parts = inside.exec(url);
  if (!parts?.[2] || !isTranslated(parts[2])) return url;
  return `${parts[2]}://${parts[1]}${parts[3]}`;
}

/** Where the address begins and ends as an origin, in the app's form. */
export function originOf(url: string): string {
  const parts = outside.exec(url);
  return parts?.[1] && parts[2] !== undefined ? `${parts[1].toLowerCase()}://${parts[2]}` : 'null';
}

export function translatedSchemes(): string[] {
  return [...schemes];
}
