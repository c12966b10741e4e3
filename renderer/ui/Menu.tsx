import { Menu as Primitive } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
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

/** A button that opens a menu; arrow keys and first letters move within it. */
export function Menu({
  label,
  isIcon = false,
  items,
}: {
  readonly label: string;
  /** Three dots in place of the label, which then is only told. */
  readonly isIcon?: boolean;
  readonly items: readonly MenuItem[];
}) {
  // Where it opens: within the page's landmarks, and in the scheme of its button.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <Primitive.Root>
      {isIcon ? (
        <Primitive.Trigger className={styles.dots} aria-label={label}>
          <Ellipsis size={18} strokeWidth={1.6} aria-hidden="true" />
        </Primitive.Trigger>
      ) : (
        <Primitive.Trigger className={`${buttonStyles.button} ${buttonStyles.plain}`}>
          {label} <span className={styles.chevron} aria-hidden="true" />
        </Primitive.Trigger>
      )}
      <span ref={setPlace} className={styles.portal} />
      <Primitive.Portal container={place}>
        <Primitive.Positioner
          className={styles.place}
          positionMethod="fixed"
          sideOffset={4}
          align="start"
        >
          <Primitive.Popup className={styles.menu}>
            {items.map(({ id, label: itemLabel, key, isDisabled = false, onChoose }) => (
              <Primitive.Item
                key={id}
                className={styles.item}
                disabled={isDisabled}
                onClick={onChoose}
              >
                <span>{itemLabel}</span>
                {key !== undefined && <Key keys={[key]} />}
              </Primitive.Item>
            ))}
          </Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
