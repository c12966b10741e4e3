import { Menu as Primitive } from '@base-ui/react/menu';
import { useEffect, useState } from 'react';
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

/**
 * A button that opens a menu; arrow keys and first letters move within it. Until it is used for the
 * first time it is nothing but that button: a page can have many, and most stay shut.
 */
export function Menu(parts: MenuParts) {
  const [isUsed, setUsed] = useState(false);
  if (isUsed) return <UsedMenu {...parts} />;
  return (
    <button
      type="button"
      {...buttonOf(parts)}
      aria-haspopup="menu"
      aria-expanded="false"
      onClick={() => setUsed(true)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        setUsed(true);
      }}
    >
      <Face {...parts} />
    </button>
  );
}

function UsedMenu(parts: MenuParts) {
  // Where it opens: within the page's landmarks, and in the scheme of its button.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  // Opened once its button is there to be placed by.
  useEffect(() => setOpen(true), []);
  return (
    <Primitive.Root open={isOpen} onOpenChange={setOpen}>
      <Primitive.Trigger {...buttonOf(parts)}>
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
