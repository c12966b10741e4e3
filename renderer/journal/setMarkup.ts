declare global {
  interface Element {
    /** Puts HTML in the place of what is in the element, without all that is not allowed. */
    setHTML(html: string, options: { readonly sanitizer: Sanitizer }): void;
  }
}

/**
 * Puts HTML into `element` in which, whoever wrote it, only what is `allowed` is left: no link leads
 * elsewhere than to `https:` or into its own page, and every control is a box that nobody can tick.
 * It uses nothing but the platform, so that it can be tried where there is nothing else.
 */
export function setMarkup(element: Element, html: string, allowed: SanitizerConfig): void {
  element.setHTML(html, { sanitizer: new Sanitizer(allowed) });
  for (const link of element.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    if (href !== '#' && !/^https:\/\/[!-~]+$/.test(href)) link.removeAttribute('href');
  }
  for (const box of element.querySelectorAll('input')) {
    box.type = 'checkbox';
    box.disabled = true;
  }
}
