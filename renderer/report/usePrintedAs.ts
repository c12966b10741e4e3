import { useEffect } from 'react';
import type { Language } from '../../shared/locales/languages.ts';
import type { Words } from '../../shared/locales/words.ts';

/**
 * While the window is printed, it is titled as the report and in its language, and its sheets are
 * numbered in it (`ReportPaper.module.css`): a PDF keeps all of that. Links that do not say their own
 * address show it. Afterwards it is as it was.
 */
export function usePrintedAs(title: string, language: Language, { report }: Words): void {
  useEffect(() => {
    const { documentElement: root } = document;
    const said = { foot: title, page: report.page, of: report.ofPages };
    let undo = () => {};
    const dress = () => {
      undo();
      const before = { title: document.title, lang: root.lang };
      document.title = title;
      root.lang = language;
      for (const [name, text] of Object.entries(said))
        root.style.setProperty(`--report-${name}`, JSON.stringify(text));
      const links = document.querySelectorAll<HTMLAnchorElement>('[data-report] a[href^="https:"]');
      for (const link of links)
        if (link.textContent !== link.href) link.dataset.address = link.href;
      undo = () => {
        for (const link of links) delete link.dataset.address;
        document.title = before.title;
        root.lang = before.lang;
        for (const name of Object.keys(said)) root.style.removeProperty(`--report-${name}`);
        undo = () => {};
      };
    };
    const undress = () => undo();
    addEventListener('beforeprint', dress);
    addEventListener('afterprint', undress);
    return () => {
      removeEventListener('beforeprint', dress);
      removeEventListener('afterprint', undress);
      undo();
    };
  }, [title, language, report]);
}
