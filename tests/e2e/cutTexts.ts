/**
 * Run in the page: every text that leaves its box, its window or what clips it, sideways or, where
 * it cannot be scrolled to, downwards; and the page itself where it scrolls sideways.
 */
export function cutTexts(): readonly string[] {
  const slack = 1;
  const cut: string[] = [];
  const boxes = new Map<Element, Box>();
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) cut.push(`the page is ${page.scrollWidth} wide`);
  for (const region of document.querySelectorAll('main, nav, dialog[open]'))
    if (region.scrollWidth > region.clientWidth + slack)
      cut.push(`${region.localName} scrolls sideways (${region.scrollWidth})`);

  // What lies behind a dialog is looked at when nothing lies over it.
  const shown = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const holder = node.parentElement;
    if (holder === null || node.textContent?.trim() === '') continue;
    if (!holder.checkVisibility() || holder.closest('.visually-hidden, textarea') !== null)
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // Where the whole is inside, so is each word; and the whole is asked about once.
    if (isInside(range.getBoundingClientRect(), holder)) continue;
    // Word by word: the space at the end of a line may hang out of its box.
    const inside = [...(node.textContent ?? '').matchAll(/\S+/g)].every(({ 0: word, index }) => {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      return [...range.getClientRects()].every((rect) => isInside(rect, holder));
    });
    if (!inside) cut.push(`“${node.textContent?.trim().slice(0, 60)}” in ${holder.localName}`);
  }
  for (const input of shown.querySelectorAll('input:not([type=date], [type=radio])'))
    if (input.checkVisibility() && input.scrollWidth > input.clientWidth + slack)
      cut.push(`what stands in the field ${input.getAttribute('name')}`);
  return cut;

  /** Asked once for each: a word has a dozen boxes around it, and a page a thousand words. */
  function boxOf(element: Element): Box {
    const known = boxes.get(element);
    if (known !== undefined) return known;
    const box = {
      style: getComputedStyle(element),
      around: element.getBoundingClientRect(),
      isWider: element.scrollWidth > element.clientWidth,
    };
    boxes.set(element, box);
    return box;
  }

  function isInside(text: DOMRect, holder: Element): boolean {
    let { left, right, top, bottom } = text;
    for (let box: Element | null = holder; box !== null; box = box.parentElement) {
      const { style, around, isWider } = boxOf(box);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
      const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      // What scrolls by itself shows all of it, and must be in sight itself; the window and the
      // dialog never scroll sideways.
      if (scrolls(style.overflowX) && !box.matches('main, nav, dialog')) {
        if (isWider) ({ left, right } = around);
      }
      if (scrolls(style.overflowY)) ({ top, bottom } = around);
      if (left < around.left - slack || right > around.right + slack) return false;
      if (clips(style.overflowY) || style.contentVisibility === 'auto')
        if (top < around.top - slack || bottom > around.bottom + slack) return false;
      // It stands over the others, and only the window holds it.
      if (style.position === 'fixed')
        return (
          left >= -slack &&
          right <= window.innerWidth + slack &&
          top >= -slack &&
          bottom <= window.innerHeight + slack
        );
    }
    return true;
  }
}

/** A box around a word. */
interface Box {
  readonly style: CSSStyleDeclaration;
  readonly around: DOMRect;
  /** Whether there is more of it than shows. */
  readonly isWider: boolean;
}
