import type { Day } from '../../shared/day.ts';
import { targetOf } from '../../shared/journal/links.ts';
import type { LinkTarget } from '../../shared/journal/linkTarget.ts';
import { pageOfMarkdown } from '../../shared/journal/markdown.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import { allowedMarkup } from './allowedMarkup.ts';
import { setMarkup } from './setMarkup.ts';

/** Where a link of a page leads. */
export type Leading =
  | { readonly to: 'address'; readonly address: string }
  | { readonly to: 'target'; readonly target: LinkTarget }
  | { readonly to: 'day'; readonly day: Day };

/** What a page is set with. */
export interface Setting {
  readonly targets: readonly LinkTarget[];
  readonly words: Words;
  readonly format: Format;
}

/** The HTML of a page; null where it is to be shown as it is written. */
export function htmlOf(text: string, { targets, format }: Setting): string | null {
  return pageOfMarkdown(text, {
    isTarget: (tag) => targetOf(tag, targets) !== null,
    nameOf: format.fullDay,
  });
}

/**
 * Sets a page into `element`.
 *
 * @param html of `htmlOf`
 * @param follow hears of a link that is pressed
 * @returns how to stop listening
 */
export function setPage(
  element: Element,
  html: string,
  { targets, words: { journal: said } }: Setting,
  follow: (leading: Leading) => void,
): () => void {
  setMarkup(element, html, allowedMarkup);
  for (const part of element.querySelectorAll('[data-refused]'))
    part.setAttribute('title', said.refused);
  for (const box of element.querySelectorAll('input'))
    box.setAttribute('aria-label', box.checked ? said.taskDone : said.taskOpen);
  for (const list of element.querySelectorAll('section'))
    list.setAttribute('aria-label', said.notes);
  // What is wider than its page scrolls by itself, by keyboard too.
  for (const frame of element.querySelectorAll('div')) {
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', said.table);
    frame.tabIndex = 0;
  }
  for (const link of element.querySelectorAll('a')) {
    const { note, back, tag } = link.dataset;
    if (note !== undefined) link.setAttribute('aria-label', said.note(Number(note)));
    if (back !== undefined) link.setAttribute('aria-label', said.backToNote(Number(back)));
    const target = tag === undefined ? null : targetOf(tag, targets);
    if (target === null) continue;
    link.dataset.pillar = target.pillar;
    link.title = target.title;
  }

  const press = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return;
    event.preventDefault();
    if (event.type !== 'click') return;
    const { note, back, tag, day } = link.dataset;
    const target = tag === undefined ? null : targetOf(tag, targets);
    const address = link.getAttribute('href');
    if (note !== undefined) focusOn(element.querySelector<HTMLElement>(`li[data-note="${note}"]`));
    else if (back !== undefined)
      focusOn(element.querySelector<HTMLElement>(`a[data-note="${back}"]`));
    else if (target !== null) follow({ to: 'target', target });
    else if (day !== undefined) follow({ to: 'day', day: day as Day });
    else if (address?.startsWith('https:')) follow({ to: 'address', address });
  };
  element.addEventListener('click', press);
  element.addEventListener('auxclick', press);
  return () => {
    element.removeEventListener('click', press);
    element.removeEventListener('auxclick', press);
  };
}

function focusOn(part: HTMLElement | null): void {
  if (part?.tagName === 'LI') part.tabIndex = -1;
  part?.focus();
}
