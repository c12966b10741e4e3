import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { LinkTarget } from '../../shared/journal/linkTarget.ts';
import { useFormat, useLanguage, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { PillarShape } from '../ui/PillarShape.tsx';
import { caretIn } from './caretIn.ts';
import styles from './LinkSuggestions.module.css';
import { choicesFor, type LinkChoice, type OpenLink, openLinkAt } from './linkChoices.ts';

const noTargets: readonly LinkTarget[] = [];

/**
 * Offers, while a `#word` or a `[[day]]` is written in `textarea`, where it can lead: by the caret,
 * chosen with the arrows and Enter or Tab, put away with Escape.
 */
export function LinkSuggestions({ textarea }: { readonly textarea: HTMLTextAreaElement | null }) {
  const words = useWords();
  const language = useLanguage();
  const { journal: said } = words;
  const targets = useView('linkTargets').value ?? noTargets;
  const today = useView('today').value?.day;
  const id = useId();
  const [open, setOpen] = useState<OpenLink | null>(null);
  const [chosen, setChosen] = useState(0);
  const names = { today: said.suggestedToday, yesterday: said.suggestedYesterday };
  const choices =
    open === null || today === undefined ? [] : choicesFor(open, targets, today, language, names);
  const optionId = (index: number) => `${id}-${index}`;
  const close = () => setOpen(null);

  const choose = (choice: LinkChoice | undefined) => {
    if (textarea === null || open === null || choice === undefined) return;
    const caret = textarea.selectionEnd;
    const isClosed = open.of === 'day' && textarea.value.startsWith(']]', caret);
    textarea.focus();
    textarea.setSelectionRange(open.from, isClosed ? caret + 2 : caret);
    // The one way that the field's own undo takes back.
    document.execCommand('insertText', false, choice.written);
    close();
  };

  // What is listened to once hears what is so now.
  const current = { choices, chosen, choose };
  const latest = useRef(current);
  useLayoutEffect(() => {
    latest.current = current;
  });

  useEffect(() => {
    if (textarea === null) return;
    const look = () => {
      const { selectionStart, selectionEnd, value } = textarea;
      setOpen(selectionStart === selectionEnd ? openLinkAt(value, selectionEnd) : null);
      setChosen(0);
    };
    const leave = () => setOpen(null);
    // A page that grows as it is written scrolls: what is offered goes with its word.
    const goAlong = () => setOpen((link) => (link === null ? null : { ...link }));
    const press = (event: KeyboardEvent) => {
      const { choices, chosen, choose } = latest.current;
      const isPlain = !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (choices.length === 0 || !isPlain || event.shiftKey) return;
      const step = (count: number) => setChosen((chosen + count + choices.length) % choices.length);
      if (event.key === 'ArrowDown') step(1);
      else if (event.key === 'ArrowUp') step(-1);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(choices[chosen]);
      else if (event.key === 'Escape') leave();
      else {
        // The caret goes elsewhere.
        if (/^(?:Arrow|Home|End|Page)/.test(event.key)) leave();
        return;
      }
      // None of these is for the field, nor for what lies around it.
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    textarea.addEventListener('input', look);
    textarea.addEventListener('keydown', press);
    textarea.addEventListener('pointerdown', leave);
    textarea.addEventListener('blur', leave);
    document.addEventListener('scroll', goAlong, { capture: true, passive: true });
    return () => {
      textarea.removeEventListener('input', look);
      textarea.removeEventListener('keydown', press);
      textarea.removeEventListener('pointerdown', leave);
      textarea.removeEventListener('blur', leave);
      document.removeEventListener('scroll', goAlong, { capture: true });
    };
  }, [textarea]);

  const isShown = choices.length > 0;
  useEffect(() => {
    if (textarea === null || !isShown) return;
    textarea.setAttribute('aria-autocomplete', 'list');
    textarea.setAttribute('aria-controls', id);
    textarea.setAttribute('aria-activedescendant', `${id}-${chosen}`);
    return () => {
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'])
        textarea.removeAttribute(name);
    };
  }, [textarea, isShown, chosen, id]);

  return (
    <>
      <p role="status" className="visually-hidden">
        {isShown ? said.suggestionCount(choices.length) : ''}
      </p>
      {isShown && textarea !== null && open !== null && (
        <ListByCaret textarea={textarea} at={open.from} id={id} label={said.suggestions}>
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
            <div
              key={choice.written}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={styles.option}
              // The field keeps the keys.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <Choice choice={choice} />
            </div>
          ))}
        </ListByCaret>
      )}
    </>
  );
}

function ListByCaret({
  textarea,
  at,
  id,
  label,
  children,
}: {
  readonly textarea: HTMLTextAreaElement;
  readonly at: number;
  readonly id: string;
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    // Above everything, a dialog too.
    element.showPopover();
    const { x, top, bottom } = caretIn(textarea, at);
    const { width, height } = element.getBoundingClientRect();
    const { innerWidth, innerHeight } = window;
    const isBelow = bottom + height <= innerHeight || top - height < 0;
    element.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(0, isBelow ? Math.min(bottom, innerHeight - height) : top - height)}px`;
  });
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      popover="manual"
      className={styles.list}
    >
      {children}
    </div>
  );
}

function Choice({ choice: { written, target, day } }: { readonly choice: LinkChoice }) {
  const format = useFormat();
  return (
    <>
      {target !== null && <PillarShape pillar={target.pillar} />}
      <span className={styles.title} dir="auto">
        {target?.title ?? (day === null ? '' : format.fullDay(day))}
      </span>
      <span className={styles.written}>{written}</span>
    </>
  );
}
