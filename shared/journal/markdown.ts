import { compile, parse, postprocess, preprocess } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { hasInk } from '../actions/action.ts';
import { isTooMuch } from './isTooMuch.ts';
import { type LinkToken, tokensIn } from './links.ts';
import { encoded, linkElement, type PageSetting, pageHtml } from './pageHtml.ts';

/**
 * The page that a Markdown text says, as HTML of few elements and attributes in which nothing can
 * run or be loaded; null where the text is too much for that (`isTooMuch`), or where nothing of it
 * would be seen.
 */
export function pageOfMarkdown(text: string, setting: PageSetting): string | null {
  if (isTooMuch(text)) return null;
  const { html, tokens } = readMarkdown(text);
  const page = pageHtml(html, tokens, setting);
  const isSeen = /<(?:hr|input)\b/.test(page) || hasInk(page.replace(/<[^>]*>/g, ''));
  return isSeen ? page : null;
}

/** All that a Markdown text links to; nothing, where it is too much to be set. */
export interface PageLinks {
  /** Each `#word` and `[[day]]` that is neither in code nor in another link, in their order. */
  readonly tokens: readonly LinkToken[];
  /** Each `https:` address, as `writtenAddress` gives it. */
  readonly addresses: ReadonlySet<string>;
}

/** What a Markdown text links to, whether or not there is anything where a `#word` leads. */
export function linksOfMarkdown(text: string): PageLinks {
  if (isTooMuch(text)) return { tokens: [], addresses: new Set() };
  const { html, tokens } = readMarkdown(text);
  const addresses = new Set<string>();
  pageHtml(html, tokens, {
    isTarget: () => true,
    nameOf: (day) => day,
    onAddress: (address) => addresses.add(address),
  });
  return { tokens, addresses };
}

type Event = ReturnType<typeof postprocess>[number];
type Mark = Event[1];

const extensions = [gfm()];

/** What of a text is no place for the page's own links. */
const closed: ReadonlySet<string> = new Set([
  ...['link', 'image', 'definition', 'autolink', 'codeText', 'codeFenced', 'codeIndented'],
  ...['literalAutolink', 'gfmFootnoteCall', 'gfmFootnoteDefinitionLabel', 'htmlText', 'htmlFlow'],
]);

/** What micromark makes of a text, its own links apart: an element each stands for them. */
function readMarkdown(text: string): { readonly html: string; readonly tokens: LinkToken[] } {
  // Micromark leaves a mark of byte order out without counting it.
  const lead = text.startsWith('\uFEFF') ? 1 : 0;
  const read = preprocess()(text.slice(lead), undefined, true);
  const events = postprocess(parse({ extensions }).document().write(read));
  const tokens: LinkToken[] = [];
  const replaced = new Map<Mark, string>();
  for (const run of runsOf(events)) {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) continue;
    const [from, until] = [first.start.offset + lead, last.end.offset + lead];
    const found = tokensIn(text, from, until);
    if (found.length === 0) continue;
    let at = from;
    let html = '';
    for (const token of found) {
      html += encoded(text.slice(at, token.from));
      const said = encoded(text.slice(token.from, token.until));
      html += `<${linkElement} of="${tokens.push(token) - 1}" said="${said}">`;
      at = token.until;
    }
    html += encoded(text.slice(at, until));
    for (const mark of run) replaced.set(mark, mark === first ? html : '');
  }
  return { html: htmlOf(events, replaced), tokens };
}

/** Words as they stand, one after the other with no sign of Markdown between them. */
function runsOf(events: readonly Event[]): readonly (readonly Mark[])[] {
  const runs: Mark[][] = [];
  let depth = 0;
  for (const [kind, mark] of events) {
    if (closed.has(mark.type)) depth += kind === 'enter' ? 1 : -1;
    if (mark.type !== 'data' || kind !== 'enter' || depth > 0) continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.end.offset === mark.start.offset) run.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

function htmlOf(events: readonly Event[], replaced: ReadonlyMap<Mark, string>): string {
  return compile({
    allowDangerousHtml: false,
    allowDangerousProtocol: false,
    htmlExtensions: [
      gfmHtml(),
      {
        enter: {
          // HTML is shown as it is written, in a block of its own.
          htmlFlow() {
            this.lineEndingIfNeeded();
            this.tag('<p>');
          },
        },
        exit: {
          htmlFlow() {
            this.tag('</p>');
          },
          data(mark) {
            this.raw(replaced.get(mark) ?? this.encode(this.sliceSerialize(mark)));
          },
        },
      },
    ],
  })([...events]);
}
