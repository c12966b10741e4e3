import type { Day } from '../day.ts';
import type { LinkToken } from './links.ts';
import { writtenAddress } from './writtenAddress.ts';

/** The heading that micromark gives to footnotes, in English. */
const notesTitle = /<h2 id="footnote-label"[^>]*>[^<]*<\/h2>\n?/;

/** How a page is set. */
export interface PageSetting {
  /** Whether a word of `tagOf` leads somewhere. */
  readonly isTarget: (tag: string) => boolean;
  /** A day as it is written out. */
  readonly nameOf: (day: Day) => string;
  /** Hears each address that is linked to. */
  readonly onAddress?: (address: string) => void;
}

/** The element that stands for one of a page's own links until it is known where that leads. */
export const linkElement = 'page-link';

/** What becomes of each element; `[]` keeps it as it is, and what is not here leaves its text behind. */
const plainElements: Readonly<Record<string, readonly [name: string, ...attributes: string[]]>> = {
  ...Object.fromEntries(['em', 'strong', 'del', 'code', 'br', 'sup'].map((name) => [name, [name]])),
  ...Object.fromEntries(['ul', 'hr', 'thead', 'tbody', 'tr'].map((name) => [name, [name]])),
  ...Object.fromEntries(['p', 'blockquote', 'pre'].map((name) => [name, [name, 'dir="auto"']])),
  // Below the headings of the screen that the page stands on.
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, [`h${Math.min(level + 2, 6)}`, 'dir="auto"']]),
  ),
};

/**
 * The HTML of a page out of that which micromark made of its Markdown: of few elements and
 * attributes, none of which names anything to be loaded or run. A link is one to an `https:` address,
 * to what a word or a day of the page means, or to its own notes; of every other there is the text,
 * and its address where that is not the text already. A picture is a link to it.
 */
export function pageHtml(
  html: string,
  links: readonly LinkToken[],
  { isTarget, nameOf, onAddress }: PageSetting,
): string {
  let made = '';
  /** What closes each link that is open. */
  const closings: string[] = [];
  const notes = new Map<string, number>();
  const noteOf = (id: string) => {
    const note = notes.get(id) ?? notes.size + 1;
    notes.set(id, note);
    return note;
  };
  let isInNotes = false;

  const openLink = (attributes: Attributes, said: string): readonly [string, string] => {
    const written = attributes.href ?? '';
    if ('data-footnote-ref' in attributes) {
      const note = noteOf(written.replace(/^#.*?fn-/, ''));
      return [`<a href="#" data-note="${note}">`, '</a>'];
    }
    if ('data-footnote-backref' in attributes) {
      const note = noteOf(written.replace(/^#.*?fnref-/, '').replace(/-\d+$/, ''));
      return [`<a href="#" data-back="${note}">`, '</a>'];
    }
    return linkTo(written, said);
  };
  const linkTo = (written: string, said: string): readonly [string, string] => {
    const address = writtenAddress(isBare(written, said) ? `https://${said}` : written);
    if (address !== null) {
      onAddress?.(address);
      return [`<a href="${encoded(address)}">`, '</a>'];
    }
    const isSaid = [written, written.replace(/^(https?:\/\/|mailto:|xmpp:)/i, '')].includes(said);
    const beside = isSaid || written === '' ? '' : ` (${encoded(written)})`;
    return ['<span data-refused="">', `${beside}</span>`];
  };

  const source = html.replace(notesTitle, '');
  const parts = source.matchAll(/<(?<close>\/?)(?<name>[a-z][a-z0-9-]*)(?<rest>[^>]*)>|[^<]+/g);
  for (const { 0: whole, index, groups } of parts) {
    const name = groups?.name;
    if (name === undefined) {
      made += whole;
      continue;
    }
    const isClosing = groups?.close === '/';
    const attributes = attributesIn(groups?.rest ?? '');
    const plain = plainElements[name];
    if (plain !== undefined) made += isClosing ? `</${plain[0]}>` : `<${plain.join(' ')}>`;
    else if (name === 'a' && isClosing) made += closings.pop() ?? '';
    else if (name === 'a') {
      const end = source.indexOf('</a>', index);
      const [opening, closing] = openLink(
        attributes,
        decoded(source.slice(index + whole.length, end)),
      );
      closings.push(closing);
      // One that says nothing would be seen by nobody.
      made += end === index + whole.length ? opening + encoded(attributes.href ?? '') : opening;
    } else if (name === 'img') {
      const said = attributes.alt ?? '';
      const [opening, closing] = linkTo(attributes.src ?? '', said);
      const isLinked = closings.length > 0;
      const text = said === '' ? (attributes.src ?? '') : said;
      made += isLinked ? encoded(text) : `${opening}${encoded(text)}${closing}`;
    } else if (name === linkElement && !isClosing) {
      made += ownLink(links[Number(attributes.of)], attributes.said ?? '', isTarget, nameOf);
    } else if (name === 'table') made += isClosing ? '</table></div>' : '<div><table>';
    else if (name === 'th' || name === 'td') {
      const align = /^(left|center|right)$/.test(attributes.align ?? '');
      const more = align ? ` align="${attributes.align}"` : '';
      made += isClosing ? `</${name}>` : `<${name} dir="auto"${more}>`;
    } else if (name === 'ol') {
      const start = /^\d+$/.test(attributes.start ?? '') ? ` start="${attributes.start}"` : '';
      made += isClosing ? '</ol>' : `<ol${start}>`;
    } else if (name === 'li') {
      const id = isInNotes ? attributes.id : undefined;
      const note = id === undefined ? '' : ` data-note="${noteOf(id.replace(/^.*?fn-/, ''))}"`;
      made += isClosing ? '</li>' : `<li dir="auto"${note}>`;
    } else if (name === 'input' && attributes.type === 'checkbox') {
      const checked = 'checked' in attributes ? ' checked=""' : '';
      made += `<input type="checkbox" disabled=""${checked}>`;
    } else if (name === 'section') {
      isInNotes = !isClosing;
      made += isClosing ? '</section>' : '<section>';
    }
  }
  return made;
}

type Attributes = Readonly<Record<string, string>>;

function attributesIn(rest: string): Attributes {
  const pairs = [...rest.matchAll(/([a-z-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

/** GFM takes `www.example.org` for an address of `http:`. */
function isBare(written: string, said: string): boolean {
  return (
    /^www\./i.test(said) &&
    written.toLowerCase().startsWith(`http://www.`) &&
    !/[<\s]/.test(said) &&
    written.length >= said.length
  );
}

function ownLink(
  link: LinkToken | undefined,
  said: string,
  isTarget: (tag: string) => boolean,
  nameOf: (day: Day) => string,
): string {
  if (link?.of === 'day')
    return `<a href="#" data-day="${link.day}">${encoded(nameOf(link.day))}</a>`;
  if (link?.of === 'tag' && isTarget(link.tag))
    return `<a href="#" data-tag="${encoded(link.tag)}">${encoded(said)}</a>`;
  return encoded(said);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** `text` as HTML says it, in an element or in the quotes of an attribute. */
export function encoded(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

function decoded(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
