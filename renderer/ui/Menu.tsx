import { Menu as Primitive } from '@base-ui/react/menu';
import { useEffect, useRef, useState } from 'react';
import buttonStyles from './Button.module.css';
import { Key } from './Key.tsx';
import styles from './Menu.module.css';

/** One thing a menu can do. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly key?: string;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

/** What a menu is made of. */
interface MenuParts {
  readonly label: string;
  /** Three dots in place of the label, which then is only told. */
  readonly isIcon?: boolean;
  readonly items: readonly MenuItem[];
}

/** How a menu is opened for the first time: by a pointer, or by a key, to its first or last item. */
type Opening = 'pointer' | 'ArrowDown' | 'ArrowUp';

/**
 * A button that opens a menu; arrow keys and first letters move within it. Until it is used for the
 * first time it is nothing but that button: a page can have many, and most stay shut.
 */
export function Menu(parts: MenuParts) {
  const [opening, setOpening] = useState<Opening | null>(null);
  if (opening !== null) return <UsedMenu {...parts} opening={opening} />;
  return (
    <button
      type="button"
      {...buttonOf(parts)}
      aria-haspopup="menu"
      aria-expanded="false"
      // Enter and Space click too; such a click counts no presses of a pointer.
      onClick={({ detail }) => setOpening(detail === 0 ? 'ArrowDown' : 'pointer')}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        setOpening(event.key);
      }}
    >
      <Face {...parts} />
    </button>
  );
}

function UsedMenu({ opening, ...parts }: MenuParts & { readonly opening: Opening }) {
  // Where it opens: within the page's landmarks, and in the scheme of its button.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  // Opened once its button is there to be placed by; a key is handed on to it.
  useEffect(() => {
    const key = { key: opening, bubbles: true, cancelable: true };
    if (opening === 'pointer') setOpen(true);
    else trigger.current?.dispatchEvent(new KeyboardEvent('keydown', key));
  }, [opening]);
  return (
    <Primitive.Root open={isOpen} onOpenChange={setOpen}>
      <Primitive.Trigger ref={trigger} {...buttonOf(parts)}>
        <Face {...parts} />
      </Primitive.Trigger>
      <span ref={setPlace} className={styles.portal} />
      <Primitive.Portal container={place}>
        <Primitive.Positioner
          className={styles.place}
          positionMethod="fixed"
          sideOffset={4}
          align="start"
        >
          <Primitive.Popup className={styles.menu}>
            {parts.items.map(({ id, label, key, isDisabled = false, onChoose }) => (
              <Primitive.Item
                key={id}
                className={styles.item}
                disabled={isDisabled}
                onClick={onChoose}
              >
                <span>{label}</span>
                {key !== undefined && <Key keys={[key]} />}
              </Primitive.Item>
            ))}
          </Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function buttonOf({ label, isIcon = false }: MenuParts) {
  return isIcon
    ? { className: styles.dots, 'aria-label': label }
    : { className: `${buttonStyles.button} ${buttonStyles.plain}` };
}

function Face({ label, isIcon = false }: MenuParts) {
  if (isIcon) return <span className={styles.threeDots} aria-hidden="true" />;
  return (
    <>
      {label} <span className={styles.chevron} aria-hidden="true" />
    </>
  );
}
